use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::{Entry, Kind, corrupt, key};
use crate::StoreError;

/// One place in a list. It says who may be there; the record says whether it is.
#[derive(Serialize, Deserialize)]
pub(crate) struct Slot {
    pub(crate) id: String,
    /// When all slots of that write had been taken. Whoever took an earlier slot of the list had begun by then.
    #[serde(with = "time::serde::rfc3339")]
    pub(crate) time: OffsetDateTime,
    /// What the record becomes by the write that took the slot: from that version on the slot is decided.
    pub(crate) version: u64,
}

impl Slot {
    /// The key and the value of the slot that a record holds in a list.
    pub(crate) fn write(
        kind: Kind,
        entry: &Entry,
        list: &str,
        time: OffsetDateTime,
    ) -> Result<(String, Vec<u8>), StoreError> {
        let key = key::slot(kind, list, entry.lists.get(list).copied().unwrap_or_default());
        let slot = Self { id: entry.id.clone(), time, version: entry.version };
        let value = serde_json::to_vec(&slot).map_err(|why| corrupt(&key, why))?;
        Ok((key, value))
    }

    pub(crate) fn read(key: &str, value: &[u8]) -> Result<Self, StoreError> {
        serde_json::from_slice(value).map_err(|why| corrupt(key, why))
    }
}
