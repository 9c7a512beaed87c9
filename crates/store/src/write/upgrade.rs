use std::convert::Infallible;

use crate::record::{Found, key};
use crate::{Clock, Event, Id, Kv, Record, Store, StoreError, UpdateError};

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
        let keys: Vec<_> = ids.iter().map(key::record).collect();
        let mut sum = Upgraded::default();
        for (id, value) in ids.iter().zip(self.kv.get_all(&keys).await?) {
            match Found::decode(*id, value.as_deref()) {
                Err(StoreError::NewerSchema) => sum.newer += 1,
                Err(why) => return Err(why),
                Ok(Found::Record(record)) if !record.is_writable() => sum.newer += 1,
                Ok(Found::Record(record)) if !record.is_current() => match self.rewrite(id).await {
                    Ok(()) => sum.changed += 1,
                    // Seized by a later release since it was read, or erased.
                    Err(UpdateError::Store(StoreError::NewerSchema)) => sum.newer += 1,
                    Err(UpdateError::Store(why)) => return Err(why),
                    Err(_) => sum.unchanged += 1,
                },
                Ok(_) => sum.unchanged += 1,
            }
        }
        Ok(sum)
    }

    async fn rewrite<R: Record>(&self, id: &Id<R>) -> Result<(), UpdateError<Infallible>> {
        let (at, by, what) = (self.clock.now(), "maintenance".to_owned(), "upgraded".to_owned());
        let event = Event { at, by, what, from: None, to: None };
        self.update(id, None, |record| Ok((record.data.clone(), event.clone()))).await.map(drop)
    }
}
