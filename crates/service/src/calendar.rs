//! Calendar dates as the interface and the records write them, `2021-07-06`: `#[serde(with = "puhui_service::calendar")]`
//! on an `Option<Date>`, `puhui_service::calendar::given` on a `Date`.
//!
//! Written out, because `time`'s format descriptions would cost every component some 40 KB for these ten characters.

use std::borrow::Cow;

use puhui_domain::UTC_OFFSET_MINUTES;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::{Date, Month, OffsetDateTime, UtcOffset};

pub fn serialize<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    match date {
        Some(date) => serializer.serialize_str(&written(*date)),
        None => serializer.serialize_none(),
    }
}

pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    text.map(|text| parse(&text).ok_or_else(|| D::Error::custom("not a date"))).transpose()
}

/// The same for a date that is always there.
pub mod given {
    use serde::de::Error;
    use serde::{Deserializer, Serializer};
    use time::Date;

    pub fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        super::serialize(&Some(*date), serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        super::deserialize(deserializer)?.ok_or_else(|| D::Error::custom("a date is missing"))
    }
}

/// A date (`2021-07-06`) as answers show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Day(#[serde(with = "given")] pub Date);

/// A moment (RFC 3339, with its offset) as answers show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Moment(#[serde(with = "time::serde::rfc3339")] pub OffsetDateTime);

impl JsonSchema for Day {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "format": "date"})
    }
}

impl JsonSchema for Moment {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Moment".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "format": "date-time"})
    }
}

/// The day on which a moment falls at the office, by the profile's time zone.
pub fn day_of(moment: OffsetDateTime) -> Date {
    at_office(moment).date()
}

/// The same moment as the office's clocks show it.
pub(crate) fn at_office(moment: OffsetDateTime) -> OffsetDateTime {
    let zone = UtcOffset::from_whole_seconds(UTC_OFFSET_MINUTES * 60).unwrap_or(UtcOffset::UTC);
    moment.checked_to_offset(zone).unwrap_or(moment)
}

/// A date in its one writing, `2021-07-06`.
pub fn written(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

/// Whether it is written as a date is: digits and hyphens where they belong.
pub(crate) fn is_written(text: &str) -> bool {
    let fits = |(place, byte): (usize, u8)| if matches!(place, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    text.len() == 10 && text.bytes().enumerate().all(fits)
}

/// One writing per date: four digits, two, two.
pub(crate) fn parse(text: &str) -> Option<Date> {
    let number = |digits: &str, length| {
        let plain = digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| digits.parse::<u16>().ok()).flatten()
    };
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let month = Month::try_from(u8::try_from(number(month, 2)?).ok()?).ok()?;
    Date::from_calendar_date(number(year, 4)?.into(), month, u8::try_from(number(day, 2)?).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use serde::Serialize;
    use time::macros::{date, datetime};

    use super::*;

    /// Whatever the profile's zone, and up to the ends of time.
    #[test]
    fn a_day_begins_by_the_offices_clocks() {
        let shift = time::Duration::minutes(UTC_OFFSET_MINUTES.into());
        let midnight = datetime!(2026-12-31 00:00 UTC) - shift;
        assert_eq!(day_of(midnight), date!(2026 - 12 - 31));
        assert_eq!(day_of(midnight - time::Duration::SECOND), date!(2026 - 12 - 30));
        day_of(datetime!(9999-12-31 23:59:59 UTC));
        day_of(datetime!(-9999-01-01 00:00 UTC));
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(transparent)]
    struct Wire(#[serde(with = "super")] Option<Date>);

    #[test]
    fn a_date_has_one_writing() {
        for good in ["1949-10-01", "2024-02-29", "0001-01-01", "9999-12-31"] {
            let json = format!("\"{good}\"");
            assert_eq!(serde_json::to_string(&serde_json::from_str::<Wire>(&json).unwrap()).unwrap(), json);
        }
        assert_eq!(serde_json::to_string(&serde_json::from_str::<Wire>("null").unwrap()).unwrap(), "null");
        for bad in ["", "2021-7-6", "2021-02-29", "2021-13-01", "2021-00-01", "2021-01-00", "+021-07-06", "2021-07-06Z"]
        {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }
}
