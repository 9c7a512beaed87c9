//! Locks on the natural keys of a kind, for creations by the thousand: a gate per key would cost a counter each, which
//! stays for ever, where one lock covers a sixteenth of all keys and a whole batch.

use std::collections::BTreeSet;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use super::HORIZON;
use super::gate::Turn;
use crate::probe::Branch;
use crate::record::{Kind, corrupt, key};
use crate::store::DEADLINE;
use crate::{Clock, Kv, KvError, Store, StoreError, Swap};

/// How many locks a kind of record has. A batch takes them one after the other, so more would make imports slow; fewer
/// would make single creations wait for each other.
const SHARES: u8 = 16;
/// How long a lock holds if its holder dies. The holder's own deadline for writing is much shorter.
const LEASE: Duration = Duration::from_secs(10);
/// How long one creation waits for others.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long a batch does: a lock whose holder died lapses meanwhile, and whoever died while he made one is found out.
/// Last comes one more try.
const MUCH_PATIENCE: Duration = Duration::from_secs(LEASE.as_secs() + HORIZON.as_secs() + PATIENCE.as_secs());
/// In milliseconds, the last of them again and again.
const PAUSES: [u64; 4] = [2, 5, 10, 25];

/// The value of a lock. Nobody holds it once `until` has passed.
#[derive(Serialize, Deserialize)]
struct Lease {
    holder: String,
    #[serde(with = "time::serde::rfc3339")]
    until: OffsetDateTime,
}

/// Locks that are held, and since when.
pub(crate) struct Held {
    keys: Vec<String>,
    holder: String,
    since: OffsetDateTime,
}

impl Held {
    /// From when the deadline of a write under the locks counts: such that the longest step (2 s) and the clocks'
    /// difference (1 s) still fit into the lease after it.
    pub(crate) fn counts_from(&self, started: OffsetDateTime) -> OffsetDateTime {
        started.min(self.since + LEASE - DEADLINE - Duration::from_secs(3))
    }
}

/// How long so many creations wait: one says soon that it must come back, a batch rather waits.
pub(crate) fn patience(creations: usize) -> Duration {
    if creations > 1 { MUCH_PATIENCE } else { PATIENCE }
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// Takes the locks of all these ids. Where others hold some for long, everything is let go of and begun again, so that
    /// nothing lapses in our hands.
    pub(crate) async fn lock(&self, kind: Kind, ids: &[Uuid], patience: Duration) -> Result<Held, StoreError> {
        let shares: BTreeSet<u8> = ids.iter().map(|id| id.as_bytes()[0] % SHARES).collect();
        let begin = self.clock.now();
        loop {
            match self.lock_all(kind, &shares).await {
                Err(StoreError::InProgress) if self.clock.now() - begin <= patience => {}
                answer => return answer,
            }
        }
    }

    /// Takes all or none, in one order for everybody, so that nobody waits in a circle.
    async fn lock_all(&self, kind: Kind, shares: &BTreeSet<u8>) -> Result<Held, StoreError> {
        let begin = self.clock.now();
        let mut held = Held { keys: Vec::new(), holder: self.nonce(), since: begin };
        for share in shares {
            match self.acquire(kind, *share, &mut held, begin).await {
                Ok(key) => held.keys.push(key),
                Err(why) => {
                    self.unlock(held).await;
                    return Err(why);
                }
            }
        }
        Ok(held)
    }

    /// Lets go of locks. One that cannot be let go of lapses by itself.
    pub(crate) async fn unlock(&self, held: Held) {
        // Past half of the lease another may soon hold them: then they are left to lapse.
        if self.clock.now() - held.since > LEASE / 2 {
            return;
        }
        let free = Lease { holder: String::new(), until: OffsetDateTime::UNIX_EPOCH };
        let Ok(free) = serde_json::to_vec(&free) else { return };
        let _ = self.write_all(held.keys.into_iter().map(|key| (key, free.clone())).collect()).await;
    }

    /// Takes one lock, until the patience that counts from `begin` is over.
    async fn acquire(
        &self,
        kind: Kind,
        share: u8,
        held: &mut Held,
        begin: OffsetDateTime,
    ) -> Result<String, StoreError> {
        let key = key::lock(kind, share);
        let mut pauses = PAUSES.iter();
        let mut pause = Duration::ZERO;
        loop {
            if self.try_acquire(kind, &key, share, &held.holder).await? {
                return Ok(key);
            }
            if self.clock.now() - begin > PATIENCE {
                return Err(StoreError::InProgress);
            }
            pause = pauses.next().map_or(pause, |millis| Duration::from_millis(*millis));
            self.clock.sleep(pause).await;
            // Nothing is held yet, so nothing has aged.
            if held.keys.is_empty() {
                held.since = self.clock.now();
            }
        }
    }

    async fn try_acquire(&self, kind: Kind, key: &str, share: u8, holder: &str) -> Result<bool, StoreError> {
        let now = self.clock.now();
        let ours = Lease { holder: holder.to_owned(), until: now + LEASE };
        let ours = serde_json::to_vec(&ours).map_err(|why| corrupt(key, why))?;
        let Some(seen) = self.kv.get(key).await? else { return self.provision(kind, key, share, ours).await };
        let lease: Lease = serde_json::from_slice(&seen).map_err(|why| corrupt(key, why))?;
        if lease.until > now {
            return Ok(false);
        }
        if !lease.holder.is_empty() {
            self.takes(Branch::LockTakenOver);
        }
        match self.kv.swap(key, &seen, ours.clone()).await {
            Ok(Swap::Refused) => Ok(false),
            // Whether it applied, or was lost without an answer: only the lock itself knows.
            Ok(Swap::Attempted) | Err(KvError::Failed(_)) => Ok(self.kv.get(key).await?.as_deref() == Some(&*ours)),
            Err(nothing_done) => Err(nothing_done.into()),
        }
    }

    /// The first to need a lock makes it, held by himself.
    async fn provision(&self, kind: Kind, key: &str, share: u8, ours: Vec<u8>) -> Result<bool, StoreError> {
        let Turn::Ours(started) = self.turn(kind, &format!("lock{share:02}")).await? else { return Ok(false) };
        // Another may have made it before our turn came.
        if self.kv.get(key).await?.is_some() {
            return Ok(false);
        }
        self.in_time(started)?;
        self.kv.set(key, ours).await?;
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn a_write_under_locks_ends_before_they_lapse() {
        let since = datetime!(2026-11-22 08:00 UTC);
        let held = Held { keys: Vec::new(), holder: String::new(), since };
        for started in [0, 2, 4, 8].map(|seconds| since + Duration::from_secs(seconds)) {
            let last_look = held.counts_from(started) + DEADLINE;
            assert!(last_look <= started + DEADLINE);
            assert!(last_look + Duration::from_secs(3) <= since + LEASE, "a step and the clocks' difference fit in");
        }
    }
}
