use crate::record::{corrupt, key};
use crate::{Clock, Event, Kv, Record, Store, StoreError, Stored};

impl<K: Kv, C: Clock> Store<K, C> {
    /// The events of a record that it no longer holds itself, those of one archive block: oldest first, ending before the
    /// version `before`. `None` when there are none before it.
    ///
    /// Each version has one event, so the events in the record begin with that of version
    /// `version - history.len() + 1`.
    pub async fn earlier_events<R: Record>(
        &self,
        record: &Stored<R>,
        before: u64,
    ) -> Result<Option<Vec<Event>>, StoreError> {
        let size = (self.limits.history / 2) as u64;
        let archived = record.version.saturating_sub(record.history.len() as u64);
        let last = before.saturating_sub(1).min(archived);
        if last == 0 {
            return Ok(None);
        }
        let block = (last - 1) / size;
        let key = key::archive(&record.id, block);
        let Some(value) = self.kv.get(&key).await? else {
            return Err(corrupt(key, "a part of the archive is missing"));
        };
        let mut events: Vec<Event> = serde_json::from_slice(&value).map_err(|why| corrupt(key, why))?;
        events.truncate(usize::try_from(last - block * size).unwrap_or(usize::MAX));
        Ok(Some(events))
    }
}
