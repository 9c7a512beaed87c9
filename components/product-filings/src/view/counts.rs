use puhui_domain::{Language, Region};
use puhui_service::calendar::Moment;
use puhui_service::{Coded, Codes, Naming, Sight};
use schemars::JsonSchema;
use serde::Serialize;
use time::OffsetDateTime;

use crate::codes::State;
use crate::counts::{Months, Numbers};

/// How many filings there are in a place, or in the nation.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "FilingCounts")]
pub(crate) struct Counts {
    /// Everything that was done by then is counted, and little that was done later; `null` before the first counting has ended.
    as_of: Option<Moment>,
    /// `null` for the nation.
    region: Option<Coded>,
    extent: Extent,
    count: u64,
    states: Vec<StateCount>,
    /// The places directly within it. What was filed from the place itself and from no part of it is in its own numbers only.
    places: Vec<PlaceCount>,
    /// The months that have any, oldest first: those of submission for `all`, those of approval for `approved`.
    months: Vec<MonthCount>,
}

/// What was counted: all filings, or the register, which is what stands approved.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "FilingCountExtent")]
enum Extent {
    All,
    Approved,
}

/// How many filings are in a state.
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "FilingsInState")]
struct StateCount {
    state: Coded,
    count: u64,
}

/// How many filings are from a place and the places within it.
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "FilingsInPlace")]
struct PlaceCount {
    region: Coded,
    count: u64,
    states: Vec<StateCount>,
}

/// How many filings are of a month.
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "FilingsInMonth")]
struct MonthCount {
    /// `2026-11`, at the office.
    month: String,
    count: u64,
    states: Vec<StateCount>,
}

impl Counts {
    pub(crate) fn new(
        (place, whole): (Option<Region>, &Months),
        parts: &[(Region, Months)],
        sight: Sight,
        as_of: Option<OffsetDateTime>,
        language: Language,
    ) -> Self {
        let seen = Seeing { extent: if sight == Sight::Full { Extent::All } else { Extent::Approved }, language };
        let in_place = |(region, months): &(Region, Months)| {
            let (count, states) = seen.sum(months.values());
            PlaceCount { region: region.shown(language), count, states }
        };
        let (count, states) = seen.sum(whole.values());
        Self {
            as_of: as_of.map(Moment),
            region: place.map(|place| place.shown(language)),
            extent: seen.extent,
            count,
            states,
            places: parts.iter().map(in_place).collect(),
            months: seen.months(whole),
        }
    }
}

/// Which numbers are shown, and in which language.
#[derive(Clone, Copy)]
struct Seeing {
    extent: Extent,
    language: Language,
}

impl Seeing {
    fn sum<'a>(self, months: impl Iterator<Item = &'a Numbers>) -> (u64, Vec<StateCount>) {
        let mut sums = [0; State::ALL.len()];
        for (sum, number) in months.flat_map(|numbers| numbers.states.iter().enumerate()) {
            if let Some(sum) = sums.get_mut(sum) {
                *sum += number;
            }
        }
        self.by_state(sums)
    }

    fn by_state(self, numbers: [u64; State::ALL.len()]) -> (u64, Vec<StateCount>) {
        let counts = State::ALL.iter().copied().zip(numbers).filter(|(state, _)| self.shows(*state));
        let states = counts.map(|(state, count)| StateCount { state: state.shown(self.language), count });
        let states: Vec<_> = states.collect();
        (states.iter().map(|state| state.count).sum(), states)
    }

    fn shows(self, state: State) -> bool {
        matches!(self.extent, Extent::All) || state == State::Approved
    }

    fn months(self, months: &Months) -> Vec<MonthCount> {
        let of_month = |(month, numbers): (&String, &Numbers)| {
            let (count, states) = self.by_state(match self.extent {
                Extent::All => numbers.states,
                Extent::Approved => [numbers.approved; State::ALL.len()],
            });
            (count > 0).then(|| MonthCount { month: month.clone(), count, states })
        };
        months.iter().filter_map(of_month).collect()
    }
}
