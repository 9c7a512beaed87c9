use crate::probe::{Branch, Broken};
use crate::record::{Found, Verdict, key};
use crate::{Clock, Event, Id, Kv, KvError, Record, Store, StoreError, Stored, Swap, UpdateError};

/// How often an update that names no version is tried against others.
const TRIES: usize = 6;

/// What an update tries to make of a record.
pub(crate) struct Attempt<'a> {
    pub(crate) seen: &'a [u8],
    pub(crate) value: Vec<u8>,
    pub(crate) version: u64,
    pub(crate) nonce: &'a str,
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// Changes a record by compare-and-swap on its one key. `change` sees the newest version and may be asked again when
    /// another update was faster; with `expected`, any other version is [`UpdateError::Stale`].
    ///
    /// The record joins its new lists before the swap and leaves the old ones by no longer pointing at them.
    pub async fn update<R: Record, E>(
        &self,
        id: &Id<R>,
        expected: Option<u64>,
        mut change: impl FnMut(&Stored<R>) -> Result<(R, Event), E> + Send,
    ) -> Result<Stored<R>, UpdateError<E>> {
        let key = key::record(id);
        for _ in 0..TRIES {
            let seen = self.kv.get(&key).await.map_err(StoreError::from)?.ok_or(UpdateError::NotFound)?;
            let old = Found::decode(*id, Some(&seen))?.record().ok_or(UpdateError::NotFound)?;
            if let Some(expected) = expected
                && expected != old.version
            {
                return Err(UpdateError::Stale { current: old.version });
            }
            if !old.is_writable() {
                return Err(StoreError::NewerSchema.into());
            }
            let (data, event) = change(&old).map_err(UpdateError::Refused)?;
            let nonce = self.nonce();
            let (mut new, archived) = old.next(data, event, nonce.clone(), self.limits);
            let mut joins = new.data.lists();
            joins.retain(|list| !new.lists.contains_key(list.name()));
            new.fits(&joins)?;
            let archiving = self.archiving(id, archived)?;
            let (early, late) = match archiving {
                Some(write) if self.is_broken(Broken::LateArchive) => (None, Some(write)),
                write => (write, None),
            };

            let started = self.clock.now();
            self.claim(&mut new, started).await?;
            self.join(&mut new, &joins, early.into_iter().collect()).await?;
            let attempt = Attempt { seen: &seen, value: new.encode()?, version: new.version, nonce: &nonce };
            self.in_time(started)?;
            if self.commit(id, attempt).await? {
                self.write_all(late.into_iter().collect()).await?;
                return Ok(new);
            }
        }
        Err(StoreError::Late.into())
    }

    /// Swaps and reads back, because only the record itself says whether the swap applied. False: it never will.
    pub(crate) async fn commit<R: Record>(&self, id: &Id<R>, attempt: Attempt<'_>) -> Result<bool, StoreError> {
        let key = key::record(id);
        let Attempt { seen, value, version, nonce } = attempt;
        let answered = match self.kv.swap(&key, seen, value).await {
            Ok(Swap::Refused) => return Ok(false),
            Ok(Swap::Attempted) => true,
            Err(KvError::Failed(_)) => false,
            Err(nothing_done) => return Err(nothing_done.into()),
        };
        if self.is_broken(Broken::TrustSwap) {
            return Ok(answered);
        }
        let Ok(Some(back)) = self.kv.get(&key).await else { return Err(StoreError::OutcomeUnknown) };
        match Verdict::of(self, id, &back, version, nonce)? {
            Verdict::Committed => Ok(true),
            Verdict::Lost => {
                self.takes(Branch::Conflict);
                Ok(false)
            }
            Verdict::Open if answered => Ok(false),
            // A swap that failed without an answer may still be under way, and must not be tried twice.
            Verdict::Open => {
                self.takes(Branch::SwapWithoutAnswer);
                Err(StoreError::OutcomeUnknown)
            }
            Verdict::Forgotten => {
                self.takes(Branch::RingOverflow);
                Err(StoreError::OutcomeUnknown)
            }
        }
    }
}
