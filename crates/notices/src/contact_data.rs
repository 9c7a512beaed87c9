//! Phones and e-mail addresses inside a text.

use crate::text::digit;

/// Where phones and e-mail addresses stand in the text, as byte positions, in order and apart.
pub(crate) fn spans(text: &str) -> Vec<(usize, usize)> {
    let mut spans = phones(text);
    spans.extend(emails(text));
    spans.sort_unstable();
    // A mobile number is often the first part of an address, and addresses may touch.
    spans.dedup_by(|next, last| {
        let touches = next.0 <= last.1;
        if touches {
            last.1 = last.1.max(next.1);
        }
        touches
    });
    spans
}

fn emails(text: &str) -> Vec<(usize, usize)> {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%');
    let around = |(at, sign): (usize, &str)| {
        let start =
            text[..at].rfind(|c| !part(c)).map_or(0, |i| i + text[i..].chars().next().map_or(1, char::len_utf8));
        let after = at + sign.len();
        let end = after + text[after..].find(|c| !part(c)).unwrap_or(text.len() - after);
        (start < at && text[after..end].contains('.')).then_some((start, end))
    };
    text.match_indices(['@', '＠']).filter_map(around).collect()
}

fn phones(text: &str) -> Vec<(usize, usize)> {
    let in_run = |c: char| digit(c).is_some() || matches!(c, '-' | '－' | '—' | '+');
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = text[at..].find(in_run) {
        let start = at + offset;
        let end = start + text[start..].find(|c| !in_run(c)).unwrap_or(text.len() - start);
        let before = &text[..start];
        // Part of a code such as GB/T39551-2020 or a credit code.
        let glued = before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '/')
            || text[end..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '/');
        if !glued && is_phone(&text[start..end], before) {
            found.push((start, end));
        }
        at = end;
    }
    found
}

/// Whether a run of figures and hyphens is a phone. Short ones count only where a word before them says so.
fn is_phone(run: &str, before: &str) -> bool {
    let run = run.trim_matches(['-', '－', '—']);
    let digits: String = run.chars().filter_map(|c| digit(c).and_then(|d| char::from_digit(d.into(), 10))).collect();
    let split = run.contains(['-', '－', '—']);
    match digits.len() {
        8..=15 if run.starts_with('+') => true,
        10..=15 if digits.starts_with('0') => true,
        11 if digits.starts_with('1') && !split => !matches!(digits.as_bytes().get(1), Some(b'0'..=b'2')),
        10 if digits.starts_with("400") || digits.starts_with("800") => true,
        7 | 8 => announced(before) || after_area_code(before),
        _ => false,
    }
}

fn announced(before: &str) -> bool {
    let near: String = before.chars().rev().take(16).collect();
    let near: String = near.chars().rev().flat_map(char::to_lowercase).collect();
    ["电话", "手机", "传真", "tel", "phone", "fax", "call", "拨打"].iter().any(|word| near.contains(word))
}

/// `(010) 6208…`, `010 6208…`
fn after_area_code(before: &str) -> bool {
    let code = before.trim_end_matches([' ', ')', '）']);
    let figures: String = code.chars().rev().map_while(|c| digit(c).map(|_| c)).collect();
    code.len() < before.len() && (3..=4).contains(&figures.chars().count()) && figures.ends_with(['0', '０'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = spans(text).into_iter().map(|(start, end)| &text[start..end]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn phones_are_told_from_other_figures() {
        check("000-00000000、13900000000 或 +00-000-00000000", &["000-00000000", "13900000000", "+00-000-00000000"]);
        check("电话00000000；call 0000000 or 400-000-0000", &["00000000", "0000000", "400-000-0000"]);
        check("GB/T 39551-2020, 2021-2035, 2026-03-01, 12345678 件, ZL202010000000.0", &[]);
    }

    #[test]
    fn addresses_are_found_whole() {
        check("写信至 filing.desk@office.example，或a@b.example。", &["filing.desk@office.example", "a@b.example"]);
        check("13900000000@office.example", &["13900000000@office.example"]);
        check("a@b.examplec@d.example", &["a@b.examplec@d.example"]);
        check("@ a@ @b a@b", &[]);
    }
}
