use puhui_service::calendar::day_of;
use puhui_service::expansion::Request;
use puhui_service::{Failure, Job, Outcome, Tick};
use puhui_store::{Clock, Event, Kv, Order};
use time::{Date, Duration};

use crate::collect::{change, progress};
use crate::record::Collected;
use crate::{lists, sources};

/// How many entries go in one step.
const STEP: usize = 50;

/// Removes what was kept for its time (保存期限届满), day by day, here and where it was appended.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Prune;

impl<K: Kv> Job<K> for Prune {
    async fn read(_: Request) -> Result<Self, Failure> {
        Ok(Self)
    }

    async fn is_due(&self, tick: &Tick<K>) -> Result<bool, Failure> {
        Ok(progress(tick).await?.kept_from.is_some_and(|day| day < first_kept(tick)))
    }

    async fn run(&self, tick: &Tick<K>) -> Result<Outcome, Failure> {
        let mut outcome = Outcome::default();
        // What the last time has forgotten.
        while sources::clear(tick.store(), STEP).await? && !tick.is_over() {}
        let Some(mut day) = progress(tick).await?.kept_from else { return Ok(outcome) };
        while day < first_kept(tick) && !tick.is_over() {
            let removed = step(tick, day).await?;
            outcome.done += removed;
            if removed == 0 {
                day = day.saturating_add(Duration::DAY);
            }
        }
        let now = tick.clock().now();
        change(tick, |progress| {
            progress.kept_from = progress.kept_from.max(Some(day));
            Event::new(now, "tick", "pruned")
        })
        .await?;
        Ok(Outcome { more: day < first_kept(tick), ..outcome })
    }
}

fn first_kept<K: Kv>(tick: &Tick<K>) -> Date {
    day_of(tick.clock().now()).saturating_sub(tick.retention().duration())
}

/// Removes some entries of a day; how many. The copy goes last: as long as it is there, both are found again.
async fn step<K: Kv>(tick: &Tick<K>, day: Date) -> Result<u64, Failure> {
    let (store, list) = (tick.store(), lists::all(day));
    let mut after = None;
    loop {
        let page = store.page::<Collected>(&list, after.as_ref(), STEP, Order::OldestFirst).await?;
        for record in &page.items {
            sources::remove(store, &record.data.component, &record.data.source).await?;
            store.forget(&record.id).await?;
        }
        // A page can be empty with more to come.
        if !page.items.is_empty() || page.next.is_none() {
            return Ok(page.items.len() as u64);
        }
        after = page.next;
    }
}
