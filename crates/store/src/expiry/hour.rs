//! Hours, as buckets are named after them.

use time::{Date, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

use crate::StoreError;
use crate::record::corrupt;

/// The hour that a time is in: `2026112208`. Written out, because the library's general formats are dear in a component.
/// Buckets of later hours are greater as texts.
pub(super) fn bucket_of(time: OffsetDateTime) -> String {
    let time = time.checked_to_offset(UtcOffset::UTC).unwrap_or(time);
    format!("{:04}{:02}{:02}{:02}", time.year(), u8::from(time.month()), time.day(), time.hour())
}

fn hour_of(bucket: &str) -> Option<OffsetDateTime> {
    let part = |from: usize, to: usize| bucket.get(from..to)?.parse::<u8>().ok();
    let year = bucket.get(..4)?.parse().ok()?;
    let date = Date::from_calendar_date(year, Month::try_from(part(4, 6)?).ok()?, part(6, 8)?).ok()?;
    Some(PrimitiveDateTime::new(date, Time::from_hms(part(8, 10)?, 0, 0).ok()?).assume_utc())
}

/// The hour and the place up to which everything is dealt with.
pub(super) fn parse_state(key: &str, value: &[u8]) -> Result<(OffsetDateTime, u64), StoreError> {
    let read = || {
        let (bucket, place) = std::str::from_utf8(value).ok()?.split_once(':')?;
        Some((hour_of(bucket)?, place.parse().ok()?))
    };
    read().ok_or_else(|| corrupt(key, "neither hour nor place"))
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn a_bucket_is_an_hour_of_utc() {
        assert_eq!(bucket_of(datetime!(2026-11-22 08:59:59 UTC)), "2026112208");
        assert_eq!(bucket_of(datetime!(2027-01-01 07:00 +08:00)), "2026123123");
        assert_eq!(parse_state("k", b"2026123123:64").unwrap(), (datetime!(2026-12-31 23:00 UTC), 64));
        for wrong in [&b""[..], b"2026123123", b"2026133123:1", b"2026123124:1", b"20261231:1", b"2026123123:x"] {
            assert!(parse_state("k", wrong).is_err());
        }
    }
}
