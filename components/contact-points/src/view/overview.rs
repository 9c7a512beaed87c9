use puhui_domain::{Language, RegionSlot};
use puhui_service::calendar::Moment;
use puhui_service::{Coded, Naming};
use puhui_store::Stored;
use schemars::JsonSchema;
use serde::Serialize;

use crate::record::{ContactPoint, Summary};

/// Which contact points have submitted a year's summary.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "SummaryOverview")]
pub(crate) struct Overview<'a> {
    year: u16,
    /// How many regions have a contact point.
    filled: usize,
    /// How many have none.
    vacant: usize,
    /// How many summaries of the year there are.
    submitted: usize,
    /// How many regions have a contact point and no summary of the year.
    missing: usize,
    regions: Vec<SlotSummary<'a>>,
}

/// A region with its contact point and the summary, as far as there are any.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "RegionSummary")]
struct SlotSummary<'a> {
    region: Coded,
    /// The organisation that is contact point; `null` where there is none.
    contact_point: Option<&'a str>,
    /// `null` as long as there is no summary of the year.
    submitted_at: Option<Moment>,
}

type Found<'a> = (Option<&'a Stored<ContactPoint>>, Option<&'a Stored<Summary>>);

impl<'a> Overview<'a> {
    pub(crate) fn new(year: u16, found: impl Iterator<Item = (RegionSlot, Found<'a>)>, language: Language) -> Self {
        let shown = |(slot, (point, summary)): (RegionSlot, Found<'a>)| SlotSummary {
            region: slot.region().shown(language),
            contact_point: point.map(|point| point.data.name.as_str()),
            submitted_at: summary.map(|summary| Moment(summary.data.submitted_at)),
        };
        let regions: Vec<_> = found.map(shown).collect();
        let count = |is_counted: fn(&SlotSummary<'_>) -> bool| regions.iter().filter(|slot| is_counted(slot)).count();
        Self {
            year,
            filled: count(|slot| slot.contact_point.is_some()),
            vacant: count(|slot| slot.contact_point.is_none()),
            submitted: count(|slot| slot.submitted_at.is_some()),
            missing: count(|slot| slot.contact_point.is_some() && slot.submitted_at.is_none()),
            regions,
        }
    }
}
