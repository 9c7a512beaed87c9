use std::collections::BTreeMap;

use serde_json::value::RawValue;

use super::update::Attempt;
use crate::record::{Envelope, archive, corrupt, key, open};
use crate::{Clock, Event, Id, Kv, Record, Store, StoreError, UpdateError};

const TRIES: usize = 6;

impl<K: Kv, C: Clock> Store<K, C> {
    /// Erases a record's data for good: it leaves all its lists and gives back its unique keys. That there was a record,
    /// and its history, stays, which is why history has no personal data. Erasing what is erased does nothing.
    ///
    /// On the disk the old bytes are gone when the back end overwrites them: `docs/storage.md` says when that is.
    pub async fn erase<R: Record>(
        &self,
        id: &Id<R>,
        event: Event,
    ) -> Result<(), UpdateError<std::convert::Infallible>> {
        let key = key::record(id);
        let event = event.clipped();
        for _ in 0..TRIES {
            let seen = self.kv.get(&key).await.map_err(StoreError::from)?.ok_or(UpdateError::NotFound)?;
            let old: Envelope<&RawValue> = open(id, &seen)?;
            if old.erased {
                return Ok(());
            }
            if old.schema > R::SCHEMA {
                return Err(StoreError::NewerSchema.into());
            }
            let (nonce, started) = (self.nonce(), self.clock.now());
            let mut history = [&old.history[..], &[event.clone()]].concat();
            let archived = archive(&mut history, old.version + 1, self.limits);
            let mut ring = [&old.ring[..], &[(old.version + 1, nonce.clone())]].concat();
            ring.drain(..ring.len().saturating_sub(self.limits.ring));
            let husk = Envelope {
                schema: old.schema,
                version: old.version + 1,
                ring,
                lists: BTreeMap::new(),
                history,
                claims: Vec::new(),
                origin: old.origin,
                erased: true,
                data: (),
            };
            let value = serde_json::to_vec(&husk).map_err(|why| corrupt(key.clone(), why))?;
            self.write_all(self.archiving(id, archived)?.into_iter().collect()).await?;
            self.in_time(started)?;
            let attempt = Attempt { seen: &seen, value, version: husk.version, nonce: &nonce };
            if self.commit(id, attempt).await? {
                return Ok(());
            }
        }
        Err(StoreError::Late.into())
    }
}
