use std::collections::BTreeSet;

use futures::future::try_join_all;

use crate::probe::Branch;
use crate::record::{Archived, Entry, Kind, Slot, corrupt, key};
use crate::{Clock, Kv, List, Store, StoreError};

impl<K: Kv, C: Clock> Store<K, C> {
    /// Takes a slot in each list for the record to point back at, and writes slots, marks and whatever else has to be
    /// there before the record is. The caller's deadline counts from before this.
    pub(crate) async fn join(
        &self,
        kind: Kind,
        entry: &mut Entry,
        lists: &[List],
        also: Vec<(String, Vec<u8>)>,
    ) -> Result<(), StoreError> {
        let mut writes = self.missing_marks(kind, lists.iter()).await?;
        writes.extend(also);
        for list in lists {
            let slot = self.kv.increment(&key::counter(kind, list.name()), 1).await?;
            entry.lists.insert(list.name().to_owned(), slot);
        }
        // Read after the slots were taken: whoever took an earlier slot had started by then, so once this time is past
        // the horizon, so is every earlier writer's deadline, even where a crash left a hole.
        let time = self.clock.now();
        for list in lists {
            writes.push(Slot::write(kind, entry, list.name(), time)?);
        }
        self.write_all(writes).await
    }

    /// The write that archives events.
    pub(crate) fn archiving(
        &self,
        kind: Kind,
        id: &str,
        archived: Option<Archived>,
    ) -> Result<Option<(String, Vec<u8>)>, StoreError> {
        let Some(Archived { block, events }) = archived else { return Ok(None) };
        let key = key::archive(kind, id, block);
        let value = serde_json::to_vec(&events).map_err(|why| corrupt(&key, why))?;
        self.takes(Branch::HistoryArchived);
        Ok(Some((key, value)))
    }

    /// Writes keys that no record points at yet, all at the same time.
    pub(crate) async fn write_all(&self, writes: Vec<(String, Vec<u8>)>) -> Result<(), StoreError> {
        try_join_all(writes.into_iter().map(async |(key, value)| self.kv.set(&key, value).await)).await?;
        Ok(())
    }

    /// The marks that the given lists need and that nobody has made yet.
    pub(crate) async fn missing_marks(
        &self,
        kind: Kind,
        lists: impl Iterator<Item = &List>,
    ) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let marks: BTreeSet<_> = lists.flat_map(List::marks).map(|stretch| key::mark(kind, stretch)).collect();
        let marks: Vec<_> = marks.into_iter().collect();
        let known = self.kv.get_all(&marks).await?;
        let missing = marks.into_iter().zip(known).filter(|(_, value)| value.is_none());
        Ok(missing.map(|(key, _)| (key, b"1".to_vec())).collect())
    }
}
