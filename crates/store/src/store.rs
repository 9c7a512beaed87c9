use std::time::Duration;

use time::OffsetDateTime;

use crate::expiry::Blocks;
use crate::probe::{Branch, Broken};
use crate::record::{Entry, Kind, key};
use crate::{Clock, Id, Kv, Record, StoreError, Stored};

/// How long a writer may take from before its first slot to its commit. Readers of feeds count on it.
pub(crate) const DEADLINE: Duration = Duration::from_secs(3);

/// Records and lists over a key-value store: the one door to both. Clones are the same store.
///
/// What its methods do is the same for every kind of record, and compiled once: only their first and last steps, from data
/// to text and back, know the kind.
#[derive(Clone, Debug)]
pub struct Store<K, C> {
    pub(crate) kv: K,
    pub(crate) clock: C,
    pub(crate) limits: Limits,
    pub(crate) blocks: Blocks,
    #[cfg(test)]
    pub(crate) probe: crate::probe::Probe,
}

/// How much is kept where. A simulation makes these small, so that everything overflows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// How many versions a record remembers the nonce of.
    pub(crate) ring: usize,
    /// The most events in a record; half of them go to the archive at once.
    pub(crate) history: usize,
    /// How many slots one tombstone covers.
    pub(crate) block: u64,
    /// How many dead slots in a row make a reader look for tombstones, and leave a low-water mark.
    pub(crate) sparse: u64,
    /// How many slots of a feed are read at once.
    pub(crate) window: u64,
    /// How old a slot must be whose write was never finished, until it is buried. Lists do not depend on the deadline
    /// of writers otherwise, and must not come to by a hint.
    pub(crate) burial: Duration,
}

const LIMITS: Limits =
    Limits { ring: 16, history: 64, block: 256, sparse: 64, window: 256, burial: Duration::from_secs(60 * 60) };

impl<K, C> Store<K, C> {
    pub fn new(kv: K, clock: C) -> Self {
        Self {
            kv,
            clock,
            limits: LIMITS,
            blocks: Blocks::default(),
            #[cfg(test)]
            probe: crate::probe::Probe::default(),
        }
    }

    /// A store whose records remember fewer versions, so that a test can make them forget.
    #[cfg(any(test, feature = "testing"))]
    pub fn with_ring(mut self, ring: usize) -> Self {
        self.limits.ring = ring;
        self
    }
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// The machine's time.
    pub fn now(&self) -> OffsetDateTime {
        self.clock.now()
    }

    /// The record, unless there is none or it was erased.
    pub async fn get<R: Record>(&self, id: &Id<R>) -> Result<Option<Stored<R>>, StoreError> {
        let found = self.find(Kind::of::<R>(), &id.to_string()).await?;
        found.filter(|entry| !entry.erased).map(|entry| Stored::read(*id, entry)).transpose()
    }

    /// The records in the order of `ids`.
    pub async fn get_many<R: Record>(&self, ids: &[Id<R>]) -> Result<Vec<Option<Stored<R>>>, StoreError> {
        let names: Vec<_> = ids.iter().map(Id::to_string).collect();
        let found = self.find_many(Kind::of::<R>(), &names).await?;
        let read = |(id, entry): (&Id<R>, Option<Entry>)| {
            entry.filter(|entry| !entry.erased).map(|entry| Stored::read(*id, entry)).transpose()
        };
        ids.iter().zip(found).map(read).collect()
    }

    /// What stands under a record's key, erased or not.
    pub(crate) async fn find(&self, kind: Kind, id: &str) -> Result<Option<Entry>, StoreError> {
        let value = self.kv.get(&key::record(kind, id)).await?;
        value.map(|bytes| Entry::decode(kind, id, &bytes)).transpose()
    }

    pub(crate) async fn find_many(&self, kind: Kind, ids: &[String]) -> Result<Vec<Option<Entry>>, StoreError> {
        let keys: Vec<_> = ids.iter().map(|id| key::record(kind, id)).collect();
        let values = self.kv.get_all(&keys).await?;
        let decode =
            |(id, value): (&String, Option<Vec<u8>>)| value.map(|bytes| Entry::decode(kind, id, &bytes)).transpose();
        ids.iter().zip(values).map(decode).collect()
    }

    /// Gives up where the deadline has passed: asked right before every commit.
    pub(crate) fn in_time(&self, started: OffsetDateTime) -> Result<(), StoreError> {
        if self.clock.now() - started <= DEADLINE || self.is_broken(Broken::NoDeadline) {
            return Ok(());
        }
        self.takes(Branch::DeadlineGivenUp);
        Err(StoreError::Late)
    }

    /// What tells this attempt at a write from all others.
    pub(crate) fn nonce(&self) -> String {
        let [a, b, c, d, e, f, g, h, ..] = self.clock.entropy();
        format!("{:016x}", u64::from_be_bytes([a, b, c, d, e, f, g, h]))
    }
}
