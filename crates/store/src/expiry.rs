//! What is needed for a while only. No store forgets by itself, and keys cannot be listed: so whatever will be of no use
//! is noted in a bucket of its hour, and a job empties buckets that are past.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use time::{Date, Month, OffsetDateTime, PrimitiveDateTime, Time};

use crate::probe::Branch;
use crate::quota::is_long_work;
use crate::read::count;
use crate::record::{Kind, corrupt, key};
use crate::{Clock, Kv, Record, Store, StoreError};

/// How many places of a bucket are taken at once: one increment for so many notes.
const BLOCK: u64 = 64;
/// How long a bucket's hour must be over. Whoever still notes something then has stalled for an hour.
const GRACE: Duration = Duration::from_secs(60 * 60);
const HOUR: Duration = Duration::from_secs(60 * 60);
/// How many empty hours one call looks at.
const HOURS: usize = 1000;
/// The most generations of a gate that are looked for.
const GENERATIONS: u8 = 32;

/// Places of buckets that an instance has taken and not used yet, by kind of record. What is left of them when the
/// instance ends stays empty.
pub(crate) type Blocks = Arc<Mutex<HashMap<Kind, Block>>>;

#[derive(Debug)]
pub(crate) struct Block {
    bucket: String,
    next: u64,
    last: u64,
}

/// What a call of [`Store::expire_due`] did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Expired {
    /// How many notes were dealt with.
    pub deleted: u64,
    /// Whether there is more to do now.
    pub more: bool,
    /// The hour that the oldest note left is from.
    pub oldest: Option<OffsetDateTime>,
}

/// What became of some places of a bucket.
struct Emptied {
    notes: u64,
    /// The last place that was dealt with.
    until: u64,
    is_long_work: bool,
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// The note that the gate of a record will be of no use once the record is there: to be written before it.
    pub(crate) async fn expiring(&self, kind: Kind, gate: String) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let bucket = bucket_of(self.clock.now());
        let place = match self.taken_place(kind, &bucket) {
            Some(place) => place,
            None => self.take_block(kind, &bucket).await?,
        };
        Ok(vec![(key::expiry(kind, &bucket, place), gate.into_bytes())])
    }

    fn taken_place(&self, kind: Kind, bucket: &str) -> Option<u64> {
        let mut blocks = self.blocks.lock().unwrap_or_else(PoisonError::into_inner);
        let block = blocks.get_mut(&kind)?;
        if block.bucket != bucket || block.next > block.last {
            return None;
        }
        block.next += 1;
        Some(block.next - 1)
    }

    async fn take_block(&self, kind: Kind, bucket: &str) -> Result<u64, StoreError> {
        let last = self.kv.increment(&key::expiring(kind, bucket), BLOCK).await?;
        self.begin_emptying(kind).await?;
        let first = last.saturating_sub(BLOCK - 1);
        let block = Block { bucket: bucket.to_owned(), next: first + 1, last };
        self.blocks.lock().unwrap_or_else(PoisonError::into_inner).insert(kind, block);
        Ok(first)
    }

    /// Where nothing has ever been emptied, the job begins with the present hour, whatever hour the first note is for.
    async fn begin_emptying(&self, kind: Kind) -> Result<(), StoreError> {
        let state = key::next_expiry(kind);
        if self.kv.get(&state).await?.is_none() {
            self.kv.set(&state, format!("{}:0", bucket_of(self.clock.now())).into_bytes()).await?;
        }
        Ok(())
    }

    /// Notes something in the bucket of an hour to come, in a place of its own: such notes are few.
    pub(crate) async fn note_for(&self, kind: Kind, time: OffsetDateTime, note: String) -> Result<(), StoreError> {
        let bucket = bucket_of(time);
        let place = self.kv.increment(&key::expiring(kind, &bucket), 1).await?;
        self.begin_emptying(kind).await?;
        Ok(self.kv.set(&key::expiry(kind, &bucket, place), note.into_bytes()).await?)
    }

    /// Deletes what has been of no use for an hour or more, some `limit` notes at most; with a limit of 0 it only looks.
    /// May be called at any time, by several at once, and be cut off anywhere.
    pub async fn expire_due<R: Record>(&self, limit: usize) -> Result<Expired, StoreError> {
        self.expire_kind(Kind::of::<R>(), limit).await
    }

    async fn expire_kind(&self, kind: Kind, limit: usize) -> Result<Expired, StoreError> {
        let mut done = Expired::default();
        let state = key::next_expiry(kind);
        let Some(from) = self.kv.get(&state).await? else { return Ok(done) };
        let (mut hour, mut place) = parse_state(&state, &from)?;
        let end = self.clock.now() - GRACE - HOUR;
        for _ in 0..HOURS {
            if hour > end {
                break;
            }
            let bucket = bucket_of(hour);
            let counter = key::expiring(kind, &bucket);
            let last = self.kv.get(&counter).await?.map_or(Ok(0), |bytes| count(&counter, &bytes))?;
            let mut is_enough = false;
            while place < last && done.deleted < limit as u64 && !is_enough {
                let emptied = self.empty(kind, (hour, &bucket), place + 1, last.min(place + BLOCK)).await?;
                (done.deleted, place, is_enough) = (done.deleted + emptied.notes, emptied.until, emptied.is_long_work);
            }
            if place < last {
                done.more = true;
                break;
            }
            if limit > 0 {
                self.kv.delete(&counter).await?;
            }
            (hour, place) = (hour + HOUR, 0);
        }
        let reached = format!("{}:{place}", bucket_of(hour)).into_bytes();
        if limit > 0 && reached != from {
            self.kv.set(&state, reached).await?;
        }
        done.more |= hour <= end;
        done.oldest = done.more.then_some(hour);
        Ok(done)
    }

    /// Deals with the notes in some places of a bucket, as far as the first that is long work.
    async fn empty(
        &self,
        kind: Kind,
        (hour, bucket): (OffsetDateTime, &str),
        first: u64,
        last: u64,
    ) -> Result<Emptied, StoreError> {
        let mut emptied = Emptied { notes: 0, until: last, is_long_work: false };
        let keys: Vec<_> = (first..=last).map(|place| key::expiry(kind, bucket, place)).collect();
        let notes = self.kv.get_all(&keys).await?;
        let mut gates = Vec::new();
        for ((key, note), place) in keys.iter().zip(notes).zip(first..) {
            let Some(note) = note else { continue };
            let note = String::from_utf8(note).map_err(|why| corrupt(key, why))?;
            emptied.notes += 1;
            if !self.forget_uses(kind, &note, hour).await? {
                gates.push((key, note));
                continue;
            }
            self.kv.delete(key).await?;
            if is_long_work(&note) {
                (emptied.until, emptied.is_long_work) = (place, true);
                break;
            }
        }
        let records: Vec<_> = gates.iter().map(|(_, gate)| key::record(kind, gate)).collect();
        let there = self.kv.get_all(&records).await?;
        for ((key, gate), record) in gates.iter().zip(there) {
            // A gate without its record may still decide who creates it, and stays.
            if record.is_some() {
                self.forget_gate(kind, gate).await?;
            }
            self.kv.delete(key).await?;
        }
        Ok(emptied)
    }

    /// Deletes a gate whose record is there. Whoever comes to it later passes it, and then finds the record.
    async fn forget_gate(&self, kind: Kind, gate: &str) -> Result<(), StoreError> {
        for generation in 1..=GENERATIONS {
            let keys = [key::gate(kind, gate, generation), key::witness(kind, gate, generation)];
            let found = self.kv.get_all(&keys).await?;
            if found.iter().all(Option::is_none) {
                return Ok(());
            }
            self.takes(Branch::GateForgotten);
            for (key, _) in keys.iter().zip(found).filter(|(_, value)| value.is_some()) {
                self.kv.delete(key).await?;
            }
        }
        Ok(())
    }
}

/// The hour that a time is in: `2026112208`. Written out, because the library's general formats are dear in a component.
fn bucket_of(time: OffsetDateTime) -> String {
    format!("{:04}{:02}{:02}{:02}", time.year(), u8::from(time.month()), time.day(), time.hour())
}

fn hour_of(bucket: &str) -> Option<OffsetDateTime> {
    let part = |from: usize, to: usize| bucket.get(from..to)?.parse::<u8>().ok();
    let year = bucket.get(..4)?.parse().ok()?;
    let date = Date::from_calendar_date(year, Month::try_from(part(4, 6)?).ok()?, part(6, 8)?).ok()?;
    Some(PrimitiveDateTime::new(date, Time::from_hms(part(8, 10)?, 0, 0).ok()?).assume_utc())
}

/// The hour and the place up to which everything is dealt with.
fn parse_state(key: &str, value: &[u8]) -> Result<(OffsetDateTime, u64), StoreError> {
    let read = || {
        let (bucket, place) = std::str::from_utf8(value).ok()?.split_once(':')?;
        Some((hour_of(bucket)?, place.parse().ok()?))
    };
    read().ok_or_else(|| corrupt(key, "neither hour nor place"))
}
