//! When something is to be done: "by the end of 2025", "每年年底前", "in a timely manner".

mod chinese;
mod english;
mod period;

use std::ops::Range;

use time::Date;

use crate::measure::Due;

/// A due and the bytes of the text that say it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) at: Range<usize>,
    pub(crate) due: Due,
}

/// What the words of one place say of time.
#[derive(Clone, Copy, Debug, PartialEq)]
enum When {
    On(Date),
    /// Again and again.
    Recurring,
    /// In time, without a day.
    Open,
    /// By a day that the text does not make clear.
    Unclear,
    /// A day before the notice's own: history, not a due.
    Past,
}

/// Every due of the text, in order. A day without a year is the next one from the day of issue on.
pub(crate) fn find(text: &str, issued_on: Option<Date>) -> Vec<Found> {
    let mut places = english::find(text, issued_on);
    places.extend(chinese::find(text, issued_on));
    places.sort_by_key(|(at, _)| at.start);
    merged(text, places)
        .into_iter()
        .filter(|(_, when)| *when != When::Past)
        .map(|(at, when)| {
            let on = if let When::On(date) = when { Some(date) } else { None };
            Found { due: Due { text: text[at.clone()].to_owned(), on }, at }
        })
        .collect()
}

/// "every year by the end of October" is one due, and recurs.
fn merged(text: &str, places: Vec<(Range<usize>, When)>) -> Vec<(Range<usize>, When)> {
    let mut merged: Vec<(Range<usize>, When)> = Vec::new();
    for (at, when) in places {
        let touches =
            |last: &Range<usize>| text.get(last.end..at.start).is_some_and(|gap| matches!(gap, "" | " " | ", "));
        match merged.last_mut() {
            Some((last, _)) if at.start < last.end => {}
            Some((last, meant)) if touches(last) && is_rhythm_with_day(*meant, when) => {
                last.end = at.end;
                *meant = When::Recurring;
            }
            _ => merged.push((at, when)),
        }
    }
    merged
}

fn is_rhythm_with_day(one: When, other: When) -> bool {
    let is_day = |when| matches!(when, When::On(_) | When::Unclear);
    (one == When::Recurring && is_day(other)) || (other == When::Recurring && is_day(one))
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    /// Dues as `text = day`, for a notice of 15 November 2022.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = find(text, Some(date!(2022 - 11 - 15)))
            .into_iter()
            .map(|found| format!("{} = {}", found.due.text, found.due.on.map_or("open".into(), |on| on.to_string())))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_recurring_day_is_no_day() {
        check("Report every year by the end of October.", &["every year by the end of October = open"]);
        check(
            "Report by November 30 of each year, promptly.",
            &["by November 30 of each year = open", "promptly = open"],
        );
        check("各市局每年于11月30日前报送。", &["每年 = open", "11月30日前 = 2022-11-30"]);
        check("各市局每年11月30日前报送。", &["每年11月30日前 = open"]);
    }

    #[test]
    fn without_a_day_of_issue_no_year_is_added() {
        for text in ["by the end of October", "every year by the end of October", "年底前", "11月30日前"] {
            let expected = [Found { due: Due { text: text.to_owned(), on: None }, at: 0..text.len() }];
            assert_eq!(find(text, None), expected);
        }
    }

    #[test]
    fn history_is_no_due() {
        check("By the end of 2021, twelve had been built. By 2025, more.", &["By 2025 = 2025-12-31"]);
        check("到2020年底，已建成三十个。到2025年，再建一批。", &["到2025年 = 2025-12-31"]);
        check("2021年6月正式实施。In June 2021 it came into force.", &[]);
    }

    #[test]
    fn both_languages_may_stand_in_one_text() {
        check("Report by March 1 (3月1日前).", &["by March 1 = 2023-03-01", "3月1日前 = 2023-03-01"]);
    }
}
