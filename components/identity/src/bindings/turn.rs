//! Who may ask about a binding, and when: one at a time, with the token that was given for it.

use puhui_service::identity::Session;
use puhui_service::{Code, Context, Failure, Text};
use puhui_store::{Event, Id, Kv, UpdateError};
use time::OffsetDateTime;

use super::pending::Pending;
use super::{Binding, token};

/// The binding that a token is of, as whoever has the token may change it.
pub(super) struct Turn<'a, K> {
    pub(super) cx: &'a Context<K>,
    id: Id<Binding>,
    /// The SHA-256 of the token.
    token: String,
}

impl<'a, K: Kv> Turn<'a, K> {
    /// That of a token, if it can be one.
    pub(super) fn of(cx: &'a Context<K>, given: &str) -> Option<Self> {
        Some(Self { cx, id: token::binding_in(given)?, token: token::hashed(given) })
    }

    /// Takes the turn to ask. One at a time: of two who come at once, one is told to wait.
    pub(super) async fn take(&self) -> Result<(String, Pending), Failure> {
        let now = self.cx.machine_time();
        let taken = self.change("asked", |mut binding, pending| {
            binding.pending = Some(pending.asking(now)?);
            Ok(binding)
        });
        let binding = taken.await?;
        Ok((binding.mini_program, binding.pending.ok_or_else(unknown)?))
    }

    pub(super) async fn put_off(&self, how: fn(Pending, OffsetDateTime) -> Pending) -> Result<Pending, Failure> {
        let now = self.cx.machine_time();
        let put_off = self.change("waits", |mut binding, pending| {
            binding.pending = Some(how(pending, now));
            Ok(binding)
        });
        put_off.await?.pending.ok_or_else(unknown)
    }

    /// The session that a token opened: there is one at most.
    pub(super) fn session(&self) -> Id<Session> {
        Id::natural(&["binding", &self.id.to_string(), &self.token])
    }

    /// Changes the binding, if it is still this token that it waits for.
    pub(super) async fn change(
        &self,
        what: &str,
        change: impl Fn(Binding, Pending) -> Result<Binding, Failure> + Send + Sync,
    ) -> Result<Binding, Failure> {
        let now = self.cx.machine_time();
        let records = self.cx.records();
        let changed = records.update_internal(&self.id, None, |binding| {
            let pending = binding.data.pending.clone().filter(|pending| pending.token == self.token);
            let next = change(binding.data.clone(), pending.ok_or_else(unknown)?)?;
            let by = next.bound.as_ref().filter(|_| next.pending.is_none()).map_or("identity", |bound| &bound.person);
            let event = Event::new(now, by, what);
            Ok((next, event))
        });
        match changed.await {
            Ok(binding) => Ok(binding.data),
            Err(UpdateError::NotFound) => Err(unknown()),
            Err(why) => Err(why.into()),
        }
    }
}

pub(super) fn unknown() -> Failure {
    refusal(UNKNOWN)
}

pub(super) fn refusal(why: Text) -> Failure {
    Failure::new(Code::SignInRefused).detail(why)
}

const UNKNOWN: Text = Text::new(
    "绑定令牌无效，或绑定已经结束。请以新的 code 重新登录。",
    "The token of the binding is not valid, or the binding is over: sign in with a new code.",
);
