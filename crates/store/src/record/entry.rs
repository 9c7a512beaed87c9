use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::value::{RawValue, to_raw_value};
use time::OffsetDateTime;

use super::{Event, Kind, Origin, corrupt, key};
use crate::probe::Broken;
use crate::store::Limits;
use crate::{List, Record, Store, StoreError};

const MAX_VALUE: usize = 256 * 1024;
/// The twenty digits of the largest number, and the quotation marks, colon and comma around a name.
const WIDEST_SLOT: usize = 20 + 4;
/// Where it is noted that the record's time is over: `"noted":"2026112208",`.
const NOTED: usize = 21;

/// The value under a record's key, whatever the record's data is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Entry {
    #[serde(skip)]
    pub(crate) id: String,
    pub(crate) schema: u32,
    pub(crate) version: u64,
    /// The last versions, each with the nonce of the write that made it.
    pub(crate) ring: Vec<(u64, String)>,
    /// The slot that the record holds in each of its lists: only there does it count.
    pub(crate) lists: BTreeMap<String, u64>,
    pub(crate) history: Vec<Event>,
    /// The unique keys that it holds. A claim counts only if the record names it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) claims: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) origin: Option<Origin>,
    /// The data is gone for good; that there was a record, and who did what to it, stays.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) erased: bool,
    /// The bucket in which it is noted that the record's time is over then, where it is kept for a while only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) noted: Option<String>,
    /// The record was forgotten: what is still to be removed of it. Such a record is erased, too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) gone: Option<Gone>,
    pub(crate) data: Box<RawValue>,
}

/// What a forgotten record has left behind.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Gone {
    /// When it was forgotten, taken before the write that says so.
    #[serde(with = "time::serde::rfc3339")]
    pub(crate) at: OffsetDateTime,
    pub(crate) lists: BTreeMap<String, u64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) claims: Vec<String>,
    /// How many blocks of its history there may be in the archive.
    pub(crate) blocks: u64,
}

/// What a record's data comes to, as far as the store is concerned.
pub(crate) struct Draft {
    pub(crate) data: Box<RawValue>,
    pub(crate) lists: Vec<List>,
    /// The names of its unique keys, sorted, each once.
    pub(crate) unique: Vec<String>,
    pub(crate) kept_until: Option<OffsetDateTime>,
}

impl Draft {
    pub(crate) fn of<R: Record>(data: &R) -> Result<Self, StoreError> {
        let unique: BTreeSet<_> = data.unique().iter().map(|unique| unique.name().to_owned()).collect();
        let unique = unique.into_iter().collect();
        let raw = to_raw_value(data).map_err(|why| corrupt(R::KIND, why))?;
        Ok(Self { data: raw, lists: data.lists(), unique, kept_until: data.kept_until() })
    }
}

/// Events that no longer fit their record, on their way to the archive.
pub(crate) struct Archived {
    /// Block 0 has the events of the first versions, and so on.
    pub(crate) block: u64,
    pub(crate) events: Vec<Event>,
}

impl Entry {
    /// The first version, in no list yet.
    pub(crate) fn first(kind: Kind, id: String, draft: &Draft, event: Event, nonce: String) -> Self {
        Self {
            id,
            schema: kind.schema,
            version: 1,
            ring: vec![(1, nonce)],
            lists: BTreeMap::new(),
            history: vec![event.clipped()],
            claims: Vec::new(),
            origin: None,
            erased: false,
            noted: None,
            gone: None,
            data: draft.data.clone(),
        }
    }

    /// The version after this one, still in the lists where the record stays, and the events that it has no room for.
    pub(crate) fn next(
        mut self,
        kind: Kind,
        draft: &Draft,
        event: Event,
        nonce: String,
        limits: Limits,
    ) -> (Self, Option<Archived>) {
        self.schema = kind.schema;
        self.data = draft.data.clone();
        self.lists.retain(|name, _| draft.lists.iter().any(|list| list.name() == name && !list.is_feed()));
        let archived = self.follow(event, nonce, limits);
        (self, archived)
    }

    /// What stays of a record whose data is erased.
    pub(crate) fn husk(mut self, event: Event, nonce: String, limits: Limits) -> (Self, Option<Archived>) {
        self.data = RawValue::NULL.to_owned();
        self.erased = true;
        self.lists.clear();
        self.claims.clear();
        let archived = self.follow(event, nonce, limits);
        (self, archived)
    }

    /// What stands under a record's key once it is forgotten, until what it has left behind is removed.
    pub(crate) fn leaving(mut self, nonce: String, at: OffsetDateTime, limits: Limits) -> Self {
        let archived = self.version.saturating_sub(self.history.len() as u64) / (limits.history / 2) as u64;
        // A write that lost or died may have archived one block more.
        let blocks = archived + u64::from(self.history.len() >= limits.history);
        let (lists, claims) = (std::mem::take(&mut self.lists), std::mem::take(&mut self.claims));
        self.gone = Some(Gone { at, lists, claims, blocks });
        self.data = RawValue::NULL.to_owned();
        (self.erased, self.origin, self.noted) = (true, None, None);
        self.history.clear();
        self.advance(nonce, limits);
        self
    }

    fn advance(&mut self, nonce: String, limits: Limits) {
        self.version += 1;
        self.ring.push((self.version, nonce));
        self.ring.drain(..self.ring.len().saturating_sub(limits.ring));
    }

    fn follow(&mut self, event: Event, nonce: String, limits: Limits) -> Option<Archived> {
        self.advance(nonce, limits);
        self.history.push(event.clipped());
        if self.history.len() <= limits.history {
            return None;
        }
        // Which events a block has follows from the record alone: whoever writes it, however often, writes the same.
        let size = limits.history / 2;
        let before = self.version - self.history.len() as u64;
        Some(Archived { block: before / size as u64, events: self.history.drain(..size).collect() })
    }

    /// The lists that a draft is in and the record is not yet.
    pub(crate) fn joins(&self, draft: &Draft) -> Vec<List> {
        draft.lists.iter().filter(|list| !self.lists.contains_key(list.name())).cloned().collect()
    }

    /// Whether the record will be small enough once it has joined: known before anything is written.
    pub(crate) fn fits(&self, kind: Kind, draft: &Draft) -> Result<(), StoreError> {
        let slots: usize = self.joins(draft).iter().map(|list| list.name().len() + WIDEST_SLOT).sum();
        let claims: usize = draft.unique.iter().map(|name| name.len() + WIDEST_SLOT).sum();
        let noted = if draft.kept_until.is_some() { NOTED } else { 0 };
        if self.encode(kind)?.len() + slots + claims + noted > MAX_VALUE { Err(StoreError::TooLarge) } else { Ok(()) }
    }

    /// Whether this release may write the record.
    pub(crate) fn is_writable(&self, kind: Kind) -> bool {
        self.schema <= kind.schema
    }

    /// Whether the record is as this release would write it: its schema, its lists, its unique keys.
    pub(crate) fn is_current(&self, kind: Kind, draft: &Draft) -> bool {
        self.schema == kind.schema
            && self.joins(draft).is_empty()
            && self.lists.keys().all(|name| draft.lists.iter().any(|list| list.name() == name))
            && self.claims == draft.unique
            && (draft.kept_until.is_none() || self.noted.is_some())
    }

    pub(crate) fn encode(&self, kind: Kind) -> Result<Vec<u8>, StoreError> {
        let bytes = serde_json::to_vec(self).map_err(|why| corrupt(key::record(kind, &self.id), why))?;
        if bytes.len() > MAX_VALUE { Err(StoreError::TooLarge) } else { Ok(bytes) }
    }

    pub(crate) fn decode(kind: Kind, id: &str, bytes: &[u8]) -> Result<Self, StoreError> {
        let entry: Self = serde_json::from_slice(bytes).map_err(|why| corrupt(key::record(kind, id), why))?;
        Ok(Self { id: id.to_owned(), ..entry })
    }
}

/// What a read-back says about an update that tried to become `version` with `nonce`.
pub(crate) enum Verdict {
    Committed,
    /// Another update became this version.
    Lost,
    /// Nobody has become this version yet.
    Open,
    /// So many have since that the ring has forgotten who became this version.
    Forgotten,
}

impl Verdict {
    pub(crate) fn of<K, C>(store: &Store<K, C>, mut back: Entry, version: u64, nonce: &str) -> Self {
        if store.is_broken(Broken::NoRing) {
            back.ring = back.ring.pop().into_iter().map(|(_, nonce)| (version, nonce)).collect();
        }
        match back.ring.iter().find(|(became, _)| *became == version) {
            Some((_, winner)) if winner == nonce => Self::Committed,
            Some(_) => Self::Lost,
            None if back.version < version => Self::Open,
            None => Self::Forgotten,
        }
    }
}
