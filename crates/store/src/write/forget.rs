//! The end of a record: first it is there no more, to anybody; later, when nobody can still be at it, what it has left
//! behind is removed, and its own key last.

use std::time::Duration;

use futures::future::try_join_all;
use time::OffsetDateTime;

use super::HORIZON;
use super::gate::GENERATIONS;
use super::lock::patience;
use super::update::TRIES;
use crate::probe::{Branch, Broken};
use crate::record::{Entry, Kind, key, natural};
use crate::{Clock, Id, Kv, Record, Store, StoreError, UpdateError};

/// How long a forgotten record rests before its key goes: a horizon each for whoever is at forgetting it, whoever still
/// deletes a gate because he found the record before, and whoever has passed that gate.
const REST: Duration = Duration::from_secs(3 * HORIZON.as_secs());
/// How many keys are deleted at the same time.
const PIECE: usize = 128;

impl<K: Kv, C: Clock> Store<K, C> {
    /// Removes a record for good, with its history, its places in lists and its unique keys. Once this has succeeded, nobody
    /// sees anything of it; what it has left behind is removed by [`Store::expire_due`] some hours later, or by whoever
    /// creates a record under the same id (he is told [`StoreError::InProgress`] for the first eighteen seconds). Forgetting
    /// what is not there does nothing.
    ///
    /// Where it has to be seen that there was a record, [`Store::erase`] is the right thing.
    ///
    /// # Errors
    /// The store failed, or others changed the record at every try. [`StoreError::OutcomeUnknown`]: it may be forgotten or
    /// not, and forgetting it again is safe.
    pub async fn forget<R: Record>(&self, id: &Id<R>) -> Result<(), StoreError> {
        self.leave(Kind::of::<R>(), &id.to_string(), &|_| Ok(true)).await
    }

    /// Forgets a record, if the version that is forgotten is one that may be.
    pub(crate) async fn leave(
        &self,
        kind: Kind,
        id: &str,
        may_go: &(dyn Fn(&Entry) -> Result<bool, StoreError> + Sync),
    ) -> Result<(), StoreError> {
        for _ in 0..TRIES {
            let started = self.clock.now();
            let (seen, old) = match self.seen::<()>(kind, id).await {
                Ok(found) => found,
                Err(UpdateError::Store(why)) => return Err(why),
                Err(_not_there) => return Ok(()),
            };
            if old.gone.is_some() || !may_go(&old)? {
                return Ok(());
            }
            if !old.is_writable(kind) {
                return Err(StoreError::NewerSchema);
            }
            // While the record is there: later a gate may have to decide again.
            if natural(id).is_some() {
                self.forget_gates(kind, &[id.to_owned()], started).await?;
            }
            let husk = old.leaving(self.nonce(), self.clock.now(), self.limits);
            self.write_all(vec![self.note(kind, id).await?]).await?;
            let value = husk.encode(kind)?;
            self.in_time(started)?;
            if self.commit(kind, &seen, &husk, value).await? {
                self.takes(Branch::Forgotten);
                return Ok(());
            }
        }
        Err(StoreError::Late)
    }

    /// Deletes the gates of records that were found at `found`, and are there. Whoever comes to such a gate later passes it,
    /// and then finds the record: so this must be over before the record can be gone.
    pub(crate) async fn forget_gates(
        &self,
        kind: Kind,
        ids: &[String],
        found: OffsetDateTime,
    ) -> Result<(), StoreError> {
        let mut left = ids.to_vec();
        for generation in 1..=GENERATIONS {
            let both = |id: &String| [key::gate(kind, id, generation), key::witness(kind, id, generation)];
            let keys: Vec<_> = left.iter().flat_map(both).collect();
            let there = self.kv.get_all(&keys).await?;
            let pairs = left.into_iter().zip(there.chunks(2));
            left = pairs.filter(|(_, pair)| pair.iter().any(Option::is_some)).map(|(id, _)| id).collect();
            if left.is_empty() {
                return Ok(());
            }
            self.takes(Branch::GateForgotten);
            let spent = keys.into_iter().zip(&there).filter(|(_, value)| value.is_some()).map(|(key, _)| key);
            self.in_time(found)?;
            try_join_all(spent.map(async |key| self.kv.delete(&key).await)).await?;
        }
        Ok(())
    }

    /// Makes room for a record under the id of one that was forgotten. It takes some seconds before that can be done.
    pub(crate) async fn make_room(&self, kind: Kind, id: &str) -> Result<Option<Entry>, StoreError> {
        self.clear(kind, &[id.to_owned()]).await?;
        match self.find(kind, id).await? {
            Some(entry) if entry.gone.is_some() => Err(StoreError::InProgress),
            found => Ok(found),
        }
    }

    /// Removes what forgotten records have left behind, where they have rested long enough. Ids that others can create again
    /// are locked meanwhile, so that each is removed once, and nothing that comes after it.
    pub(crate) async fn clear(&self, kind: Kind, ids: &[String]) -> Result<(), StoreError> {
        let started = self.clock.now();
        let rested = self.rested(kind, ids).await?;
        let shared: Vec<_> = rested.iter().filter_map(|entry| natural(&entry.id)).collect();
        if shared.is_empty() || self.is_broken(Broken::UnlockedRemoval) {
            return self.clear_rested(kind, &rested, started).await;
        }
        let held = self.lock(kind, &shared, patience(1)).await?;
        let started = held.counts_from(self.clock.now());
        let names: Vec<_> = rested.into_iter().map(|entry| entry.id).collect();
        let cleared = match self.rested(kind, &names).await {
            Ok(rested) => self.clear_rested(kind, &rested, started).await,
            Err(why) => Err(why),
        };
        // What failed may still take effect: until then nobody else may remove anything here.
        if matches!(cleared, Ok(()) | Err(StoreError::Late)) {
            self.unlock(held).await;
        }
        cleared
    }

    /// Those of some records that were forgotten and have rested.
    async fn rested(&self, kind: Kind, ids: &[String]) -> Result<Vec<Entry>, StoreError> {
        let now = self.clock.now();
        let found = self.find_many(kind, ids).await?;
        let is_rested = |entry: &Entry| {
            let rest = if natural(&entry.id).is_some() { REST } else { self.limits.burial };
            entry.gone.as_ref().is_some_and(|gone| now - gone.at > rest || self.is_broken(Broken::HastyRemoval))
        };
        Ok(found.into_iter().flatten().filter(is_rested).collect())
    }

    async fn clear_rested(&self, kind: Kind, rested: &[Entry], started: OffsetDateTime) -> Result<(), StoreError> {
        let mut remains = Vec::new();
        for entry in rested {
            let (id, Some(gone)) = (&entry.id, &entry.gone) else { continue };
            remains.extend(gone.lists.iter().map(|(list, slot)| key::slot(kind, list, *slot)));
            remains.extend((0..gone.blocks).map(|block| key::archive(kind, id, block)));
            for claim in &gone.claims {
                self.give_up(kind, claim, id).await?;
            }
        }
        // The records last: they say what is to be removed.
        let records = rested.iter().map(|entry| key::record(kind, &entry.id)).collect();
        for keys in [remains, records] {
            for piece in keys.chunks(PIECE) {
                self.in_time(started)?;
                try_join_all(piece.iter().map(async |key| self.kv.delete(key).await)).await?;
            }
        }
        if !rested.is_empty() {
            self.takes(Branch::RemainsRemoved);
        }
        Ok(())
    }
}
