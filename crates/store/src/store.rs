use std::time::Duration;

use futures::future::try_join_all;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::{Clock, Event, Id, Kv, KvError, List, Record, StoreError, Stored, key};

/// How long a writer may take from before its first slot to its commit. Readers of feeds count on it.
pub(crate) const DEADLINE: Duration = Duration::from_secs(3);
/// How many versions a record remembers the nonce of.
const RING: usize = 16;

/// Records and lists over a key-value store: the one door to both.
#[derive(Clone)]
pub struct Store<K, C> {
    pub(crate) kv: K,
    pub(crate) clock: C,
    pub(crate) ring: usize,
}

/// One place in a list. It says who may be there; the record says whether it is.
///
/// Time and version are for readers of feeds: below which a slot may still come alive, and from which on it is decided.
#[derive(Serialize, Deserialize)]
#[serde(bound = "R: Record")]
pub(crate) struct Slot<R> {
    pub(crate) id: Id<R>,
    #[serde(with = "time::serde::rfc3339")]
    time: OffsetDateTime,
    version: u64,
}

impl<R: Record> Slot<R> {
    /// The key and the value of the slot that a record holds in a list.
    pub(crate) fn write(record: &Stored<R>, list: &str, time: OffsetDateTime) -> Result<(String, Vec<u8>), StoreError> {
        let key = key::slot::<R>(list, record.lists[list]);
        let slot = Self { id: record.id, time, version: record.version };
        let value = serde_json::to_vec(&slot).map_err(|why| crate::record::corrupt(key.clone(), why))?;
        Ok((key, value))
    }
}

impl<K: Kv, C: Clock> Store<K, C> {
    pub fn new(kv: K, clock: C) -> Self {
        Self { kv, clock, ring: RING }
    }

    /// A store whose records remember fewer versions, so that a test can make them forget.
    #[cfg(any(test, feature = "testing"))]
    pub fn with_ring(self, ring: usize) -> Self {
        Self { ring, ..self }
    }

    /// Creates a record under a fresh id. Until its own key is written, the last step, nobody sees anything of it.
    pub async fn create<R: Record>(&self, data: R, event: Event) -> Result<Stored<R>, StoreError> {
        let mut record = Stored::first(Id::fresh(&self.clock), data, event, self.nonce());
        let joins = record.data.lists();
        let started = self.join(&mut record, &joins).await?;
        self.commit_first(&record, started).await?;
        Ok(record)
    }

    /// Writes a record's first version, the last step of every creation. Whoever calls this is the only one who may
    /// write under the id before it exists.
    pub(crate) async fn commit_first<R: Record>(
        &self,
        record: &Stored<R>,
        started: OffsetDateTime,
    ) -> Result<(), StoreError> {
        let (key, value) = (key::record(&record.id), record.encode()?);
        self.in_time(started)?;
        match self.kv.set(&key, value).await {
            Ok(()) => Ok(()),
            Err(KvError::Failed(_)) => self.is_written(&key).await,
            Err(nothing_done) => Err(nothing_done.into()),
        }
    }

    /// Whether a first version was written after all. Nobody else may have: if it is there, we did.
    pub(crate) async fn is_written(&self, key: &str) -> Result<(), StoreError> {
        match self.kv.get(key).await {
            Ok(Some(_)) => Ok(()),
            _ => Err(StoreError::OutcomeUnknown),
        }
    }

    pub async fn get<R: Record>(&self, id: &Id<R>) -> Result<Option<Stored<R>>, StoreError> {
        let value = self.kv.get(&key::record(id)).await?;
        value.map(|bytes| Stored::decode(*id, &bytes)).transpose()
    }

    /// The records in the order of `ids`.
    pub async fn get_many<R: Record>(&self, ids: &[Id<R>]) -> Result<Vec<Option<Stored<R>>>, StoreError> {
        let keys: Vec<_> = ids.iter().map(key::record).collect();
        let values = self.kv.get_all(&keys).await?;
        ids.iter().zip(values).map(|(id, value)| value.map(|bytes| Stored::decode(*id, &bytes)).transpose()).collect()
    }

    /// Takes a slot in each list for the record to point back at, and writes slots and marks. Answers the time before
    /// the first was taken, from which the deadline counts.
    pub(crate) async fn join<R: Record>(
        &self,
        record: &mut Stored<R>,
        lists: &[List],
    ) -> Result<OffsetDateTime, StoreError> {
        record.fits(lists)?;
        let mut writes = self.missing_marks::<R>(lists).await?;

        let started = self.clock.now();
        for list in lists {
            let slot = self.kv.increment(&key::counter::<R>(list.name()), 1).await?;
            record.lists.insert(list.name().to_owned(), slot);
        }
        // Read after the slots were taken: whoever took an earlier slot had started by then, so once this time is past
        // the horizon, so is every earlier writer's deadline, even where a crash left a hole.
        let time = self.clock.now();
        for list in lists {
            writes.push(Slot::write(record, list.name(), time)?);
        }
        self.write_all(writes).await?;
        Ok(started)
    }

    /// Writes keys that no record points at yet, all at the same time.
    pub(crate) async fn write_all(&self, writes: Vec<(String, Vec<u8>)>) -> Result<(), StoreError> {
        try_join_all(writes.into_iter().map(async |(key, value)| self.kv.set(&key, value).await)).await?;
        Ok(())
    }

    /// The marks that the given lists need and that nobody has made yet.
    pub(crate) async fn missing_marks<R: Record>(&self, lists: &[List]) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let mut marks: Vec<_> = lists.iter().flat_map(List::marks).map(|stretch| key::mark::<R>(stretch)).collect();
        marks.sort();
        marks.dedup();
        let known = self.kv.get_all(&marks).await?;
        let missing = marks.into_iter().zip(known).filter(|(_, value)| value.is_none());
        Ok(missing.map(|(key, _)| (key, b"1".to_vec())).collect())
    }

    /// Gives up where the deadline has passed: asked right before every commit.
    pub(crate) fn in_time(&self, started: OffsetDateTime) -> Result<(), StoreError> {
        if self.clock.now() - started > DEADLINE { Err(StoreError::Late) } else { Ok(()) }
    }

    /// What tells this attempt at a write from all others.
    pub(crate) fn nonce(&self) -> String {
        let [a, b, c, d, e, f, g, h, ..] = self.clock.entropy();
        format!("{:016x}", u64::from_be_bytes([a, b, c, d, e, f, g, h]))
    }
}
