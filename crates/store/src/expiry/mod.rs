//! What is needed for a while only. No store forgets by itself, and keys cannot be listed: so whatever will be due is noted
//! in a bucket of its hour, and a job deals with the notes of buckets that are past.

mod due;
mod hour;
mod note;

use std::time::Duration;

use time::OffsetDateTime;

use self::due::KeptUntil;
use self::hour::{bucket_of, parse_state};
use self::note::BLOCK;
pub(crate) use self::note::Blocks;
use crate::read::count;
use crate::record::{Kind, key};
use crate::{Clock, Kv, Record, Store, StoreError, Stored};

/// How long a bucket's hour must be over. Whoever still notes something then has stalled for an hour.
const GRACE: Duration = Duration::from_secs(60 * 60);
const HOUR: Duration = Duration::from_secs(60 * 60);
/// How many empty hours one call looks at.
const HOURS: usize = 1000;
/// How many of them at once.
const HOURS_AT_ONCE: usize = 64;

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

impl<K: Kv, C: Clock> Store<K, C> {
    /// Deals with what has been due for an hour or more, some `limit` notes at most; with a limit of 0 it only looks.
    /// Gates of no use are deleted, records whose time is over ([`Record::kept_until`]) are forgotten, and what forgotten
    /// records have left behind is removed. May be called at any time, by several at once, and be cut off anywhere.
    pub async fn expire_due<R: Record>(&self, limit: usize) -> Result<Expired, StoreError> {
        self.expire_kind(Kind::of::<R>(), limit, |entry| Ok(Stored::<R>::found(entry)?.data.kept_until())).await
    }

    async fn expire_kind(&self, kind: Kind, limit: usize, kept_until: KeptUntil) -> Result<Expired, StoreError> {
        let mut done = Expired::default();
        let state = key::next_expiry(kind);
        let Some(from) = self.kv.get(&state).await? else { return Ok(done) };
        let (mut hour, mut place) = parse_state(&state, &from)?;
        let end = self.clock.now() - GRACE - HOUR;
        let mut looked = 0;
        'hours: while hour <= end && looked < HOURS {
            let hours: Vec<_> = std::iter::successors(Some(hour), |hour| hour.checked_add(HOUR.try_into().ok()?))
                .take_while(|hour| *hour <= end)
                .take(HOURS_AT_ONCE)
                .collect();
            looked += hours.len();
            let counters: Vec<_> = hours.iter().map(|hour| key::expiring(kind, &bucket_of(*hour))).collect();
            for (at, (counter, value)) in hours.iter().zip(counters.iter().zip(self.kv.get_all(&counters).await?)) {
                let last = value.as_ref().map_or(Ok(0), |bytes| count(counter, bytes))?;
                while place < last && done.deleted < limit as u64 {
                    let until = last.min(place + BLOCK);
                    done.deleted += self.deal_with(kind, &bucket_of(*at), place + 1, until, kept_until).await?;
                    place = until;
                }
                if place < last {
                    (hour, done.more) = (*at, true);
                    break 'hours;
                }
                if limit > 0 && value.is_some() {
                    self.kv.delete(counter).await?;
                }
                (hour, place) = (*at + HOUR, 0);
            }
        }
        let reached = format!("{}:{place}", bucket_of(hour)).into_bytes();
        if limit > 0 && reached != from {
            self.kv.set(&state, reached).await?;
        }
        done.more |= hour <= end;
        done.oldest = done.more.then_some(hour);
        Ok(done)
    }
}
