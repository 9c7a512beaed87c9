use std::collections::BTreeSet;

use puhui_domain::Region;
use puhui_service::{Code, Failure, Job, MachineClock, Outcome, Request, Tick};
use puhui_store::{Event, Kv, Merged, Record, Store, StoreError, Stored};

use super::record::Move;
use super::{Batch, Cell, Count, Tally};
use crate::lists;
use crate::record::Filing;

/// How many changed filings make a batch.
const STEP: usize = 200;

/// Counts what has changed since the last tick.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Collect;

impl<K: Kv> Job<K> for Collect {
    async fn read(_: Request) -> Result<Self, Failure> {
        Ok(Self)
    }

    /// There always is something to say: until when everything is counted. If that went by the changes, it would tell everybody
    /// when somebody had filed something.
    async fn is_due(&self, _: &Tick<K>) -> Result<bool, Failure> {
        Ok(true)
    }

    async fn run(&self, tick: &Tick<K>) -> Result<Outcome, Failure> {
        let (store, mut done) = (tick.store(), 0);
        let mut batch = store.get(&Batch::id()).await?.map(|batch| batch.data).unwrap_or_default();
        // What a crash left half done.
        carry_out(store, &batch).await?;
        loop {
            let changes = store.changes::<Filing>(&lists::changes(), batch.position.as_ref(), STEP).await?;
            let moves = moves(store, &changes.items).await?;
            done += moves.len() as u64;
            if changes.more || !moves.is_empty() {
                let number = batch.number + 1;
                let next = Batch { number, position: Some(changes.next), moves, as_of: batch.as_of };
                save(store, &batch, &next).await?;
                batch = next;
                carry_out(store, &batch).await?;
            }
            if !changes.more {
                let (number, as_of) = (batch.number + 1, Some(changes.until));
                let end = Batch { number, position: Some(changes.next), moves: Vec::new(), as_of };
                save(store, &batch, &end).await?;
                return Ok(Outcome { done, ..Outcome::default() });
            }
            if tick.is_over() {
                return Ok(Outcome { done, more: true, ..Outcome::default() });
            }
        }
    }
}

type Counting<K> = Store<K, MachineClock>;

/// What changed filings count as now that they did not count as.
async fn moves<K: Kv>(store: &Counting<K>, filings: &[Stored<Filing>]) -> Result<Vec<Move>, Failure> {
    let ids: Vec<_> = filings.iter().map(|filing| Tally::id(&filing.id)).collect();
    let tallies = store.get_many(&ids).await?;
    let moved = filings.iter().zip(tallies).filter_map(|(filing, tally)| {
        let (from, to) = (tally.map(|tally| tally.data.cell), Cell::of(&filing.data));
        (from.as_ref() != Some(&to)).then_some(Move { filing: filing.id, from, to })
    });
    Ok(moved.collect())
}

/// Writes the next batch down, in place of the one that was seen: of two ticks one gets it.
async fn save<K: Kv>(store: &Counting<K>, seen: &Batch, next: &Batch) -> Result<(), Failure> {
    let change = |_: usize, known: Option<&Stored<Batch>>| {
        let is_seen = known.map_or(0, |known| known.data.number) == seen.number;
        is_seen.then(|| (next.clone(), event(store)))
    };
    match store.merge(&[Batch::id()], change).await.pop() {
        Some(Ok(Merged::Created(_) | Merged::Updated(_))) => Ok(()),
        Some(Err(why)) => Err(why.into()),
        _ => Err(Failure::new(Code::AlreadyRunning).retry_after(1)),
    }
}

/// Carries a batch out, wherever that has not been done yet: on the counts of each place that it concerns, then on the tallies.
async fn carry_out<K: Kv>(store: &Counting<K>, batch: &Batch) -> Result<(), Failure> {
    let cells = batch.moves.iter().flat_map(|step| step.from.iter().chain([&step.to]));
    let places: BTreeSet<_> = cells.flat_map(|cell| cell.place.jurisdiction().map(Some).chain([None])).collect();
    let places: Vec<Option<Region>> = places.into_iter().collect();
    let ids: Vec<_> = places.iter().copied().map(Count::id).collect();
    let count = |at: usize, known: Option<&Stored<Count>>| {
        let count = known.map_or_else(|| Count::of(places.get(at).copied().flatten()), |known| known.data.clone());
        (count.batch < batch.number).then(|| (count.after(batch), event(store)))
    };
    all_merged(store.merge(&ids, count).await)?;

    let ids: Vec<_> = batch.moves.iter().map(|step| Tally::id(&step.filing)).collect();
    let tally = |at: usize, known: Option<&Stored<Tally>>| {
        let step = batch.moves.get(at).filter(|_| known.is_none_or(|known| known.data.batch < batch.number))?;
        Some((Tally { cell: step.to.clone(), batch: batch.number }, event(store)))
    };
    all_merged(store.merge(&ids, tally).await)
}

fn all_merged<R: Record>(merged: Vec<Result<Merged<R>, StoreError>>) -> Result<(), Failure> {
    merged.into_iter().try_for_each(|merged| merged.map(drop)).map_err(Failure::from)
}

fn event<K: Kv>(store: &Counting<K>) -> Event {
    Event::new(store.now(), "tick", "counted")
}
