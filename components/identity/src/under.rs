//! Under which membership somebody acts. Whoever acts for a body is a member of it: by an invitation, or from the first sign-in
//! on because the provider says so.

use puhui_service::identity::{Body, Limits, Membership, Principal, Role, Source, Standing};
use puhui_service::{Code, Context, Failure, Text};
use puhui_store::{Event, Id, Kv, Placed, Stored};

use crate::bodies::managers;

/// Who somebody is, and the membership behind it.
pub(crate) type Acting = (Principal, Option<Id<Membership>>);

/// For whom a provider vouches: as the membership has it that was asked for, or else that of the body which the provider names.
pub(crate) async fn vouched<K: Kv>(
    cx: &Context<K>,
    principal: Principal,
    asked: Option<&str>,
) -> Result<Acting, Failure> {
    if let Some(asked) = asked {
        return changed_to(cx, principal.person(), asked).await;
    }
    let Some(body) = Body::of(&principal) else { return Ok((principal, None)) };
    let known = cx.records().internal(&Membership::id(principal.person(), &body, principal.role())).await?;
    let membership = match known {
        Some(known) => known,
        None => first(cx, &principal, body).await?,
    };
    acting(cx, &membership).await?.ok_or_else(|| Failure::new(Code::SignInRefused).detail(REMOVED))
}

/// The person under another membership of the own, which has to be by invitation: for one that the provider gives, it has to be
/// asked.
pub(crate) async fn changed_to<K: Kv>(cx: &Context<K>, person: &str, asked: &str) -> Result<Acting, Failure> {
    let refused = || Failure::new(Code::SignInRefused).detail(NOT_YOURS);
    let id = asked.parse::<Id<Membership>>().map_err(|_| refused())?;
    let membership = cx.records().internal(&id).await?.filter(|found| is_open_to(&found.data, person));
    acting(cx, &membership.ok_or_else(refused)?).await?.ok_or_else(refused)
}

/// Whether it is one that a person can change to, as far as it holds.
pub(crate) fn is_open_to(membership: &Membership, person: &str) -> bool {
    membership.person == person && membership.source == Source::Invitation
}

/// Who acts under a membership by now; `None` if it does not hold any more.
pub(crate) async fn acting<K: Kv>(cx: &Context<K>, membership: &Stored<Membership>) -> Result<Option<Acting>, Failure> {
    if !membership.data.holds(cx.machine_time()) {
        return Ok(None);
    }
    let manages = managers::of(cx, &membership.data.body).await?.is_some_and(|known| known.data.has(&membership.id));
    let principal = membership.data.principal(manages).map_err(|_| Failure::new(Code::Internal))?;
    Ok(Some((principal, Some(membership.id))))
}

/// Makes a member of whom the provider names as one. What it says of managing counts this once: later the body decides.
async fn first<K: Kv>(cx: &Context<K>, principal: &Principal, body: Body) -> Result<Stored<Membership>, Failure> {
    let (person, role, now) = (principal.person().to_owned(), principal.role(), cx.machine_time());
    let id = Membership::id(&person, &body, role);
    if principal.manages() && is_managed(role) {
        managers::add(cx, &body, id, &person).await?;
    }
    let event = Event { acting_for: Some(body.to_string()), ..Event::new(now, &person, "vouched for") };
    let membership = Membership {
        person,
        body,
        role,
        source: Source::Provider,
        name: None,
        limits: Limits::default(),
        standing: Standing::Active,
        since: now,
        removal: None,
    };
    let (Placed::Created(made) | Placed::Existing(made)) =
        cx.records().create_part_at(id, None, membership, event).await?;
    Ok(made)
}

fn is_managed(role: Role) -> bool {
    Role::OF_MEMBERS.contains(&role)
}

const REMOVED: Text = Text::new(
    "您已不再代表该单位：已被移出，或期限已过。请以其他身份登录，或请该单位的管理人重新邀请。",
    "You do not act for this body any more: you were removed, or your time has passed. Sign in as somebody else, or ask a \
     manager of the body to invite you again.",
);
const NOT_YOURS: Text = Text::new(
    "您没有这项成员关系，或其已失效。GET /v1/sessions/own 列出可用的成员关系。",
    "You have no such membership, or it does not hold any more. `GET /v1/sessions/own` lists those that do.",
);
