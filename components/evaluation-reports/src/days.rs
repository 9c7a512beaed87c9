//! The dates of a patent: which day it is, in which order they come, how they are written.

use puhui_service::{Checks, FieldCode, Given, Pointer, Text, text};
use time::macros::offset;
use time::{Date, OffsetDateTime};

/// The calendar day in China, where the dates of patents are dates.
pub(crate) fn today(now: OffsetDateTime) -> Date {
    now.checked_to_offset(offset!(+8)).unwrap_or(now).date()
}

pub(crate) const PRIORITY: Text = Text::new("优先权日", "the priority date");
pub(crate) const FILING: Text = Text::new("申请日", "the filing date");
pub(crate) const GRANT: Text = Text::new("授权公告日", "the date of grant");
pub(crate) const COMPLETION: Text = Text::new("评价报告完成日", "the completion of the report");

/// Dates that follow each other, of which any can be missing, and of which none is to come.
pub(crate) struct Days {
    today: Date,
    latest: Option<(Date, Text)>,
}

impl Days {
    pub(crate) fn until(today: Date) -> Self {
        Self { today, latest: None }
    }

    pub(crate) fn next(
        &mut self,
        given: Option<Given<Date>>,
        at: Pointer,
        name: Text,
        checks: &mut Checks,
    ) -> Option<Date> {
        let date = given?.check(at.clone(), checks)?;
        not_ahead(date, self.today, at.clone(), checks);
        match &self.latest {
            Some((latest, Text { zh, en })) if date < *latest => {
                let detail = text!("不得早于{zh}。", "It must not be before {en}.");
                checks.note(at, FieldCode::Inconsistent, detail);
            }
            _ => self.latest = Some((date, name)),
        }
        Some(date)
    }
}

pub(crate) fn not_ahead(date: Date, today: Date, at: Pointer, checks: &mut Checks) {
    if date > today {
        let detail = Text::new("不得晚于今天（北京时间）。", "It must not be after today (China Standard Time).");
        checks.note(at, FieldCode::OutOfRange, detail);
    }
}

/// [`puhui_service::calendar`] for a date that is always there.
pub(crate) mod calendar {
    use puhui_service::calendar;
    use serde::de::Error;
    use serde::{Deserializer, Serializer};
    use time::Date;

    pub(crate) fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        calendar::serialize(&Some(*date), serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        calendar::deserialize(deserializer)?.ok_or_else(|| D::Error::custom("a date is missing"))
    }
}
