use crate::{Clock, Event, Id, Kv, Record, Store, StoreError, Stored, UpdateError};

/// What became of a block of records that were brought up to date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Upgraded {
    /// Rewritten in the newest schema, and in every list that this release declares.
    pub changed: usize,
    /// They were up to date, erased, or never there.
    pub unchanged: usize,
    /// A newer release wrote them.
    pub newer: usize,
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// Brings records up to date beside live traffic: those of an earlier schema are written anew, and those that are
    /// not in every list that they declare by now join them. Doing it again changes nothing.
    ///
    /// # Errors
    /// The store failed; some of the records may have been changed.
    pub async fn upgrade<R: Record>(&self, ids: &[Id<R>]) -> Result<Upgraded, StoreError> {
        let mut upgraded = Upgraded::default();
        for id in ids {
            let current = match self.get(id).await {
                Ok(record) => record.is_none_or(|record| record.is_current()),
                Err(StoreError::NewerSchema) => {
                    upgraded.newer += 1;
                    continue;
                }
                Err(why) => return Err(why),
            };
            if current {
                upgraded.unchanged += 1;
                continue;
            }
            let anew =
                |old: &Stored<R>| if old.is_current() { Err(()) } else { Ok((old.data.clone(), self.upgrading())) };
            match self.update(id, None, anew).await {
                Ok(_) => upgraded.changed += 1,
                // Another was faster, or erased it.
                Err(UpdateError::Refused(()) | UpdateError::NotFound | UpdateError::Stale { .. }) => {
                    upgraded.unchanged += 1;
                }
                Err(UpdateError::Store(StoreError::NewerSchema)) => upgraded.newer += 1,
                Err(UpdateError::Store(why)) => return Err(why),
            }
        }
        Ok(upgraded)
    }

    fn upgrading(&self) -> Event {
        Event { at: self.clock.now(), by: "system".into(), what: "upgrade".into(), from: None, to: None }
    }
}
