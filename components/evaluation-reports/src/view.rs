//! What callers see.

use std::collections::BTreeSet;

use puhui_domain::{Language, PatentKind, PatentNumber};
use puhui_service::calendar::{Day, Moment};
use puhui_service::{Coded, ETag, HistoryLine, Naming, Sight};
use puhui_store::Stored;
use schemars::JsonSchema;
use serde::Serialize;

use crate::record::{PatentRecord, Report};
use crate::report_state::ReportState;

/// Raised when the shape of a view changes, so that no client keeps the old one.
const SHAPE: &str = "2";

/// A patent with its legal status and its evaluation report.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "EvaluatedPatent")]
pub(crate) struct PatentView<'a> {
    patent_number: PatentNumber,
    /// The number without `ZL` and in the writing of applications (申请号).
    application_number: String,
    kind: Coded,
    /// 发明创造名称
    title: Option<&'a str>,
    /// 申请日
    filed_on: Option<Day>,
    /// 优先权日, the earliest
    priority_on: Option<Day>,
    /// 授权公告日
    granted_on: Option<Day>,
    legal_status: LegalStatusView,
    report: ReportState,
    /// What follows from `report`, and what does not.
    report_note: &'static str,
    evaluation: Option<Evaluation<'a>>,
    /// Who says so.
    source: &'a str,
    updated_at: Option<Moment>,
}

/// The same by itself, with what happened to it.
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "EvaluatedPatentRecord")]
pub(crate) struct Whole<'a> {
    #[serde(flatten)]
    patent: PatentView<'a>,
    /// Oldest first; `null` for the public and whoever sees no more, because it names who acted.
    history: Option<Vec<HistoryLine<'a>>>,
}

/// A legal status (法律状态), and the day for which the source vouches for it.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "LegalStatus")]
struct LegalStatusView {
    state: Coded,
    as_of: Day,
}

/// What the evaluation report says.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
struct Evaluation<'a> {
    completed_on: Day,
    conclusion: Coded,
    /// The claims or designs that do not meet the conditions, by number.
    defective: &'a BTreeSet<u32>,
}

impl<'a> PatentView<'a> {
    pub(crate) fn new(patent: &'a Stored<PatentRecord>, language: Language) -> Self {
        let record = &patent.data;
        let (number, status, report) = (record.number, &record.legal_status, ReportState::of(record));
        let kind = number.kind();
        Self {
            patent_number: number,
            application_number: number.application(),
            kind: kind.shown(language),
            title: record.title.as_deref(),
            filed_on: record.filed_on.map(Day),
            priority_on: record.priority_on.map(Day),
            granted_on: record.granted_on.map(Day),
            legal_status: LegalStatusView { state: status.state.shown(language), as_of: Day(status.as_of) },
            report,
            report_note: report.note().get(language),
            evaluation: record.report.as_ref().map(|report| Evaluation::new(report, kind, language)),
            source: &record.source,
            updated_at: patent.history.last().map(|event| Moment(event.at)),
        }
    }

    pub(crate) fn report(&self) -> ReportState {
        self.report
    }
}

impl<'a> Evaluation<'a> {
    fn new(report: &'a Report, kind: PatentKind, language: Language) -> Self {
        let Report { completed_on, conclusion, defective } = report;
        let conclusion = Coded::new(conclusion.code(), conclusion.name(kind).get(language));
        Self { completed_on: Day(*completed_on), conclusion, defective }
    }
}

impl<'a> Whole<'a> {
    pub(crate) fn new(patent: &'a Stored<PatentRecord>, language: Language, sight: Sight) -> Self {
        let lines = || patent.history.iter().map(|event| HistoryLine::of(event, sight)).collect();
        let history = (sight == Sight::Full).then(lines);
        Self { patent: PatentView::new(patent, language), history }
    }
}

/// The state of a record as its own view shows it.
pub(crate) fn etag(patent: &Stored<PatentRecord>, language: Language, sight: Sight) -> ETag {
    let sight = match sight {
        Sight::Public => "public",
        Sight::Full => "full",
    };
    ETag::of(patent, &[SHAPE, "patent", language.tag(), sight])
}
