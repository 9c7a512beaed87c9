//! What clients were told, to be held against what there is in the end.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use crate::tests::Filing;
use crate::{Id, StoreError, Stored};

/// What one call tried to do, try by try. A crash of the call leaves it complete.
pub(super) type Deeds = Arc<Mutex<Vec<String>>>;

#[derive(Default)]
pub(super) struct Ledger {
    pub(super) acknowledged: Vec<Acknowledged>,
    /// Of what one call tried, at most one may come to be.
    pub(super) calls: Vec<Deeds>,
    /// The client was told that these came to nothing.
    pub(super) denied: Vec<Deeds>,
    /// Somebody asked for their erasure; who was told that it is done is among `erased` too.
    pub(super) to_be_erased: BTreeSet<String>,
    pub(super) erased: BTreeSet<String>,
    /// How often somebody asked that a record be forgotten.
    pub(super) forgets: BTreeMap<String, u64>,
    /// Records whose time was over when the second part of the run began.
    pub(super) over: BTreeSet<String>,
    pub(super) taken: BTreeMap<&'static str, u64>,
}

/// A write that a client was told of.
pub(super) struct Acknowledged {
    pub(super) id: Id<Filing>,
    /// The first deed of the record: under one id there can be one after the other.
    pub(super) life: String,
    pub(super) version: u64,
    pub(super) deed: String,
}

impl Ledger {
    pub(super) fn acknowledge(&mut self, record: &Stored<Filing>, deed: String) {
        let life = record.data.deeds[0].clone();
        self.acknowledged.push(Acknowledged { id: record.id, life, version: record.version, deed });
    }

    /// How many records there can have been under an id, one after the other.
    pub(super) fn lives(&self, id: &str) -> u64 {
        1 + self.forgets.get(id).copied().unwrap_or_default() + u64::from(self.over.contains(id))
    }

    pub(super) fn count(&mut self, what: &'static str) {
        *self.taken.entry(what).or_default() += 1;
    }

    /// Notes an answer that is not a success.
    pub(super) fn refuse(&mut self, why: &StoreError, deeds: Deeds) {
        self.count(match why {
            StoreError::OutcomeUnknown => return self.count("unknown"),
            StoreError::Late => "late",
            StoreError::InProgress => "in progress",
            StoreError::Unavailable(_) => "unavailable",
            StoreError::Taken { .. } => "taken",
            StoreError::Erased => "erased",
            other => panic!("{other}"),
        });
        self.denied.push(deeds);
    }
}

pub(super) fn one(deed: &str) -> Deeds {
    Arc::new(Mutex::new(vec![deed.to_owned()]))
}
