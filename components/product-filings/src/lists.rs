//! The lists that the records are read from.

use std::fmt::Display;

use puhui_domain::{CreditCode, Region};
use puhui_service::Naming;
use puhui_store::List;

use crate::codes::State;

pub(crate) fn all() -> List {
    List::new("all", &[])
}

pub(crate) fn in_state(state: State) -> List {
    List::new("state", &[state.code()])
}

pub(crate) fn of_enterprise(code: &CreditCode) -> List {
    List::new("enterprise", &[&code.key()])
}

/// What the public may know of an enterprise, so that nothing else shows through in how it is paged.
pub(crate) fn approved_of_enterprise(code: &CreditCode) -> List {
    List::new("enterprise-approved", &[&code.key()])
}

pub(crate) fn in_province(province: Region) -> List {
    List::new("region", &[province.code()])
}

pub(crate) fn in_province_and_state(province: Region, state: State) -> List {
    List::new("region-state", &[province.code(), state.code()])
}

/// Every contact of a filing: also those of contents that were replaced, and of writes that were lost.
pub(crate) fn contacts_of(filing: &impl Display) -> List {
    List::new("filing", &[&filing.to_string()])
}

/// The place at the top that a place belongs to (省级).
pub(crate) fn province(region: Region) -> Region {
    region.lineage().last().unwrap_or(region)
}
