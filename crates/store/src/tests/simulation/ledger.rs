//! What clients were told, to be held against what there is in the end.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use crate::tests::Filing;
use crate::{Id, StoreError};

/// What one call tried to do, try by try. A crash of the call leaves it complete.
pub(super) type Deeds = Arc<Mutex<Vec<String>>>;

#[derive(Default)]
pub(super) struct Ledger {
    /// Record, version, deed.
    pub(super) acknowledged: Vec<(Id<Filing>, u64, String)>,
    /// Of what one call tried, at most one may come to be.
    pub(super) calls: Vec<Deeds>,
    /// The client was told that these came to nothing.
    pub(super) denied: Vec<Deeds>,
    /// Somebody asked for their erasure; who was told that it is done is among `erased` too.
    pub(super) to_be_erased: BTreeSet<String>,
    pub(super) erased: BTreeSet<String>,
    pub(super) taken: BTreeMap<&'static str, u64>,
}

impl Ledger {
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
