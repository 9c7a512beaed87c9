use std::marker::PhantomData;

use axum::response::Response;
use http::Method;
use puhui_store::{Clock, Event, Kv};
use time::OffsetDateTime;

use super::{Acting, Appended, Entry, Noted, tally};
use crate::admission::{self, LookUp};
use crate::policy::Access;
use crate::{Action, Code, Failure, Platform, Route, TraceId, log};

/// A request that its handler is done with.
pub(crate) struct Visit {
    pub(crate) route: Route,
    pub(crate) method: Method,
    pub(crate) trace: Option<TraceId>,
    pub(crate) access: Access,
}

/// How a request came out.
pub(crate) struct Outcome {
    status: u16,
    code: Option<Code>,
}

/// What becomes of a request once its handler is done, before the answer leaves.
pub trait Trail<K>: Copy + Send + Sync + 'static {
    /// How the key of a platform is looked up: `None` without a store.
    #[expect(private_interfaces, reason = "only the guard of a route calls it")]
    fn look_up(self) -> Option<LookUp<K>>;

    /// # Errors
    /// An entry could not be appended: nothing of the answer may leave.
    #[expect(private_interfaces, reason = "only the guard of a route calls it")]
    fn close(
        self,
        visit: Visit,
        outcome: Outcome,
        platform: Platform<K>,
    ) -> impl Future<Output = Result<(), Failure>> + Send;
}

/// The requests of a component with a store leave entries in it.
pub struct Kept<A>(PhantomData<fn() -> A>);

/// Those of a component without one leave none: it has nothing but what is public.
#[derive(Clone, Copy, Debug)]
pub struct Unkept;

impl<A> Kept<A> {
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<A> Default for Kept<A> {
    fn default() -> Self {
        Self::new()
    }
}

impl<A> Clone for Kept<A> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<A> Copy for Kept<A> {}

impl<K> Trail<K> for Unkept
where
    K: Send + Sync + 'static,
{
    #[expect(private_interfaces, reason = "only the guard of a route calls it")]
    fn look_up(self) -> Option<LookUp<K>> {
        None
    }

    #[expect(private_interfaces, reason = "only the guard of a route calls it")]
    async fn close(self, _: Visit, _: Outcome, _: Platform<K>) -> Result<(), Failure> {
        Ok(())
    }
}

impl<K: Kv, A: Acting> Trail<K> for Kept<A> {
    #[expect(private_interfaces, reason = "only the guard of a route calls it")]
    fn look_up(self) -> Option<LookUp<K>> {
        Some(admission::by_key)
    }

    #[expect(private_interfaces, reason = "only the guard of a route calls it")]
    async fn close(self, visit: Visit, outcome: Outcome, platform: Platform<K>) -> Result<(), Failure> {
        let now = platform.clock.now();
        let noted = visit.access.noted();
        if let Some(entry) = visit.entry(&noted, &outcome, now) {
            let acting_for = Some(entry.who.acts_for());
            let event = Event { acting_for, ..Event::new(now, entry.who.person(), "appended") };
            let appended = platform.store().create(Appended::<A>::new(entry), event).await;
            // What is a problem anyway has shown nothing.
            return if outcome.is_success() { appended.map(drop).map_err(|_| unappended(&noted)) } else { Ok(()) };
        }
        if visit.is_look_up(&outcome)
            && let Some(many) = platform.tally.note(visit.route.action, now)
        {
            // A look-up does not fail because it could not be counted.
            let list = tally::counted_now(visit.route.action, now);
            _ = platform.store().count_up::<Appended<A>>(&list, many).await;
        }
        Ok(())
    }
}

impl Outcome {
    pub(crate) fn of(response: &Response) -> Self {
        let code = response.extensions().get::<Failure>().map(Failure::code);
        Self { status: response.status().as_u16(), code }
    }

    fn is_success(&self) -> bool {
        self.status < 400
    }
}

impl Visit {
    /// The entry that the request leaves, if it does.
    fn entry(&self, noted: &Noted, outcome: &Outcome, now: OffsetDateTime) -> Option<Entry> {
        let who = self.access.principal()?.clone();
        let action = self.route.action;
        let leaves = match (action.writes(), outcome.is_success()) {
            // The histories of records say what people do in their own affairs.
            (true, _) if !who.role().is_for_an_office() => false,
            (true, true) => true,
            // It may have been written.
            (true, false) => outcome.status >= 500 && noted.is_changed,
            (false, is_success) => is_success && noted.is_shown,
        };
        leaves.then(|| Entry {
            at: now,
            who,
            session: self.access.session().map(|id| id.to_string()),
            action: format!("{action:?}"),
            method: log::known(&self.method).to_owned(),
            route: self.route.path.to_owned(),
            records: noted.records.clone(),
            left_out: noted.left_out,
            status: outcome.status,
            code: outcome.code.map(|code| code.entry().code.to_owned()),
            purpose: self.access.purpose().map(ToOwned::to_owned),
            trace_id: self.trace.as_ref().map_or_else(String::new, |trace| trace.as_str().to_owned()),
        })
    }

    /// Whether it looked up what is everybody's to look up: many at a time, by POST, is once. What is made up counts nowhere.
    fn is_look_up(&self, outcome: &Outcome) -> bool {
        let action = self.route.action;
        let is_everybodys = action.roles().is_none() && !action.writes() && action != Action::SignIn;
        is_everybodys && outcome.is_success() && !self.access.is_sandbox()
    }
}

/// What was written is there all the same, and whoever asked is told to look.
fn unappended(noted: &Noted) -> Failure {
    match noted.is_changed {
        true => Failure::new(Code::OutcomeUnknown),
        false => Failure::new(Code::StoreUnavailable).retry_after(1),
    }
}
