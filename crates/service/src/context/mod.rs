//! What a handler knows besides its input.

mod records;
mod seen;
mod standing;

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::FromRequestParts;
use http::Uri;
use http::request::Parts;
use puhui_domain::Language;
use puhui_store::{Clock, Event, Id, Kv};
pub use records::{Records, Unwritten};
pub use seen::{Internal, PartOf, Seen, SeenDatedPage, SeenPage};
use serde::Serialize;
use time::{Date, OffsetDateTime};

use crate::identity::{Membership, Principal, Session, TokenKeys};
use crate::input::BusinessTime;
use crate::output::{Page, next_path, sealed};
use crate::policy::{Access, Action, Owned, Reach};
use crate::{Answer, Code, Failure, Mode, Outbound, Platform, Retention, Secrets, calendar, language};

/// Who asks, the time, the caller's language, and the records as far as they are the caller's to see and to change.
#[derive(Clone, Debug)]
pub struct Context<K> {
    platform: Platform<K>,
    access: Access,
    now: OffsetDateTime,
    language: Language,
    uri: Uri,
}

impl<K> Context<K> {
    /// The business time of this request, which rules go by. The store measures by the machine's clock.
    pub fn now(&self) -> OffsetDateTime {
        self.now
    }

    /// The day that it is by then at the office, which dates in its forms and deadlines go by.
    pub fn today(&self) -> Date {
        calendar::day_of(self.now)
    }

    /// The language that `Accept-Language` asks for.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The machine's time, which credentials go by.
    pub fn machine_time(&self) -> OffsetDateTime {
        self.platform.clock.now()
    }

    /// Lets others run for a while.
    pub async fn pause(&self, time: Duration) {
        self.platform.clock.sleep(time).await;
    }

    /// Eighty random bits.
    pub fn entropy(&self) -> [u8; 10] {
        self.platform.clock.entropy()
    }

    pub fn mode(&self) -> Mode {
        self.platform.mode
    }

    pub fn keys(&self) -> &TokenKeys {
        &self.platform.keys
    }

    /// The variable `identity_providers`.
    pub fn providers(&self) -> &str {
        &self.platform.providers
    }

    /// The variable `mini_program_secrets`.
    pub fn mini_program_secrets(&self) -> &Secrets {
        &self.platform.mini_program_secrets
    }

    pub fn outbound(&self) -> &Outbound {
        &self.platform.outbound
    }

    /// Whoever is signed in.
    pub fn principal(&self) -> Option<&Principal> {
        self.access.principal()
    }

    /// The session that the caller's token belongs to.
    pub fn session(&self) -> Option<Id<Session>> {
        self.access.session()
    }

    /// The membership that the caller acts under.
    pub fn membership(&self) -> Option<Id<Membership>> {
        self.access.membership()
    }

    /// The id of the platform whose key came with the request.
    pub fn platform(&self) -> Option<&str> {
        self.access.platform()
    }

    /// Whether what is answered has to be made up: a test key asks.
    pub fn is_sandbox(&self) -> bool {
        self.access.is_sandbox()
    }

    /// Whose records are the caller's own affair.
    pub fn reach(&self) -> &Reach {
        self.access.reach()
    }

    /// Whether the caller's role is one that an action is for, so that answers can say what comes next.
    pub fn may(&self, action: Action) -> bool {
        self.access.may(action)
    }

    /// A page of a list, with the same next page as a link. `list` names the list and the filter, as in
    /// [`PageQuery::position`](crate::PageQuery::position). Its tag is the page's own: what it shows is many records.
    pub fn page<T: Serialize, P: Serialize>(
        &self,
        items: Vec<T>,
        next: Option<&P>,
        list: &[&str],
    ) -> Result<Answer, Failure> {
        Page::new(items, next, list)?.answer(&self.uri)
    }

    /// The same for an answer that says more than a page does: `answer` is given the cursor of the next one.
    pub fn page_as<T: Serialize, P: Serialize>(
        &self,
        next: Option<&P>,
        list: &[&str],
        answer: impl FnOnce(Option<String>) -> T,
    ) -> Result<Answer, Failure> {
        let next = next.map(|position| sealed(position, list)).transpose()?;
        let path = next.as_ref().map(|cursor| next_path(&self.uri, cursor));
        let answer = Answer::json(&answer(next))?.etag_of_body();
        Ok(path.into_iter().fold(answer, |answer, path| answer.next(&path)))
    }

    /// How long entries of the audit are kept.
    pub fn retention(&self) -> Retention {
        self.platform.retention
    }

    /// A line of history: who did it, and the body that it was done for. Neither names a person.
    pub fn event(&self, what: &str) -> Event {
        let (by, acting_for) = match self.access.principal() {
            Some(principal) => (principal.person(), Some(principal.acts_for())),
            None => ("anybody", None),
        };
        Event { acting_for, ..Event::new(self.now, by, what) }
    }
}

impl<K: Kv> Context<K> {
    /// The records, as far as they are the caller's.
    pub fn records(&self) -> Records<K> {
        Records::new(self.platform.store(), self.access.clone())
    }

    /// The record that a path names; 404 where there is none, or none for this caller.
    pub async fn find<R: Owned>(&self, id: &Id<R>) -> Result<Seen<R>, Failure> {
        self.records().get(id).await?.ok_or_else(|| Failure::new(Code::UnknownResource))
    }
}

impl<K: Clone + Send + Sync> FromRequestParts<Platform<K>> for Context<K> {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform<K>) -> Result<Self, Infallible> {
        let now = parts.extensions.get().map_or_else(|| platform.clock.now(), |BusinessTime(now)| *now);
        let (language, uri) = (language::preferred(&parts.headers), parts.uri.clone());
        // Every route has put its access there; without one there is only what is the public's to read.
        let access = parts.extensions.get().cloned().unwrap_or_else(Access::anybody);
        Ok(Self { platform: platform.clone(), access, now, language, uri })
    }
}
