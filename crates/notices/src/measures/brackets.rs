//! The brackets of a text, and lines that are a list of departments without any.

use std::ops::Range;

use crate::text::sentence_has_ended;

/// Longer brackets, and longer lines, hold a text of their own. In bytes; the longest real list has some 300.
const LONGEST: usize = 900;

/// Where a bracket stands in its sentence.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Place {
    /// After its full stop: "… the region. (Office responsible)"
    AfterSentence,
    /// Before it: "… the region (Office responsible)."
    BeforeStop,
    Inside,
    /// A line of its own.
    Line,
}

#[derive(Debug, PartialEq)]
pub(super) struct Bracket<'a> {
    pub(super) inside: &'a str,
    /// With the brackets, and with the stop that follows when it belongs to the sentence before.
    pub(super) at: Range<usize>,
    /// That stop.
    pub(super) stop: &'a str,
    pub(super) place: Place,
}

/// The outermost brackets of the text and its lines with a label, in order.
pub(super) fn find(text: &str) -> Vec<Bracket<'_>> {
    let mut found = Vec::new();
    let mut end = 0;
    for (start, open) in text.char_indices() {
        let begins = start == 0 || text[..start].ends_with('\n');
        if start < end {
            continue;
        }
        if matches!(open, '(' | '（')
            && let Some(close) = closing(&text[start..])
        {
            let bracket = bracket(text, start, start + close);
            end = bracket.at.end;
            found.push(bracket);
        } else if begins && let Some(line) = text[start..].lines().next().filter(|line| line.len() <= LONGEST) {
            let at = start..start + line.len();
            found.push(Bracket { inside: line, at, stop: "", place: Place::Line });
        }
    }
    found
}

/// The byte position of the bracket that closes the first one.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, character) in text.char_indices().take_while(|&(at, _)| at <= LONGEST) {
        match character {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.checked_sub(1)?,
            '\n' => return None,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

fn bracket(text: &str, start: usize, close: usize) -> Bracket<'_> {
    let bracket = |at: usize| text[at..].chars().next().map_or(0, char::len_utf8);
    let inside = text[start + bracket(start)..close].trim();
    let end = close + bracket(close);
    let after = &text[end..];
    if sentence_has_ended(&text[..start]) || text[..start].trim_end_matches(' ').ends_with(['\n', ';', '；']) {
        // A stop after the brackets, too, ends nothing but them.
        let stop = after.find(|c| !matches!(c, '。' | '.')).unwrap_or(after.len());
        return Bracket { inside, at: start..end + stop, stop: "", place: Place::AfterSentence };
    }
    let stop = after.trim_start_matches(' ').chars().next();
    if start == 0 {
        let place = if after.trim().is_empty() { Place::AfterSentence } else { Place::Inside };
        return Bracket { inside, at: start..end, stop: "", place };
    }
    match stop {
        Some(stop @ ('。' | '．' | '.' | ';' | '；' | '！' | '!')) => {
            let skipped = after.len() - after.trim_start_matches(' ').len();
            let from = end + skipped;
            let until = from + stop.len_utf8();
            Bracket { inside, at: start..until, stop: &text[from..until], place: Place::BeforeStop }
        }
        None | Some('\n') => Bracket { inside, at: start..end, stop: "", place: Place::BeforeStop },
        Some(_) => Bracket { inside, at: start..end, stop: "", place: Place::Inside },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, Place)]) {
        let found = find(text);
        let found: Vec<(&str, Place)> = found
            .iter()
            .filter(|bracket| bracket.place != Place::Line)
            .map(|bracket| (bracket.inside, bracket.place))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_bracket_knows_its_place() {
        check(
            "It works. (A) Next (B) here (C).",
            &[("A", Place::AfterSentence), ("B", Place::Inside), ("C", Place::BeforeStop)],
        );
        check(
            "建设（甲）；完善（乙）。（丙）",
            &[("甲", Place::BeforeStop), ("乙", Place::BeforeStop), ("丙", Place::AfterSentence)],
        );
        check(
            "建设；（甲（乙）、丙）\n（丁）",
            &[("甲（乙）、丙", Place::AfterSentence), ("丁", Place::AfterSentence)],
        );
        check("建设（甲）", &[("甲", Place::BeforeStop)]);
    }

    #[test]
    fn what_is_not_closed_is_no_bracket() {
        check("a (b\nc) d", &[]);
        check("a ) b (", &[]);
        check(&format!("({})", "a".repeat(LONGEST)), &[]);
    }
}
