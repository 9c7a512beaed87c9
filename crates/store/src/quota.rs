//! How much of something was used in a window of time: counters by record and window, whoever takes from them.
//!
//! A counter hands out each number once, so whoever was answered `total` after adding `by` holds the units `total - by + 1`
//! to `total`, and nobody else does. A limit that every holder keeps is therefore kept by all together.

use std::time::Duration;

use time::{Date, OffsetDateTime};

use crate::read::count;
use crate::record::{Kind, key};
use crate::{Clock, Id, Kv, Record, Store, StoreError};

/// How long the count of a day is kept after the hour in which the counts of its minutes were deleted.
const DAYS_KEPT: Duration = Duration::from_secs(35 * 24 * 60 * 60);
const MINUTES: u16 = 24 * 60;
/// How many counters of minutes are looked at together.
const TOGETHER: usize = 240;

/// A stretch of time in which uses are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Window {
    Day(Date),
    /// A minute of a day, counted from 0 at its beginning.
    Minute(Date, u16),
}

/// What is to be deleted of a record's uses, as a bucket of what expires notes it. No id of a record begins like this.
const MINUTES_OF: &str = "minutes.";
const DAY_OF: &str = "day.";

impl Window {
    /// As keys spell it: `20261123`, `20261123.0541`.
    pub(crate) fn name(self) -> String {
        match self {
            Self::Day(day) => name_of(day),
            Self::Minute(day, minute) => format!("{}.{minute:04}", name_of(day)),
        }
    }
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// Takes so many units of a window; how many have been taken of it by all then. [`Store::open_day`] comes first.
    pub async fn take<R: Record>(&self, id: &Id<R>, window: Window, by: u64) -> Result<u64, StoreError> {
        Ok(self.kv.increment(&key::uses(Kind::of::<R>(), &id.to_string(), &window.name()), by).await?)
    }

    /// How much has been taken of each window, in their order. It takes nothing.
    pub async fn taken<R: Record>(&self, windows: &[(Id<R>, Window)]) -> Result<Vec<u64>, StoreError> {
        let name = |(id, window): &(Id<R>, Window)| key::uses(Kind::of::<R>(), &id.to_string(), &window.name());
        let keys: Vec<_> = windows.iter().map(name).collect();
        let found = self.kv.get_all(&keys).await?;
        keys.iter().zip(found).map(|(key, value)| value.map_or(Ok(0), |value| count(key, &value))).collect()
    }

    /// To be called before the first unit of a day is taken: notes once when the day's counters are of no use, which
    /// ends at that time. Where somebody has taken of the day already, that was done.
    pub async fn open_day<R: Record>(&self, id: &Id<R>, day: Date, ends: OffsetDateTime) -> Result<(), StoreError> {
        let kind = Kind::of::<R>();
        let counter = key::uses(kind, &id.to_string(), &name_of(day));
        if self.kv.get(&counter).await?.is_some() {
            return Ok(());
        }
        self.note_at(kind, ends, &format!("{MINUTES_OF}{id}:{}", name_of(day))).await
    }

    /// Deals with a note about uses. `false`: it is about something else.
    pub(crate) async fn forget_uses(&self, kind: Kind, note: &str) -> Result<bool, StoreError> {
        if let Some(uses) = note.strip_prefix(DAY_OF) {
            self.kv.delete(&key::uses_of(kind, uses)).await?;
            return Ok(true);
        }
        let Some(uses) = note.strip_prefix(MINUTES_OF) else { return Ok(false) };
        // Noted before anything is deleted: a crash in between has the same done again.
        self.note_at(kind, self.clock.now() + DAYS_KEPT, &format!("{DAY_OF}{uses}")).await?;
        let all: Vec<_> = (0..MINUTES).map(|minute| key::uses_of(kind, &format!("{uses}.{minute:04}"))).collect();
        for keys in all.chunks(TOGETHER) {
            let found = self.kv.get_all(keys).await?;
            for (key, _) in keys.iter().zip(found).filter(|(_, value)| value.is_some()) {
                self.kv.delete(key).await?;
            }
        }
        Ok(true)
    }
}

/// Written out, because the library's general formats are dear in a component.
fn name_of(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), u8::from(day.month()), day.day())
}
