use std::marker::PhantomData;

use axum::extract::Request;
use puhui_store::{Expired, Kv};

use super::{Job, Kinds, Outcome, Tick};
use crate::Failure;

/// How many notes of each kind are dealt with in one step.
const STEP: usize = 200;

/// Deals with what has expired of some kinds of record (a tuple), since the store does nothing by itself: gates of no use go,
/// and records go that were kept for a while only (`Record::kept_until`).
#[derive(Clone, Copy, Debug)]
pub struct Expire<R>(PhantomData<fn() -> R>);

impl<K: Kv, R: Kinds> Job<K> for Expire<R> {
    async fn read(_: Request) -> Result<Self, Failure> {
        Ok(Self(PhantomData))
    }

    async fn is_due(&self, tick: &Tick<K>) -> Result<bool, Failure> {
        Ok(R::expire(tick.store(), 0).await?.more)
    }

    async fn run(&self, tick: &Tick<K>) -> Result<Outcome, Failure> {
        let mut outcome = Outcome::default();
        loop {
            let Expired { deleted, more, oldest } = R::expire(tick.store(), STEP).await?;
            outcome = Outcome { done: outcome.done + deleted, more, oldest, ..outcome };
            if !more || deleted == 0 || tick.is_over() {
                return Ok(outcome);
            }
        }
    }
}
