use std::net::IpAddr;

use puhui_store::{List, Record};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::{AddressRange, KeyKind};
use crate::ServiceItem;

/// What is known of a key (接口密钥), under an id that follows from its SHA-256; the key itself is kept nowhere. Component `platforms`
/// alone writes it; the others read it for each request that brings the key, so that what it says counts at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ApiKey {
    /// The id of the platform's record.
    pub platform: String,
    pub kind: KeyKind,
    pub scopes: Vec<ServiceItem>,
    /// Where it may come from; anywhere if there are none.
    pub addresses: Vec<AddressRange>,
    pub limits: KeyLimits,
    #[serde(with = "time::serde::rfc3339")]
    pub expires_at: OffsetDateTime,
    #[serde(default, with = "time::serde::rfc3339::option")]
    pub revoked_at: Option<OffsetDateTime>,
    /// Why it was revoked, if whoever did so has said it.
    #[serde(default)]
    pub revoked_for: Option<String>,
    /// The id of the record of the key that took its place.
    #[serde(default)]
    pub replaced_by: Option<String>,
}

/// How many requests a key is good for, by all instances together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KeyLimits {
    pub per_minute: u32,
    pub per_day: u32,
}

/// Why a key that is known is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unusable {
    Revoked,
    Expired,
    /// It may not come from there.
    Address,
}

impl ApiKey {
    /// Whether it can be used at that time, from anywhere.
    pub fn is_in_force(&self, now: OffsetDateTime) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }

    /// Whether it can be used now, from this address. Where no address is known and some are asked for, it cannot.
    pub(crate) fn usable(&self, now: OffsetDateTime, address: Option<IpAddr>) -> Result<(), Unusable> {
        if self.revoked_at.is_some() {
            return Err(Unusable::Revoked);
        }
        if now >= self.expires_at {
            return Err(Unusable::Expired);
        }
        let is_within = |address| self.addresses.iter().any(|range| range.contains(address));
        if self.addresses.is_empty() || address.is_some_and(is_within) { Ok(()) } else { Err(Unusable::Address) }
    }
}

impl Record for ApiKey {
    const COMPONENT: &'static str = "platforms";
    const KIND: &'static str = "api-key";
    const PREFIX: &'static str = "apk";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        Vec::new()
    }
}
