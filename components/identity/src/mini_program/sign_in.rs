use puhui_service::identity::Session;
use puhui_service::{Answer, Context, Failure};
use puhui_store::{Id, Kv};

use super::{MiniProgram, exchange};
use crate::bindings;
use crate::config::Configured;
use crate::input::NewSession;
use crate::opening;

/// Opens a session for whoever's account a code was given to, or begins to find out whose it is.
pub(crate) async fn open<K: Kv>(
    cx: &Context<K>,
    (one, provider): (MiniProgram, Configured),
    new: NewSession,
) -> Result<Answer, Failure> {
    let (code, role) = new.with_code()?;
    let account = exchange::account(cx, &one, &code).await?;
    let known = cx.records().internal(&account).await?;
    let now = cx.machine_time();
    let bound = known.as_ref().and_then(|binding| binding.data.bound(now, one.binding_lifetime()));
    let Some(bound) = bound else { return bindings::begin(cx, &one, &provider, account, role).await };
    let id = session_of(&one, &code);
    let answer = opening::open(cx, id, bound.principal(role)?, &one.name).await?;
    // Whoever undoes the binding ends the sessions that it knows, so the tokens go out once it knows this one.
    bindings::note(cx, &account, bound, id).await?;
    Ok(answer)
}

/// The session that a code opened: there is one at most, whatever the platform says to a code that comes twice.
fn session_of(one: &MiniProgram, code: &str) -> Id<Session> {
    Id::natural(&["code", &one.app_id, code])
}
