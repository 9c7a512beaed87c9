use puhui_service::quota::Windows;
use puhui_service::{Answer, Context, Failure, Path, Query, calendar};
use puhui_store::{Id, Kv, Window};
use time::{Date, Duration};

use crate::input::UsageQuery;
use crate::keys::{newest, parts};
use crate::record::Registered;
use crate::view::{KeyUsage, Usage};

/// How many of the newest keys are shown.
const KEYS: usize = 50;
/// How far back the last use is looked for: as long as days are counted.
const LOOKED_BACK: usize = 35;

/// What was used, by key and day, and of the minute and the day that it is. Instances take units ahead, so it can be some more
/// than there were requests.
pub(crate) async fn read<K: Kv>(
    cx: Context<K>,
    Path(id): Path<Id<Registered>>,
    Query(query): Query<UsageQuery>,
) -> Result<Answer, Failure> {
    let (language, now) = (query.language.or_preferred(&cx), cx.machine_time());
    cx.find(&id).await?;
    let keys = newest(&cx, &id, KEYS).await?;
    let (parts, windows) = (parts(&cx, &keys).await?, Windows::at(now));
    let days: Vec<Date> = back_from(calendar::day_of(now)).take(LOOKED_BACK).collect();
    let mut shown = Vec::new();
    for (key, part) in keys.iter().zip(&parts).filter_map(|(key, part)| Some((key, part.as_ref()?))) {
        let asked = days.iter().map(|day| Window::Day(*day)).chain([windows.minute]);
        let asked: Vec<_> = asked.map(|window| (part.id, window)).collect();
        let taken = cx.records().uses(key, &asked).await?;
        let minute = taken.last().copied().unwrap_or_default();
        let by_day: Vec<_> = days.iter().copied().zip(taken).collect();
        shown.push(KeyUsage::new(key, part, (&windows, minute), &by_day, query.days, language));
    }
    Ok(Answer::json(&Usage::new(now, shown))?.language(language).etag_of_body().no_store())
}

/// A day and those before it.
fn back_from(day: Date) -> impl Iterator<Item = Date> {
    (0..).map_while(move |ago| day.checked_sub(Duration::days(ago)))
}
