use puhui_domain::Language;
use puhui_service::calendar::{Day, Moment};
use puhui_service::identity::{ApiKey, KeyLimits};
use puhui_service::quota::Windows;
use puhui_service::{Coded, Naming};
use puhui_store::{Id, Stored};
use schemars::JsonSchema;
use serde::Serialize;
use time::{Date, OffsetDateTime};

use crate::record::Key;

/// What was used of a platform's keys (用量), newest key first.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "PlatformUsage")]
pub(crate) struct Usage<'a> {
    counted_at: Moment,
    keys: Vec<KeyUsage<'a>>,
}

/// What was used of one key.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "PlatformKeyUsage")]
pub(crate) struct KeyUsage<'a> {
    id: Id<Key>,
    name: &'a str,
    kind: Coded,
    masked: &'a str,
    minute: WindowUsage,
    day: WindowUsage,
    /// The last day of the past 35 on which it was used.
    last_used_on: Option<Day>,
    /// Newest first, up to today.
    days: Vec<DayUsage>,
}

/// What was used of a limit that counts now. Units are taken ahead, so it can be some more than there were requests.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "PlatformWindowUsage")]
struct WindowUsage {
    used: u64,
    limit: u32,
    /// From when the limit counts anew.
    renews_at: Moment,
}

/// What was used on a day, by the office's clocks.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "PlatformDayUsage")]
struct DayUsage {
    used_on: Day,
    used: u64,
}

impl<'a> Usage<'a> {
    pub(crate) fn new(now: OffsetDateTime, keys: Vec<KeyUsage<'a>>) -> Self {
        Self { counted_at: Moment(now), keys }
    }
}

impl<'a> KeyUsage<'a> {
    /// `by_day` begins with today, and goes back further than the `days` that are shown.
    pub(crate) fn new(
        key: &'a Stored<Key>,
        part: &Stored<ApiKey>,
        (windows, minute): (&Windows, u64),
        by_day: &[(Date, u64)],
        days: usize,
        language: Language,
    ) -> Self {
        let Key { name, kind, masked, .. } = &key.data;
        let KeyLimits { per_minute, per_day } = part.data.limits;
        let today = by_day.first().map_or(0, |(_, used)| *used);
        // Whoever is turned away has asked for a unit beyond the limit.
        let within = |used: u64, limit: u32| used.min(limit.into());
        let of = |used, limit, until| WindowUsage { used: within(used, limit), limit, renews_at: Moment(until) };
        Self {
            id: key.id,
            name,
            kind: kind.shown(language),
            masked,
            minute: of(minute, per_minute, windows.minute_ends),
            day: of(today, per_day, windows.day_ends),
            last_used_on: by_day.iter().find(|(_, used)| *used > 0).map(|(day, _)| Day(*day)),
            days: by_day
                .iter()
                .take(days)
                .map(|(day, used)| DayUsage { used_on: Day(*day), used: within(*used, per_day) })
                .collect(),
        }
    }
}
