use std::collections::BTreeMap;

use super::{Mistakes, emit, rows};

pub(crate) const FILE: &str = "industries.tsv";
pub(crate) const WORDS: &str = "industry-words.tsv";

/// The industries by their codes: code, zh, en.
pub(crate) type Rows = BTreeMap<String, rows::Row<3>>;

pub(crate) fn read(mistakes: &mut Mistakes) -> Rows {
    rows::read::<3>(FILE, is_code, mistakes)
}

/// The tables, from rows whose codes have one of these lengths, one for each level. Without lengths, which is a mistake
/// of another file, levels are not looked at.
pub(crate) fn table(rows: &Rows, lengths: Option<&[usize]>, mistakes: &mut Mistakes) -> String {
    let words = rows::read::<2>(WORDS, is_code, mistakes);
    let codes: Vec<&str> = rows.keys().map(String::as_str).collect();
    for rows::Row { line, cells: [code, zh, en] } in rows.values() {
        rows::check_names(FILE, *line, zh, en, mistakes);
        if let Some(lengths) = lengths {
            check_level(*line, code, lengths, &codes, mistakes);
        }
    }
    for rows::Row { line, cells: [code, words] } in words.values() {
        rows::check_words(WORDS, *line, words, mistakes);
        if words.is_empty() || !rows.contains_key(code) {
            mistakes.note(WORDS, *line, format!("there are no words, or {code:?} is not in {FILE}"));
        }
    }
    let words: BTreeMap<usize, &str> = words
        .values()
        .filter_map(|row| Some((codes.binary_search(&row.cells[0].as_str()).ok()?, &*row.cells[1])))
        .collect();
    [
        emit::texts("CODES", codes.iter().copied()),
        emit::texts("ZH", rows.values().map(|row| row.cells[1].as_str())),
        emit::texts("EN", rows.values().map(|row| row.cells[2].as_str())),
        emit::texts("WORDS", words.values().copied()),
        emit::values("WORDS_OF", "u16", &words.keys().collect::<Vec<_>>()),
        emit::values("LENGTHS", "u8", lengths.unwrap_or_default()),
    ]
    .concat()
}

fn check_level(line: usize, code: &str, lengths: &[usize], codes: &[&str], mistakes: &mut Mistakes) {
    match lengths.iter().position(|length| *length == code.len()) {
        None => mistakes.note(FILE, line, format!("{code:?} has not the length of any level")),
        Some(0) => {}
        Some(level) => {
            let parent = code.get(..lengths[level - 1]).unwrap_or_default();
            if codes.binary_search(&parent).is_err() {
                mistakes.note(FILE, line, format!("the parent {parent:?} is not in the file"));
            }
        }
    }
}

/// Upper case letters and digits: `C3912`.
fn is_code(code: &str) -> bool {
    !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}
