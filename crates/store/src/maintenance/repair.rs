use std::collections::{BTreeMap, BTreeSet};

use super::check::{Checker, Looked};
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
}

/// Does what is safe to do, whatever else is wrong with the store: nobody else may use it meanwhile. No record and no
/// slot is touched, and each step leaves the store no worse if it is the last. The source must show what was applied.
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
}

impl Remedy {
    fn of(looked: Looked) -> Self {
        let mut remedy = Self { spent: looked.spent, ..Self::default() };
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
        self.raise.is_empty() && self.write.is_empty() && self.remove.is_empty() && self.spent.is_empty()
    }

    async fn apply<S: Source + Sink>(self, store: &mut S, repairs: &mut Repairs) -> Result<(), KvError> {
        let numerals: Numerals = store.numerals();
        let raised = self.raise.iter().map(|(key, count)| (key.clone(), numerals.write(*count)));
        let written = self.write.iter().map(|key| (key.clone(), b"1".to_vec()));
        let set = raised.chain(written).collect();
        let remove = self.remove.iter().chain(&self.spent).cloned().collect();
        store.apply(set, remove).await?;
        repairs.counters_raised.extend(self.raise.into_keys());
        repairs.marks_written.extend(self.write);
        repairs.hints_removed.extend(self.remove);
        repairs.gates_removed += self.spent.len() as u64;
        Ok(())
    }
}
