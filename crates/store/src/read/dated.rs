use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use super::page::{MAX_SLOTS, count, take, wider};
use super::standing::Standing;
use crate::record::list::{family, within};
use crate::record::{Entry, Kind, key};
use crate::{Clock, Kv, Page, Record, Store, StoreError, Stored};

/// Past every day.
const END: &str = "9999-99-99";
/// The most marks and counters that one request looks for, give or take one step.
const MAX_SOUGHT: usize = 1000;
/// The most stretches of time that are looked into at once.
const MAX_WIDTH: usize = 8;

/// Where the next page of a dated family begins. It is only ever compared, so whatever a caller makes of it is harmless.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatedPosition {
    day: String,
    slot: u64,
}

/// What lies ahead, newest first.
enum Ahead {
    /// A decade, year or month with something in it.
    Stretch(String),
    /// The slots of a day's list, both ends included.
    Day { day: String, from: u64, to: u64 },
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// The next `limit` records of a family of [`crate::List::dated`]: newest date first, in order of joining within a
    /// day, undated last.
    pub async fn dated_page<R: Record>(
        &self,
        name: &str,
        parts: &[&str],
        after: Option<&DatedPosition>,
        limit: usize,
    ) -> Result<Page<R, DatedPosition>, StoreError> {
        let (entries, next) = self.dated_entries(Kind::of::<R>(), family(name, parts), after, limit).await?;
        Ok(Page { items: entries.into_iter().map(Stored::found).collect::<Result<_, _>>()?, next })
    }

    async fn dated_entries(
        &self,
        kind: Kind,
        family: String,
        after: Option<&DatedPosition>,
        limit: usize,
    ) -> Result<(Vec<Entry>, Option<DatedPosition>), StoreError> {
        let limit = limit.max(1);
        let mut reached = after.cloned().unwrap_or(DatedPosition { day: END.to_owned(), slot: 0 });
        let mut ahead = VecDeque::from([Ahead::Stretch(String::new())]);
        let (mut items, mut examined, mut sought) = (Vec::new(), 0, 0);
        let (mut step, mut width) = (limit as u64, 1);
        let mut is_cut = false;

        while items.len() < limit
            && examined < MAX_SLOTS
            && let Some(next) = ahead.front()
        {
            if let Ahead::Stretch(stretch) = next {
                if sought >= MAX_SOUGHT {
                    reached = DatedPosition { day: format!("{stretch}{}", &END[stretch.len()..]), slot: 0 };
                    break;
                }
                sought += self.look_into(kind, &family, &mut ahead, width, &reached).await?;
                continue;
            }
            let places = next_places(&mut ahead, step.min(MAX_SLOTS - examined));
            let lists: Vec<_> = places.iter().map(|(day, slot)| (format!("{family}{day}"), *slot)).collect();
            let live = self.standing(kind, &lists).await?.into_iter().map(Standing::live);
            let taken = take(&mut items, live, limit);
            examined += taken as u64;
            is_cut = taken < places.len();
            if let Some((day, slot)) = places.into_iter().nth(taken.saturating_sub(1)) {
                reached = DatedPosition { day, slot };
            }
            (step, width) = (wider(step), (2 * width).min(MAX_WIDTH));
        }
        let next = (is_cut || !ahead.is_empty()).then_some(reached);
        Ok((items, next))
    }

    /// Replaces the first stretches ahead, of one size and at most `width`, by what was ever used within them. Answers
    /// how many keys it looked for.
    async fn look_into(
        &self,
        kind: Kind,
        family: &str,
        ahead: &mut VecDeque<Ahead>,
        width: usize,
        reached: &DatedPosition,
    ) -> Result<usize, StoreError> {
        let (mut inner, mut size) = (Vec::new(), None);
        while inner.len() < width
            && let Some(Ahead::Stretch(stretch)) = ahead.front()
            && size.is_none_or(|size| size == stretch.len())
        {
            size = Some(stretch.len());
            inner.push(within(stretch));
            ahead.pop_front();
        }
        let mut inner = inner.concat();
        inner.retain(|stretch| **stretch <= *reached.day.get(..stretch.len()).unwrap_or(&reached.day));

        let is_day = |stretch: &str| stretch.len() == END.len();
        let key = |stretch: &String| match format!("{family}{stretch}") {
            list if is_day(stretch) => key::counter(kind, &list),
            mark => key::mark(kind, &mark),
        };
        let keys: Vec<_> = inner.iter().map(key).collect();
        let found = self.kv.get_all(&keys).await?;
        for ((stretch, key), value) in inner.into_iter().zip(&keys).zip(found).rev() {
            let Some(value) = value else { continue };
            if !is_day(&stretch) {
                ahead.push_front(Ahead::Stretch(stretch));
                continue;
            }
            let from = if stretch == reached.day { reached.slot.saturating_add(1) } else { 1 };
            let to = count(key, &value)?;
            if from <= to {
                ahead.push_front(Ahead::Day { day: stretch, from, to });
            }
        }
        Ok(keys.len())
    }
}

/// Takes the next places from the days ahead, up to the next stretch that is not known yet.
fn next_places(ahead: &mut VecDeque<Ahead>, most: u64) -> Vec<(String, u64)> {
    let mut places = Vec::new();
    while (places.len() as u64) < most
        && let Some(Ahead::Day { day, from, to }) = ahead.front_mut()
    {
        places.push((day.clone(), *from));
        if from == to {
            ahead.pop_front();
        } else {
            *from += 1;
        }
    }
    places
}
