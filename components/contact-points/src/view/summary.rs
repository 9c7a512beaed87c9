use puhui_domain::Language;
use puhui_service::calendar::Moment;
use puhui_service::{Coded, Naming};
use schemars::JsonSchema;
use serde::Serialize;

use crate::record::Summary;

/// What a list shows of a summary.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "AnnualSummaryHead")]
pub(crate) struct SummaryHead<'a> {
    year: u16,
    title: &'a str,
    organisation: &'a str,
    submitted_at: Moment,
}

/// A summary with its text.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "AnnualSummary")]
pub(crate) struct WholeSummary<'a> {
    region: Coded,
    #[serde(flatten)]
    head: SummaryHead<'a>,
    text: &'a str,
}

impl<'a> SummaryHead<'a> {
    pub(crate) fn new(summary: &'a Summary) -> Self {
        let Summary { year, title, organisation, submitted_at, .. } = summary;
        Self { year: *year, title, organisation, submitted_at: Moment(*submitted_at) }
    }
}

impl<'a> WholeSummary<'a> {
    pub(crate) fn new(summary: &'a Summary, language: Language) -> Self {
        let region = summary.slot.region().shown(language);
        Self { region, head: SummaryHead::new(summary), text: &summary.text }
    }
}
