//! Records of an earlier release become records of this one, beside everything else that happens to them.

use std::convert::Infallible;

use crate::{Clock, Event, Id, Kv, Record, Store, StoreError, Stored, UpdateError, key};

/// What [`Store::upgrade`] did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Upgraded {
    /// Records that were written anew.
    pub changed: usize,
    /// Records that were as this release writes them, and ids that have no record.
    pub unchanged: usize,
    /// Records that a later release wrote: they are its business.
    pub newer: usize,
}

impl<R: Record> Stored<R> {
    /// Whether the record is as this release would write it: of this schema, and in the lists that its data declares.
    fn is_current(&self) -> bool {
        let declared = self.data.lists();
        self.has_schema(R::SCHEMA)
            && declared.iter().all(|list| self.lists.contains_key(list.name()))
            && self.lists.keys().all(|name| declared.iter().any(|list| list.name() == name))
    }
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// Rewrites those of these records that an earlier release wrote: in this release's schema, and in the lists that it
    /// declares. Each is an update like any other, so it may be done beside live traffic, and again.
    pub async fn upgrade<R: Record>(&self, ids: &[Id<R>]) -> Result<Upgraded, StoreError> {
        let keys: Vec<_> = ids.iter().map(key::record).collect();
        let mut sum = Upgraded::default();
        for (id, value) in ids.iter().zip(self.kv.get_all(&keys).await?) {
            let found = value.map(|bytes| Stored::decode(*id, &bytes)).transpose();
            match found {
                Err(StoreError::NewerSchema) => sum.newer += 1,
                Err(why) => return Err(why),
                Ok(Some(record)) if !record.is_writable() => sum.newer += 1,
                Ok(Some(record)) if !record.is_current() => match self.rewrite(id).await {
                    Ok(()) => sum.changed += 1,
                    // Gone, or seized by a later release, since it was read.
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
