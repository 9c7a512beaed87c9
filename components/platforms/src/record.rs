use puhui_domain::CreditCode;
use puhui_service::ServiceItem;
use puhui_service::identity::{ApiKey, KeyKind, KeyLimits};
use puhui_service::{Naming, Owned, Owner, PartOf};
use puhui_store::{Id, List, Origin, Record};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::codes::{PlatformState, PlatformVerdict};

/// A platform (电商平台) whose programs ask: it belongs to the organisation that runs it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Registered {
    pub(crate) state: PlatformState,
    pub(crate) name: String,
    pub(crate) credit_code: CreditCode,
    pub(crate) purpose: String,
    /// What was applied for.
    pub(crate) scopes: Vec<ServiceItem>,
    /// What was granted, since the last approval.
    pub(crate) grant: Option<Grant>,
    #[serde(with = "time::serde::rfc3339")]
    pub(crate) applied_at: OffsetDateTime,
    pub(crate) decisions: Vec<Decision>,
}

/// What live keys of a platform may be for, and how often. A key keeps what was granted when it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Grant {
    pub(crate) scopes: Vec<ServiceItem>,
    pub(crate) limits: KeyLimits,
}

/// What the administrator has decided.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Decision {
    pub(crate) verdict: PlatformVerdict,
    pub(crate) reason: Option<String>,
    #[serde(with = "time::serde::rfc3339")]
    pub(crate) at: OffsetDateTime,
    /// The request that made it, so that a repetition is known.
    pub(crate) origin: Origin,
}

/// A key, as its platform knows it. What other components ask of it, and all that changes, stands in the [`ApiKey`] that it
/// points at, which is under an id that follows from the key's SHA-256.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Key {
    pub(crate) platform: Id<Registered>,
    pub(crate) credit_code: CreditCode,
    pub(crate) name: String,
    pub(crate) kind: KeyKind,
    /// `puhui_live_…x7Qa`.
    pub(crate) masked: String,
    pub(crate) api_key: Id<ApiKey>,
    #[serde(with = "time::serde::rfc3339")]
    pub(crate) made_at: OffsetDateTime,
    /// The key in whose place it was made.
    pub(crate) replaces: Option<Id<Key>>,
}

impl Registered {
    /// The decision that a request has made.
    pub(crate) fn decided_by(&self, key: &str) -> Option<&Origin> {
        self.decisions.iter().map(|decision| &decision.origin).find(|origin| origin.key == key)
    }
}

pub(crate) fn location(platform: &Id<Registered>) -> String {
    format!("/v1/platforms/{platform}")
}

pub(crate) fn key_location(platform: &Id<Registered>, key: &Id<Key>) -> String {
    format!("{}/keys/{key}", location(platform))
}

pub(crate) fn all() -> List {
    List::new("all", &[])
}

pub(crate) fn in_state(state: PlatformState) -> List {
    List::new("state", &[state.code()])
}

pub(crate) fn of_body(code: &CreditCode) -> List {
    List::new("body", &[&code.key()])
}

pub(crate) fn keys_of(platform: &Id<Registered>) -> List {
    List::new("platform", &[&platform.to_string()])
}

/// Nothing of a platform is public: neither that it is one, nor what it asks.
impl Owned for Registered {
    fn owner(&self) -> Owner {
        Owner { body: Some(self.credit_code.clone()), ..Owner::default() }
    }
}

impl Owned for Key {
    fn owner(&self) -> Owner {
        Owner { body: Some(self.credit_code.clone()), ..Owner::default() }
    }
}

impl PartOf<Key> for ApiKey {}

impl Record for Registered {
    const COMPONENT: &'static str = "platforms";
    const KIND: &'static str = "platform";
    const PREFIX: &'static str = "plf";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        vec![all(), in_state(self.state), of_body(&self.credit_code)]
    }
}

impl Record for Key {
    const COMPONENT: &'static str = "platforms";
    const KIND: &'static str = "key";
    const PREFIX: &'static str = "key";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        vec![keys_of(&self.platform)]
    }
}
