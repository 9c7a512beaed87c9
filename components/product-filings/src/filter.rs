//! Which filings a list shows, from which list they are read, and in which order.

use puhui_domain::{CreditCode, Region};
use puhui_service::{Naming, Reach, Scope};
use puhui_store::{List, Order};

use crate::codes::State;
use crate::lists;
use crate::record::Filing;

/// What the caller wants to see: all of it has to be so.
#[derive(Clone, Debug)]
pub(crate) struct Filter {
    pub(crate) credit_code: Option<CreditCode>,
    pub(crate) region: Option<Region>,
    pub(crate) state: Option<State>,
}

/// A filter with the list that it reads, which holds nothing that the caller may not see: neither how it is paged nor its
/// cursors tell of anything else.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    filter: Filter,
    list: List,
}

impl Filter {
    /// What of it the caller may read; `None` if that is nothing.
    pub(crate) fn within(self, reach: &Reach) -> Option<Reading> {
        let is_public = self.state == Some(State::Approved);
        let Scope { region, body, is_public } =
            reach.narrow(Scope { region: self.region, body: self.credit_code, is_public });
        let state = match (is_public, self.state) {
            (true, None) => Some(State::Approved),
            (true, Some(state)) if state != State::Approved => return None,
            (_, state) => state,
        };
        let filter = Self { credit_code: body, region, state };
        let list = filter.list(reach);
        Some(Reading { filter, list })
    }

    /// The list that leaves the least to pass over. What an enterprise has filed from everywhere is not for the office of
    /// one place to page through.
    fn list(&self, reach: &Reach) -> List {
        if let (Some(code), Some(State::Approved)) = (&self.credit_code, self.state) {
            return lists::approved_of_enterprise(code);
        }
        let code = self.credit_code.as_ref().filter(|_| !matches!(reach, Reach::Place(_)));
        match (code, self.region, self.state) {
            (Some(code), ..) => lists::of_enterprise(code),
            (None, Some(region), Some(state)) => lists::in_region_and_state(region, state),
            (None, Some(region), None) => lists::in_region(region),
            (None, None, Some(state)) => lists::in_state(state),
            (None, None, None) => lists::all(),
        }
    }

    /// Asked of every filing of the list, whatever the list leaves open.
    fn keeps(&self, filing: &Filing) -> bool {
        let enterprise = &filing.content.enterprise;
        self.credit_code.as_ref().is_none_or(|code| *code == enterprise.credit_code)
            && self.region.is_none_or(|region| enterprise.region.concerns(region))
            && self.state.is_none_or(|state| state == filing.state)
    }
}

impl Reading {
    pub(crate) fn list(&self) -> &List {
        &self.list
    }

    pub(crate) fn keeps(&self, filing: &Filing) -> bool {
        self.filter.keeps(filing)
    }

    /// What awaits review is a queue; all else is a register.
    pub(crate) fn order(&self) -> Order {
        if self.filter.state == Some(State::Pending) { Order::OldestFirst } else { Order::NewestFirst }
    }

    /// What a cursor is bound to.
    pub(crate) fn name(&self) -> [String; 4] {
        let Filter { credit_code, region, state } = &self.filter;
        let code = credit_code.as_ref().map(CreditCode::key).unwrap_or_default();
        let [region, state] = [region.map(Region::code), state.map(State::code)].map(Option::unwrap_or_default);
        [self.list.fingerprint(), code, region.to_owned(), state.to_owned()]
    }
}
