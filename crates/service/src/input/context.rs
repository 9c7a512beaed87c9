use std::convert::Infallible;

use axum::extract::FromRequestParts;
use http::request::Parts;
use puhui_domain::Language;
use puhui_store::{Clock, Event, Kv, Store};
use time::{Date, OffsetDateTime};

use super::business_time::BusinessTime;
use crate::{MachineClock, Platform, Sight, calendar, language};

/// What a handler knows besides its input: the store, the time and the caller's language.
#[derive(Clone, Debug)]
pub struct Context<K> {
    platform: Platform<K>,
    now: OffsetDateTime,
    language: Language,
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

    /// A line of history. Nobody is known by name yet.
    pub fn event(&self, what: &str) -> Event {
        Event { at: self.now, by: "development".into(), what: what.into(), from: None, to: None }
    }
}

impl<K: Kv> Context<K> {
    pub fn store(&self) -> Store<K, MachineClock> {
        self.platform.store()
    }
}

impl<K: Clone + Send + Sync> FromRequestParts<Platform<K>> for Context<K> {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform<K>) -> Result<Self, Infallible> {
        let now = parts.extensions.get().map_or_else(|| platform.clock.now(), |BusinessTime(now)| *now);
        Ok(Self { platform: platform.clone(), now, language: language::preferred(&parts.headers) })
    }
}
