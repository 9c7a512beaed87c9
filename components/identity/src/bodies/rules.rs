//! What invitations and limits must be like. Pure: no HTTP, no storage.

use puhui_service::identity::{Body, Limits, Role};
use puhui_service::{Checks, Failure, FieldCode, Given, Naming, Pointer, ServiceItem, Text, text};
use time::Date;

use super::input::{NewInvitation, NewLimits};

/// In characters.
const NAME: usize = 100;

/// What an invitation says, once it makes sense.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) role: Role,
    pub(super) name: String,
    pub(super) manages: bool,
    pub(super) limits: Limits,
}

/// An invitation to a body, made on a day at the office.
pub(super) fn invitation(body: &Body, new: NewInvitation, today: Date) -> Result<Draft, Failure> {
    let (mut checks, at) = (Checks::new(), |name| Pointer::ROOT.field(name));
    let role = new.role.check(at("role"), &mut checks);
    if role.is_some_and(|role| !body.roles().contains(&role)) {
        checks.note(at("role"), FieldCode::Inconsistent, other_role(body));
    }
    checks.text(at("name"), &new.name, NAME);
    let manages = new.manages.unwrap_or_default();
    let limits = read(new.ends_on, new.service_items, today, &mut checks);
    if manages && !limits.are_none() {
        checks.note(at("manages"), FieldCode::Inconsistent, UNLIMITED);
    }
    let name = new.name.trim().to_owned();
    checks.deliver(role.map(|role| Draft { role, name, manages, limits }))
}

pub(super) fn limits(new: NewLimits, today: Date) -> Result<Limits, Failure> {
    let mut checks = Checks::new();
    let limits = read(new.ends_on, new.service_items, today, &mut checks);
    checks.deliver(Some(limits))
}

fn read(
    ends_on: Option<Given<Date>>,
    items: Option<Vec<Given<ServiceItem>>>,
    today: Date,
    checks: &mut Checks,
) -> Limits {
    let (day, place) = (Pointer::ROOT.field("endsOn"), Pointer::ROOT.field("serviceItems"));
    let ends_on = ends_on.and_then(|date| date.check(day.clone(), checks));
    if ends_on.is_some_and(|date| date < today) {
        checks.note(
            day,
            FieldCode::OutOfRange,
            Text::new("期限不得早于今天。", "The last day must not be in the past."),
        );
    }
    let mut read = Vec::new();
    if items.as_ref().is_some_and(Vec::is_empty) {
        checks.note(
            place.clone(),
            FieldCode::Empty,
            Text::new("至少一项；全部事项请写 null。", "At least one; `null` is all."),
        );
    }
    for (index, item) in items.into_iter().flatten().enumerate() {
        let Some(item) = item.check(place.index(index), checks) else { continue };
        if read.contains(&item) {
            checks.note(place.index(index), FieldCode::Duplicate, Text::new("重复。", "It is given twice."));
        } else {
            read.push(item);
        }
    }
    Limits { ends_on, items: read }
}

fn other_role(body: &Body) -> Text {
    let codes: Vec<_> = body.roles().iter().map(|role| role.code()).collect();
    let codes = codes.join(", ");
    text!("该单位的成员只能是：{codes}。", "Members of this body can be: {codes}.")
}

/// Who manages is limited in nothing: otherwise a body could be left without anybody who can.
pub(super) const UNLIMITED: Text = Text::new(
    "管理成员者不得有期限或事项限制。",
    "Who manages the members is limited neither in time nor to service items.",
);
