//! The lists that the records are read from.

use std::fmt::Display;

use puhui_domain::{CreditCode, Region};
use puhui_service::Naming;
use puhui_store::List;

use crate::codes::State;

pub(crate) fn all() -> List {
    List::new("all", &[])
}

/// Every filing, in the order of their last changes.
pub(crate) fn changes() -> List {
    List::feed("changes", &[])
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

/// Of a place and the places within it. Each level has lists of its own, so that none holds what is another office's.
pub(crate) fn in_region(region: Region) -> List {
    List::new("region", &[region.code()])
}

pub(crate) fn in_region_and_state(region: Region, state: State) -> List {
    List::new("region-state", &[region.code(), state.code()])
}

/// Every contact of a filing: also those of contents that were replaced, and of writes that were lost.
pub(crate) fn contacts_of(filing: &impl Display) -> List {
    List::new("filing", &[&filing.to_string()])
}
