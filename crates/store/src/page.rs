use serde::{Deserialize, Serialize};

use crate::record::corrupt;
use crate::store::Slot;
use crate::{Clock, Kv, List, Record, Store, StoreError, Stored, key, kv};

/// The most slots that one request examines, dead ones included.
pub(crate) const MAX_SLOTS: u64 = 1000;
/// How many slots are read at once after the first step, which reads exactly as many as are wanted.
const STEP: std::ops::RangeInclusive<u64> = 64..=256;

/// Where the next page begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    slot: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// As queues are read.
    OldestFirst,
    /// As registers are read.
    NewestFirst,
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
        let counter = key::counter::<R>(list.name());
        let last = self.kv.get(&counter).await?.map_or(Ok(0), |bytes| count(&counter, &bytes))?;
        let (low, high) = match (order, after) {
            (Order::OldestFirst, after) => (after.map_or(1, |position| position.slot.saturating_add(1)), last),
            (Order::NewestFirst, None) => (1, last),
            (Order::NewestFirst, Some(position)) => (1, position.slot.saturating_sub(1).min(last)),
        };
        let total = high.saturating_add(1).saturating_sub(low);
        let nth = |n: u64| if order == Order::OldestFirst { low + n } else { high - n };

        let limit = limit.max(1);
        let (mut items, mut examined, mut step) = (Vec::new(), 0, limit as u64);
        while examined < total.min(MAX_SLOTS) && items.len() < limit {
            let until = examined.saturating_add(step).min(total).min(MAX_SLOTS);
            let places: Vec<_> = (examined..until).map(|n| (list.name().to_owned(), nth(n))).collect();
            let live = self.live(&places).await?.into_iter().map(|record| record.filter(&keep));
            examined += take(&mut items, live, limit) as u64;
            step = wider(step);
        }
        let next = (examined < total).then(|| Position { slot: nth(examined.saturating_sub(1)) });
        Ok(Page { items, next })
    }

    /// The records that the given slots of lists name and that point back at just these slots. Nothing else counts: not
    /// what an update left behind, not what lost its race, and not what a crash never finished.
    pub(crate) async fn live<R: Record>(&self, places: &[(String, u64)]) -> Result<Vec<Option<Stored<R>>>, StoreError> {
        let keys: Vec<_> = places.iter().map(|(list, slot)| key::slot::<R>(list, *slot)).collect();
        let slots = self.kv.get_all(&keys).await?;
        let (mut named, mut ids) = (Vec::new(), Vec::new());
        for (i, bytes) in slots.iter().enumerate().filter_map(|(i, value)| Some((i, value.as_ref()?))) {
            let slot: Slot<R> = serde_json::from_slice(bytes).map_err(|why| corrupt(keys[i].clone(), why))?;
            named.push(i);
            ids.push(slot.id);
        }
        let mut live: Vec<_> = places.iter().map(|_| None).collect();
        for (i, record) in named.into_iter().zip(self.get_many::<R>(&ids).await?) {
            let (list, slot) = &places[i];
            live[i] = record.filter(|record| record.lists.get(list) == Some(slot));
        }
        Ok(live)
    }
}

/// Moves records over until there are enough of them, and answers how many places that took.
pub(crate) fn take<R>(
    items: &mut Vec<Stored<R>>,
    found: impl IntoIterator<Item = Option<Stored<R>>>,
    limit: usize,
) -> usize {
    let mut taken = 0;
    for record in found {
        taken += 1;
        items.extend(record);
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
    kv::counter(bytes).ok_or_else(|| corrupt(key.to_owned(), "not a counter"))
}
