use serde::{Deserialize, Serialize};

use super::order::Order;
use super::standing::Standing;
use super::walk::Walk;
use crate::probe::Branch;
use crate::record::{Entry, Kind, corrupt, key};
use crate::{Clock, Kv, List, Record, Store, StoreError, Stored, kv};

/// The most slots that one request examines, dead ones included.
pub(crate) const MAX_SLOTS: u64 = 1000;
/// How many slots are read at once after the first step, which reads exactly as many as are wanted.
const STEP: std::ops::RangeInclusive<u64> = 64..=256;

/// Where the next page begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    pub(crate) slot: u64,
}

/// A part of a list. It can be short, even empty, with more to come: only `next` says whether the list has ended.
#[derive(Clone, Debug)]
pub struct Page<R, P = Position> {
    pub items: Vec<Stored<R>>,
    pub next: Option<P>,
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// The next `limit` records of a list, in order of joining or against it.
    pub async fn page<R: Record>(
        &self,
        list: &List,
        after: Option<&Position>,
        limit: usize,
        order: Order,
    ) -> Result<Page<R>, StoreError> {
        self.page_where(list, after, limit, order, |_| true).await
    }

    /// The same of those records only that a filter keeps. Take the list that leaves it the least to do.
    pub async fn page_where<R: Record>(
        &self,
        list: &List,
        after: Option<&Position>,
        limit: usize,
        order: Order,
        keep: impl Fn(&Stored<R>) -> bool + Send + Sync,
    ) -> Result<Page<R>, StoreError> {
        let (limit, mut items) = (limit.max(1), Vec::new());
        let mut accept = |entry: Entry| {
            let record = Stored::found(entry)?;
            items.extend(keep(&record).then_some(record));
            Ok(items.len() < limit)
        };
        let next = self.walk_list(Kind::of::<R>(), list.name(), after, limit, order, &mut accept).await?;
        Ok(Page { items, next })
    }

    /// Shows entries of a list to `accept`, as long as it answers that it wants more.
    async fn walk_list(
        &self,
        kind: Kind,
        list: &str,
        after: Option<&Position>,
        limit: usize,
        order: Order,
        accept: &mut (dyn FnMut(Entry) -> Result<bool, StoreError> + Send),
    ) -> Result<Option<Position>, StoreError> {
        let Bounds { low, last } = self.bounds(kind, list).await?;
        let (from, end) = match (order, after) {
            (Order::OldestFirst, after) => (after.map_or(1, |at| at.slot.saturating_add(1)).max(low + 1), last),
            (Order::NewestFirst, None) => (last, low + 1),
            (Order::NewestFirst, Some(position)) => (position.slot.saturating_sub(1).min(last), low + 1),
        };
        let mut walk = Walk::new(list, order, from, end, self.limits.block);
        let (mut wants, mut examined, mut step, mut settled) = (true, 0, limit as u64, 0);
        while wants && examined < MAX_SLOTS {
            walk.look_ahead(kind, self).await?;
            let slots = walk.take(step.min(MAX_SLOTS - examined));
            if slots.is_empty() {
                break;
            }
            let places: Vec<_> = slots.iter().map(|slot| (list.to_owned(), *slot)).collect();
            let standings = self.standing(kind, &places).await?;
            let holes = standings.iter().filter(|standing| matches!(standing, Standing::Hole)).count() as u64;
            let newest = slots.iter().copied().max().unwrap_or(last);
            if holes >= self.limits.sparse && newest > settled {
                settled = self.settled(kind, list, newest, last).await?;
            }
            for (slot, standing) in slots.iter().zip(standings) {
                let is_dead = match standing {
                    Standing::Decided | Standing::Lapsed { for_long: true } => true,
                    Standing::Hole => *slot < settled,
                    _ => false,
                };
                let live = standing.live();
                walk.examined(*slot, live.is_some(), is_dead);
                examined += 1;
                wants = live.map_or(Ok(true), &mut *accept)?;
                if !wants {
                    walk.back_to(*slot);
                    break;
                }
            }
            step = wider(step);
        }
        if order == Order::OldestFirst && from == low + 1 {
            self.raise_low_water(kind, list, low, &walk).await;
        }
        self.bury(kind, list, &walk).await;
        Ok(walk.rest().map(|slot| Position { slot }))
    }

    /// How far a list reaches, and up to where it is dead for good.
    pub(crate) async fn bounds(&self, kind: Kind, list: &str) -> Result<Bounds, StoreError> {
        let keys = [key::counter(kind, list), key::low_water(kind, list)];
        let mut found = self.kv.get_all(&keys).await?.into_iter();
        let mut next = |key: &str| found.next().flatten().map_or(Ok(0), |bytes| count(key, &bytes));
        let (last, low) = (next(&keys[0])?, next(&keys[1])?);
        Ok(Bounds { low: low.min(last), last })
    }

    /// Spares later readers the dead beginning of a queue. Only a hint: it does no harm where it is missing or stale, and
    /// a failure to leave it is nobody's concern.
    async fn raise_low_water(&self, kind: Kind, list: &str, low: u64, walk: &Walk<'_>) {
        let reached = walk.dead_until().unwrap_or(low);
        if reached >= low + self.limits.sparse {
            self.takes(Branch::LowWaterRaised);
            let _ = self.kv.set(&key::low_water(kind, list), reached.to_string().into_bytes()).await;
        }
    }

    /// Spares later readers blocks in the middle. The same goes for it.
    async fn bury(&self, kind: Kind, list: &str, walk: &Walk<'_>) {
        for block in walk.buried() {
            self.takes(Branch::TombstoneWritten);
            let _ = self.kv.set(&key::tombstone(kind, list, block), b"1".to_vec()).await;
        }
    }
}

/// The part of a list that anybody need look at: the slots after `low`, up to `last`.
pub(crate) struct Bounds {
    pub(crate) low: u64,
    pub(crate) last: u64,
}

/// Moves entries over until there are enough of them, and answers how many places that took.
pub(crate) fn take(items: &mut Vec<Entry>, found: impl IntoIterator<Item = Option<Entry>>, limit: usize) -> usize {
    let mut taken = 0;
    for entry in found {
        taken += 1;
        items.extend(entry);
        if items.len() == limit {
            break;
        }
    }
    taken
}

pub(crate) fn wider(step: u64) -> u64 {
    step.saturating_mul(2).clamp(*STEP.start(), *STEP.end())
}

pub(crate) fn count(key: &str, bytes: &[u8]) -> Result<u64, StoreError> {
    kv::counter(bytes).ok_or_else(|| corrupt(key, "not a counter"))
}
