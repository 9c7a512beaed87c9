//! What callers send.

use puhui_domain::PatentNumber;
use puhui_service::Given;
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
    pub(crate) title: Option<String>,
    pub(crate) filed_on: Option<Given<Date>>,
    pub(crate) priority_on: Option<Given<Date>>,
    pub(crate) granted_on: Option<Given<Date>>,
    pub(crate) legal_status: NewLegalStatus,
    pub(crate) report: Option<NewReport>,
    pub(crate) source: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct NewLegalStatus {
    pub(crate) state: Given<LegalState>,
    pub(crate) as_of: Given<Date>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "NewEvaluationReport")]
pub(crate) struct NewReport {
    pub(crate) completed_on: Given<Date>,
    pub(crate) conclusion: Given<Conclusion>,
    pub(crate) defective: Option<Vec<u32>>,
}

/// Numbers to look up, in any writing; one that is malformed is answered as such and spoils nothing.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "PatentNumbers")]
pub(crate) struct Asked {
    pub(crate) patent_numbers: Vec<String>,
}
