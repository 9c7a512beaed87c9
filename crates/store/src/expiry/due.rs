//! What becomes of a record when a note of it is due.

use std::time::Duration;

use futures::future::try_join_all;
use time::OffsetDateTime;

use super::hour::bucket_of;
use crate::probe::Branch;
use crate::record::{Entry, Kind, corrupt, key, natural};
use crate::{Clock, Kv, Store, StoreError};

/// How many notes are dealt with together. What was read is good for three seconds, so they must not be many.
const PIECE: usize = 16;
/// When a record is looked at again of which nobody here can say how long it is kept.
const LATER: Duration = Duration::from_secs(24 * 60 * 60);

/// Reads until when a record is kept.
pub(super) type KeptUntil = fn(Entry) -> Result<Option<OffsetDateTime>, StoreError>;

/// A note about a record: its key, and the id of the record.
type Note = (String, String);

/// What a record needs whose note is due.
enum Need {
    Nothing,
    /// It is there, and its gate decides nothing any more.
    Gate,
    /// Its time is over.
    Forgetting,
    /// It was forgotten, and what it has left behind is to be removed.
    Clearing,
    /// A later release wrote it, or it cannot be read: nobody here knows.
    AnotherLook,
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// Deals with the notes in some places of a bucket; how many there were.
    pub(super) async fn deal_with(
        &self,
        kind: Kind,
        bucket: &str,
        first: u64,
        last: u64,
        kept_until: KeptUntil,
    ) -> Result<u64, StoreError> {
        let keys: Vec<_> = (first..=last).map(|place| key::expiry(kind, bucket, place)).collect();
        let mut notes = Vec::new();
        for (key, note) in keys.iter().zip(self.kv.get_all(&keys).await?) {
            if let Some(note) = note {
                notes.push((key.clone(), String::from_utf8(note).map_err(|why| corrupt(key, why))?));
            }
        }
        let mut of_records = Vec::new();
        let dealt_with = notes.len() as u64;
        for (key, note) in notes {
            if self.forget_uses(kind, &note).await? {
                self.kv.delete(&key).await?;
            } else {
                of_records.push((key, note));
            }
        }
        for piece in of_records.chunks(PIECE) {
            self.deal_with_piece(kind, bucket, piece, kept_until).await?;
        }
        Ok(dealt_with)
    }

    /// The notes go last: what was cut off before is done once more.
    async fn deal_with_piece(
        &self,
        kind: Kind,
        bucket: &str,
        notes: &[Note],
        kept_until: KeptUntil,
    ) -> Result<(), StoreError> {
        let now = self.clock.now();
        let mut ids: Vec<_> = notes.iter().map(|(_, id)| id.clone()).collect();
        ids.sort_unstable();
        ids.dedup();
        let keys: Vec<_> = ids.iter().map(|id| key::record(kind, id)).collect();
        let (mut gates, mut over, mut clearing) = (Vec::new(), Vec::new(), Vec::new());
        for (id, value) in ids.into_iter().zip(self.kv.get_all(&keys).await?) {
            match value.map_or(Need::Nothing, |value| need(kind, bucket, &id, &value, kept_until, now)) {
                // A gate without its record may still decide who creates it, and stays.
                Need::Nothing => {}
                Need::Gate => gates.push(id),
                Need::Clearing => clearing.push(id),
                Need::Forgetting => over.push(id),
                Need::AnotherLook => {
                    let note = self.note_for(kind, &id, &bucket_of(now + LATER)).await?;
                    self.write_all(vec![note]).await?;
                }
            }
        }
        self.forget_gates(kind, &gates, now).await?;
        for id in over {
            self.takes(Branch::TimeOver);
            self.leave(kind, &id, &|entry| is_over(bucket, entry, kept_until, now)).await?;
        }
        self.clear(kind, &clearing).await?;
        let left = self.find_many(kind, &clearing).await?.into_iter().flatten();
        for entry in left.filter(|entry| entry.gone.is_some()) {
            // By another clock it has not rested yet.
            let note = self.note(kind, &entry.id).await?;
            self.write_all(vec![note]).await?;
        }
        try_join_all(notes.iter().map(async |(key, _)| self.kv.delete(key).await)).await?;
        Ok(())
    }
}

fn need(kind: Kind, bucket: &str, id: &str, value: &[u8], kept_until: KeptUntil, now: OffsetDateTime) -> Need {
    let Ok(entry) = Entry::decode(kind, id, value) else { return Need::AnotherLook };
    if entry.gone.is_some() {
        return Need::Clearing;
    }
    match is_over(bucket, &entry, kept_until, now) {
        Ok(true) if !entry.is_writable(kind) => Need::AnotherLook,
        Ok(true) => Need::Forgetting,
        Ok(false) if natural(id).is_some() => Need::Gate,
        Ok(false) => Need::Nothing,
        Err(_) => Need::AnotherLook,
    }
}

/// Whether a record's time is over: by what it says now, and where it is erased, by what it said last. If it is kept
/// longer by now, a later note says when to look again.
fn is_over(bucket: &str, entry: &Entry, kept_until: KeptUntil, now: OffsetDateTime) -> Result<bool, StoreError> {
    if entry.erased {
        return Ok(entry.noted.as_deref().is_some_and(|noted| noted <= bucket));
    }
    Ok(kept_until(entry.clone())?.is_some_and(|until| until <= now))
}
