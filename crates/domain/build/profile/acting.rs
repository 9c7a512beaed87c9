//! `acting.tsv`: who acts for a slot where it is not its province.

use super::regions::{self, Rows as Regions};
use super::tenants::{self, Rows as Tenants};
use super::{Mistakes, emit, rows};

pub(crate) const FILE: &str = "acting.tsv";

/// The codes of `Matter`, in its order.
pub(crate) const MATTERS: [&str; 2] = ["contact-points", "product-filings"];

/// slot, matter, tenant
type Row = rows::Row<3>;

/// The table. Without the file there are no exceptions.
pub(crate) fn table(tenants: &Tenants, regions: &Regions, mistakes: &mut Mistakes) -> String {
    let rows = if mistakes.has(FILE) { rows::list::<3>(FILE, mistakes) } else { Vec::new() };
    for row in &rows {
        check(row, &rows, regions, mistakes);
        check_tenant(row, tenants, regions, mistakes);
    }
    write(&rows, tenants, regions)
}

fn check(row: &Row, rows: &[Row], regions: &Regions, mistakes: &mut Mistakes) {
    let Row { line, cells: [slot, matter, _] } = row;
    if !regions::has_slot(regions, slot) {
        mistakes.note(FILE, *line, format!("the place {slot:?} is not in {} or has no slot there", regions::FILE));
    }
    if !MATTERS.contains(&matter.as_str()) {
        mistakes.note(FILE, *line, format!("the matter {matter:?} is none of {}", MATTERS.join(", ")));
    }
    let same = rows.iter().find(|other| other.line < *line && other.cells[..2] == row.cells[..2]);
    if let Some(first) = same {
        mistakes.note(FILE, *line, format!("who acts for {slot:?} in {matter:?} is in line {} already", first.line));
    }
}

fn check_tenant(row: &Row, tenants: &Tenants, regions: &Regions, mistakes: &mut Mistakes) {
    let Row { line, cells: [slot, _, code] } = row;
    let Some(tenant) = tenants.get(code) else {
        mistakes.note(FILE, *line, format!("the tenant {code:?} is not in {}", tenants::FILE));
        return;
    };
    if regions::slot_of(regions, &tenant.cells[2]) != Some(slot) {
        mistakes.note(FILE, *line, format!("the tenant {code:?} does not belong to the slot {slot:?}"));
    } else if tenants::province_of(tenants, slot) == Some(code) {
        mistakes.note(FILE, *line, format!("the tenant {code:?} acts for {slot:?} without being named here"));
    }
}

fn write(rows: &[Row], tenants: &Tenants, regions: &Regions) -> String {
    let numbered = rows.iter().filter_map(|Row { cells: [slot, matter, tenant], .. }| {
        let (slot, tenant) = (regions::position(regions, slot)?, tenants::position(tenants, tenant)?);
        Some((slot, emit::variant("Matter", matter), tenant))
    });
    emit::values("ACTING", "(u16, Matter, u16)", &numbered.collect::<Vec<_>>())
}
