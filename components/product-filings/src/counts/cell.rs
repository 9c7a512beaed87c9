use std::collections::BTreeMap;

use puhui_domain::Region;
use puhui_service::{Codes, calendar};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::codes::State;
use crate::record::Filing;

/// What a filing counts as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Cell {
    pub(crate) place: Region,
    state: State,
    /// The month in which the present content came in, at the office: `2026-11`.
    submitted: String,
    /// That of the approval, if it stands approved.
    approved: Option<String>,
}

/// The numbers of each month that has any.
pub(crate) type Months = BTreeMap<String, Numbers>;

/// The numbers of a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Numbers {
    /// Submitted in this month, by what they are now, in the order of [`State`].
    pub(crate) states: [u64; State::ALL.len()],
    /// Approved in this month, and they stand approved. No public view has the day of submission, so the register is counted
    /// by this.
    pub(crate) approved: u64,
}

impl Cell {
    pub(crate) fn of(filing: &Filing) -> Self {
        let (place, state) = (filing.content.enterprise.region, filing.state);
        Self { place, state, submitted: month(filing.submitted_at), approved: filing.approved_at().map(month) }
    }

    /// Counts it in, or out again.
    pub(crate) fn post(&self, months: &mut Months, is_in: bool) {
        let shift = |number: &mut u64| *number = if is_in { *number + 1 } else { number.saturating_sub(1) };
        let place = State::ALL.iter().position(|state| *state == self.state);
        let of_month = months.entry(self.submitted.clone()).or_default();
        place.and_then(|place| of_month.states.get_mut(place)).map(shift);
        if let Some(approved) = &self.approved {
            shift(&mut months.entry(approved.clone()).or_default().approved);
        }
        months.retain(|_, numbers| *numbers != Numbers::default());
    }
}

fn month(moment: OffsetDateTime) -> String {
    let day = calendar::day_of(moment);
    let mut month = calendar::written(day);
    month.truncate("2026-11".len());
    month
}
