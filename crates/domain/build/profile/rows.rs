use std::collections::BTreeMap;

use super::Mistakes;

/// A line of a table: its cells, as many as the table has columns.
pub(crate) struct Row<const COLUMNS: usize> {
    pub(crate) line: usize,
    pub(crate) cells: [String; COLUMNS],
}

/// The rows of a tab separated file, in their order.
///
/// Lines that begin with `#` are comments. Noted are a wrong number of columns and space around a cell.
pub(crate) fn list<const COLUMNS: usize>(file: &str, mistakes: &mut Mistakes) -> Vec<Row<COLUMNS>> {
    let mut rows = Vec::new();
    for (line, text) in
        mistakes.read(file).unwrap_or_default().lines().enumerate().map(|(index, text)| (index + 1, text))
    {
        if text.starts_with('#') {
            continue;
        }
        let cells: Vec<String> = text.split('\t').map(str::to_owned).collect();
        let Ok(cells) = <[String; COLUMNS]>::try_from(cells) else {
            mistakes.note(file, line, format!("must have {COLUMNS} columns, joined by tabs"));
            continue;
        };
        if cells.iter().any(|cell| cell.trim() != cell || cell.contains(char::is_control)) {
            mistakes.note(file, line, "has space around a cell, or a control character in one");
        }
        rows.push(Row { line, cells });
    }
    rows
}

/// The rows of a file by their codes, which stand in the first column. Noted are also a code that `is_code` refuses, and
/// one that is there twice.
pub(crate) fn read<const COLUMNS: usize>(
    file: &str,
    is_code: fn(&str) -> bool,
    mistakes: &mut Mistakes,
) -> BTreeMap<String, Row<COLUMNS>> {
    let mut rows = BTreeMap::<String, Row<COLUMNS>>::new();
    for row in list(file, mistakes) {
        let code = row.cells[0].clone();
        if !is_code(&code) {
            mistakes.note(file, row.line, format!("{code:?} is no code"));
        }
        if let Some(first) = rows.get(&code) {
            mistakes.note(file, row.line, format!("the code {code:?} is in line {} already", first.line));
        } else {
            rows.insert(code, row);
        }
    }
    rows
}

/// Notes a name that is missing or in the wrong script.
pub(crate) fn check_names(file: &str, line: usize, zh: &str, en: &str, mistakes: &mut Mistakes) {
    if zh.is_empty() {
        mistakes.note(file, line, "has no Chinese name");
    }
    if en.is_empty() {
        mistakes.note(file, line, "has no English name");
    }
    if en.contains(|character| ('\u{2e80}'..='\u{9fff}').contains(&character)) {
        mistakes.note(file, line, format!("the English name {en:?} has Chinese characters"));
    }
}

/// Notes a word that is empty or there twice among the words of a cell, which are joined by `|`.
pub(crate) fn check_words(file: &str, line: usize, words: &str, mistakes: &mut Mistakes) {
    let mut seen = Vec::new();
    for word in words.split('|').filter(|_| !words.is_empty()) {
        if word.trim() != word || word.is_empty() {
            mistakes.note(file, line, format!("{word:?} among the words is empty or has space around it"));
        }
        if seen.contains(&word) {
            mistakes.note(file, line, format!("the word {word:?} is there twice"));
        }
        seen.push(word);
    }
}
