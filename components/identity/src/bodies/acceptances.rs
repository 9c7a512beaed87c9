//! Accepting an invitation: once, by whoever has its code.

use puhui_service::identity::{Limits, Membership, Source, Standing};
use puhui_service::{Answer, Code, Context, Failure, Idempotent, NoQuery};
use puhui_store::{Event, Id, Kv, Placed, Stored, UpdateError};
use time::OffsetDateTime;

use super::input::{InvitationCode, View};
use super::record::{Acceptance, Invitation, State, member as location};
use super::view::Shown;
use super::{managers, members};
use crate::refresh;

/// Makes a member of the caller. Whatever is wrong with a code, the answer is the same. The acceptance is what counts: if
/// nothing came after it, the same person goes on by sending the code again.
pub(crate) async fn accept<K: Kv>(
    cx: Context<K>,
    _: NoQuery,
    new: Idempotent<InvitationCode>,
) -> Result<Answer, Failure> {
    let person = cx.principal().map(|principal| principal.person().to_owned()).ok_or_else(invalid)?;
    cx.records().still_acting().await?;
    let (invitation, at) = accepted(&cx, &person, &new.value.code).await?;
    let member = join(&cx, &person, &invitation.data, at).await?;
    if member.data.standing == Standing::Removed {
        return Err(invalid());
    }
    let shown = Shown { view: View::Masked, language: cx.language() };
    let name = match &member.data.name {
        Some(id) => cx.records().internal(id).await?,
        None => None,
    };
    let answer = members::shown(&cx, &member, name.as_ref(), shown).await?;
    Ok(answer.created(&location(&member.data.body, &member.id)))
}

/// The invitation of a code, accepted by this person now or before.
async fn accepted<K: Kv>(
    cx: &Context<K>,
    person: &str,
    code: &str,
) -> Result<(Stored<Invitation>, OffsetDateTime), Failure> {
    let id = refresh::id_in::<Invitation>(code).ok_or_else(invalid)?;
    let (records, hashed, now) = (cx.records(), refresh::hashed(code), cx.machine_time());
    let known = records.internal(&id).await?.filter(|known| known.data.code == hashed).ok_or_else(invalid)?;
    if let Some(at) = known.data.accepted_by(person) {
        return Ok((known, at));
    }
    if !is_vouched_for(cx, &known.data).await? {
        return Err(invalid());
    }
    let changed = records.update_internal(&id, None, |invitation| {
        if !invitation.data.is_open(now) {
            return Err(invalid());
        }
        let accepted = Some(Acceptance { person: person.to_owned(), at: now });
        let event = event(cx, &invitation.data, "accepted");
        Ok((Invitation { state: State::Accepted, accepted, ..invitation.data.clone() }, event))
    });
    match changed.await {
        Ok(taken) => Ok((taken, now)),
        // Another request of the same person may have been faster.
        Err(UpdateError::Refused(refused)) => {
            let faster = records.internal(&id).await?.ok_or_else(invalid)?;
            let at = faster.data.accepted_by(person).ok_or(refused)?;
            Ok((faster, at))
        }
        Err(why) => Err(why.into()),
    }
}

/// Whether whoever invited is a member still: who was removed must not bring others in by a code kept back.
async fn is_vouched_for<K: Kv>(cx: &Context<K>, invitation: &Invitation) -> Result<bool, Failure> {
    let Some(inviter) = invitation.inviter else { return Ok(true) };
    let inviter = cx.records().internal(&inviter).await?;
    Ok(inviter.is_some_and(|inviter| inviter.data.holds(cx.machine_time())))
}

/// Makes the membership of an invitation that was accepted at this time, unless that was done: an old code must not bring
/// back who was removed since.
async fn join<K: Kv>(
    cx: &Context<K>,
    person: &str,
    invitation: &Invitation,
    at: OffsetDateTime,
) -> Result<Stored<Membership>, Failure> {
    let Invitation { body, role, manages, limits, name, .. } = invitation;
    let (id, records) = (Membership::id(person, body, *role), cx.records());
    let known: Option<Stored<Membership>> = records.internal(&id).await?;
    if let Some(known) = known.as_ref().filter(|known| known.data.since >= at) {
        return Ok(known.clone());
    }
    // First, so that nobody counts as a member who is to manage and does not.
    if *manages {
        managers::add(cx, body, id, person).await?;
    }
    let manages = managers::of(cx, body).await?.is_some_and(|known| known.data.has(&id));
    let membership = Membership {
        person: person.to_owned(),
        body: body.clone(),
        role: *role,
        source: Source::Invitation,
        name: Some(*name),
        limits: if manages { Limits::default() } else { limits.clone() },
        standing: Standing::Active,
        since: at,
        removal: known.and_then(|known| known.data.removal),
    };
    let event = event(cx, invitation, "joined");
    match records.create_part_at(id, None, membership.clone(), event.clone()).await? {
        Placed::Created(member) => Ok(member),
        Placed::Existing(_) => replace(cx, id, membership, event).await,
    }
}

/// The same where the person was a member before.
async fn replace<K: Kv>(
    cx: &Context<K>,
    id: Id<Membership>,
    becomes: Membership,
    event: Event,
) -> Result<Stored<Membership>, Failure> {
    let records = cx.records();
    let changed = records.update_internal(&id, None, |known| {
        if known.data.since >= becomes.since {
            return Err(Failure::new(Code::AlreadyExists));
        }
        Ok((becomes.clone(), event.clone()))
    });
    match changed.await {
        Err(UpdateError::Refused(_)) => records.internal(&id).await?.ok_or_else(invalid),
        changed => Ok(changed?),
    }
}

/// By whom, and for the body that the person joins.
fn event<K>(cx: &Context<K>, invitation: &Invitation, what: &str) -> Event {
    Event { acting_for: Some(invitation.body.to_string()), ..cx.event(what) }
}

fn invalid() -> Failure {
    Failure::new(Code::InvalidInvitation)
}
