use time::OffsetDateTime;

use crate::probe::Broken;
use crate::record::key;
use crate::{Clock, Event, Id, Kv, KvError, Record, Store, StoreError, Stored};

impl<K: Kv, C: Clock> Store<K, C> {
    /// Creates a record under a fresh id. Until its own key is written, the last step, nobody sees anything of it.
    pub async fn create<R: Record>(&self, data: R, event: Event) -> Result<Stored<R>, StoreError> {
        let mut record = Stored::first(Id::fresh(&self.clock), data, event, self.nonce());
        let joins = record.data.lists();
        record.fits(&joins)?;
        let started = self.clock.now();
        if self.is_broken(Broken::RecordFirst) {
            self.commit_first(&record, started).await?;
        }
        self.claim(&mut record, started).await?;
        self.join(&mut record, &joins, Vec::new()).await?;
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
}
