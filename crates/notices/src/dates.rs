//! The dates under a signature: `July 6, 2021`, `6 July 2021`, `2025年6月18日`, `二〇二五年六月十八日`.
//!
//! Dates in figures only, like 2022-11-23, are how sites stamp their pages: they are never read as the day of signing.

use serde::Serializer;
use time::{Date, Month};

use crate::text::{digit, has_han};

/// The date that the whole line is, with or without brackets around it.
pub(crate) fn whole_line(line: &str) -> Option<Date> {
    let line = line.trim_matches(['(', ')', '（', '）', ' ']);
    if has_han(line) { chinese(line) } else { english(line) }
}

/// A date at the end of the line, and what stands before it: a signature and its date on one line.
pub(crate) fn at_end(line: &str) -> Option<(&str, Date)> {
    let start = if line.ends_with('日') {
        let year = line.rfind('年')?;
        line[..year].char_indices().rev().take_while(|(_, c)| year_digit(*c).is_some()).last()?.0
    } else {
        line.rmatch_indices(' ').nth(2)?.0
    };
    let date = whole_line(&line[start..])?;
    Some((line[..start].trim_end_matches([' ', ',', '，']), date))
}

/// Whether the line is a date as sites write it, `2022-11-23`, perhaps with a time of day.
pub(crate) fn is_site_date(line: &str) -> bool {
    let start: String = line.chars().take(10).collect();
    let figures = start.chars().filter(|&c| digit(c).is_some()).count();
    figures >= 6
        && start.chars().take(4).all(|c| digit(c).is_some())
        && line.chars().all(|c| digit(c).is_some() || matches!(c, '-' | '/' | '.' | ':' | ' '))
}

fn chinese(text: &str) -> Option<Date> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (year, rest) = text.split_once('年')?;
    let (month, day) = rest.strip_suffix('日')?.split_once('月')?;
    let year =
        (year.chars().count() == 4).then(|| year.chars().try_fold(0, |n, c| Some(n * 10 + year_digit(c)?)))??;
    date(year, small(month)?, small(day)?)
}

fn year_digit(character: char) -> Option<u16> {
    let han = "〇一二三四五六七八九".chars().position(|c| c == character).and_then(|n| u16::try_from(n).ok());
    digit(character).or(han).or_else(|| matches!(character, '○' | '零' | 'Ｏ').then_some(0))
}

/// 1 to 39 in figures or Chinese numerals.
fn small(text: &str) -> Option<u16> {
    if let Some((tens, ones)) = text.split_once('十') {
        let tens = if tens.is_empty() { 1 } else { small(tens)? };
        let ones = if ones.is_empty() { 0 } else { small(ones)? };
        return (tens <= 3 && ones <= 9).then_some(tens * 10 + ones);
    }
    (1..=2).contains(&text.chars().count()).then(|| text.chars().try_fold(0, |n, c| Some(n * 10 + year_digit(c)?)))?
}

fn english(text: &str) -> Option<Date> {
    let words: Vec<&str> = text.split([' ', ',', '.']).filter(|word| !word.is_empty()).collect();
    let [first, second, year] = words.as_slice() else { return None };
    let (month, day) = month(first).map(|m| (m, second)).or_else(|| month(second).map(|m| (m, first)))?;
    let year = (year.len() == 4).then(|| year.parse().ok())??;
    date(year, month, day.parse().ok()?)
}

/// The number of a month by its English name or the first three letters of it.
pub(crate) fn month(word: &str) -> Option<u16> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let word = word.to_ascii_lowercase();
    let at = MONTHS.iter().position(|&month| month == word || (word.len() == 3 && month.starts_with(&word)))?;
    u16::try_from(at + 1).ok()
}

fn date(year: u16, month: u16, day: u16) -> Option<Date> {
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    Date::from_calendar_date(i32::from(year), month, u8::try_from(day).ok()?).ok()
}

/// As `2021-07-06`, for JSON.
pub(crate) fn iso_date<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    match date {
        Some(date) => serializer.collect_str(date),
        None => serializer.serialize_none(),
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn every_long_writing_is_read() {
        for line in [
            "June 18, 2025",
            "18 June 2025",
            "Jun. 18, 2025",
            "2025年6月18日",
            "2025 年 6 月 18 日",
            "（２０２５年６月１８日）",
        ] {
            assert_eq!(whole_line(line), Some(date!(2025 - 06 - 18)), "{line}");
        }
        assert_eq!(whole_line("二〇二五年十二月三十一日"), Some(date!(2025 - 12 - 31)));
    }

    #[test]
    fn anything_less_than_a_day_is_no_date() {
        for line in [
            "2025年6月",
            "June 2025",
            "2025-06-18",
            "June 31, 2025",
            "2025年13月1日",
            "by June 18, 2025 at noon",
            "",
            "日",
        ] {
            assert_eq!(whole_line(line), None, "{line}");
        }
    }

    #[test]
    fn a_signature_may_share_the_line() {
        assert_eq!(at_end("示范省知识产权局 2025年6月18日"), Some(("示范省知识产权局", date!(2025 - 06 - 18))));
        assert_eq!(
            at_end("Demonstration Office, June 18, 2025"),
            Some(("Demonstration Office", date!(2025 - 06 - 18)))
        );
        assert_eq!(at_end("年日"), None);
    }

    #[test]
    fn figures_only_are_a_sites_stamp() {
        for (line, expected) in
            [("2025-06-18", true), ("2025/6/18 10:30", true), ("20250618", true), ("12", false), ("", false)]
        {
            assert_eq!(is_site_date(line), expected, "{line}");
        }
    }
}
