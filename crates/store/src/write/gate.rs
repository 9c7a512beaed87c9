//! Creation under an id that several callers can know beforehand. No back end can be asked to write a key only if it is
//! absent, so whoever increments a counter to 1 is the one who may.

use std::time::Duration;

use futures::future::{BoxFuture, try_join};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::probe::{Branch, Broken};
use crate::record::{Draft, Entry, Kind, corrupt, key};
use crate::{Clock, Event, Id, Kv, Origin, Record, Store, StoreError, Stored};

/// How long after somebody found a gate taken its owner may still write: the owner's own deadline (3 s), the longest
/// step (2 s) and the clocks' difference (1 s).
pub(crate) const HORIZON: Duration = Duration::from_secs(6);

/// How many owners in a row may die before a creation is given up for good.
pub(super) const GENERATIONS: u8 = 32;

/// What became of a creation under an id that others know too.
#[derive(Clone, Debug)]
pub enum Placed<R> {
    Created(Stored<R>),
    /// It was there before, or another was faster.
    Existing(Stored<R>),
}

/// What is to be created, whatever its kind.
struct New {
    id: String,
    origin: Option<Origin>,
    draft: Draft,
    event: Event,
}

impl<R: Record> Placed<R> {
    fn of(id: Id<R>, data: R, (entry, is_new): (Entry, bool)) -> Result<Self, StoreError> {
        Ok(if is_new { Self::Created(Stored::with(id, data, entry)) } else { Self::Existing(Stored::read(id, entry)?) })
    }
}

/// Whose turn it is to create something.
pub(crate) enum Turn {
    /// Ours, and the deadline counts from then.
    Ours(OffsetDateTime),
    /// Another's, who may still be at it.
    Theirs,
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// Creates a record under an id that others can derive too: one of them creates it, the others find it. While one is
    /// at it, or has just died at it, the others are told [`StoreError::InProgress`].
    ///
    /// Ids that [`Store::merge`] creates are not for this: the two do not know of each other's turns.
    pub async fn create_at<R: Record>(
        &self,
        id: Id<R>,
        origin: Option<Origin>,
        data: R,
        event: Event,
    ) -> Result<Placed<R>, StoreError> {
        let new = New { id: id.to_string(), origin, draft: Draft::of(&data)?, event };
        Placed::of(id, data, self.look_and_place(Kind::of::<R>(), new).await?)
    }

    /// The same for a caller that has just looked and found nothing, and for a record that something else has to be there
    /// before: `first` goes on beside the writing of slots, and nobody sees the record unless it has succeeded. It may
    /// come to be without the record, and whole, in part or not at all.
    pub async fn create_after<R: Record>(
        &self,
        first: impl Future<Output = Result<(), StoreError>> + Send,
        id: Id<R>,
        origin: Option<Origin>,
        data: R,
        event: Event,
    ) -> Result<Placed<R>, StoreError> {
        let new = New { id: id.to_string(), origin, draft: Draft::of(&data)?, event };
        Placed::of(id, data, self.place(Kind::of::<R>(), new, Box::pin(first)).await?)
    }

    async fn look_and_place(&self, kind: Kind, new: New) -> Result<(Entry, bool), StoreError> {
        match self.existing(kind, &new.id).await? {
            Some(existing) => Ok((existing, false)),
            None => self.place(kind, new, Box::pin(async { Ok(()) })).await,
        }
    }

    /// The entry that is there in the end, and whether it was created here.
    async fn place(
        &self,
        kind: Kind,
        New { id, origin, draft, event }: New,
        first: BoxFuture<'_, Result<(), StoreError>>,
    ) -> Result<(Entry, bool), StoreError> {
        let mut entry = Entry::first(kind, id, &draft, event, self.nonce());
        entry.origin = origin;
        // What cannot be written must not use up a turn.
        entry.fits(kind, &draft)?;
        let turn = self.turn(kind, &entry.id).await?;
        if let Some(existing) = self.existing(kind, &entry.id).await? {
            return Ok((existing, false));
        }
        let Turn::Ours(started) = turn else { return Err(StoreError::InProgress) };
        if !self.claim(kind, &mut entry, &draft.unique, started).await? {
            return Err(StoreError::InProgress);
        }
        let mut notes = vec![self.note(kind, &entry.id).await?];
        notes.extend(self.note_end(kind, &mut entry, draft.kept_until).await?);
        if self.is_broken(Broken::Ahead) {
            self.join(kind, &mut entry, &draft.lists, notes).await?;
            self.commit_first(kind, &entry, started).await?;
            first.await?;
            return Ok((entry, true));
        }
        try_join(self.join(kind, &mut entry, &draft.lists, notes), first).await?;
        self.commit_first(kind, &entry, started).await?;
        Ok((entry, true))
    }

    async fn existing(&self, kind: Kind, id: &str) -> Result<Option<Entry>, StoreError> {
        let mut found = self.find(kind, id).await?;
        if found.as_ref().is_some_and(|entry| entry.gone.is_some()) {
            found = self.make_room(kind, id).await?;
        }
        match found {
            Some(entry) if entry.erased => Err(StoreError::Erased),
            found => Ok(found),
        }
    }

    /// Asks for the turn to create what the caller has just not found.
    ///
    /// An owner who died is recognised without a word from him: whoever finds the gate taken and nothing behind it
    /// writes down the time. The owner had come before that, so once the horizon has passed he writes no more, and the
    /// next generation of the gate decides again.
    pub(crate) async fn turn(&self, kind: Kind, name: &str) -> Result<Turn, StoreError> {
        for generation in 1..=GENERATIONS {
            let started = self.clock.now();
            if self.kv.increment(&key::gate(kind, name, generation), 1).await? == 1 {
                if generation > 1 {
                    self.takes(Branch::GateTakenOver);
                }
                return Ok(Turn::Ours(started));
            }
            // Read after the increment: the owner had started by then.
            let now = self.clock.now();
            let witness = key::witness(kind, name, generation);
            match self.kv.get(&witness).await? {
                Some(seen) if now - time_of(&witness, &seen)? > HORIZON => {}
                Some(_) => return Ok(Turn::Theirs),
                None => {
                    let now = now.format(&Rfc3339).map_err(|why| corrupt(&witness, why))?;
                    self.kv.set(&witness, now.into_bytes()).await?;
                    return Ok(Turn::Theirs);
                }
            }
        }
        Err(StoreError::Late)
    }
}

fn time_of(key: &str, value: &[u8]) -> Result<OffsetDateTime, StoreError> {
    let text = std::str::from_utf8(value).map_err(|why| corrupt(key, why))?;
    OffsetDateTime::parse(text, &Rfc3339).map_err(|why| corrupt(key, why))
}
