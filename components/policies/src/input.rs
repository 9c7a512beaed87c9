//! What callers send.

use puhui_domain::{ClausePath, Department, DocumentNumber, Language};
use puhui_service::{FromQuery, Given, LanguageQuery, PageQuery, Params, Text};
use schemars::JsonSchema;
use serde::Deserialize;
use time::Date;

use crate::measure::Comparison;

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct NewPolicy {
    pub(crate) issued_on: Option<Given<Date>>,
    pub(crate) texts: Vec<NewText>,
}

/// A text that joins a policy; its notice may say what the others did not: the day of issue.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct AddedText {
    pub(crate) issued_on: Option<Given<Date>>,
    pub(crate) text: NewText,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct NewText {
    pub(crate) language: Given<Language>,
    pub(crate) title: String,
    pub(crate) document_number: Option<Given<DocumentNumber>>,
    pub(crate) issuer: Option<String>,
    pub(crate) addressees: Option<String>,
    pub(crate) preamble: Option<String>,
    pub(crate) enclosure: Option<String>,
    #[serde(default)]
    pub(crate) clauses: Vec<NewClause>,
    #[serde(default)]
    pub(crate) attachments: Vec<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewClause {
    pub(crate) path: Given<ClausePath>,
    pub(crate) label: String,
    pub(crate) heading: Option<String>,
    /// Empty for a clause that has a heading only.
    #[serde(default)]
    pub(crate) text: String,
    #[serde(default)]
    pub(crate) measures: Vec<NewMeasure>,
    #[serde(default)]
    pub(crate) targets: Vec<NewTarget>,
    #[serde(default)]
    pub(crate) dues: Vec<NewDue>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewMeasure {
    pub(crate) passage: String,
    /// Each by its code, a name or any alias.
    pub(crate) departments: Vec<Given<Department>>,
    #[serde(default)]
    pub(crate) targets: Vec<NewTarget>,
    pub(crate) due: Option<NewDue>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewTarget {
    pub(crate) text: String,
    pub(crate) comparison: Given<Comparison>,
    pub(crate) value: String,
    pub(crate) unit: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewDue {
    pub(crate) text: String,
    pub(crate) on: Option<Given<Date>>,
}

pub(crate) struct TaskQuery {
    /// By its code, a name in either language or any alias.
    pub(crate) department: Option<Department>,
    pub(crate) page: PageQuery,
    pub(crate) language: LanguageQuery,
}

const DEPARTMENT: Text =
    Text::new("只看此部门的任务：代码、名称或别称", "Only what this department owes: its code, a name or an alias");

impl FromQuery for TaskQuery {
    fn from_query(params: &mut Params<'_>) -> Self {
        let (page, language) = (PageQuery::from_query(params), LanguageQuery::from_query(params));
        Self { department: params.read("department", DEPARTMENT), page, language }
    }
}

pub(crate) struct ListQuery {
    pub(crate) page: PageQuery,
    pub(crate) language: LanguageQuery,
}

impl FromQuery for ListQuery {
    fn from_query(params: &mut Params<'_>) -> Self {
        Self { page: PageQuery::from_query(params), language: LanguageQuery::from_query(params) }
    }
}
