use puhui_service::Internal;
use puhui_service::identity::Session;
use puhui_store::{Id, List, Record};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// The last good copy of a provider's keys (JWKS), and when it was last asked for: so an outage of the provider does no
/// harm, and a flood of unknown key ids does not become one of calls.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct KeyCopy {
    /// As the provider sent it; `None` if it never answered.
    pub(crate) json: Option<String>,
    #[serde(with = "time::serde::rfc3339::option")]
    pub(crate) fetched_at: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339::option")]
    pub(crate) tried_at: Option<OffsetDateTime>,
    /// How many tries in a row came to nothing.
    pub(crate) failures: u32,
}

impl KeyCopy {
    pub(crate) fn id(url: &str) -> Id<Self> {
        Id::natural(&["url", url])
    }
}

impl Record for KeyCopy {
    const COMPONENT: &'static str = "identity";
    const KIND: &'static str = "keys";
    const PREFIX: &'static str = "jwk";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        Vec::new()
    }
}

impl Internal for KeyCopy {}

/// The session that a nonce opened: there is one at most, so no ID token is good twice.
pub(crate) fn session_of(nonce: &str) -> Id<Session> {
    Id::natural(&["nonce", nonce])
}

/// A person (个人): nothing is kept of one but the id, which is made of the provider's.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Person {}

impl Record for Person {
    const COMPONENT: &'static str = "identity";
    const KIND: &'static str = "person";
    const PREFIX: &'static str = "per";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        Vec::new()
    }
}
