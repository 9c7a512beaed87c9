//! Numbers of parts, clauses and items as notices write them.

use crate::text::digit;

/// How a number is written. Notices translated by machine mix them: (I), (2), (III), (Iv) are one run.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(crate) enum Style {
    /// `一、`
    Han,
    /// `I.`
    Roman,
    /// `1.`
    Arabic,
    /// `（一）`
    ParenHan,
    /// `(1)`, `(I)`, `(Iv)`
    Paren,
    /// `(i)`
    ParenLower,
}

/// A number at the start of a text.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Marker<'a> {
    pub(crate) style: Style,
    /// 1 to 99: more is a year or a figure, not a number of a clause.
    pub(crate) number: u16,
    pub(crate) label: &'a str,
    pub(crate) rest: &'a str,
}

/// The number that the text begins with, if it does.
pub(crate) fn marker(text: &str) -> Option<Marker<'_>> {
    match text.chars().next()? {
        open @ ('(' | '（') => {
            let inside = &text[open.len_utf8()..];
            // The longest number, ninety-nine in Roman or Chinese writing, has six characters.
            let (close, bracket) = inside.char_indices().take(8).find(|(_, c)| matches!(c, ')' | '）'))?;
            let number = inside[..close].trim();
            let (number, style) = if let Some(number) = arabic(number) {
                (number, Style::Paren)
            } else if let Some(number) = han(number) {
                (number, Style::ParenHan)
            } else if number.chars().all(char::is_lowercase) {
                (roman(number)?, Style::ParenLower)
            } else {
                (roman(number)?, Style::Paren)
            };
            build(text, open.len_utf8() + close + bracket.len_utf8(), number, style)
        }
        _ => {
            let (stop, point) = text.char_indices().take(7).find(|(_, c)| matches!(c, '.' | '．' | '、'))?;
            let after = stop + point.len_utf8();
            let (number, rest) = (text[..stop].trim_end(), text[after..].trim_start());
            if let Some(value) = han(number) {
                return build(text, after, value, Style::Han);
            }
            if let Some(value) = arabic(number) {
                return (!rest.is_empty() && !is_fraction(rest)).then(|| build(text, after, value, Style::Arabic))?;
            }
            let upper = number.chars().all(char::is_uppercase);
            (upper && point != '、').then(|| build(text, after, roman(number)?, Style::Roman))?
        }
    }
}

fn build(text: &str, end: usize, number: u16, style: Style) -> Option<Marker<'_>> {
    Some(Marker { style, number, label: &text[..end], rest: text[end..].trim_start() })
}

/// "3.5 percent" and "1.1 Scope" begin with a figure; "1.2025年底前" begins with a number and then a year.
fn is_fraction(rest: &str) -> bool {
    let digits = rest.chars().take_while(|&c| digit(c).is_some()).count();
    digits > 0 && !(digits == 4 && rest.chars().nth(4) == Some('年'))
}

fn in_range(number: u16) -> Option<u16> {
    (1..=99).contains(&number).then_some(number)
}

/// `7`, `１２`
fn arabic(text: &str) -> Option<u16> {
    if !(1..=2).contains(&text.chars().count()) {
        return None;
    }
    in_range(text.chars().try_fold(0, |number, c| Some(number * 10 + digit(c)?))?)
}

/// `三`, `十二`, `二十`, `四十五`
fn han(text: &str) -> Option<u16> {
    const FIGURES: [&str; 9] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let one = |text: &str| u16::try_from(FIGURES.iter().position(|&figure| figure == text)? + 1).ok();
    let Some((tens, ones)) = text.split_once('十') else { return one(text) };
    let tens = if tens.is_empty() { 1 } else { one(tens)? };
    let ones = if ones.is_empty() { 0 } else { one(ones)? };
    in_range(tens * 10 + ones)
}

/// `IV`, `Iv`, `xii`; up to 39 and only in the canonical writing, so that initials and words are not taken for numbers.
fn roman(text: &str) -> Option<u16> {
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let lower = text.to_ascii_lowercase();
    let ones = lower.trim_start_matches('x');
    let tens = lower.len() - ones.len();
    // "ix" loses nothing above, since it begins with i.
    let ones = ONES.iter().position(|&writing| writing == ones)?;
    (tens <= 3).then(|| in_range(u16::try_from(tens * 10 + ones).ok()?))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(Style, u16, &str, &str)>) {
        let found = marker(text).map(|m| (m.style, m.number, m.label, m.rest));
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn numbers_are_read_as_written() {
        check("一、背景", Some((Style::Han, 1, "一、", "背景")));
        check("十二、附则", Some((Style::Han, 12, "十二、", "附则")));
        check("IV. Guarantees", Some((Style::Roman, 4, "IV.", "Guarantees")));
        check("1.general", Some((Style::Arabic, 1, "1.", "general")));
        check("１．名称", Some((Style::Arabic, 1, "１．", "名称")));
        check("1.2025年底前完成", Some((Style::Arabic, 1, "1.", "2025年底前完成")));
        check("（二十一）目标。", Some((Style::ParenHan, 21, "（二十一）", "目标。")));
        check("(26) Share", Some((Style::Paren, 26, "(26)", "Share")));
        check("（3）甲", Some((Style::Paren, 3, "（3）", "甲")));
        check("(Iv) Provide", Some((Style::Paren, 4, "(Iv)", "Provide")));
        check("(XIV)Provide", Some((Style::Paren, 14, "(XIV)", "Provide")));
        check("(ii) item", Some((Style::ParenLower, 2, "(ii)", "item")));
    }

    #[test]
    fn figures_years_and_words_are_no_numbers() {
        for text in [
            "(2022)",
            "3.5 percent",
            "1.1 Scope",
            "(see Attachment 1)",
            "(IIII) x",
            "C. Smith",
            "(c) x",
            "2022. A year",
            "1.",
            "",
            "(",
            "（）",
            "(0) x",
            "百、",
            "Mix. it",
            "(100) x",
            "0. x",
            "(i",
            "十",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn every_number_up_to_its_limit_is_read() {
        for n in 1..=99 {
            assert_eq!(arabic(&n.to_string()), Some(n));
        }
        assert_eq!((han("九十九"), han("十"), han("一十十")), (Some(99), Some(10), None));
        assert_eq!((roman("xxxix"), roman("ix"), roman("xi"), roman("xxxx")), (Some(39), Some(9), Some(11), None));
    }
}
