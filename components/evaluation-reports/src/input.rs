//! What callers send.

use puhui_domain::PatentNumber;
use puhui_service::{Given, WholeNumber};
use schemars::JsonSchema;
use serde::Deserialize;
use time::Date;

use crate::conclusion::Conclusion;
use crate::legal_state::LegalState;

/// The body of a PUT and a line of an import. The line has to name its patent; the PUT's path has done so, and its body
/// may say the same again.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "NewEvaluatedPatent")]
pub(crate) struct NewPatent {
    pub(crate) patent_number: Option<Given<PatentNumber>>,
    /// 发明创造名称
    pub(crate) title: Option<String>,
    /// 申请日
    pub(crate) filed_on: Option<Given<Date>>,
    /// 优先权日, the earliest
    pub(crate) priority_on: Option<Given<Date>>,
    /// 授权公告日
    pub(crate) granted_on: Option<Given<Date>>,
    pub(crate) legal_status: NewLegalStatus,
    /// Never for an invention.
    pub(crate) report: Option<NewReport>,
    /// Who says so.
    pub(crate) source: String,
}

/// A legal status (法律状态), and the day for which the source vouches for it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct NewLegalStatus {
    pub(crate) state: Given<LegalState>,
    pub(crate) as_of: Given<Date>,
}

/// An evaluation report (专利权评价报告).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "NewEvaluationReport")]
pub(crate) struct NewReport {
    /// 报告完成日
    pub(crate) completed_on: Given<Date>,
    pub(crate) conclusion: Given<Conclusion>,
    /// The claims or designs that do not meet the conditions, by number; with `defects-in-part` only.
    pub(crate) defective: Option<Vec<WholeNumber<u32>>>,
}

/// Numbers to look up, in any writing; one that is malformed is answered as such and spoils nothing.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "PatentNumbers")]
pub(crate) struct Asked {
    pub(crate) patent_numbers: Vec<String>,
}
