//! The judgement on a slot: whether it is alive, and whether anything hides it.

use std::time::Duration;

use super::address::key;
use super::batch::tombstone_key;
use super::figures::Figures;
use super::judge::{Judge, low_water};
use super::values::Slot;
use super::violation::{Finding, Violation};

/// For how long a slot can come alive after it was written: `docs/storage.md`.
const HORIZON: Duration = Duration::from_secs(6);

impl Judge<'_> {
    pub(super) fn slot(&mut self, kind: &str, (list, number): (&str, u64), slot: &Slot, figures: &mut Figures) {
        self.handed_out(key(kind, 'n', list), number);
        let record = self.known.records.get(&key(kind, 'r', &slot.id));
        if record.is_some_and(|record| record.lists.get(list) == Some(&number)) {
            figures.slots_live += 1;
            self.visible(kind, list, number);
        } else if record.is_some_and(|record| record.version >= slot.version || record.erased)
            || self.now - slot.time > HORIZON
        {
            figures.slots_dead += 1;
        } else {
            figures.slots_under_way += 1;
        }
    }

    /// That no tombstone and no low-water mark takes a live slot for dead.
    fn visible(&mut self, kind: &str, list: &str, number: u64) {
        let tombstone = tombstone_key(kind, list, number);
        let mark = key(kind, 'o', list);
        let is_below = self.known.others.get(&mark).and_then(|value| low_water(value)).is_some_and(|low| number <= low);
        let is_buried = self.known.others.contains_key(&tombstone);
        for key in [is_below.then_some(mark), is_buried.then_some(tombstone)].into_iter().flatten() {
            self.findings.push(Finding { key, violation: Violation::HidesLive { slot: number } });
        }
    }
}
