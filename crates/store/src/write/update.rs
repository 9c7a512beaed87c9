use crate::probe::{Branch, Broken};
use crate::record::{Archived, Draft, Entry, Kind, Verdict, key};
use crate::{Clock, Event, Id, Kv, KvError, Record, Store, StoreError, Stored, Swap, UpdateError};

/// How often an update that names no version is tried against others.
pub(crate) const TRIES: usize = 6;

/// What a change makes of an entry. `Err(None)`: it declines, for a reason that its caller knows.
pub(crate) type Changed = Result<(Draft, Event), Option<StoreError>>;

impl<K: Kv, C: Clock> Store<K, C> {
    /// Changes a record by compare-and-swap on its one key. `change` sees the newest version and may be asked again when
    /// another update was faster; with `expected`, any other version is [`UpdateError::Stale`].
    ///
    /// The record joins its new lists before the swap and leaves the old ones by no longer pointing at them.
    pub async fn update<R: Record, E: Send>(
        &self,
        id: &Id<R>,
        expected: Option<u64>,
        mut change: impl FnMut(&Stored<R>) -> Result<(R, Event), E> + Send,
    ) -> Result<Stored<R>, UpdateError<E>> {
        let (mut data, mut refusal) = (None, None);
        let mut typed = |entry: &Entry| {
            let old = Stored::read(*id, entry.clone())?;
            let (new, event) = change(&old).map_err(|why| {
                refusal = Some(why);
                None
            })?;
            let draft = Draft::of(&new)?;
            data = Some(new);
            Ok((draft, event))
        };
        let updated = self.update_entry(Kind::of::<R>(), &id.to_string(), expected, &mut typed).await;
        match (updated, data, refusal) {
            (Ok(entry), Some(data), _) => Ok(Stored::with(*id, data, entry)),
            (Err(UpdateError::Refused(())), _, Some(why)) => Err(UpdateError::Refused(why)),
            (Err(UpdateError::NotFound), ..) => Err(UpdateError::NotFound),
            (Err(UpdateError::Stale { current }), ..) => Err(UpdateError::Stale { current }),
            (Err(UpdateError::Store(why)), ..) => Err(why.into()),
            // Neither happens: what was written was made here, and so was every refusal.
            (Ok(_), None, _) | (Err(UpdateError::Refused(())), _, None) => Err(StoreError::OutcomeUnknown.into()),
        }
    }

    pub(crate) async fn update_entry(
        &self,
        kind: Kind,
        id: &str,
        expected: Option<u64>,
        change: &mut (dyn FnMut(&Entry) -> Changed + Send),
    ) -> Result<Entry, UpdateError<()>> {
        for _ in 0..TRIES {
            let (seen, old) = self.seen(kind, id).await?;
            if old.erased {
                return Err(UpdateError::NotFound);
            }
            if let Some(expected) = expected
                && expected != old.version
            {
                return Err(UpdateError::Stale { current: old.version });
            }
            if !old.is_writable(kind) {
                return Err(StoreError::NewerSchema.into());
            }
            let (draft, event) =
                change(&old).map_err(|why| why.map_or(UpdateError::Refused(()), UpdateError::Store))?;
            let (mut new, archived) = old.next(kind, &draft, event, self.nonce(), self.limits);
            new.fits(kind, &draft)?;
            let (archived, late) =
                if self.is_broken(Broken::LateArchive) { (None, archived) } else { (archived, None) };

            let started = self.clock.now();
            if !self.claim(kind, &mut new, &draft.unique, started).await? {
                continue;
            }
            let archiving = self.archiving(kind, id, archived)?;
            let note = self.note_end(kind, &mut new, draft.kept_until).await?;
            let joins = new.joins(&draft);
            self.join(kind, &mut new, &joins, archiving.into_iter().chain(note).collect()).await?;
            let value = new.encode(kind)?;
            self.in_time(started)?;
            if self.commit(kind, &seen, &new, value).await? {
                self.archive_late(kind, id, late).await?;
                return Ok(new);
            }
        }
        Err(StoreError::Late.into())
    }

    /// A record's value as it stands there, and what it says.
    pub(crate) async fn seen<E>(&self, kind: Kind, id: &str) -> Result<(Vec<u8>, Entry), UpdateError<E>> {
        let seen = self.kv.get(&key::record(kind, id)).await.map_err(StoreError::from)?.ok_or(UpdateError::NotFound)?;
        let entry = Entry::decode(kind, id, &seen)?;
        Ok((seen, entry))
    }

    /// Only what is broken on purpose archives after the swap.
    async fn archive_late(&self, kind: Kind, id: &str, late: Option<Archived>) -> Result<(), StoreError> {
        match self.archiving(kind, id, late)? {
            Some(write) => self.write_all(vec![write]).await,
            None => Ok(()),
        }
    }

    /// Swaps and reads back, because only the record itself says whether the swap applied. False: it never will.
    pub(crate) async fn commit(
        &self,
        kind: Kind,
        seen: &[u8],
        new: &Entry,
        value: Vec<u8>,
    ) -> Result<bool, StoreError> {
        let key = key::record(kind, &new.id);
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
        let back = Entry::decode(kind, &new.id, &back)?;
        let nonce = new.ring.last().map_or("", |(_, nonce)| nonce);
        match Verdict::of(self, back, new.version, nonce) {
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
