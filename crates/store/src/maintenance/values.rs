//! The values under keys, as far as they can be read without knowing a kind of record.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use time::OffsetDateTime;

use super::violation::Violation;
use crate::{Event, Origin};

/// A record, read as strictly as the service reads it, but for its data.
#[derive(Deserialize)]
pub(super) struct Envelope {
    #[serde(rename = "schema")]
    _schema: u32,
    pub(super) version: u64,
    pub(super) ring: Vec<(u64, String)>,
    pub(super) lists: BTreeMap<String, u64>,
    pub(super) history: Vec<Event>,
    #[serde(default, rename = "origin")]
    _origin: Option<Origin>,
    #[serde(default)]
    pub(super) claims: Vec<String>,
    #[serde(default)]
    pub(super) erased: bool,
    #[serde(default)]
    pub(super) gone: Option<Gone>,
    /// A record that was erased needs none.
    #[serde(default)]
    pub(super) data: Option<IgnoredAny>,
}

/// What a forgotten record has left behind.
#[derive(Deserialize)]
pub(super) struct Gone {
    #[serde(rename = "at", with = "time::serde::rfc3339")]
    _at: OffsetDateTime,
    pub(super) lists: BTreeMap<String, u64>,
    #[serde(default)]
    pub(super) claims: Vec<String>,
    pub(super) blocks: u64,
}

/// What others need to know of a record. One that cannot be read has none of it.
#[derive(Default, Deserialize)]
pub(super) struct Summary {
    pub(super) version: u64,
    #[serde(default)]
    pub(super) lists: BTreeMap<String, u64>,
    #[serde(default)]
    pub(super) claims: Vec<String>,
    #[serde(default)]
    pub(super) erased: bool,
}

#[derive(Deserialize)]
pub(super) struct Slot {
    pub(super) id: String,
    #[serde(with = "time::serde::rfc3339")]
    pub(super) time: OffsetDateTime,
    pub(super) version: u64,
}

#[derive(Deserialize)]
pub(super) struct Claim {
    pub(super) id: String,
    #[serde(rename = "time", with = "time::serde::rfc3339")]
    _time: OffsetDateTime,
}

#[derive(Deserialize)]
pub(super) struct Lease {
    #[serde(rename = "holder")]
    _holder: String,
    #[serde(with = "time::serde::rfc3339")]
    pub(super) until: OffsetDateTime,
}

/// A counter in either encoding: eight bytes, least significant first, or decimal digits. Below 2^56 the former end in a
/// zero byte, which the latter never do.
pub(super) fn counter(bytes: &[u8]) -> Option<u64> {
    match <[u8; 8]>::try_from(bytes) {
        Ok(bytes) if bytes[7] == 0 => Some(u64::from_le_bytes(bytes)),
        _ => std::str::from_utf8(bytes).ok()?.parse().ok(),
    }
}

pub(super) fn json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Violation> {
    serde_json::from_slice(bytes).map_err(|why| Violation::Unreadable { why: why.to_string() })
}
