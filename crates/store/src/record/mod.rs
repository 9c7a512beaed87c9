//! What is stored, and under which keys.

mod envelope;
mod event;
mod id;
pub(crate) mod key;
pub(crate) mod list;
mod slot;
mod unique;

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

pub(crate) use envelope::{Envelope, Found, Ring, Verdict, open};
pub use event::Event;
pub use id::{Id, IdError};
pub use list::List;
pub(crate) use slot::Slot;
pub use unique::Unique;

use crate::StoreError;
use crate::store::Limits;

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
    schema: u32,
    /// The slot that the record holds in each of its lists: only there does it count.
    pub(crate) lists: BTreeMap<String, u64>,
    /// The unique keys that it holds. A claim counts only if the record names it.
    pub(crate) claims: Vec<String>,
    ring: Ring,
}

/// Events that no longer fit their record, on their way to the archive.
pub(crate) struct Archived {
    /// Block 0 has the events of the first versions, and so on.
    pub(crate) block: u64,
    pub(crate) events: Vec<Event>,
}

impl<R: Record> Stored<R> {
    /// The first version, in no list yet.
    pub(crate) fn first(id: Id<R>, data: R, event: Event, nonce: String) -> Self {
        let (history, ring) = (vec![event.clipped()], vec![(1, nonce)]);
        let (lists, claims) = (BTreeMap::new(), Vec::new());
        Self { id, version: 1, data, history, origin: None, schema: R::SCHEMA, lists, claims, ring }
    }

    /// The version after this one, still in the lists where the record stays, and the events that it has no room for.
    pub(crate) fn next(self, data: R, event: Event, nonce: String, limits: Limits) -> (Self, Option<Archived>) {
        let stays = data.lists();
        let mut next = Self { version: self.version + 1, data, schema: R::SCHEMA, ..self };
        next.lists.retain(|name, _| stays.iter().any(|list| list.name() == name && !list.is_feed()));
        next.history.push(event.clipped());
        next.ring.push((next.version, nonce));
        next.ring.drain(..next.ring.len().saturating_sub(limits.ring));
        let archived = archive(&mut next.history, next.version, limits);
        (next, archived)
    }

    /// Whether this release may write the record.
    pub(crate) fn is_writable(&self) -> bool {
        self.schema <= R::SCHEMA
    }

    /// Whether the record is as this release would write it: its schema, its lists, its unique keys.
    pub(crate) fn is_current(&self) -> bool {
        let (lists, unique) = (self.data.lists(), self.data.unique());
        self.schema == R::SCHEMA
            && lists.iter().all(|list| self.lists.contains_key(list.name()))
            && self.lists.keys().all(|name| lists.iter().any(|list| list.name() == name))
            && unique.iter().all(|unique| self.claims.iter().any(|claim| claim == unique.name()))
            && self.claims.iter().all(|claim| unique.iter().any(|unique| claim == unique.name()))
    }
}

/// Takes the older half of a full history out of it. Which events a block has follows from the record alone: whoever
/// writes a block, however often, writes the same.
pub(crate) fn archive(history: &mut Vec<Event>, version: u64, limits: Limits) -> Option<Archived> {
    if history.len() <= limits.history {
        return None;
    }
    let size = limits.history / 2;
    let before = version - history.len() as u64;
    Some(Archived { block: before / size as u64, events: history.drain(..size).collect() })
}

pub(crate) fn corrupt(key: String, why: impl ToString) -> StoreError {
    StoreError::Corrupt { key, why: why.to_string() }
}
