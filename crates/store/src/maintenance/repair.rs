use std::collections::{BTreeMap, BTreeSet};

use super::check::{Checker, Looked};
use super::left::Left;
use super::source::{Numerals, Sink, Source};
use super::violation::Violation;
use crate::{Clock, KvError};

/// What a repair has done, in keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Repairs {
    /// Counters that stood below a slot that they had handed out.
    pub counters_raised: BTreeSet<String>,
    /// Marks that a record needs and that were missing.
    pub marks_written: BTreeSet<String>,
    /// Tombstones and low-water marks that hid a live slot.
    pub hints_removed: BTreeSet<String>,
    /// Gates and witnesses of what exists.
    pub gates_removed: u64,
    /// Records that were forgotten, and are removed now with what they have left behind.
    pub forgotten_removed: u64,
}

/// Does what is safe to do, whatever else is wrong with the store: nobody else may use it meanwhile. No record and no
/// slot is touched but what was forgotten, and each step leaves the store no worse if it is the last. The source must show what was applied.
///
/// # Errors
/// The store could not be read or written; what was done until then stays done.
pub async fn repair<S: Source + Sink, C: Clock>(
    store: &mut S,
    clock: &C,
    mut progress: impl FnMut(u64),
) -> Result<Repairs, KvError> {
    let (mut repairs, mut checker) = (Repairs::default(), Checker::new(clock));
    let mut keys = 0;
    while let Some(entries) = store.next().await? {
        let looked = checker.look(store, &entries, &mut BTreeMap::new()).await?;
        let remedy = Remedy::of(looked);
        if !remedy.is_empty() {
            remedy.apply(store, &mut repairs).await?;
        }
        keys += entries.len() as u64;
        progress(keys);
    }
    Ok(repairs)
}

/// What is to be done about some findings.
#[derive(Default)]
struct Remedy {
    raise: BTreeMap<String, u64>,
    write: BTreeSet<String>,
    remove: BTreeSet<String>,
    spent: Vec<String>,
    left: Vec<Left>,
}

impl Remedy {
    fn of(looked: Looked) -> Self {
        let mut remedy = Self { spent: looked.spent, left: looked.left, ..Self::default() };
        for finding in looked.findings {
            match finding.violation {
                Violation::CounterBehind { slot, .. } => {
                    let highest = remedy.raise.entry(finding.key).or_default();
                    *highest = slot.max(*highest);
                }
                Violation::MarkMissing { .. } => drop(remedy.write.insert(finding.key)),
                Violation::HidesLive { .. } => drop(remedy.remove.insert(finding.key)),
                _ => {}
            }
        }
        remedy
    }

    fn is_empty(&self) -> bool {
        let keys = self.raise.len() + self.write.len() + self.remove.len() + self.spent.len();
        keys + self.left.len() == 0
    }

    async fn apply<S: Source + Sink>(self, store: &mut S, repairs: &mut Repairs) -> Result<(), KvError> {
        let numerals: Numerals = store.numerals();
        let raised = self.raise.iter().map(|(key, count)| (key.clone(), numerals.write(*count)));
        let written = self.write.iter().map(|key| (key.clone(), b"1".to_vec()));
        let given_up = self.left.iter().flat_map(|left| left.claims.clone());
        let set = raised.chain(written).chain(given_up).collect();
        let remains = self.left.iter().flat_map(|left| &left.keys);
        let remove = self.remove.iter().chain(&self.spent).chain(remains).cloned().collect();
        store.apply(set, remove).await?;
        // The records last: they say what is to be removed.
        if !self.left.is_empty() {
            store.apply(Vec::new(), self.left.iter().map(|left| left.record.clone()).collect()).await?;
        }
        repairs.counters_raised.extend(self.raise.into_keys());
        repairs.marks_written.extend(self.write);
        repairs.hints_removed.extend(self.remove);
        repairs.gates_removed += self.spent.len() as u64;
        repairs.forgotten_removed += self.left.len() as u64;
        Ok(())
    }
}
