//! What callers send.

use puhui_domain::CreditCode;
use puhui_service::{FromQuery, Given, LanguageQuery, Params, Readable, Text, WholeNumber};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use time::Date;

use crate::record::HostKind;

/// The organisation that is to be a region's contact point (工作联系点).
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "NewContactPoint")]
pub(crate) struct NewPoint {
    pub(crate) name: String,
    pub(crate) host_kind: Given<HostKind>,
    pub(crate) credit_code: Option<Given<CreditCode>>,
    pub(crate) address: Option<String>,
    /// 5 to 20 digits; +, - and spaces may stand between them.
    pub(crate) phone: Option<String>,
    /// It begins with `https://`.
    pub(crate) website: Option<String>,
    /// 确定日期
    pub(crate) designated_on: Option<Given<Date>>,
}

/// The contact person (联系人). Personal data.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "NewContactPerson")]
pub(crate) struct NewPerson {
    pub(crate) name: String,
    /// 职务
    pub(crate) post: String,
    /// 5 to 20 digits; +, - and spaces may stand between them.
    pub(crate) phone: String,
    pub(crate) email: Option<String>,
}

/// A year's summary (年度工作总结).
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "NewAnnualSummary")]
pub(crate) struct NewSummary {
    /// The year that it is about, from 2021.
    pub(crate) year: WholeNumber<i64>,
    pub(crate) title: String,
    pub(crate) text: String,
}

/// A year in a path.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Year(pub(crate) u16);

/// How much of a person is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum View {
    /// Masked.
    #[default]
    Public,
    Full,
}

#[derive(Clone, Copy)]
pub(crate) struct PersonQuery {
    pub(crate) view: View,
    pub(crate) language: LanguageQuery,
}

const VIEW: Text = Text::new("脱敏（public）或完整（full）", "Masked (`public`) or whole (`full`)");

impl FromQuery for PersonQuery {
    fn from_query(params: &mut Params<'_>) -> Self {
        Self { view: params.read("view", VIEW).unwrap_or_default(), language: LanguageQuery::from_query(params) }
    }
}

impl Readable for View {
    fn read(given: &str) -> Result<Self, Text> {
        match given {
            "public" => Ok(Self::Public),
            "full" => Ok(Self::Full),
            _ => Err(Text::new("只能是 public 或 full。", "It is either public or full.")),
        }
    }

    fn schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "enum": ["public", "full"], "default": "public"})
    }
}

impl Readable for Year {
    fn read(given: &str) -> Result<Self, Text> {
        let is_year = given.len() == 4 && given.bytes().all(|byte| byte.is_ascii_digit());
        let year = given.parse().ok().filter(|_| is_year);
        year.map(Self).ok_or(Text::new("年份应写作四位数字，如 2025。", "A year is written as four digits, like 2025."))
    }

    fn schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "description": "The year, four digits.", "pattern": "^[0-9]{4}$"})
    }
}
