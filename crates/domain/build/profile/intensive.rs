//! `intensive-classes.tsv`: the patent-intensive industries, where an office has a classification of them.

use std::collections::BTreeMap;

use super::industries::Rows as Industries;
use super::numbers::{Intensive, Numbers};
use super::{Mistakes, emit, rows};

pub(crate) const FILE: &str = "intensive-classes.tsv";

/// code, zh, en, industries
type Row = rows::Row<4>;

/// The tables. The file goes with the part `[intensive]` of the numbers: either both are there or neither.
pub(crate) fn table(numbers: Option<&Numbers>, industries: &Industries, mistakes: &mut Mistakes) -> String {
    let none = Intensive::default();
    let (intensive, rows) = match numbers.map(Numbers::intensive) {
        Some(Some(intensive)) => (intensive, rows::read::<4>(FILE, is_code, mistakes)),
        Some(None) if mistakes.has(FILE) => {
            mistakes.note(FILE, 0, "is there, but numbers.toml has no [intensive]");
            return String::new();
        }
        Some(None) => (&none, BTreeMap::new()),
        // The numbers have mistakes of their own.
        None => return String::new(),
    };
    for row in rows.values() {
        check(row, intensive, &rows, industries, mistakes);
    }
    check_counts(intensive, &rows, mistakes);
    write(intensive, &rows, industries)
}

/// Upper case letters and digits. Which of them, `[intensive]` says.
fn is_code(code: &str) -> bool {
    !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

fn check(
    row: &Row,
    intensive: &Intensive,
    rows: &BTreeMap<String, Row>,
    industries: &Industries,
    mistakes: &mut Mistakes,
) {
    let Row { line, cells: [code, zh, en, covered] } = row;
    rows::check_names(FILE, *line, zh, en, mistakes);
    rows::check_words(FILE, *line, covered, mistakes);
    if !code.chars().all(|symbol| intensive.symbols.contains(symbol)) {
        mistakes.note(FILE, *line, format!("{code:?} may have the characters {:?} only", intensive.symbols));
    }
    for industry in words(covered).filter(|industry| !industries.contains_key(*industry)) {
        mistakes.note(FILE, *line, format!("the industry {industry:?} is not in {}", super::industries::FILE));
    }
    let last = intensive.lengths.len().saturating_sub(1);
    match intensive.lengths.iter().position(|length| *length == code.len()) {
        None => mistakes.note(FILE, *line, format!("{code:?} has not the length of any level")),
        Some(level) => {
            let parent = level.checked_sub(1).and_then(|above| code.get(..intensive.lengths[above]));
            if let Some(parent) = parent.filter(|parent| !rows.contains_key(*parent)) {
                mistakes.note(FILE, *line, format!("the parent {parent:?} is not in the file"));
            }
            // A class above covers what its parts cover, so that nothing has to be said twice.
            if level < last && !covered.is_empty() {
                mistakes.note(FILE, *line, format!("{code:?} has parts; only they may name industries"));
            }
            if level == last && level < intensive.complete_levels && covered.is_empty() {
                mistakes.note(FILE, *line, format!("{code:?} names no industry, though the table is complete"));
            }
        }
    }
}

fn check_counts(intensive: &Intensive, rows: &BTreeMap<String, Row>, mistakes: &mut Mistakes) {
    for (level, (length, count)) in intensive.lengths.iter().zip(&intensive.counts).enumerate() {
        let listed = rows.keys().filter(|code| code.len() == *length).count();
        if listed > *count || (level < intensive.complete_levels && listed < *count) {
            let level = level + 1;
            mistakes.note(FILE, 0, format!("level {level} has {listed} classes, and numbers.toml counts {count}"));
        }
    }
}

fn write(intensive: &Intensive, rows: &BTreeMap<String, Row>, industries: &Industries) -> String {
    let Intensive { symbols, lengths, counts, complete_levels } = intensive;
    let mut pairs = Vec::new();
    for (class, row) in rows.values().enumerate() {
        pairs.extend(
            words(&row.cells[3]).filter_map(|code| Some((industries.keys().position(|key| key == code)?, class))),
        );
    }
    pairs.sort_unstable();
    let is_whole = !lengths.is_empty() && *complete_levels == lengths.len();
    let width = lengths.last().copied().unwrap_or_default();
    [
        format!("const WIDTH: usize = {width};\n"),
        format!(
            "static CODING: Levels = Levels {{ symbols: {symbols:?}, lengths: &{lengths:?}, counts: &{counts:?}, \
             complete: {complete_levels}, codes: &CODES }};\n"
        ),
        emit::texts("CODES", rows.keys().map(String::as_str)),
        emit::texts("ZH", rows.values().map(|row| row.cells[1].as_str())),
        emit::texts("EN", rows.values().map(|row| row.cells[2].as_str())),
        format!("static COVER: Cover<'static> = Cover {{ pairs: &{pairs:?}, is_whole: {is_whole} }};\n"),
    ]
    .concat()
}

fn words(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|').filter(|word| !word.is_empty())
}
