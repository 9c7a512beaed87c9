use std::pin::Pin;
use std::time::Duration;

use axum::extract::Request;
use puhui_store::{Clock, Kv, Store};
use time::OffsetDateTime;

use crate::{Failure, MachineClock, Platform, Retention};

/// How long a tick may work. A lease is longer by far, so that nobody takes a job from a tick that still works.
pub(super) const BUDGET: Duration = Duration::from_secs(10);

/// What a job works with, and for how long.
pub struct Tick<K> {
    store: Store<K, MachineClock>,
    clock: MachineClock,
    end: OffsetDateTime,
    retention: Retention,
}

/// What a tick came to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Outcome {
    /// How many things were done.
    pub done: u64,
    /// How many were looked at and left to somebody else.
    pub skipped: u64,
    /// How many are left to do, where that is known.
    pub backlog: Option<u64>,
    /// Since when the oldest of them has been due.
    pub oldest: Option<OffsetDateTime>,
    /// Whether another tick should follow at once.
    pub more: bool,
}

/// Something that has to happen by itself. It may be cut off at any point and begun again: what it does is idempotent.
pub trait Job<K: Kv>: Sized + Send + Sync + 'static {
    /// Reads what the tick was sent, if the job takes anything: the body of `POST …/ticks/{job}`.
    fn read(request: Request) -> impl Future<Output = Result<Self, Failure>> + Send;

    /// Whether there is anything to do. It only reads: an idle tick takes no lease and writes nothing.
    fn is_due(&self, tick: &Tick<K>) -> impl Future<Output = Result<bool, Failure>> + Send;

    /// Does a part of the work, step by step, until there is no more or the tick is over.
    fn run(&self, tick: &Tick<K>) -> impl Future<Output = Result<Outcome, Failure>> + Send;
}

impl<K: Kv> Tick<K> {
    pub(super) fn begin(platform: &Platform<K>) -> Self {
        let (store, clock) = (platform.store(), platform.clock.clone());
        let end = clock.now() + BUDGET;
        Self { store, clock, end, retention: platform.retention }
    }

    pub fn store(&self) -> &Store<K, MachineClock> {
        &self.store
    }

    /// The machine's clock, by which jobs go: there is no business time without a caller.
    pub fn clock(&self) -> &MachineClock {
        &self.clock
    }

    /// How long entries of the audit are kept.
    pub fn retention(&self) -> Retention {
        self.retention
    }

    /// Whether its time is up. A job asks before each step; a step takes a second at most.
    pub fn is_over(&self) -> bool {
        self.clock.now() >= self.end
    }
}

type Doing<'a, T> = Pin<Box<dyn Future<Output = Result<T, Failure>> + Send + 'a>>;

/// A job that has read what it was sent, whichever it is: the lease and what is recorded are the same for all.
pub trait AnyJob<K>: Send + Sync {
    fn is_due<'a>(&'a self, tick: &'a Tick<K>) -> Doing<'a, bool>;
    fn run<'a>(&'a self, tick: &'a Tick<K>) -> Doing<'a, Outcome>;
}

impl<K: Kv, J: Job<K>> AnyJob<K> for J {
    fn is_due<'a>(&'a self, tick: &'a Tick<K>) -> Doing<'a, bool> {
        Box::pin(Job::is_due(self, tick))
    }

    fn run<'a>(&'a self, tick: &'a Tick<K>) -> Doing<'a, Outcome> {
        Box::pin(Job::run(self, tick))
    }
}
