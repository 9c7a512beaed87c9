//! Unique keys: at most one record holds each at a time, whatever ids the records have.
//!
//! A claim names a record, and counts only if the record names the claim. So nothing has to be given back: a record that
//! drops a key, loses its race or dies on its way frees it by not naming it.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::HORIZON;
use super::gate::Turn;
use crate::probe::{Branch, Broken};
use crate::record::{Entry, Kind, corrupt, key};
use crate::{Clock, Kv, KvError, Store, StoreError, Swap};

/// How often a claim is tried against others.
const TRIES: usize = 3;

/// The value of a claim: which record it is for, which version of it will name it, and when that was said.
#[derive(Serialize, Deserialize)]
struct Claim {
    id: String,
    version: u64,
    #[serde(with = "time::serde::rfc3339")]
    time: OffsetDateTime,
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// Claims the unique keys that a record is to hold and does not hold yet, and lets go of the others. The caller's
    /// deadline counts from `started`. False: the record has moved on since the caller read it.
    pub(crate) async fn claim(
        &self,
        kind: Kind,
        entry: &mut Entry,
        unique: &[String],
        started: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        for name in unique.iter().filter(|name| !entry.claims.contains(name)) {
            if !self.claim_one(kind, name, entry, started).await? {
                return Ok(false);
            }
        }
        entry.claims = unique.to_vec();
        Ok(true)
    }

    async fn claim_one(
        &self,
        kind: Kind,
        name: &str,
        entry: &Entry,
        started: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        let key = key::claim(kind, name);
        for _ in 0..TRIES {
            let now = self.clock.now();
            let seen = self.kv.get(&key).await?;
            let ours = Claim { id: entry.id.clone(), version: entry.version, time: self.clock.now() };
            let ours = serde_json::to_vec(&ours).map_err(|why| corrupt(&key, why))?;
            let Some(seen) = seen else {
                let Turn::Ours(_) = self.turn(kind, &gate(name)).await? else { return Err(StoreError::InProgress) };
                // Another may have made the claim before our turn came.
                if self.kv.get(&key).await?.is_some() {
                    continue;
                }
                self.in_time(started)?;
                self.kv.set(&key, ours).await?;
                return Ok(true);
            };
            let claim: Claim = serde_json::from_slice(&seen).map_err(|why| corrupt(&key, why))?;
            // Another attempt at the same record has seen a later version of it. Its claim says from which version on it
            // is decided; an earlier one in its place would free the key too soon.
            if claim.id == entry.id && claim.version > entry.version && !self.is_broken(Broken::LowerClaim) {
                self.takes(Branch::ClaimOutdated);
                return Ok(false);
            }
            self.is_free(kind, name, &claim, &entry.id, now).await?;
            match self.kv.swap(&key, &seen, ours.clone()).await {
                Ok(Swap::Refused) => {}
                // Whether it applied, or was lost without an answer: only the claim itself knows.
                Ok(Swap::Attempted) | Err(KvError::Failed(_)) => {
                    if self.kv.get(&key).await?.as_deref() == Some(&*ours) {
                        self.takes(Branch::ClaimTakenOver);
                        return Ok(true);
                    }
                }
                Err(nothing_done) => return Err(nothing_done.into()),
            }
        }
        Err(StoreError::InProgress)
    }

    /// Makes a claim nobody's, if it still names this record, which was forgotten. It cannot be deleted: another may take
    /// it over at any time, and no back end deletes a key only if it is unchanged.
    pub(crate) async fn give_up(&self, kind: Kind, name: &str, id: &str) -> Result<(), StoreError> {
        let key = key::claim(kind, name);
        let Some(seen) = self.kv.get(&key).await? else { return Ok(()) };
        let claim: Claim = serde_json::from_slice(&seen).map_err(|why| corrupt(&key, why))?;
        if claim.id != id {
            return Ok(());
        }
        let nobodys = Claim { id: String::new(), version: 0, time: claim.time };
        self.kv.swap(&key, &seen, serde_json::to_vec(&nobodys).map_err(|why| corrupt(&key, why))?).await?;
        if self.kv.get(&key).await?.is_some_and(|now| now == seen) {
            return Err(StoreError::InProgress);
        }
        self.takes(Branch::ClaimGivenUp);
        Ok(())
    }

    /// Whether a claim binds nobody but its owner: he holds the key, or may yet come to hold it.
    async fn is_free(
        &self,
        kind: Kind,
        name: &str,
        claim: &Claim,
        ours: &str,
        now: OffsetDateTime,
    ) -> Result<(), StoreError> {
        if claim.id == ours || self.is_broken(Broken::NoHolder) {
            return Ok(());
        }
        match self.find(kind, &claim.id).await? {
            Some(holder) if holder.claims.iter().any(|held| held == name) => {
                self.takes(Branch::ClaimRefused);
                Err(StoreError::Taken { unique: name.to_owned(), by: claim.id.clone() })
            }
            // Decided: it lost the key, or was erased.
            Some(holder) if holder.version >= claim.version || holder.erased => Ok(()),
            // Whoever wrote the claim had started by its time, and gives up at his deadline.
            _ if now - claim.time > HORIZON => Ok(()),
            _ => Err(StoreError::InProgress),
        }
    }
}

/// The gate to the first claim of a key.
pub(crate) fn gate(unique: &str) -> String {
    format!("u.{unique}")
}
