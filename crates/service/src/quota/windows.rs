use puhui_store::Window;
use time::{Date, Duration, OffsetDateTime};

use crate::calendar::at_office;

const MINUTE: u32 = 60;
const DAY: u32 = 24 * 60 * MINUTE;

/// The minute and the day that a moment is in, by the office's clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Windows {
    pub minute: Window,
    pub day: Window,
    pub(super) date: Date,
    /// When they end.
    pub minute_ends: OffsetDateTime,
    pub day_ends: OffsetDateTime,
}

impl Windows {
    pub fn at(now: OffsetDateTime) -> Self {
        let here = at_office(now);
        let (hour, minute, second) = here.to_hms();
        let passed = (u32::from(hour) * 60 + u32::from(minute)) * MINUTE + u32::from(second);
        let whole = here.replace_nanosecond(0).unwrap_or(here);
        let date = here.date();
        Self {
            minute: Window::Minute(date, u16::from(hour) * 60 + u16::from(minute)),
            day: Window::Day(date),
            date,
            minute_ends: later(whole, MINUTE - u32::from(second)),
            day_ends: later(whole, DAY.saturating_sub(passed)),
        }
    }
}

/// At the end of time the end of time.
fn later(moment: OffsetDateTime, seconds: u32) -> OffsetDateTime {
    moment.checked_add(Duration::seconds(seconds.into())).unwrap_or(moment)
}
