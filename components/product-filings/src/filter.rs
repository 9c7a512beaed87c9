//! Which filings a list shows, from which list they are read, and in which order.

use puhui_domain::{CreditCode, Region};
use puhui_service::{Naming, Sight};
use puhui_store::{List, Order};

use crate::codes::State;
use crate::lists::{self, province};
use crate::record::Filing;

/// What the caller wants to see: all of it has to be so.
#[derive(Clone, Debug)]
pub(crate) struct Filter {
    pub(crate) credit_code: Option<CreditCode>,
    pub(crate) region: Option<Region>,
    pub(crate) state: Option<State>,
}

impl Filter {
    /// The filter with what the caller may see; `None` if that is nothing.
    pub(crate) fn within(self, sight: Sight) -> Option<Self> {
        match (sight, self.state) {
            (Sight::Full, _) | (Sight::Public, Some(State::Approved)) => Some(self),
            (Sight::Public, None) => Some(Self { state: Some(State::Approved), ..self }),
            (Sight::Public, Some(_)) => None,
        }
    }

    /// The list that leaves the least to pass over.
    pub(crate) fn list(&self) -> List {
        match (&self.credit_code, self.region, self.state) {
            (Some(code), _, Some(State::Approved)) => lists::approved_of_enterprise(code),
            (Some(code), ..) => lists::of_enterprise(code),
            (None, Some(region), Some(state)) => lists::in_province_and_state(province(region), state),
            (None, Some(region), None) => lists::in_province(province(region)),
            (None, None, Some(state)) => lists::in_state(state),
            (None, None, None) => lists::all(),
        }
    }

    /// What awaits review is a queue; all else is a register.
    pub(crate) fn order(&self) -> Order {
        if self.state == Some(State::Pending) { Order::OldestFirst } else { Order::NewestFirst }
    }

    /// Asked of every filing of the list, whatever the list leaves open.
    pub(crate) fn keeps(&self, filing: &Filing) -> bool {
        let enterprise = &filing.content.enterprise;
        self.credit_code.as_ref().is_none_or(|code| *code == enterprise.credit_code)
            && self.region.is_none_or(|region| enterprise.region.is_within(region))
            && self.state.is_none_or(|state| state == filing.state)
    }

    /// What a cursor is bound to.
    pub(crate) fn name(&self) -> [String; 4] {
        let code = self.credit_code.as_ref().map(CreditCode::key).unwrap_or_default();
        let [region, state] = [self.region.map(Region::code), self.state.map(State::code)];
        [self.list().fingerprint(), code, region.unwrap_or_default().into(), state.unwrap_or_default().into()]
    }
}
