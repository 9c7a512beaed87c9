//! How a page is read from the lists of many days.

use std::iter::successors;

use puhui_service::{Context, Failure, Seen};
use puhui_store::{Kv, Order, Position, Stored};
use serde::{Deserialize, Serialize};
use time::{Date, Duration};

use crate::input::{Days, Filter};
use crate::lists;
use crate::record::Collected;

/// How many days' counters are asked for at once.
const STRETCH: usize = 400;
/// How many days' lists one request reads. Where a filter leaves less, the page is short.
const READ: usize = 16;

/// Where the next page begins. It is only ever compared, so whatever a caller makes of it is harmless.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Place {
    #[serde(with = "puhui_service::calendar::given")]
    day: Date,
    after: Option<Position>,
}

impl Place {
    fn begin(day: Date) -> Self {
        Self { day, after: None }
    }
}

/// Newest day first, and within a day what was collected last.
pub(crate) async fn page<K: Kv>(
    cx: &Context<K>,
    filter: &Filter,
    days: Days,
    from: Option<Place>,
    limit: usize,
) -> Result<(Vec<Seen<Collected>>, Option<Place>), Failure> {
    let records = cx.records();
    let place = from.filter(|place| place.day <= days.to).unwrap_or_else(|| Place::begin(days.to));
    let back = |day: &Date| day.previous_day().filter(|day| *day >= days.from);
    let ahead: Vec<_> = successors(Some(place.day).filter(|day| *day >= days.from), back).take(STRETCH).collect();
    let all: Vec<_> = ahead.iter().map(|day| lists::for_filter(filter, *day)).collect();
    let counts = records.counts::<Collected>(&all).await?;
    let used = ahead.iter().zip(&all).zip(counts).filter(|(_, count)| *count > 0);

    let keep = |record: &Stored<Collected>| filter.keeps(&record.data.entry);
    let mut items = Vec::new();
    for (read, ((day, list), _)) in used.enumerate() {
        if items.len() >= limit || read >= READ {
            return Ok((items, Some(Place::begin(*day))));
        }
        let after = place.after.as_ref().filter(|_| *day == place.day);
        let page = records.page_where(list, after, limit - items.len(), Order::NewestFirst, keep).await?;
        items.extend(page.items);
        if let Some(after) = page.next {
            return Ok((items, Some(Place { day: *day, after: Some(after) })));
        }
    }
    let next = ahead.last().and_then(|day| day.checked_sub(Duration::DAY)).filter(|day| *day >= days.from);
    Ok((items, next.map(Place::begin)))
}
