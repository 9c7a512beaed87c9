use crate::record::{Draft, Entry, Kind, key};
use crate::{Clock, Event, Id, Kv, Record, Store, StoreError, Stored, UpdateError};

/// What became of a block of records that were brought up to date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Upgraded {
    /// Rewritten in the newest schema, and in every list that this release declares.
    pub changed: usize,
    /// They were up to date, erased, or never there.
    pub unchanged: usize,
    /// A later release wrote them: they are its business.
    pub newer: usize,
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// Brings records up to date: those of an earlier schema are written anew, and those that are not in every list that
    /// they declare by now join them. Each is an update like any other, so it may be done beside live traffic, and again.
    ///
    /// # Errors
    /// The store failed; some of the records may have been changed.
    pub async fn upgrade<R: Record>(&self, ids: &[Id<R>]) -> Result<Upgraded, StoreError> {
        let ids: Vec<_> = ids.iter().map(Id::to_string).collect();
        self.upgrade_entries(Kind::of::<R>(), &ids, |entry| Draft::of(&Stored::<R>::found(entry)?.data)).await
    }

    async fn upgrade_entries(
        &self,
        kind: Kind,
        ids: &[String],
        draft: fn(Entry) -> Result<Draft, StoreError>,
    ) -> Result<Upgraded, StoreError> {
        let keys: Vec<_> = ids.iter().map(|id| key::record(kind, id)).collect();
        let mut sum = Upgraded::default();
        for (id, value) in ids.iter().zip(self.kv.get_all(&keys).await?) {
            let entry = value.map(|bytes| Entry::decode(kind, id, &bytes)).transpose()?;
            let Some(entry) = entry.filter(|entry| !entry.erased) else {
                sum.unchanged += 1;
                continue;
            };
            if !entry.is_writable(kind) {
                sum.newer += 1;
                continue;
            }
            let current = draft(entry.clone())?;
            if entry.is_current(kind, &current) {
                sum.unchanged += 1;
                continue;
            }
            let mut anew = |entry: &Entry| Ok((draft(entry.clone())?, self.upgraded()));
            match self.update_entry(kind, id, None, &mut anew).await {
                Ok(_) => sum.changed += 1,
                // Seized by a later release since it was read, or erased.
                Err(UpdateError::Store(StoreError::NewerSchema)) => sum.newer += 1,
                Err(UpdateError::Store(why)) => return Err(why),
                Err(_) => sum.unchanged += 1,
            }
        }
        Ok(sum)
    }

    fn upgraded(&self) -> Event {
        Event::new(self.clock.now(), "maintenance", "upgraded")
    }
}
