use std::convert::Infallible;

use super::update::TRIES;
use crate::record::Kind;
use crate::{Clock, Event, Id, Kv, Record, Store, StoreError, UpdateError};

impl<K: Kv, C: Clock> Store<K, C> {
    /// Erases a record's data for good: it leaves all its lists and gives back its unique keys. That there was a record,
    /// and its history, stays, which is why history has no personal data. Erasing what is erased does nothing.
    ///
    /// On the disk the old bytes are gone when the back end overwrites them: `docs/storage.md` says when that is.
    pub async fn erase<R: Record>(&self, id: &Id<R>, event: Event) -> Result<(), UpdateError<Infallible>> {
        self.erase_entry(Kind::of::<R>(), &id.to_string(), event).await
    }

    async fn erase_entry(&self, kind: Kind, id: &str, event: Event) -> Result<(), UpdateError<Infallible>> {
        for _ in 0..TRIES {
            let (seen, old) = self.seen(kind, id).await?;
            if old.erased {
                return Ok(());
            }
            if !old.is_writable(kind) {
                return Err(StoreError::NewerSchema.into());
            }
            let started = self.clock.now();
            let (husk, archived) = old.husk(event.clone(), self.nonce(), self.limits);
            self.write_all(self.archiving(kind, id, archived)?.into_iter().collect()).await?;
            let value = husk.encode(kind)?;
            self.in_time(started)?;
            if self.commit(kind, &seen, &husk, value).await? {
                return Ok(());
            }
        }
        Err(StoreError::Late.into())
    }
}
