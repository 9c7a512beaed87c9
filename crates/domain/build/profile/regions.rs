use std::collections::{BTreeMap, BTreeSet};
use std::iter::successors;

use super::{Mistakes, emit, rows};

pub(crate) const FILE: &str = "regions.tsv";

/// What the column `slot` says of a place that has one.
const YES: &str = "yes";

/// code, parent, kind, zh, en, words, slot
type Row = rows::Row<7>;

/// The places by their codes.
pub(crate) type Rows = BTreeMap<String, Row>;

pub(crate) fn read(mistakes: &mut Mistakes) -> Rows {
    rows::read::<7>(FILE, is_code, mistakes)
}

pub(crate) fn table(rows: &Rows, mistakes: &mut Mistakes) -> String {
    for row in rows.values() {
        check(row, rows, mistakes);
    }
    write(rows)
}

/// The code of a place, of its parent, and so on. Ends even where places lie within themselves, which is noted elsewhere.
pub(crate) fn lineage<'a>(rows: &'a Rows, code: &str) -> impl Iterator<Item = &'a str> {
    let places = successors(rows.get(code), |row| rows.get(&row.cells[1])).take(rows.len());
    places.map(|row| row.cells[0].as_str())
}

/// The slot that a place belongs to, as `Region::with_slot` finds it.
pub(crate) fn slot_of<'a>(rows: &'a Rows, code: &str) -> Option<&'a str> {
    lineage(rows, code).find_map(|place| match rows.get(place)?.cells[6].as_str() {
        "" => None,
        YES => Some(place),
        other => Some(other),
    })
}

pub(crate) fn has_slot(rows: &Rows, code: &str) -> bool {
    rows.get(code).is_some_and(|row| row.cells[6] == YES)
}

/// The number of a place in the tables.
pub(crate) fn position(rows: &Rows, code: &str) -> Option<usize> {
    rows.keys().position(|key| key == code)
}

/// Lower case and kebab-case: `440300`, `xpcc`.
pub(crate) fn is_code(code: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    code.split('-').all(is_part)
}

fn check(row: &Row, rows: &Rows, mistakes: &mut Mistakes) {
    let Row { line, cells: [code, parent, kind, zh, en, words, slot] } = row;
    rows::check_names(FILE, *line, zh, en, mistakes);
    rows::check_words(FILE, *line, words, mistakes);
    if !is_code(kind) || kind.starts_with(|first: char| first.is_ascii_digit()) {
        mistakes.note(FILE, *line, format!("{kind:?} is no kind of region"));
    }
    if !parent.is_empty() && !rows.contains_key(parent) {
        mistakes.note(FILE, *line, format!("the parent {parent:?} is not in the file"));
    }
    if !matches!(slot.as_str(), YES | "") && !has_slot(rows, slot) {
        let wrong = format!("the slot is {slot:?}; it must be yes, empty or the code of a place that has one");
        mistakes.note(FILE, *line, wrong);
    }
    // As many steps up as there are rows, and still not at the top: that is a circle.
    let mut above = parent;
    for _ in 0..rows.len() {
        let Some(row) = rows.get(above) else { return };
        above = &row.cells[1];
    }
    mistakes.note(FILE, *line, format!("{code:?} lies within itself"));
}

fn write(rows: &Rows) -> String {
    let column = |column: usize| rows.values().map(move |row| row.cells[column].as_str());
    let kinds: Vec<&str> = column(2).collect::<BTreeSet<_>>().into_iter().collect();
    let parents: Vec<Option<usize>> = column(1).map(|code| position(rows, code)).collect();
    let kind_of: Vec<Option<usize>> = column(2).map(|kind| kinds.iter().position(|other| *other == kind)).collect();
    let slots = column(6).enumerate().filter(|(_, slot)| *slot == YES).map(|(index, _)| index).collect::<Vec<_>>();
    let others =
        column(6).enumerate().filter_map(|(index, slot)| Some((index, position(rows, slot)?))).collect::<Vec<_>>();
    [
        emit::texts("CODES", column(0)),
        emit::texts("ZH", column(3)),
        emit::texts("EN", column(4)),
        emit::texts("WORDS", column(5)),
        emit::values("PARENTS", "Option<u16>", &parents),
        emit::values("KINDS", "&str", &kinds),
        emit::values("KIND_OF", "u8", &kind_of.into_iter().flatten().collect::<Vec<_>>()),
        emit::values("SLOTS", "u16", &slots),
        emit::values("OTHER_SLOTS", "(u16, u16)", &others),
    ]
    .concat()
}
