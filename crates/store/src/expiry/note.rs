//! Notes: that something about a record will be due in some hour.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use time::OffsetDateTime;

use super::hour::bucket_of;
use crate::probe::Broken;
use crate::record::{Entry, Kind, key};
use crate::{Clock, Kv, Store, StoreError};

/// How many places of a bucket are taken at once: one increment for so many notes.
pub(super) const BLOCK: u64 = 64;
/// Of how many buckets of a kind an instance holds places: its notes are for now and for a few times ahead.
const BUCKETS: usize = 8;

/// Places of buckets that an instance has taken and not used yet, by kind of record. What is left of them when the
/// instance ends stays empty.
pub(crate) type Blocks = Arc<Mutex<HashMap<Kind, Vec<Block>>>>;

#[derive(Debug)]
pub(crate) struct Block {
    bucket: String,
    next: u64,
    last: u64,
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// The note that by now a record has something that will be of no use soon: to be written before that is so.
    pub(crate) async fn note(&self, kind: Kind, id: &str) -> Result<(String, Vec<u8>), StoreError> {
        self.note_for(kind, id, &bucket_of(self.clock.now())).await
    }

    /// The note that a record's time is over then, unless it has one: to be written before the record, which says where it
    /// is. It is for the hour that `until` is in, or for this one if that is past, so that no note is behind those who
    /// deal with them.
    pub(crate) async fn note_end(
        &self,
        kind: Kind,
        entry: &mut Entry,
        until: Option<OffsetDateTime>,
    ) -> Result<Option<(String, Vec<u8>)>, StoreError> {
        let bucket = until.map(|until| bucket_of(until.max(self.clock.now())));
        if bucket == entry.noted || self.is_broken(Broken::NoNote) {
            return Ok(None);
        }
        entry.noted.clone_from(&bucket);
        match bucket {
            Some(bucket) => self.note_for(kind, &entry.id, &bucket).await.map(Some),
            None => Ok(None),
        }
    }

    /// A note in a bucket of this hour or of a later one.
    pub(super) async fn note_for(&self, kind: Kind, id: &str, bucket: &str) -> Result<(String, Vec<u8>), StoreError> {
        let place = match self.taken_place(kind, bucket) {
            Some(place) => place,
            None => self.take_block(kind, bucket).await?,
        };
        Ok((key::expiry(kind, bucket, place), id.as_bytes().to_vec()))
    }

    /// The same, written by itself, whatever it says that will be due then.
    pub(crate) async fn note_at(&self, kind: Kind, time: OffsetDateTime, note: &str) -> Result<(), StoreError> {
        let bucket = bucket_of(time.max(self.clock.now()));
        let note = self.note_for(kind, note, &bucket).await?;
        self.write_all(vec![note]).await
    }

    fn taken_place(&self, kind: Kind, bucket: &str) -> Option<u64> {
        let mut blocks = self.blocks.lock().unwrap_or_else(PoisonError::into_inner);
        let block = blocks.get_mut(&kind)?.iter_mut().find(|block| block.bucket == bucket)?;
        block.next += 1;
        (block.next <= block.last + 1).then_some(block.next - 1)
    }

    async fn take_block(&self, kind: Kind, bucket: &str) -> Result<u64, StoreError> {
        let last = self.kv.increment(&key::expiring(kind, bucket), BLOCK).await?;
        if self.kv.get(&key::next_expiry(kind)).await?.is_none() {
            // Nothing has ever been dealt with: that begins here. Others may note something for any hour from now on.
            let begin = bucket_of(self.clock.now());
            self.kv.set(&key::next_expiry(kind), format!("{begin}:0").into_bytes()).await?;
        }
        let first = last.saturating_sub(BLOCK - 1);
        let block = Block { bucket: bucket.to_owned(), next: first + 1, last };
        let mut blocks = self.blocks.lock().unwrap_or_else(PoisonError::into_inner);
        let held = blocks.entry(kind).or_default();
        held.retain(|block| block.bucket != bucket);
        if held.len() == BUCKETS {
            held.remove(0);
        }
        held.push(block);
        Ok(first)
    }
}
