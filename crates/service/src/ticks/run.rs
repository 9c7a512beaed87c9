//! One tick: its lease, its job, and what is recorded of it.

use std::convert::Infallible;

use axum::extract::Request;
use puhui_store::{Clock, Event, Id, Kv, Placed, Store, Stored, UpdateError};
use time::OffsetDateTime;

use super::status::{Ledger, Status};
use super::{Jobs, Outcome, Owner, Tick};
use crate::{Answer, Code, Failure, MachineClock, Platform};

/// Runs a job, unless another tick does, and answers its status.
///
/// A job that has nothing to do costs a read of its record and what it looks at itself. One that has costs two writes:
/// the lease and the end.
pub(super) async fn run<J: Jobs<K>, K: Kv>(
    platform: &Platform<K>,
    name: &str,
    request: Request,
) -> Result<Answer, Failure> {
    let Some(job) = J::read(name, request).await? else { return Err(Failure::new(Code::UnknownResource)) };
    let (store, clock) = (platform.store(), &platform.clock);
    let tick = Tick::begin(platform);

    let seen = find::<J, K>(&store, name).await?;
    let (mut version, known) = match seen {
        Some(record) => (record.version, record.data.status),
        None => (0, Status::of(name)),
    };
    let now = clock.now();
    if let Some(seconds) = known.held_for(now) {
        return Err(Failure::new(Code::AlreadyRunning).retry_after(seconds));
    }
    let status = known.begun(now);
    let due = job.is_due(&tick).await;
    let is_idle = matches!(due, Ok(false));
    let ended = match due {
        Ok(true) => {
            version = save::<J, K>(&store, version, status.clone().leased(clock.now()), event(clock, "began")).await?;
            job.run(&tick).await.map(|outcome| ("done", outcome))
        }
        Ok(false) => Ok(("idle", Outcome::default())),
        Err(failure) => Err(failure),
    };
    let end = ended.as_ref().map_err(|failure| failure.code().entry().code);
    let status = status.ended(clock.now(), end.copied());
    // Version 0 was never written, and has never ended either.
    let saved = if is_idle && known.is_fresh(now) {
        Ok(version)
    } else {
        let what = status.outcome();
        save::<J, K>(&store, version, status.clone(), event(clock, what)).await
    };
    ended?;
    match saved {
        // The work is done, and another tick has begun meanwhile: the record is its business now.
        Err(failure) if failure.code() != Code::AlreadyRunning => Err(failure),
        _ => Ok(Answer::json(&status)?.no_store()),
    }
}

/// The status of a job, if it has ever run.
pub(super) async fn find<J: Owner, K: Kv>(
    store: &Store<K, MachineClock>,
    name: &str,
) -> Result<Option<Stored<Ledger<J>>>, Failure> {
    Ok(store.get(&Id::natural(&[name])).await?)
}

/// Writes the status as the version after the one that was seen (0: there is none). Who comes second is told so.
async fn save<J: Owner, K: Kv>(
    store: &Store<K, MachineClock>,
    seen: u64,
    status: Status,
    event: Event,
) -> Result<u64, Failure> {
    let (id, ledger) = (Id::<Ledger<J>>::natural(&[&status.job]), Ledger::<J>::new(status));
    let second = || Failure::new(Code::AlreadyRunning).retry_after(1);
    if seen == 0 {
        return match store.create_at(id, None, ledger, event).await? {
            Placed::Created(record) => Ok(record.version),
            Placed::Existing(_) => Err(second()),
        };
    }
    let change = |_: &_| Ok::<_, Infallible>((ledger.clone(), event.clone()));
    match store.update(&id, Some(seen), change).await {
        Ok(record) => Ok(record.version),
        Err(UpdateError::Store(why)) => Err(why.into()),
        Err(_) => Err(second()),
    }
}

fn event(clock: &MachineClock, what: &str) -> Event {
    let at: OffsetDateTime = clock.now();
    Event::new(at, "tick", what)
}
