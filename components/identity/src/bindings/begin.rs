use puhui_service::calendar::Moment;
use puhui_service::identity::Role;
use puhui_service::{Answer, Context, Failure};
use puhui_store::{Event, Id, Kv, Placed};
use time::Duration;

use super::pending::Pending;
use super::{Binding, device, token};
use crate::config::Configured;
use crate::keys;
use crate::mini_program::MiniProgram;
use crate::view::NewBinding;

/// Asks the provider for a code that somebody can type there, and keeps what only we may know of it.
pub(crate) async fn begin<K: Kv>(
    cx: &Context<K>,
    one: &MiniProgram,
    provider: &Configured,
    account: Id<Binding>,
    role: Option<Role>,
) -> Result<Answer, Failure> {
    let endpoints = device::endpoints(cx, one, provider).await?;
    // Keys that cannot be had would cost the person a sign-in for nothing.
    keys::of(cx, provider, None).await?;
    let given = device::authorize(cx, one, &endpoints).await?;
    let (now, binding) = (cx.machine_time(), token::made(&account, [cx.entropy(), cx.entropy()]));
    let pending = Pending {
        token: token::hashed(&binding),
        device_code: given.device_code,
        token_url: endpoints.token_url,
        role,
        interval_seconds: given.interval_seconds,
        next_at: now,
        expires_at: now + Duration::seconds(given.lifetime_seconds.into()),
    };
    let shown = NewBinding {
        binding,
        user_code: given.user_code,
        verification_uri: given.verification_uri,
        verification_uri_complete: given.verification_uri_complete,
        expires_at: Moment(pending.expires_at),
        interval_seconds: pending.interval_seconds,
    };
    keep(cx, one, account, pending).await?;
    Ok(Answer::json(&shown)?.accepted().language(cx.language()).no_store())
}

/// There is one at a time for an account: a new one takes the place of whatever was begun before.
async fn keep<K: Kv>(cx: &Context<K>, one: &MiniProgram, id: Id<Binding>, pending: Pending) -> Result<(), Failure> {
    let (records, event) = (cx.records(), Event::new(cx.machine_time(), "identity", "begun"));
    let new = Binding { mini_program: one.name.clone(), bound: None, pending: Some(pending.clone()) };
    if let Placed::Created(_) = records.create_part_at(id, None, new, event.clone()).await? {
        return Ok(());
    }
    let begun = |binding: &Binding| Binding {
        mini_program: one.name.clone(),
        pending: Some(pending.clone()),
        ..binding.clone()
    };
    records.update_internal(&id, None, |binding| Ok((begun(&binding.data), event.clone()))).await?;
    Ok(())
}
