//! Periods and their last days.

use time::{Date, Duration, Month};

use super::When;

/// Years that a plan may name. Other numbers of four figures are no years.
const YEARS: std::ops::Range<u16> = 1980..2100;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Year {
    Given(u16),
    /// Years after the year of issue.
    FromIssue(i32),
    /// None is written: the next such day from the day of issue on.
    Next,
    /// "of each year"
    Every,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Part {
    Whole,
    Half(u16),
    Quarter(u16),
    Month(u16),
    Day(u16, u16),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Period {
    pub(super) year: Year,
    pub(super) part: Part,
}

pub(super) fn is_year(number: u16) -> bool {
    YEARS.contains(&number)
}

impl Period {
    /// What "by the end of" the period means for a notice of this day. `None` when there is no such day, 31 June.
    pub(super) fn when(self, issued_on: Option<Date>) -> Option<When> {
        let date = match self.year {
            Year::Every => return Some(When::Recurring),
            Year::Given(year) => self.last_day(year.into())?,
            Year::FromIssue(years) => match issued_on {
                Some(issued) => self.last_day(issued.year() + years)?,
                None => return Some(When::Unclear),
            },
            Year::Next => match issued_on {
                Some(issued) => match self.last_day(issued.year()) {
                    Some(date) if date >= issued => date,
                    _ => self.last_day(issued.year() + 1)?,
                },
                None => return Some(When::Unclear),
            },
        };
        Some(if issued_on.is_some_and(|issued| date < issued) { When::Past } else { When::On(date) })
    }

    fn last_day(self, year: i32) -> Option<Date> {
        let month = match self.part {
            Part::Day(month, day) => return day_of(year, month, day),
            Part::Whole => 12,
            Part::Half(half) => half * 6,
            Part::Quarter(quarter) => quarter * 3,
            Part::Month(month) => month,
        };
        let (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        day_of(year, month, 1)?.checked_sub(Duration::DAY)
    }
}

fn day_of(year: i32, month: u16, day: u16) -> Option<Date> {
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    fn check(year: Year, part: Part, expected: Option<When>) {
        assert_eq!(Period { year, part }.when(Some(date!(2022 - 11 - 15))), expected, "{year:?} {part:?}");
    }

    #[test]
    fn the_last_day_counts() {
        check(Year::Given(2025), Part::Whole, Some(When::On(date!(2025 - 12 - 31))));
        check(Year::Given(2024), Part::Month(2), Some(When::On(date!(2024 - 02 - 29))));
        check(Year::Given(2023), Part::Quarter(3), Some(When::On(date!(2023 - 09 - 30))));
        check(Year::Given(2023), Part::Half(1), Some(When::On(date!(2023 - 06 - 30))));
        check(Year::FromIssue(0), Part::Whole, Some(When::On(date!(2022 - 12 - 31))));
        check(Year::FromIssue(1), Part::Month(3), Some(When::On(date!(2023 - 03 - 31))));
    }

    #[test]
    fn a_day_without_a_year_is_the_next() {
        check(Year::Next, Part::Day(11, 21), Some(When::On(date!(2022 - 11 - 21))));
        check(Year::Next, Part::Day(11, 14), Some(When::On(date!(2023 - 11 - 14))));
        check(Year::Next, Part::Month(11), Some(When::On(date!(2022 - 11 - 30))));
        assert_eq!(Period { year: Year::Next, part: Part::Month(3) }.when(None), Some(When::Unclear));
    }

    #[test]
    fn days_that_do_not_exist_are_none() {
        check(Year::Given(2025), Part::Day(6, 31), None);
        check(Year::Given(2025), Part::Month(13), None);
        check(Year::Next, Part::Day(0, 1), None);
        check(Year::Given(2020), Part::Whole, Some(When::Past));
    }
}
