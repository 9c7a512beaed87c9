use std::collections::BTreeMap;

use super::{Mistakes, emit, rows};
use crate::fold;

pub(crate) const FILE: &str = "departments.tsv";

/// code, class, zh, en, aliases
type Row = rows::Row<5>;

pub(crate) fn table(mistakes: &mut Mistakes) -> String {
    let rows = rows::read::<5>(FILE, is_code, mistakes);
    for Row { line, cells: [_, class, zh, en, aliases] } in rows.values() {
        rows::check_names(FILE, *line, zh, en, mistakes);
        rows::check_words(FILE, *line, aliases, mistakes);
        if !["national", "affiliated", "local"].contains(&class.as_str()) {
            mistakes.note(FILE, *line, format!("the class {class:?} is none of national, affiliated and local"));
        }
    }
    let spellings = spellings(&rows, mistakes);
    let classes: Vec<emit::Path> = rows.values().map(|row| emit::variant("DepartmentClass", &row.cells[1])).collect();
    [
        emit::texts("CODES", rows.keys().map(String::as_str)),
        emit::texts("ZH", rows.values().map(|row| row.cells[2].as_str())),
        emit::texts("EN", rows.values().map(|row| row.cells[3].as_str())),
        emit::texts("ALIASES", rows.values().map(|row| row.cells[4].as_str())),
        emit::values("CLASSES", "DepartmentClass", &classes),
        emit::texts("SPELLINGS", spellings.keys().map(String::as_str)),
        emit::values("SPELLING_OF", "u16", &spellings.values().collect::<Vec<_>>()),
    ]
    .concat()
}

/// Kebab-case: `public-service`.
fn is_code(code: &str) -> bool {
    code.split('-').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase()))
}

/// Every code, name and alias, folded, with the place of its department among the rows. None may mean two departments.
fn spellings(rows: &BTreeMap<String, Row>, mistakes: &mut Mistakes) -> BTreeMap<String, usize> {
    let mut spellings = BTreeMap::new();
    for (index, Row { line, cells: [code, _, zh, en, aliases] }) in rows.values().enumerate() {
        for name in [code, zh, en].map(String::as_str).into_iter().chain(aliases.split('|')) {
            let folded = fold(name);
            if folded.is_empty() {
                continue;
            }
            let owner = *spellings.entry(folded).or_insert(index);
            if let Some(other) = rows.keys().nth(owner).filter(|_| owner != index) {
                mistakes.note(FILE, *line, format!("{name:?} is a name of {other:?} already"));
            }
        }
    }
    spellings
}
