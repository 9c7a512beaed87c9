use std::collections::HashMap;

use crate::broken::Broken;
use crate::record::{Found, Slot, key};
use crate::write::HORIZON;
use crate::{Clock, Kv, Record, Store, StoreError, Stored};

/// What a slot of a list is worth.
pub(crate) enum Standing<R> {
    /// Its record points back at it.
    Live(Box<Stored<R>>),
    /// It never will again: its write was lost or has been superseded, or nobody can still be at it.
    Dead,
    /// Not now, but its write may still be under way.
    Open,
}

impl<R> Standing<R> {
    pub(crate) fn live(self) -> Option<Stored<R>> {
        match self {
            Self::Live(record) => Some(*record),
            Self::Dead | Self::Open => None,
        }
    }
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// What the given slots of lists are worth. Only the record that a slot names can say so: whatever an update left
    /// behind, what lost its race and what a crash never finished counts for nothing.
    pub(crate) async fn standing<R: Record>(&self, places: &[(String, u64)]) -> Result<Vec<Standing<R>>, StoreError> {
        // Taken before anything is read: what was written after this is not old by any reading of it.
        let mut now = self.clock.now();
        let keys: Vec<_> = places.iter().map(|(list, slot)| key::slot::<R>(list, *slot)).collect();
        let values = self.kv.get_all(&keys).await?;
        let (mut slots, mut ids) = (Vec::new(), Vec::new());
        for (key, value) in keys.iter().zip(&values) {
            let slot = value.as_ref().map(|value| Slot::<R>::read(key, value)).transpose()?;
            ids.extend(slot.as_ref().map(|slot| slot.id));
            slots.push(slot);
        }
        let mut records = self.find_many::<R>(&ids).await?.into_iter();
        if self.is_broken(Broken::LateClock) {
            now = self.clock.now();
        }
        let is_old = |slot: &Slot<R>| now - slot.time > HORIZON || self.is_broken(Broken::NoHorizon);

        // Up to where even a slot that nobody has written is dead: whoever took it had begun before a slot after it.
        let mut settled: HashMap<&str, u64> = HashMap::new();
        for ((list, place), slot) in places.iter().zip(&slots) {
            if slot.as_ref().is_some_and(is_old) {
                let until = settled.entry(list).or_default();
                *until = (*until).max(*place);
            }
        }
        let standing = places.iter().zip(&slots).map(|((list, place), slot)| {
            let Some(slot) = slot else {
                let until = settled.get(&**list).copied().unwrap_or_default();
                return if *place < until || self.is_broken(Broken::NoHorizon) {
                    Standing::Dead
                } else {
                    Standing::Open
                };
            };
            match records.next() {
                Some(Found::Record(record)) if self.points_at(&record, list, *place) => Standing::Live(record),
                Some(Found::Record(record)) if self.is_decided(&record, slot) => Standing::Dead,
                Some(Found::Erased) => Standing::Dead,
                _ if is_old(slot) || self.is_broken(Broken::EagerTombstone) => Standing::Dead,
                _ => Standing::Open,
            }
        });
        Ok(standing.collect())
    }

    fn points_at<R: Record>(&self, record: &Stored<R>, list: &str, place: u64) -> bool {
        record.lists.get(list) == Some(&place) || self.is_broken(Broken::NoBackPointers)
    }

    fn is_decided<R: Record>(&self, record: &Stored<R>, slot: &Slot<R>) -> bool {
        record.version >= slot.version || self.is_broken(Broken::NoSlotVersion)
    }
}
