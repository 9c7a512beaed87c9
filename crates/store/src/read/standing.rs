use std::time::Duration;

use time::OffsetDateTime;

use crate::probe::Broken;
use crate::record::{Entry, Kind, Slot, key};
use crate::write::HORIZON;
use crate::{Clock, Kv, Store, StoreError};

/// What a slot of a list is worth.
pub(crate) enum Standing {
    /// Its record points back at it.
    Live(Box<Entry>),
    /// It never will again: the write that took the slot was lost, or has been superseded.
    Decided,
    /// Nobody can still be at the write that took it, as long as writers keep their deadline.
    Lapsed {
        /// So long ago that nobody can be at it by any reckoning.
        for_long: bool,
    },
    /// Its write may still be under way.
    Open,
    /// There is no slot, and none of the slots at hand says since when: it was never written, or its record was forgotten.
    Hole,
}

impl Standing {
    pub(crate) fn live(self) -> Option<Entry> {
        match self {
            Self::Live(entry) => Some(*entry),
            Self::Decided | Self::Lapsed { .. } | Self::Open | Self::Hole => None,
        }
    }
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// What the given slots of lists are worth. Only the record that a slot names can say so: whatever an update left
    /// behind, what lost its race and what a crash never finished counts for nothing.
    pub(crate) async fn standing(&self, kind: Kind, places: &[(String, u64)]) -> Result<Vec<Standing>, StoreError> {
        // Taken before anything is read: what was written after this is not old by any reading of it.
        let mut now = self.clock.now();
        let keys: Vec<_> = places.iter().map(|(list, slot)| key::slot(kind, list, *slot)).collect();
        let values = self.kv.get_all(&keys).await?;
        let (mut slots, mut ids) = (Vec::new(), Vec::new());
        for (key, value) in keys.iter().zip(&values) {
            let slot = value.as_ref().map(|value| Slot::read(key, value)).transpose()?;
            ids.extend(slot.as_ref().map(|slot: &Slot| slot.id.clone()));
            slots.push(slot);
        }
        let mut records = self.find_many(kind, &ids).await?.into_iter();
        if self.is_broken(Broken::LateClock) {
            now = self.clock.now();
        }
        let standing = places.iter().zip(&slots).map(|(at, slot)| {
            let Some(slot) = slot else {
                return match self.by_age(now, written_after(places, &slots, at)) {
                    Standing::Open => Standing::Hole,
                    lapsed => lapsed,
                };
            };
            let (list, place) = at;
            match records.next() {
                Some(Some(entry)) if self.points_at(&entry, list, *place) => Standing::Live(Box::new(entry)),
                Some(Some(entry)) if self.is_decided(&entry, slot) => Standing::Decided,
                _ => self.by_age(now, Some(slot.time)),
            }
        });
        Ok(standing.collect())
    }

    /// What a slot is worth whose write has not been finished, by the time at which it had begun at the latest.
    fn by_age(&self, now: OffsetDateTime, begun: Option<OffsetDateTime>) -> Standing {
        let age = begun.map_or(Duration::ZERO, |begun| (now - begun).try_into().unwrap_or_default());
        if age > HORIZON || self.is_broken(Broken::NoHorizon) || self.is_broken(Broken::EagerTombstone) {
            return Standing::Lapsed { for_long: age > self.limits.burial || self.is_broken(Broken::EagerTombstone) };
        }
        Standing::Open
    }

    /// Up to which slot everything that was never written is dead for good: before one that is so old that nobody can be
    /// at what came before it by any reckoning.
    pub(crate) async fn settled(&self, kind: Kind, list: &str, until: u64, last: u64) -> Result<u64, StoreError> {
        let now = self.clock.now();
        let slots = beyond(until, last);
        let keys: Vec<_> = slots.iter().map(|slot| key::slot(kind, list, *slot)).collect();
        let mut settled = 0;
        for ((slot, key), value) in slots.iter().zip(&keys).zip(self.kv.get_all(&keys).await?) {
            if let Some(value) = value
                && now - Slot::read(key, &value)?.time > self.limits.burial
            {
                settled = *slot;
            }
        }
        Ok(settled)
    }

    fn points_at(&self, entry: &Entry, list: &str, place: u64) -> bool {
        entry.lists.get(list) == Some(&place) || self.is_broken(Broken::NoBackPointers)
    }

    fn is_decided(&self, entry: &Entry, slot: &Slot) -> bool {
        entry.version >= slot.version || entry.erased || self.is_broken(Broken::NoSlotVersion)
    }
}

/// Some slots after one, up to the last: near it, near the last, and in between. Where others went on writing, one of
/// these is theirs, however many before it were never written or belong to records that were forgotten.
pub(crate) fn beyond(until: u64, last: u64) -> Vec<u64> {
    let steps = (0..63).map(|power| 1 << power).take_while(|step| until.checked_add(*step).is_some_and(|at| at < last));
    let mut slots: Vec<u64> = steps.flat_map(|step: u64| [until + step, last - step]).collect();
    slots.extend((last > until).then_some(last));
    slots.sort_unstable();
    slots.dedup();
    slots
}

/// The earliest time that a slot after this one in the same list was written: whoever took the place had begun by then,
/// even if he never wrote a word.
fn written_after(
    places: &[(String, u64)],
    slots: &[Option<Slot>],
    (list, place): &(String, u64),
) -> Option<OffsetDateTime> {
    let later = places.iter().zip(slots).filter(|((other, later), _)| other == list && later > place);
    later.filter_map(|(_, slot)| Some(slot.as_ref()?.time)).min()
}
