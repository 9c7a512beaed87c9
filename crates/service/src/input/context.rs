use std::convert::Infallible;

use axum::extract::FromRequestParts;
use http::Uri;
use http::request::Parts;
use puhui_domain::Language;
use puhui_store::{Clock, Event, Id, Kv, Record, Store, Stored};
use serde::Serialize;
use time::{Date, OffsetDateTime};

use super::business_time::BusinessTime;
use crate::output::Page;
use crate::{Answer, Code, Failure, MachineClock, Platform, Sight, calendar, language};

/// What a handler knows besides its input: the store, the time and the caller's language.
#[derive(Clone, Debug)]
pub struct Context<K> {
    platform: Platform<K>,
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

    /// How much the caller may see.
    pub fn sight(&self) -> Sight {
        Sight::of(self.platform.mode)
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

    /// A line of history. Nobody is known by name yet.
    pub fn event(&self, what: &str) -> Event {
        Event { at: self.now, by: "development".into(), what: what.into(), from: None, to: None }
    }
}

impl<K: Kv> Context<K> {
    pub fn store(&self) -> Store<K, MachineClock> {
        self.platform.store()
    }

    /// The record that a path names; 404 where there is none.
    pub async fn find<R: Record>(&self, id: &Id<R>) -> Result<Stored<R>, Failure> {
        self.store().get(id).await?.ok_or_else(|| Failure::new(Code::UnknownResource))
    }
}

impl<K: Clone + Send + Sync> FromRequestParts<Platform<K>> for Context<K> {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform<K>) -> Result<Self, Infallible> {
        let now = parts.extensions.get().map_or_else(|| platform.clock.now(), |BusinessTime(now)| *now);
        let (language, uri) = (language::preferred(&parts.headers), parts.uri.clone());
        Ok(Self { platform: platform.clone(), now, language, uri })
    }
}
