use puhui_domain::Language;
use puhui_service::Coded;
use serde::Serialize;
use time::OffsetDateTime;

use super::region;
use crate::record::Summary;

/// What a list shows of a summary.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SummaryHead<'a> {
    year: u16,
    title: &'a str,
    organisation: &'a str,
    #[serde(with = "time::serde::rfc3339")]
    submitted_at: OffsetDateTime,
}

#[derive(Serialize)]
pub(crate) struct WholeSummary<'a> {
    region: Coded,
    #[serde(flatten)]
    head: SummaryHead<'a>,
    text: &'a str,
}

impl<'a> SummaryHead<'a> {
    pub(crate) fn new(summary: &'a Summary) -> Self {
        let Summary { year, title, organisation, submitted_at, .. } = summary;
        Self { year: *year, title, organisation, submitted_at: *submitted_at }
    }
}

impl<'a> WholeSummary<'a> {
    pub(crate) fn new(summary: &'a Summary, language: Language) -> Self {
        let region = region(summary.slot.region(), language);
        Self { region, head: SummaryHead::new(summary), text: &summary.text }
    }
}
