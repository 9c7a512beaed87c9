//! Dues in English: deadlines, rhythms, and words such as "promptly".

use std::ops::Range;

use time::Date;

use super::When;
use super::period::{Part, Period, Year, is_year};
use crate::dates::month;
use crate::words::{Word, any_phrase_at, meaning_at, phrase_at, spelled, words};

const RECURRING: &str = "every half year|every six months|every year|each year|every quarter|each quarter|every month|\
                         each month|every week|each week|once a year|twice a year|once a quarter|once a month|once a week|\
                         on a regular basis|on a periodic basis|on a yearly basis|on an annual basis|on a quarterly basis|\
                         on a monthly basis|on a weekly basis|regularly|periodically|annually";
/// As adverbs only: "monthly figures" says nothing of when.
const ADVERBS: &str = "yearly quarterly monthly weekly";
const OPEN: &str = "in a timely manner|in a timely fashion|in a timely way|as soon as possible|without delay|promptly|\
                    immediately|timely";
const BY: &str = "by|no later than|not later than|on or before|within";
const BEFORE: &str = "before|prior to";
const UNITS: [&str; 5] = ["hour", "day", "week", "month", "year"];

pub(super) fn find(text: &str, issued_on: Option<Date>) -> Vec<(Range<usize>, When)> {
    let words = words(text);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = words.get(at) {
        match due_at(&words, at, issued_on) {
            Some((end, when)) if end > at => {
                let last = words.get(end - 1).unwrap_or(first);
                found.push((first.start..last.end(), when));
                at = end;
            }
            _ => at += 1,
        }
    }
    found
}

/// The due that begins at this word: the word after it, and what it says.
fn due_at(words: &[Word<'_>], at: usize, issued_on: Option<Date>) -> Option<(usize, When)> {
    if let Some(found) = relative(words, at) {
        return Some((found, When::Open));
    }
    if let Some(found) = deadline(words, at, issued_on) {
        return Some(found);
    }
    if let Some((when, length)) = meaning_at(words, at, &[(When::Recurring, RECURRING), (When::Open, OPEN)]) {
        return Some((at + length, when));
    }
    let ends = words.get(at + 1).is_none_or(Word::is_punctuation);
    (ends && words.get(at)?.is_one_of(ADVERBS)).then_some((at + 1, When::Recurring))
}

/// "within twenty working days", "within 2 months"
fn relative(words: &[Word<'_>], at: usize) -> Option<usize> {
    let at = phrase_at(words, at, "within").map(|length| at + length)?;
    let number = words.get(at)?.text;
    spelled(number).is_some().then_some(()).or_else(|| number.parse::<u16>().ok().map(drop))?;
    let kind = words.get(at + 1).is_some_and(|word| word.is_one_of("working business calendar natural"));
    let unit = at + 1 + usize::from(kind);
    let word = words.get(unit)?.text.to_ascii_lowercase();
    let singular = word.strip_suffix('s').unwrap_or(&word);
    UNITS.contains(&singular).then_some(unit + 1)
}

/// "by the end of 2025", "before November 21", "at the end of the year"
fn deadline(words: &[Word<'_>], at: usize, issued_on: Option<Date>) -> Option<(usize, When)> {
    let before = any_phrase_at(words, at, BEFORE);
    let only_end = phrase_at(words, at, "at").filter(|_| before.is_none());
    let mut next = at + before.or_else(|| any_phrase_at(words, at, BY)).or(only_end)?;
    let end = any_phrase_at(words, next, "the end of the|the end of this|the end of|end of");
    next += end.unwrap_or(0);
    if end.is_none() && only_end.is_some() {
        return None;
    }
    let whole = end.is_some() || phrase_at(words, at, "within").is_some();
    let (next, period) = period(words, next, whole)?;
    // "before June" may or may not include June. "before 15 June" is how 6月15日前 is translated, which includes it.
    let unclear = before.is_some() && end.is_none() && !matches!(period.part, Part::Day(..));
    let when = match period.when(issued_on)? {
        When::On(_) if unclear => When::Unclear,
        when => when,
    };
    Some((next, when))
}

/// The period that begins at this word. Where a `whole` period is meant, the year may be the notice's own.
fn period(words: &[Word<'_>], at: usize, whole: bool) -> Option<(usize, Period)> {
    let at = at + phrase_at(words, at, "the year").filter(|length| year(words, at + length).is_some()).unwrap_or(0);
    let word = |at: usize| words.get(at);
    let found = |next: usize, year: Year, part: Part| Some((next, Period { year, part }));
    if let Some(year) = year(words, at) {
        return found(at + 1, Year::Given(year), Part::Whole);
    }
    if let Some((next, part)) = named_month(words, at) {
        let (next, year) = year_after(words, next);
        return found(next, year, part);
    }
    if let Some((next, part)) = fraction(words, at) {
        let (next, year) = year_after(words, next);
        return found(next, if year == Year::Next { Year::FromIssue(0) } else { year }, part);
    }
    if word(at)?.is_one_of("each every") && word(at + 1)?.is_one_of("year month quarter week") {
        return found(at + 2, Year::Every, Part::Whole);
    }
    if word(at)?.is("year-end") {
        return found(at + 1, Year::FromIssue(0), Part::Whole);
    }
    let (at, years) = match word(at)?.text {
        "next" => (at + 1, 1),
        "this" | "the" => (at + 1, 0),
        _ => (at, 0),
    };
    (whole && word(at)?.is("year")).then(|| found(at + 1, Year::FromIssue(years), Part::Whole))?
}

/// A year that is not the number of something: "2025", not "2025 yuan".
fn year(words: &[Word<'_>], at: usize) -> Option<u16> {
    let year = words.get(at).filter(|word| word.text.len() == 4)?.text.parse().ok().filter(|&year| is_year(year))?;
    let counts = words.get(at + 1).is_some_and(|next| next.is_one_of("yuan percent % million people"));
    (!counts).then_some(year)
}

/// "July", "July 31", "31 July", "30th of June"
fn named_month(words: &[Word<'_>], at: usize) -> Option<(usize, Part)> {
    let day = |at: usize| {
        let word = words.get(at)?.text.to_ascii_lowercase();
        let figures = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(&word);
        figures.parse::<u16>().ok().filter(|day| (1..=31).contains(day))
    };
    let name =
        |at: usize| words.get(at).filter(|word| word.text.starts_with(char::is_uppercase)).and_then(|w| month(w.text));
    if let Some(month) = name(at) {
        return Some(match day(at + 1) {
            Some(day) => (at + 2, Part::Day(month, day)),
            None => (at + 1, Part::Month(month)),
        });
    }
    let at = at + phrase_at(words, at, "the").unwrap_or(0);
    let day = day(at)?;
    let at = at + 1 + phrase_at(words, at + 1, "of").unwrap_or(0);
    Some((at + 1, Part::Day(name(at)?, day)))
}

/// "the first half of", "the third quarter of"
fn fraction(words: &[Word<'_>], at: usize) -> Option<(usize, Part)> {
    let at = at + phrase_at(words, at, "the").unwrap_or(0);
    let ordinals = ["first", "second", "third", "fourth"];
    let number = ordinals.iter().position(|ordinal| words.get(at).is_some_and(|word| word.is(ordinal)))?;
    let number = u16::try_from(number + 1).ok()?;
    let part = match words.get(at + 1)?.text {
        "half" if number <= 2 => Part::Half(number),
        "quarter" => Part::Quarter(number),
        _ => return None,
    };
    Some((at + 2, part))
}

/// ", 2022", "of 2025", "of each year"
fn year_after(words: &[Word<'_>], at: usize) -> (usize, Year) {
    let skipped = any_phrase_at(words, at, "of|,").unwrap_or(0);
    if let Some(year) = year(words, at + skipped) {
        return (at + skipped + 1, Year::Given(year));
    }
    let named = [
        (Year::Every, "of each year|of every year|each year|every year"),
        (Year::FromIssue(0), "of the same year|of the year|of this year|this year"),
        (Year::FromIssue(1), "of next year|of the next year|next year"),
    ];
    if let Some((year, length)) = meaning_at(words, at, &named) {
        return (at + length, year);
    }
    (at, Year::Next)
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    /// Dues as `text = day`, for a notice of 15 November 2022.
    #[track_caller]
    fn check(text: &str, expected: &[(&str, When)]) {
        let found = find(text, Some(date!(2022 - 11 - 15)));
        let found: Vec<(&str, When)> = found.into_iter().map(|(at, when)| (&text[at], when)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn deadlines_are_their_last_day() {
        let end = |year: i32| When::On(Date::from_calendar_date(year, time::Month::December, 31).unwrap());
        check("By 2025, more is built.", &[("By 2025", end(2025))]);
        check("Report before the end of 2023.", &[("before the end of 2023", end(2023))]);
        check("It is done at the end of 2022.", &[("at the end of 2022", end(2022))]);
        check("by the end of the year", &[("by the end of the year", end(2022))]);
        check("by the end of July 2023.", &[("by the end of July 2023", When::On(date!(2023 - 07 - 31)))]);
        check("by the end of September", &[("by the end of September", When::On(date!(2023 - 09 - 30)))]);
        check("before December 15, 2022.", &[("before December 15, 2022", When::On(date!(2022 - 12 - 15)))]);
        check("no later than 30 June 2026", &[("no later than 30 June 2026", When::On(date!(2026 - 06 - 30)))]);
        check("before November 21 The copy", &[("before November 21", When::On(date!(2022 - 11 - 21)))]);
        check("by the 30th of May", &[("by the 30th of May", When::On(date!(2023 - 05 - 30)))]);
        check(
            "by the end of the third quarter of 2024",
            &[("by the end of the third quarter of 2024", When::On(date!(2024 - 09 - 30)))],
        );
        check("by March of next year", &[("by March of next year", When::On(date!(2023 - 03 - 31)))]);
        check("by the year 2025, within the year", &[("by the year 2025", end(2025)), ("within the year", end(2022))]);
    }

    #[test]
    fn what_is_not_sure_has_no_day() {
        check(
            "before 2025 and before June 2024",
            &[("before 2025", When::Unclear), ("before June 2024", When::Unclear)],
        );
        check("within twenty working days of its end", &[("within twenty working days", When::Open)]);
        check("within 2 months", &[("within 2 months", When::Open)]);
        check("promptly, in a timely manner", &[("promptly", When::Open), ("in a timely manner", When::Open)]);
        check("before the end of each year", &[("before the end of each year", When::Recurring)]);
        check("publish monthly. Monthly figures go out.", &[("monthly", When::Recurring)]);
    }

    #[test]
    fn other_words_and_figures_are_no_dues() {
        for text in [
            "In April 2013, the office issued a notice; in 2018 it was changed.",
            "increase by 2022 yuan, by 10%, by may",
            "irregularly, at the end of the queue, before the hearing, within the region",
            "the plan for 2022-2023, from July 2025 to December 2026",
            "by the office, by the year of issue, by",
            "within",
        ] {
            check(text, &[]);
        }
    }
}
