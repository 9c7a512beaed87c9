use std::time::Duration;

use puhui_service::audit::Entry;
use puhui_service::calendar::day_of;
use puhui_service::expansion::Request;
use puhui_service::{Failure, Job, Outcome, Tick};
use puhui_store::{Clock, Event, Kv, StoreError};
use time::OffsetDateTime;

use crate::lists;
use crate::record::{Collected, Progress};
use crate::sources::{self, Part};

/// How many entries of each component go in one step.
const STEP: usize = 25;
/// How many lists are joined at once: each is an increment, and all of them and the records have three seconds. An entry of a page
/// has a list for each of a hundred records.
const LISTS: usize = 200;
/// What is younger may still be on its way: a write's deadline, its longest step and the clocks (docs/storage.md), and some.
const MARGIN: Duration = Duration::from_secs(10);
/// How old the time may become until which the audit is complete, while nothing happens.
const STALE: Duration = Duration::from_secs(10 * 60);

/// Collects the entries that components have appended (审计记录归集), each from where it stopped. Whatever is cut off is done
/// again, and does nothing twice: an entry's id follows from the one that it was appended under.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Collect;

impl<K: Kv> Job<K> for Collect {
    async fn read(_: Request) -> Result<Self, Failure> {
        Ok(Self)
    }

    async fn is_due(&self, tick: &Tick<K>) -> Result<bool, Failure> {
        let progress = progress(tick).await?;
        if progress.as_of.is_none_or(|as_of| tick.clock().now() - as_of > STALE + MARGIN) {
            return Ok(true);
        }
        let parts = sources::appended(tick.store(), &progress, 1).await?;
        Ok(parts.iter().any(|part| !part.items.is_empty() || part.more))
    }

    async fn run(&self, tick: &Tick<K>) -> Result<Outcome, Failure> {
        let mut outcome = Outcome::default();
        loop {
            let begun = tick.clock().now();
            let parts = sources::appended(tick.store(), &progress(tick).await?, STEP).await?;
            outcome.more = parts.iter().any(|part| part.more);
            let oldest = parts.iter().flat_map(|part| &part.items).map(|(_, entry)| entry.at).min();
            let Some(done) = collected(tick, &parts).await? else {
                // The next tick passes over what is there by now.
                return Ok(Outcome { more: true, ..outcome });
            };
            outcome.done += done;
            save(tick, &parts, (!outcome.more).then(|| begun - MARGIN), oldest).await?;
            if !outcome.more || tick.is_over() {
                return Ok(outcome);
            }
        }
    }
}

pub(crate) async fn progress<K: Kv>(tick: &Tick<K>) -> Result<Progress, Failure> {
    Ok(tick.store().get(&Progress::id()).await?.map(|record| record.data).unwrap_or_default())
}

/// Writes the entries down in order of time; how many there were, or `None` if the tick was over before.
async fn collected<K: Kv>(tick: &Tick<K>, parts: &[Part]) -> Result<Option<u64>, Failure> {
    let entries = parts.iter().flat_map(|part| part.items.iter().map(|(id, entry)| (part.component, id, entry)));
    let mut entries: Vec<(&str, &String, &Entry)> = entries.collect();
    entries.sort_by_key(|(.., entry)| entry.at);
    let mut left = entries.as_slice();
    while !left.is_empty() {
        if tick.is_over() {
            return Ok(None);
        }
        let (now, later) = left.split_at_checked(as_many_as_fit(left)).unwrap_or((left, &[]));
        copy(tick, now).await?;
        left = later;
    }
    Ok(Some(entries.len() as u64))
}

/// At least one.
fn as_many_as_fit(entries: &[(&str, &String, &Entry)]) -> usize {
    let mut lists = 0;
    let fit = entries.iter().take_while(|(.., entry)| {
        lists += lists::of(entry).len();
        lists <= LISTS
    });
    fit.count().max(1)
}

async fn copy<K: Kv>(tick: &Tick<K>, entries: &[(&str, &String, &Entry)]) -> Result<(), Failure> {
    let ids: Vec<_> = entries.iter().map(|(component, source, _)| Collected::id(component, source)).collect();
    let now = tick.clock().now();
    let copy = |place: usize| {
        let (component, source, entry) = entries.get(place)?;
        let record = Collected { component: (*component).into(), source: (*source).clone(), entry: (*entry).clone() };
        Some((record, Event::new(now, "tick", "collected")))
    };
    let merged = tick.store().merge(&ids, |place, known| if known.is_some() { None } else { copy(place) }).await;
    merged.into_iter().try_for_each(|done| match done {
        // It was collected before, and its time is over.
        Ok(_) | Err(StoreError::Erased) => Ok(()),
        Err(why) => Err(why.into()),
    })
}

/// Writes down how far it has come.
async fn save<K: Kv>(
    tick: &Tick<K>,
    parts: &[Part],
    as_of: Option<OffsetDateTime>,
    oldest: Option<OffsetDateTime>,
) -> Result<(), Failure> {
    let now = tick.clock().now();
    change(tick, move |progress| {
        let positions = parts.iter().map(|part| (part.component.to_owned(), part.next));
        progress.positions.extend(positions);
        progress.as_of = as_of.or(progress.as_of);
        progress.kept_from = progress.kept_from.or(oldest.map(day_of));
        Event::new(now, "tick", "collected")
    })
    .await
}

/// Changes what both jobs write, each its own part.
pub(crate) async fn change<K: Kv>(
    tick: &Tick<K>,
    change: impl Fn(&mut Progress) -> Event + Send + Sync,
) -> Result<(), Failure> {
    let id = [Progress::id()];
    let merged = tick.store().merge(&id, |_, known| {
        let mut progress = known.map(|record| record.data.clone()).unwrap_or_default();
        let event = change(&mut progress);
        Some((progress, event))
    });
    merged.await.into_iter().try_for_each(|done| done.map(drop).map_err(Failure::from))
}
