use puhui_domain::Region;
use puhui_service::{Owned, Owner};
use puhui_store::{Id, List, Position, Record};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::{Cell, Months};
use crate::record::Filing;

/// Raised when cells change: everything is counted anew then, beside the counts of the release before.
const SHAPE: &str = "1";

/// The counts of a place and all that is within it; without a place, of the nation.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Count {
    pub(crate) place: Option<Region>,
    pub(crate) months: Months,
    /// Up to which batch it has been counted.
    pub(super) batch: u64,
}

/// What a filing was counted as last.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Tally {
    pub(super) cell: Cell,
    pub(super) batch: u64,
}

/// How far the counting has come, and the moves of the last batch, which may not have been carried out everywhere yet.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Batch {
    pub(super) number: u64,
    /// Up to where the feed was read.
    pub(super) position: Option<Position>,
    pub(super) moves: Vec<Move>,
    /// Everything that was done by then is in the counts; `None` before everything was counted for the first time.
    #[serde(with = "time::serde::rfc3339::option")]
    pub(crate) as_of: Option<OffsetDateTime>,
}

/// A filing that counts as something else now.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Move {
    pub(super) filing: Id<Filing>,
    pub(super) from: Option<Cell>,
    pub(super) to: Cell,
}

impl Count {
    pub(crate) fn of(place: Option<Region>) -> Self {
        Self { place, ..Self::default() }
    }

    pub(crate) fn id(place: Option<Region>) -> Id<Self> {
        Id::natural(&[SHAPE, place.map_or("nation", Region::code)])
    }

    /// Carries out what of a batch concerns the place.
    pub(super) fn after(mut self, batch: &Batch) -> Self {
        let concerns = |cell: &Cell| self.place.is_none_or(|place| cell.place.concerns(place));
        let out = batch.moves.iter().filter_map(|step| Some((step.from.as_ref()?, false)));
        let all = out.chain(batch.moves.iter().map(|step| (&step.to, true)));
        for (cell, is_in) in all.filter(|(cell, _)| concerns(cell)) {
            cell.post(&mut self.months, is_in);
        }
        self.batch = batch.number;
        self
    }
}

impl Tally {
    pub(super) fn id(filing: &Id<Filing>) -> Id<Self> {
        Id::natural(&[SHAPE, &filing.to_string()])
    }
}

impl Batch {
    pub(crate) fn id() -> Id<Self> {
        Id::natural(&[SHAPE])
    }
}

/// In full for whose affair everything in the place is; of the rest anybody may see what is approved.
impl Owned for Count {
    fn owner(&self) -> Owner {
        Owner { region: self.place, ..Owner::PUBLIC }
    }
}

/// Its time is everybody's: it says nothing of any filing, because it goes by the ticks.
impl Owned for Batch {
    fn owner(&self) -> Owner {
        Owner::PUBLIC
    }
}

impl Record for Count {
    const COMPONENT: &'static str = "product-filings";
    const KIND: &'static str = "count";
    const PREFIX: &'static str = "pfn";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        Vec::new()
    }
}

impl Record for Tally {
    const COMPONENT: &'static str = "product-filings";
    const KIND: &'static str = "tally";
    const PREFIX: &'static str = "pft";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        Vec::new()
    }
}

impl Record for Batch {
    const COMPONENT: &'static str = "product-filings";
    const KIND: &'static str = "batch";
    const PREFIX: &'static str = "pfb";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        Vec::new()
    }
}
