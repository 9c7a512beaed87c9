//! `tenants.tsv`: the offices that use Puhui, as a tree.

use std::collections::BTreeMap;

use super::regions::{self, Rows as Regions};
use super::{Mistakes, emit, rows};

pub(crate) const FILE: &str = "tenants.tsv";

/// The tenant of a profile without the file.
const ALONE: [&str; 6] = ["nation", "nation", "", "", "全国", "Nation"];

/// code, kind, place, parent, zh, en
type Row = rows::Row<6>;

/// The tenants by their codes.
pub(crate) type Rows = BTreeMap<String, Row>;

pub(crate) fn read(mistakes: &mut Mistakes) -> Rows {
    if mistakes.has(FILE) {
        return rows::read::<6>(FILE, regions::is_code, mistakes);
    }
    let alone = Row { line: 0, cells: ALONE.map(str::to_owned) };
    BTreeMap::from([(ALONE[0].to_owned(), alone)])
}

pub(crate) fn table(rows: &Rows, regions: &Regions, mistakes: &mut Mistakes) -> String {
    if of_kind(rows, "nation").next().is_none() {
        mistakes.note(FILE, 0, "has no tenant of the kind nation");
    }
    for row in rows.values() {
        check_name(row, mistakes);
        match row.cells[1].as_str() {
            "nation" => check_nation(row, rows, mistakes),
            "province" | "centre" | "city" => check_local(row, rows, regions, mistakes),
            kind => {
                let wrong = format!("the kind {kind:?} is none of nation, province, centre and city");
                mistakes.note(FILE, row.line, wrong);
            }
        }
    }
    write(rows, regions)
}

fn of_kind<'a>(rows: &'a Rows, kind: &'a str) -> impl Iterator<Item = &'a Row> {
    rows.values().filter(move |row| row.cells[1] == kind)
}

/// The province that a slot is the place of.
pub(crate) fn province_of<'a>(rows: &'a Rows, slot: &str) -> Option<&'a str> {
    of_kind(rows, "province").find(|row| row.cells[2] == slot).map(|row| row.cells[0].as_str())
}

/// A province or city without a name of its own has that of its place. A centre would then be called like its province.
fn check_name(Row { line, cells: [_, kind, _, _, zh, en] }: &Row, mistakes: &mut Mistakes) {
    if !zh.is_empty() || !en.is_empty() || matches!(kind.as_str(), "nation" | "centre") {
        rows::check_names(FILE, *line, zh, en, mistakes);
    }
}

fn check_nation(Row { line, cells: [_, _, place, parent, ..] }: &Row, rows: &Rows, mistakes: &mut Mistakes) {
    if !place.is_empty() || !parent.is_empty() {
        mistakes.note(FILE, *line, "the nation has neither place nor parent");
    }
    if let Some(first) = of_kind(rows, "nation").find(|first| first.line < *line) {
        mistakes.note(FILE, *line, format!("the nation is in line {} already", first.line));
    }
}

fn check_local(row: &Row, rows: &Rows, regions: &Regions, mistakes: &mut Mistakes) {
    let Row { line, cells: [_, kind, place, parent, ..] } = row;
    if !regions.contains_key(place) {
        mistakes.note(FILE, *line, format!("the place {place:?} is not in {}", regions::FILE));
        return;
    }
    if kind != "city" && !regions::has_slot(regions, place) {
        mistakes.note(FILE, *line, format!("the place {place:?} has no slot of its own, as that of a {kind} must"));
    }
    if kind == "centre" && province_of(rows, place).is_none() {
        mistakes.note(FILE, *line, format!("the place {place:?} has no province for the centre to stand beside"));
    }
    if let Some(rival) = rival(row, rows, regions) {
        mistakes.note(FILE, *line, format!("the place {place:?} is that of {rival:?} already, or lies in it"));
    }
    check_parent(*line, parent, expected_parent(row, rows, regions), rows, mistakes);
}

/// Another tenant of the same kind that would have the same files. Centres may share a place.
fn rival<'a>(Row { line, cells: [_, kind, place, ..] }: &Row, rows: &'a Rows, regions: &Regions) -> Option<&'a str> {
    let above: Vec<&str> = match kind.as_str() {
        "province" => vec![place],
        "city" => regions::lineage(regions, place).collect(),
        _ => Vec::new(),
    };
    // Of two with one place the later line is wrong; of two of which one lies in the other, the inner one.
    let first = |other: &Row| other.cells[2] != *place || other.line < *line;
    let takes = |other: &Row| other.cells[1] == *kind && above.contains(&other.cells[2].as_str()) && first(other);
    rows.values().find(|other| takes(other)).map(|other| other.cells[0].as_str())
}

/// The tenant that covers the place and is next above: for a city the province of its slot, for all else the nation. So
/// the tree has no circles, and whoever is above covers all that is below.
fn expected_parent<'a>(
    Row { cells: [_, kind, place, ..], .. }: &Row,
    rows: &'a Rows,
    regions: &Regions,
) -> Option<&'a str> {
    let province = (kind == "city").then(|| province_of(rows, regions::slot_of(regions, place)?)).flatten();
    province.or_else(|| of_kind(rows, "nation").next().map(|nation| nation.cells[0].as_str()))
}

fn check_parent(line: usize, parent: &str, expected: Option<&str>, rows: &Rows, mistakes: &mut Mistakes) {
    if !rows.contains_key(parent) {
        mistakes.note(FILE, line, format!("the parent {parent:?} is not in the file"));
    } else if let Some(expected) = expected.filter(|expected| *expected != parent) {
        mistakes.note(FILE, line, format!("the parent is {parent:?}; it must be {expected:?}, which covers the place"));
    }
}

/// The number of a tenant in the tables.
pub(crate) fn position(rows: &Rows, code: &str) -> Option<usize> {
    rows.keys().position(|key| key == code)
}

fn write(rows: &Rows, regions: &Regions) -> String {
    let column = |column: usize| rows.values().map(move |row| row.cells[column].as_str());
    let kinds: Vec<emit::Path> = column(1).map(|kind| emit::variant("TenantKind", kind)).collect();
    let places: Vec<Option<usize>> = column(2).map(|place| regions::position(regions, place)).collect();
    let parents: Vec<Option<usize>> = column(3).map(|parent| position(rows, parent)).collect();
    let nation = column(1).position(|kind| kind == "nation").unwrap_or_default();
    [
        format!("const NATION: u16 = {nation};\n"),
        emit::texts("CODES", column(0)),
        emit::texts("ZH", column(4)),
        emit::texts("EN", column(5)),
        emit::values("KINDS", "TenantKind", &kinds),
        emit::values("PLACES", "Option<u16>", &places),
        emit::values("PARENTS", "Option<u16>", &parents),
    ]
    .concat()
}
