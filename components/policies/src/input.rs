//! What callers send.

use puhui_domain::{ClausePath, Department, DocumentNumber, Language};
use puhui_service::{FromQuery, Given, LanguageQuery, PageQuery, Params, Text};
use schemars::JsonSchema;
use serde::Deserialize;
use time::Date;

use crate::measure::Comparison;

/// An official notice (政策文件) to take in: at least one text.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct NewPolicy {
    /// 发文日期
    pub(crate) issued_on: Option<Given<Date>>,
    /// One for each language.
    pub(crate) texts: Vec<NewText>,
}

/// A text that joins a policy; its notice may say what the others did not: the day of issue.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct AddedText {
    pub(crate) issued_on: Option<Given<Date>>,
    pub(crate) text: NewText,
}

/// A notice in one language.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct NewText {
    pub(crate) language: Given<Language>,
    /// 标题
    pub(crate) title: String,
    /// 文号
    pub(crate) document_number: Option<Given<DocumentNumber>>,
    /// 发文机关
    pub(crate) issuer: Option<String>,
    /// 主送机关
    pub(crate) addressees: Option<String>,
    /// What stands before the first clause.
    pub(crate) preamble: Option<String>,
    /// The title of the document that a covering letter encloses; the clauses are then that document's.
    pub(crate) enclosure: Option<String>,
    /// In reading order.
    #[serde(default)]
    pub(crate) clauses: Vec<NewClause>,
    /// The titles of the attachments (附件).
    #[serde(default)]
    pub(crate) attachments: Vec<String>,
}

/// A clause (条款).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewClause {
    pub(crate) path: Given<ClausePath>,
    /// The number as the notice writes it, `（一）`.
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

/// A passage of a clause with departments of its own that are responsible for it (任务).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewMeasure {
    /// The passage, as it stands in the clause.
    pub(crate) passage: String,
    /// Each by its code, a name or any alias.
    pub(crate) departments: Vec<Given<Department>>,
    #[serde(default)]
    pub(crate) targets: Vec<NewTarget>,
    pub(crate) due: Option<NewDue>,
}

/// A figure that is to be reached (目标).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewTarget {
    /// As the notice writes it.
    pub(crate) text: String,
    pub(crate) comparison: Given<Comparison>,
    /// A plain decimal, `16.5`, as a text so that nothing is rounded.
    pub(crate) value: String,
    /// `percent`, `months`, or what is counted.
    pub(crate) unit: Option<String>,
}

/// When something is to be done (时限).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewDue {
    /// As the notice writes it.
    pub(crate) text: String,
    /// The last day of it; `null` where the notice names none.
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
