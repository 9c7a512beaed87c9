//! What is stored, and under which keys.

mod entry;
mod event;
mod id;
pub(crate) mod key;
mod kind;
pub(crate) mod list;
mod slot;
mod unique;

#[cfg(test)]
use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

pub(crate) use entry::{Archived, Draft, Entry, Verdict};
pub use event::Event;
pub(crate) use id::natural;
pub use id::{Id, IdError};
pub(crate) use kind::{Kind, corrupt};
pub use list::List;
pub(crate) use slot::Slot;
pub use unique::Unique;

use crate::StoreError;

/// A kind of record. It is kept under one key of its own, which is the only truth about it.
pub trait Record: Serialize + DeserializeOwned + Clone + Send + Sync + 'static {
    /// The component that owns the kind: `policies`.
    const COMPONENT: &'static str;
    /// The kind within the component: `policy`.
    const KIND: &'static str;
    /// What ids begin with: `pol` for `pol_0192e4…`.
    const PREFIX: &'static str;
    /// The number of the data's present shape.
    const SCHEMA: u32;

    /// The lists that the record belongs in, derived from its data alone.
    fn lists(&self) -> Vec<List>;

    /// The keys that no other record of the kind may hold at the same time, derived from its data alone.
    fn unique(&self) -> Vec<Unique> {
        Vec::new()
    }

    /// Until when the record is kept, derived from its data alone; `None`: for ever. Some hours after that it is forgotten
    /// ([`crate::Store::forget`]), where the component expires the kind.
    fn kept_until(&self) -> Option<OffsetDateTime> {
        None
    }

    /// Reads data of an earlier schema than [`Record::SCHEMA`]. A kind that has had one says here how it is read; a new
    /// field that has a default needs nothing.
    ///
    /// # Errors
    /// The text is no data of that schema.
    fn earlier(_schema: u32, data: &str) -> serde_json::Result<Self> {
        serde_json::from_str(data)
    }
}

/// The request that created a record, as two fingerprints: so that the same request, sent again, is known again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Of who asked, where, and under which idempotency key.
    pub key: String,
    /// Of the body.
    pub body: String,
}

/// A record as the store has it.
#[derive(Clone, Debug)]
pub struct Stored<R> {
    pub id: Id<R>,
    /// 1 when it was created, one more with every update.
    pub version: u64,
    pub data: R,
    /// The newest events, oldest first: one per version. [`crate::Store::events`] has those before them too.
    pub history: Vec<Event>,
    /// The request that created it, where that can be repeated.
    pub origin: Option<Origin>,
    /// The slot that the record holds in each of its lists.
    #[cfg(test)]
    pub(crate) lists: BTreeMap<String, u64>,
    /// The unique keys that it holds.
    #[cfg(test)]
    pub(crate) claims: Vec<String>,
}

impl<R: Record> Stored<R> {
    /// The record of an entry whose data is known already.
    pub(crate) fn with(id: Id<R>, data: R, entry: Entry) -> Self {
        Self {
            id,
            version: entry.version,
            data,
            history: entry.history,
            origin: entry.origin,
            #[cfg(test)]
            lists: entry.lists,
            #[cfg(test)]
            claims: entry.claims,
        }
    }

    pub(crate) fn read(id: Id<R>, entry: Entry) -> Result<Self, StoreError> {
        let (kind, data) = (Kind::of::<R>(), entry.data.get());
        let parsed = if entry.schema < R::SCHEMA { R::earlier(entry.schema, data) } else { serde_json::from_str(data) };
        match parsed {
            Ok(data) => Ok(Self::with(id, data, entry)),
            Err(_) if !entry.is_writable(kind) => Err(StoreError::NewerSchema),
            Err(why) => Err(corrupt(key::record(kind, &entry.id), why)),
        }
    }

    /// The same of an entry that was found by its place.
    pub(crate) fn found(entry: Entry) -> Result<Self, StoreError> {
        let id = entry.id.parse().map_err(|why| corrupt(key::record(Kind::of::<R>(), &entry.id), why))?;
        Self::read(id, entry)
    }
}
