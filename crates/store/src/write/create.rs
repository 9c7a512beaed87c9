use time::OffsetDateTime;

use crate::probe::Broken;
use crate::record::{Draft, Entry, Kind, key};
use crate::{Clock, Event, Id, Kv, KvError, Record, Store, StoreError, Stored};

/// An id that no record has yet. It can be used once.
#[derive(Debug)]
pub struct Fresh<R>(Id<R>);

impl<R> Fresh<R> {
    /// What the record will be known by.
    #[must_use]
    pub fn id(&self) -> Id<R> {
        self.0
    }
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// An id that nobody had before, for one record.
    pub fn fresh<R: Record>(&self) -> Fresh<R> {
        Fresh(Id::fresh(&self.clock))
    }

    /// Creates a record under a fresh id. Until its own key is written, the last step, nobody sees anything of it.
    pub async fn create<R: Record>(&self, data: R, event: Event) -> Result<Stored<R>, StoreError> {
        self.create_as(self.fresh(), data, event).await
    }

    /// The same under an id that the caller has already told others of.
    pub async fn create_as<R: Record>(&self, id: Fresh<R>, data: R, event: Event) -> Result<Stored<R>, StoreError> {
        let Fresh(id) = id;
        let entry = self.create_entry(Kind::of::<R>(), id.to_string(), Draft::of(&data)?, event).await?;
        Ok(Stored::with(id, data, entry))
    }

    async fn create_entry(&self, kind: Kind, id: String, draft: Draft, event: Event) -> Result<Entry, StoreError> {
        let mut entry = Entry::first(kind, id, &draft, event, self.nonce());
        entry.fits(kind, &draft)?;
        let started = self.clock.now();
        if self.is_broken(Broken::RecordFirst) {
            self.commit_first(kind, &entry, started).await?;
        }
        if !self.claim(kind, &mut entry, &draft.unique, started).await? {
            return Err(StoreError::InProgress);
        }
        let note = self.note_end(kind, &mut entry, draft.kept_until).await?;
        self.join(kind, &mut entry, &draft.lists, note.into_iter().collect()).await?;
        self.commit_first(kind, &entry, started).await?;
        Ok(entry)
    }

    /// Writes a record's first version, the last step of every creation. Whoever calls this is the only one who may
    /// write under the id before it exists.
    pub(crate) async fn commit_first(
        &self,
        kind: Kind,
        entry: &Entry,
        started: OffsetDateTime,
    ) -> Result<(), StoreError> {
        let (key, value) = (key::record(kind, &entry.id), entry.encode(kind)?);
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
}
