use puhui_domain::Language;
use puhui_service::calendar::Moment;
use puhui_service::identity::{AddressRange, ApiKey, KeyText};
use puhui_service::{Coded, Naming};
use puhui_store::{Id, Stored};
use schemars::JsonSchema;
use serde::Serialize;
use time::OffsetDateTime;

use super::platform::shown;
use crate::codes::KeyState;
use crate::record::Key;

/// What is known of a key (接口密钥). The key itself is kept nowhere.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "PlatformKey")]
pub(crate) struct KeyView<'a> {
    id: Id<Key>,
    name: &'a str,
    kind: Coded,
    state: Coded,
    /// How the key begins and ends.
    masked: &'a str,
    scopes: Vec<Coded>,
    /// From where it may be used; from anywhere if there are none.
    addresses: &'a [AddressRange],
    per_minute: u32,
    per_day: u32,
    made_at: Moment,
    expires_at: Moment,
    revoked_at: Option<Moment>,
    revoked_for: Option<&'a str>,
    /// The key in whose place it was made.
    replaces: Option<Id<Key>>,
    /// The key that was made in its place.
    replaced_by: Option<&'a str>,
}

/// A key that was made.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "MadePlatformKey")]
pub(crate) struct Made<'a> {
    /// The key, to send as `Authorization: Bearer …`. This answer alone has it: in a repetition it is `null`, and who has lost
    /// it makes another.
    secret: Option<&'a str>,
    /// Whether the same request was answered before, with the key.
    is_repetition: bool,
    key: KeyView<'a>,
}

impl<'a> KeyView<'a> {
    pub(crate) fn new(key: &'a Stored<Key>, part: &'a Stored<ApiKey>, now: OffsetDateTime, language: Language) -> Self {
        let Key { name, kind, masked, made_at, replaces, .. } = &key.data;
        let ApiKey { scopes, addresses, limits, expires_at, revoked_at, revoked_for, replaced_by, .. } = &part.data;
        Self {
            id: key.id,
            name,
            kind: kind.shown(language),
            state: state_of(&part.data, now).shown(language),
            masked,
            scopes: shown(scopes, language),
            addresses,
            per_minute: limits.per_minute,
            per_day: limits.per_day,
            made_at: Moment(*made_at),
            expires_at: Moment(*expires_at),
            revoked_at: revoked_at.map(Moment),
            revoked_for: revoked_for.as_deref(),
            replaces: *replaces,
            replaced_by: replaced_by.as_deref(),
        }
    }
}

impl<'a> Made<'a> {
    pub(crate) fn new(key: KeyView<'a>, text: Option<&'a KeyText>) -> Self {
        Self { secret: text.map(KeyText::reveal), is_repetition: text.is_none(), key }
    }
}

/// Where a key stands at that time.
pub(crate) fn state_of(key: &ApiKey, now: OffsetDateTime) -> KeyState {
    match (key.revoked_at, now < key.expires_at, &key.replaced_by) {
        (Some(_), ..) => KeyState::Revoked,
        (None, false, _) => KeyState::Expired,
        (None, true, Some(_)) => KeyState::Rotated,
        (None, true, None) => KeyState::InForce,
    }
}
