//! Figures as notices write them, as plain decimals.

use crate::text::digit;

/// More digits are no figure of a plan.
const DIGITS: usize = 15;

/// `16.5`, `1,200`, `２０` at the start of the text: the plain decimal and how many bytes it takes.
pub(crate) fn figure(text: &str) -> Option<(String, usize)> {
    let mut value = String::new();
    let mut end = 0;
    let mut point = false;
    for (at, character) in text.char_indices() {
        let after = &text[at + character.len_utf8()..];
        match character {
            '.' | '．' if !point && !value.is_empty() && after.starts_with(|c| digit(c).is_some()) => {
                point = true;
                value.push('.');
            }
            ',' | '，' if !point && !value.is_empty() && figures(after) == 3 => {}
            _ => match digit(character).and_then(|figure| char::from_digit(figure.into(), 10)) {
                Some(figure) => value.push(figure),
                None => break,
            },
        }
        end = at + character.len_utf8();
        if value.len() > DIGITS {
            return None;
        }
    }
    (1..=DIGITS).contains(&value.len()).then(|| (without_zeros(&value), end))
}

fn figures(text: &str) -> usize {
    text.chars().take_while(|&c| digit(c).is_some()).count()
}

/// "007" is 7; "0.5" stays.
fn without_zeros(value: &str) -> String {
    let trimmed = value.trim_start_matches('0');
    if trimmed.is_empty() || trimmed.starts_with('.') { format!("0{trimmed}") } else { trimmed.to_owned() }
}

/// The decimal with its point moved: `1.2` by 4 is `12000`.
pub(crate) fn shifted(value: &str, places: usize) -> String {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    let mut digits = fraction.chars();
    let moved: String = (0..places).map(|_| digits.next().unwrap_or('0')).collect();
    let rest = digits.as_str().trim_end_matches('0');
    let whole = without_zeros(&format!("{whole}{moved}"));
    if rest.is_empty() { whole } else { format!("{whole}.{rest}") }
}

/// `二十`, `十二`, `两`, `三百二十` at the start of the text, up to 999: the number and how many bytes it takes.
pub(crate) fn han_number(text: &str) -> Option<(u32, usize)> {
    const FIGURES: &str = "一二三四五六七八九";
    let (mut number, mut pending, mut end) = (0, None, 0);
    for (at, character) in text.char_indices() {
        let figure = FIGURES.chars().position(|c| c == character).and_then(|at| u32::try_from(at + 1).ok());
        match (figure.or((character == '两').then_some(2)), character) {
            (Some(figure), _) if pending.is_none() => pending = Some(figure),
            (None, '百') if number == 0 => number = pending.take()? * 100,
            (None, '十') if number % 100 == 0 => number += pending.take().unwrap_or(1) * 10,
            (None, '零') if number > 0 && number % 100 == 0 && pending.is_none() => {}
            // "三四" is a guess, not a number.
            (Some(_), _) => return None,
            _ => break,
        }
        end = at + character.len_utf8();
    }
    number += pending.unwrap_or(0);
    (number > 0).then_some((number, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_become_plain_decimals() {
        for (text, expected) in [
            ("16.5 months", Some(("16.5", 4))),
            ("1,200 outlets", Some(("1200", 5))),
            ("２０家", Some(("20", 6))),
            ("50%", Some(("50", 2))),
            ("007", Some(("7", 3))),
            ("0.50", Some(("0.50", 4))),
            ("3. Next", Some(("3", 1))),
            ("15,2022", Some(("15", 2))),
            ("1234567890123456", None),
            ("a", None),
            ("", None),
        ] {
            let found = figure(text);
            assert_eq!(found.as_ref().map(|(value, end)| (value.as_str(), *end)), expected, "{text}");
        }
    }

    #[test]
    fn multipliers_move_the_point() {
        for (value, places, expected) in
            [("5", 4, "50000"), ("1.2", 4, "12000"), ("0.25", 1, "2.5"), ("1.23456", 4, "12345.6"), ("0", 4, "0")]
        {
            assert_eq!(shifted(value, places), expected);
        }
    }

    #[test]
    fn chinese_numerals_are_read() {
        for (text, expected) in [
            ("二十个", Some((20, 6))),
            ("十二", Some((12, 6))),
            ("两家", Some((2, 3))),
            ("三百零五", Some((305, 12))),
            ("九十九", Some((99, 9))),
            ("三四家", None),
            ("百", None),
            ("家", None),
            ("一百二十三", Some((123, 15))),
        ] {
            assert_eq!(han_number(text), expected, "{text}");
        }
    }
}
