//! Unique keys: at most one record holds each at a time, whatever ids the records have.
//!
//! A claim names a record, and counts only if the record names the claim. So nothing has to be given back: a record that
//! drops a key, loses its race or dies on its way frees it by not naming it.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::HORIZON;
use super::gate::Turn;
use crate::probe::{Branch, Broken};
use crate::record::{Found, corrupt, key};
use crate::{Clock, Id, Kv, KvError, Record, Store, StoreError, Stored, Swap};

/// How often a claim is tried against others.
const TRIES: usize = 3;

/// The value of a claim: which record it is for, which version of it will name it, and when that was said.
#[derive(Serialize, Deserialize)]
#[serde(bound = "R: Record")]
struct Claim<R> {
    id: Id<R>,
    version: u64,
    #[serde(with = "time::serde::rfc3339")]
    time: OffsetDateTime,
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// Claims the unique keys that the record's data asks for and that the record does not hold yet, and lets go of the
    /// others. The caller's deadline counts from `started`.
    pub(crate) async fn claim<R: Record>(
        &self,
        record: &mut Stored<R>,
        started: OffsetDateTime,
    ) -> Result<(), StoreError> {
        let mut wanted: Vec<_> = record.data.unique().iter().map(|unique| unique.name().to_owned()).collect();
        wanted.sort();
        wanted.dedup();
        for name in wanted.iter().filter(|name| !record.claims.contains(name)) {
            self.claim_one(name, record, started).await?;
        }
        record.claims = wanted;
        Ok(())
    }

    async fn claim_one<R: Record>(
        &self,
        name: &str,
        record: &Stored<R>,
        started: OffsetDateTime,
    ) -> Result<(), StoreError> {
        let key = key::claim::<R>(name);
        for _ in 0..TRIES {
            let now = self.clock.now();
            let seen = self.kv.get(&key).await?;
            let ours = Claim { id: record.id, version: record.version, time: self.clock.now() };
            let ours = serde_json::to_vec(&ours).map_err(|why| corrupt(key.clone(), why))?;
            let Some(seen) = seen else {
                let Turn::Ours(_) = self.turn::<R>(&gate(name)).await? else { return Err(StoreError::InProgress) };
                // Another may have made the claim before our turn came.
                if self.kv.get(&key).await?.is_some() {
                    continue;
                }
                self.in_time(started)?;
                self.kv.set(&key, ours).await?;
                return Ok(());
            };
            let claim: Claim<R> = serde_json::from_slice(&seen).map_err(|why| corrupt(key.clone(), why))?;
            self.is_free(name, &claim, record.id, now).await?;
            match self.kv.swap(&key, &seen, ours.clone()).await {
                Ok(Swap::Refused) => {}
                // Whether it applied, or was lost without an answer: only the claim itself knows.
                Ok(Swap::Attempted) | Err(KvError::Failed(_)) => {
                    if self.kv.get(&key).await?.as_deref() == Some(&*ours) {
                        self.takes(Branch::ClaimTakenOver);
                        return Ok(());
                    }
                }
                Err(nothing_done) => return Err(nothing_done.into()),
            }
        }
        Err(StoreError::InProgress)
    }

    /// Whether a claim binds nobody but its owner: he holds the key, or may yet come to hold it.
    async fn is_free<R: Record>(
        &self,
        name: &str,
        claim: &Claim<R>,
        ours: Id<R>,
        now: OffsetDateTime,
    ) -> Result<(), StoreError> {
        if claim.id == ours || self.is_broken(Broken::NoHolder) {
            return Ok(());
        }
        match self.find(&claim.id).await? {
            Found::Record(holder) if holder.claims.iter().any(|held| held == name) => {
                self.takes(Branch::ClaimRefused);
                Err(StoreError::Taken { unique: name.to_owned(), by: claim.id.to_string() })
            }
            Found::Record(holder) if holder.version >= claim.version => Ok(()),
            Found::Erased => Ok(()),
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
