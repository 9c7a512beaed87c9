//! Dues in Chinese: deadlines (2021年年底前), rhythms (每年), and words such as 及时.

use std::ops::Range;

use time::Date;

use super::When;
use super::period::{Part, Period, Year, is_year};
use crate::number::{figure, han_number};
use crate::text::digit;

/// Longer words first.
const RECURRING: [&str; 13] =
    ["每半年", "每季度", "每年度", "每季", "每年", "每月", "每周", "每日", "按季度", "按季", "按月", "按年度", "按周"];
const OPEN: [&str; 5] = ["及时", "立即", "尽快", "尽早", "第一时间"];
const SPANS: [&str; 11] = ["个工作日", "个自然日", "工作日", "个月", "小时", "日", "天", "周", "月", "年", "个季度"];

pub(super) fn find(text: &str, issued_on: Option<Date>) -> Vec<(Range<usize>, When)> {
    let mut found = Vec::new();
    let mut end = 0;
    for (at, _) in text.char_indices() {
        if at < end {
            continue;
        }
        let (before, rest) = text.split_at(at);
        if let Some((length, when)) = due_at(before, rest, issued_on) {
            end = at + length;
            found.push((at..end, when));
        }
    }
    found
}

/// The due that `rest` begins with: how many bytes it takes, and what it says.
fn due_at(before: &str, rest: &str, issued_on: Option<Date>) -> Option<(usize, When)> {
    // A figure that begins earlier has been looked at.
    let inside = before.ends_with(|c: char| digit(c).is_some() || "一二三四五六七八九十百两".contains(c));
    if !inside && let Some(found) = relative(before, rest) {
        return Some((found, When::Open));
    }
    if !inside && let Some(found) = deadline(before, rest, issued_on) {
        return Some(found);
    }
    if let Some(rhythm) = ["不定期", "定期"].into_iter().find(|rhythm| rest.starts_with(rhythm)) {
        return Some((rhythm.len(), When::Recurring));
    }
    if let Some(rhythm) = RECURRING.into_iter().find(|rhythm| rest.starts_with(rhythm)) {
        return Some((rhythm.len(), When::Recurring));
    }
    let word = OPEN.into_iter().find(|word| rest.starts_with(word))?;
    // 不及时 and 及时性 speak of being late or in time, they set no time.
    let after = &rest[word.len()..];
    (!before.ends_with(['不', '未']) && !after.starts_with(['性', '率'])).then_some((word.len(), When::Open))
}

/// 五个工作日内, 30日内, 一年之内
fn relative(before: &str, rest: &str) -> Option<usize> {
    let number = figure(rest).map(|(_, end)| end).or_else(|| han_number(rest).map(|(_, end)| end))?;
    let after = rest[number..].trim_start();
    let span = SPANS.into_iter().find(|span| after.starts_with(span))?;
    let after = &after[span.len()..];
    let after = ["之内", "以内", "内"].into_iter().find_map(|within| after.strip_prefix(within))?;
    let year = span == "年" && rest[..number].chars().count() == 4;
    // 近两年内 looks back, 第三年内 is no span.
    let other = before.trim_end().ends_with(['近', '第', '去']);
    (!year && !other).then_some(rest.len() - after.len())
}

/// Reads on, one piece after the other. Some publishers set spaces around figures, 10 月 20 日前: they are passed over.
struct Cursor<'a> {
    rest: &'a str,
}

impl<'a> Cursor<'a> {
    fn take(&mut self, words: &[&str]) -> bool {
        let found = words.iter().find_map(|word| self.rest.trim_start().strip_prefix(word));
        found.map(|rest| self.rest = rest).is_some()
    }

    /// A number and the word after it: `9` and `月`.
    fn number(&mut self, word: &str) -> Option<u16> {
        let rest = self.rest.trim_start();
        let (value, end) = figure(rest)
            .and_then(|(value, end)| Some((value.parse().ok()?, end)))
            .or_else(|| han_number(rest).and_then(|(value, end)| Some((u16::try_from(value).ok()?, end))))?;
        self.rest = rest[end..].trim_start().strip_prefix(word)?;
        Some(value)
    }

    /// As `number`, but nothing is taken when it is not there.
    fn maybe_number(&mut self, word: &str) -> Option<u16> {
        let rest: &'a str = self.rest;
        let number = self.number(word);
        if number.is_none() {
            self.rest = rest;
        }
        number
    }
}

fn deadline(before: &str, rest: &str, issued_on: Option<Date>) -> Option<(usize, When)> {
    if rest.starts_with(' ') {
        return None;
    }
    let before = before.trim_end();
    let mut cursor = Cursor { rest };
    // 2025年7月至2026年12月 is a span of time, not a deadline.
    let span = before.ends_with(['年', '月', '日', '季', '底', '初']);
    let until = cursor.take(&["截止到", "截至", "到"]) && !span;
    let year = year(&mut cursor, before);
    let part = part(&mut cursor, year.is_some())?;
    let end = cursor.take(&["年底", "年末", "月底", "月末", "底", "末"]);
    let within = cursor.take(&["年内", "内"]);
    let by = cursor.take(&["之前", "以前", "前"]);
    let length = rest.len() - cursor.rest.len();
    let year = match year {
        Some(year) => year,
        // 年底前, without any number, is the end of the year of issue; 底 alone is nothing.
        None if part == Part::Whole => (rest.starts_with('年') && (end || within)).then_some(Year::FromIssue(0))?,
        None => Year::Next,
    };
    let day = matches!(part, Part::Day(..));
    // 于6月18日 names the day itself.
    let on_day = day && matches!(year, Year::Given(_)) && before.ends_with(['于', '在']);
    let says_when = end || by || until || on_day || (within && part == Part::Whole);
    if !says_when || (span && !by && !end) {
        return None;
    }
    let unclear = by && !end && !day;
    let when = match (Period { year, part }).when(issued_on)? {
        When::On(_) if unclear => When::Unclear,
        when => when,
    };
    Some((length, when))
}

fn year(cursor: &mut Cursor<'_>, before: &str) -> Option<Year> {
    for (words, year) in [
        (&["今年", "本年度", "本年", "当年度", "当年"][..], Year::FromIssue(0)),
        (&["明年", "次年"], Year::FromIssue(1)),
        (&["每年度", "每年"], Year::Every),
    ] {
        if cursor.take(words) {
            return Some(year);
        }
    }
    let rest = cursor.rest;
    let given = cursor.maybe_number("年").filter(|&year| is_year(year) && !before.ends_with('第'));
    if given.is_none() {
        cursor.rest = rest;
    }
    given.map(Year::Given)
}

/// The half-year, quarter, month or day; the whole year where none is written.
fn part(cursor: &mut Cursor<'_>, has_year: bool) -> Option<Part> {
    for (word, part) in [
        ("上半年", Part::Half(1)),
        ("下半年", Part::Half(2)),
        ("第一季度", Part::Quarter(1)),
        ("第二季度", Part::Quarter(2)),
        ("第三季度", Part::Quarter(3)),
        ("第四季度", Part::Quarter(4)),
        ("一季度", Part::Quarter(1)),
        ("二季度", Part::Quarter(2)),
        ("三季度", Part::Quarter(3)),
        ("四季度", Part::Quarter(4)),
    ] {
        if cursor.take(&[word]) {
            return Some(part);
        }
    }
    let Some(month) = cursor.maybe_number("月") else {
        return (has_year || cursor.rest.starts_with('年')).then_some(Part::Whole);
    };
    Some(match cursor.maybe_number("日") {
        Some(day) => Part::Day(month, day),
        None => Part::Month(month),
    })
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    /// For a notice of 6 July 2021.
    #[track_caller]
    fn check(text: &str, expected: &[(&str, When)]) {
        let found = find(text, Some(date!(2021 - 07 - 06)));
        let found: Vec<(&str, When)> = found.into_iter().map(|(at, when)| (&text[at], when)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn deadlines_are_their_last_day() {
        check("请于2021年年底前备案。", &[("2021年年底前", When::On(date!(2021 - 12 - 31)))]);
        check("于2022年7月底前报送", &[("2022年7月底前", When::On(date!(2022 - 07 - 31)))]);
        check("于2022年12月10日前报送", &[("2022年12月10日前", When::On(date!(2022 - 12 - 10)))]);
        check("争取到2025年，建成", &[("到2025年", When::On(date!(2025 - 12 - 31)))]);
        check("到2025年底，建成", &[("到2025年底", When::On(date!(2025 - 12 - 31)))]);
        check(
            "9月底前，11月21日前",
            &[("9月底前", When::On(date!(2021 - 09 - 30))), ("11月21日前", When::On(date!(2021 - 11 - 21)))],
        );
        check(
            "年底前、年内完成",
            &[("年底前", When::On(date!(2021 - 12 - 31))), ("年内", When::On(date!(2021 - 12 - 31)))],
        );
        check("请于 10 月 20 日前报送", &[("10 月 20 日前", When::On(date!(2021 - 10 - 20)))]);
        check("明年６月底前", &[("明年６月底前", When::On(date!(2022 - 06 - 30)))]);
        check("2022年上半年底前", &[("2022年上半年底前", When::On(date!(2022 - 06 - 30)))]);
        check("定于2022年3月1日召开", &[("2022年3月1日", When::On(date!(2022 - 03 - 01)))]);
        check("三月底前", &[("三月底前", When::On(date!(2022 - 03 - 31)))]);
    }

    #[test]
    fn what_is_not_sure_has_no_day() {
        check("每年年底前，每年11月30日前", &[("每年年底前", When::Recurring), ("每年11月30日前", When::Recurring)]);
        check(
            "定期通报，及时报送，按季度通报",
            &[("定期", When::Recurring), ("及时", When::Open), ("按季度", When::Recurring)],
        );
        check(
            "五个工作日内，30日内，一年之内",
            &[("五个工作日内", When::Open), ("30日内", When::Open), ("一年之内", When::Open)],
        );
        check("2025年前", &[("2025年前", When::Unclear)]);
    }

    #[test]
    fn other_words_and_figures_are_no_dues() {
        for text in [
            "2013年4月，国家发布；2018年，改革。",
            "试点期为2025年7月至2026年12月，期满后总结经验",
            "2022年4月1日到2023年5月1日",
            "报送不及时，及时性",
            "近两年完成的项目，近两年内",
            "第二十五次，按年龄，前往基地，到期，底数，日前，年",
            "2021年13月底前",
            "",
        ] {
            check(text, &[]);
        }
    }
}
