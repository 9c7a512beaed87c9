use std::marker::PhantomData;
use std::time::Duration;

use puhui_store::{List, Record};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::OffsetDateTime;

use super::{Outcome, Owner};

/// The kind of record that a job's status is.
pub const KIND: &str = "job";

/// How long nobody else runs a job that a tick has begun.
const LEASE: Duration = Duration::from_secs(30);
/// For how long an idle tick need not be noted: it costs a read then, and no write.
const FRESH: Duration = Duration::from_mins(10);

/// What is known of a job: its lease and its last run. The store keeps it, and ticks answer it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Status {
    pub(super) job: String,
    /// Until when the tick that is running holds the job. Whoever wrote the version that says so is its holder.
    #[serde(with = "time::serde::rfc3339::option")]
    leased_until: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339::option")]
    last_run: Option<OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339::option")]
    last_end: Option<OffsetDateTime>,
    /// `done`, `idle` or `failed`.
    last_outcome: Option<String>,
    took_ms: u64,
    done: u64,
    skipped: u64,
    backlog: Option<u64>,
    #[serde(with = "time::serde::rfc3339::option")]
    oldest: Option<OffsetDateTime>,
    more: bool,
    /// How many runs in a row have failed.
    failures: u64,
    last_failure: Option<Fault>,
}

/// When a run failed, and the code of the problem; `abandoned` for one that never ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Fault {
    #[serde(with = "time::serde::rfc3339")]
    at: OffsetDateTime,
    code: String,
}

impl Status {
    pub(super) fn of(job: &str) -> Self {
        Self { job: job.to_owned(), ..Self::default() }
    }

    /// For how many seconds somebody else holds the job.
    pub(super) fn held_for(&self, now: OffsetDateTime) -> Option<u32> {
        let left = self.leased_until? - now;
        let seconds = u32::try_from(left.whole_seconds()).unwrap_or_default() + 1;
        left.is_positive().then_some(seconds)
    }

    /// Whether an idle run would say nothing new.
    pub(super) fn is_fresh(&self, now: OffsetDateTime) -> bool {
        let is_recent = self.last_end.is_some_and(|end| now - end < FRESH);
        is_recent && self.failures == 0 && self.leased_until.is_none()
    }

    /// The status of a run that begins. A lease that has lapsed is a run that never ended.
    pub(super) fn begun(&self, now: OffsetDateTime) -> Self {
        let mut next = Self { last_run: Some(now), leased_until: None, ..self.clone() };
        if let Some(lapsed) = self.leased_until {
            next.fail(lapsed, "abandoned");
        }
        next
    }

    pub(super) fn leased(mut self, now: OffsetDateTime) -> Self {
        self.leased_until = Some(now + LEASE);
        self
    }

    /// The status after a run that has ended, well or with a problem.
    pub(super) fn ended(self, now: OffsetDateTime, end: Result<(&'static str, Outcome), &'static str>) -> Self {
        let took = self.last_run.map_or(0, |run| (now - run).whole_milliseconds());
        let took_ms = u64::try_from(took).unwrap_or_default();
        let mut next = Self { last_end: Some(now), leased_until: None, took_ms, ..self };
        match end {
            Err(code) => next.fail(now, code),
            Ok((outcome, Outcome { done, skipped, backlog, oldest, more })) => {
                next = Self { done, skipped, backlog, oldest, more, failures: 0, ..next };
                next.last_outcome = Some(outcome.to_owned());
            }
        }
        next
    }

    /// What the last run came to, for the record's history.
    pub(super) fn outcome(&self) -> &str {
        self.last_outcome.as_deref().unwrap_or_default()
    }

    fn fail(&mut self, at: OffsetDateTime, code: &str) {
        self.failures += 1;
        self.last_outcome = Some("failed".to_owned());
        self.last_failure = Some(Fault { at, code: code.to_owned() });
    }
}

/// A job's status as a record of the component that owns the job.
pub(super) struct Ledger<J> {
    pub(super) status: Status,
    of: PhantomData<fn() -> J>,
}

impl<J> Ledger<J> {
    pub(super) fn new(status: Status) -> Self {
        Self { status, of: PhantomData }
    }
}

// Written out, because deriving them would ask the same of `J`.
impl<J> Clone for Ledger<J> {
    fn clone(&self) -> Self {
        Self::new(self.status.clone())
    }
}

impl<J> Serialize for Ledger<J> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.status.serialize(serializer)
    }
}

impl<'de, J> Deserialize<'de> for Ledger<J> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Status::deserialize(deserializer).map(Self::new)
    }
}

impl<J: Owner> Record for Ledger<J> {
    const COMPONENT: &'static str = J::COMPONENT;
    const KIND: &'static str = KIND;
    const PREFIX: &'static str = KIND;
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        Vec::new()
    }
}
