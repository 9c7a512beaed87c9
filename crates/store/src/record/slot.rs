use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::{corrupt, key};
use crate::{Id, Record, StoreError, Stored};

/// One place in a list. It says who may be there; the record says whether it is.
#[derive(Serialize, Deserialize)]
#[serde(bound = "R: Record")]
pub(crate) struct Slot<R> {
    pub(crate) id: Id<R>,
    /// When all slots of that write had been taken. Whoever took an earlier slot of the list had begun by then.
    #[serde(with = "time::serde::rfc3339")]
    pub(crate) time: OffsetDateTime,
    /// What the record becomes by the write that took the slot: from that version on the slot is decided.
    pub(crate) version: u64,
}

impl<R: Record> Slot<R> {
    /// The key and the value of the slot that a record holds in a list.
    pub(crate) fn write(record: &Stored<R>, list: &str, time: OffsetDateTime) -> Result<(String, Vec<u8>), StoreError> {
        let key = key::slot::<R>(list, record.lists.get(list).copied().unwrap_or_default());
        let slot = Self { id: record.id, time, version: record.version };
        let value = serde_json::to_vec(&slot).map_err(|why| corrupt(key.clone(), why))?;
        Ok((key, value))
    }

    pub(crate) fn read(key: &str, value: &[u8]) -> Result<Self, StoreError> {
        serde_json::from_slice(value).map_err(|why| corrupt(key.to_owned(), why))
    }
}
