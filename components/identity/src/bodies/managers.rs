//! Who manages the members of a body: one record for each body, so that the last manager cannot be lost.

use puhui_service::identity::{Body, Managers, Membership};
use puhui_service::{Code, Context, Failure, Text};
use puhui_store::{Event, Id, Kv, Origin, Placed, Stored, UpdateError};

/// How often a change is tried anew that others came before.
const TRIES: usize = 5;

pub(crate) async fn of<K: Kv>(cx: &Context<K>, body: &Body) -> Result<Option<Stored<Managers>>, Failure> {
    cx.records().internal(&Managers::id(body)).await
}

/// One manager more. Done again, it does nothing.
pub(crate) async fn add<K: Kv>(
    cx: &Context<K>,
    body: &Body,
    member: Id<Membership>,
    person: &str,
) -> Result<(), Failure> {
    let event = || Event {
        acting_for: Some(body.to_string()),
        to: Some(member.to_string()),
        ..Event::new(cx.machine_time(), person, "manages")
    };
    let records = cx.records();
    let known = match of(cx, body).await? {
        Some(known) => known,
        None => {
            let first = Managers::new(body.clone(), member);
            let (Placed::Created(known) | Placed::Existing(known)) =
                records.create_part_at(Managers::id(body), None, first, event()).await?;
            known
        }
    };
    if known.data.has(&member) {
        return Ok(());
    }
    records.update_internal(&known.id, None, |known| Ok((known.data.with(member), event()))).await?;
    Ok(())
}

/// A member manages no more; 409 for the last who does.
pub(super) async fn give_up<K: Kv>(cx: &Context<K>, body: &Body, member: &Id<Membership>) -> Result<(), Failure> {
    for _ in 0..TRIES {
        let Some(known) = of(cx, body).await?.filter(|known| known.data.has(member)) else { return Ok(()) };
        if !is_managed_without(cx, &known.data, member).await? {
            return Err(Failure::new(Code::WrongState).detail(LAST));
        }
        let event = Event { from: Some(member.to_string()), ..cx.event("gave up managing") };
        let without = |known: &Stored<Managers>| Ok((known.data.without(member), event.clone()));
        match cx.records().update_internal(&known.id, Some(known.version), without).await {
            Ok(_) => return Ok(()),
            Err(UpdateError::Stale { .. }) => {}
            Err(why) => return Err(why.into()),
        }
    }
    Err(Failure::new(Code::InProgress).retry_after(1))
}

/// Another member manages in the place of one who does; 409 if that one does not.
pub(super) async fn hand_over<K: Kv>(
    cx: &Context<K>,
    body: &Body,
    (from, to): (Id<Membership>, Id<Membership>),
    origin: &Origin,
) -> Result<(), Failure> {
    let refused = || Failure::new(Code::WrongState).detail(NO_MANAGER);
    let event = Event { from: Some(from.to_string()), to: Some(to.to_string()), ..cx.event("handed over") };
    let (records, id) = (cx.records(), Managers::id(body));
    let changed = records.update_internal(&id, None, |known| {
        if !known.data.has(&from) {
            return Err(refused());
        }
        Ok((known.data.handed_over(&from, to, origin.clone()), event.clone()))
    });
    match changed.await {
        Ok(_) => Ok(()),
        Err(UpdateError::NotFound) => Err(refused()),
        Err(why) => Err(why.into()),
    }
}

/// Undoes handing over to a member who was removed meanwhile: 409.
pub(super) async fn take_back<K: Kv>(
    cx: &Context<K>,
    body: &Body,
    (from, to): (Id<Membership>, Id<Membership>),
) -> Result<(), Failure> {
    let event = Event { from: Some(to.to_string()), to: Some(from.to_string()), ..cx.event("took back") };
    let id = Managers::id(body);
    cx.records().update_internal(&id, None, |known| Ok((known.data.taken_back(from, &to), event.clone()))).await?;
    Err(Failure::new(Code::WrongState).detail(REMOVED))
}

async fn is_managed_without<K: Kv>(
    cx: &Context<K>,
    known: &Managers,
    member: &Id<Membership>,
) -> Result<bool, Failure> {
    for other in known.others(member) {
        let other = cx.records().internal(&other).await?;
        if other.is_some_and(|other| other.data.holds(cx.machine_time())) {
            return Ok(true);
        }
    }
    Ok(false)
}

const LAST: Text = Text::new(
    "该成员是本单位唯一的管理人。请先用 POST …/members/{id}/handovers 把管理权移交给另一名成员，再行移出。",
    "This member is the only one who manages the members of the body. Hand that over to another member first, with \
     POST …/members/{id}/handovers.",
);
const REMOVED: Text = Text::new(
    "接收管理权的成员同时被移出，移交未生效。",
    "The member who was to manage was removed at the same time: nothing was handed over.",
);
const NO_MANAGER: Text = Text::new(
    "该成员不是（或已不再是）管理人，无从移交。",
    "This member does not manage the members of the body, or not any more.",
);
