//! Handing the managing of a body's members over to another member (移交).

use puhui_service::identity::{Body, Membership};
use puhui_service::{
    Answer, Code, Context, Failure, FieldCode, IdAt, Idempotent, Named, NoQuery, Pointer, Seen, Text, repeats,
};
use puhui_store::{Event, Id, Kv, Origin};

use super::input::{NewManager, View};
use super::record::member as location;
use super::view::Shown;
use super::{managers, members, rules};

/// One member manages no more, and another does instead: by one write, so of two at once one wins. The answer is the member who
/// manages now.
pub(crate) async fn hand_over<K: Kv>(
    cx: Context<K>,
    Named(body): Named<Body>,
    IdAt(id): IdAt<Membership, 1>,
    _: NoQuery,
    new: Idempotent<NewManager>,
) -> Result<Answer, Failure> {
    let (new, origin) = new.into_parts();
    let from = members::find(&cx, &body, &id).await?;
    let to = successor(&cx, &body, &from, &new.to).await?;
    if !is_done(&cx, &body, &origin, &from.id).await? {
        if !to.data.limits.are_none() {
            return Err(refused(FieldCode::Inconsistent, rules::UNLIMITED));
        }
        cx.records().still_acting().await?;
        managers::hand_over(&cx, &body, (from.id, to.id), &origin).await?;
        // Removing looks at who manages after it has written, as this looks at who is removed: one of the two sees the other.
        if !cx.records().internal(&to.id).await?.is_some_and(|to| to.data.holds(cx.machine_time())) {
            managers::take_back(&cx, &body, (from.id, to.id)).await?;
        }
        note(&cx, &from, "handed over", &to.id).await?;
        note(&cx, &to, "took over", &from.id).await?;
    }
    let now = members::find(&cx, &body, &to.id).await?;
    members::answer(&cx, &now, Shown { view: View::Masked, language: cx.language() }).await
}

/// Whether this very request did it before.
async fn is_done<K: Kv>(cx: &Context<K>, body: &Body, origin: &Origin, from: &Id<Membership>) -> Result<bool, Failure> {
    let known = managers::of(cx, body).await?;
    let Some(done) = known.as_ref().and_then(|known| known.data.handover()).filter(|done| done.key == origin.key)
    else {
        return Ok(false);
    };
    repeats(origin, Some(done), location(body, from))?;
    Ok(true)
}

/// Another member of the body who is one still.
async fn successor<K: Kv>(
    cx: &Context<K>,
    body: &Body,
    from: &Seen<Membership>,
    given: &str,
) -> Result<Seen<Membership>, Failure> {
    let found = match given.parse() {
        Ok(id) => cx.records().get(&id).await?,
        Err(_) => None,
    };
    let is_other =
        |to: &Seen<Membership>| to.data.body == *body && to.id != from.id && to.data.holds(cx.machine_time());
    found.filter(is_other).ok_or_else(|| refused(FieldCode::InvalidValue, NOBODY))
}

/// Tells the history of a member, in which nothing else changes.
async fn note<K: Kv>(
    cx: &Context<K>,
    member: &Seen<Membership>,
    what: &str,
    other: &Id<Membership>,
) -> Result<(), Failure> {
    let event = Event { to: Some(other.to_string()), ..cx.event(what) };
    cx.records().update_internal(&member.id, None, |known| Ok((known.data.clone(), event.clone()))).await?;
    Ok(())
}

fn refused(code: FieldCode, why: Text) -> Failure {
    Failure::new(Code::InvalidBody).error(Pointer::ROOT.field("to"), code, why)
}

const NOBODY: Text =
    Text::new("应为本单位另一名有效成员的编号。", "It is the id of another member of the body, who is one still.");
