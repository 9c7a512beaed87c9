//! What callers send.

use puhui_domain::{CreditCode, Industry, PatentNumber, Region};
use puhui_service::{FromQuery, Given, LanguageQuery, PageQuery, Params, Readable, Text, WholeNumber, text};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Deserialize;
use time::Date;

use crate::codes::{Basis, Cause, Currency, PatentRole, Verdict};
use crate::filter::Filter;

/// A patented product to be filed (专利产品备案).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct NewFiling {
    pub(crate) enterprise: NewEnterprise,
    pub(crate) contact: NewContact,
    pub(crate) product: NewProduct,
    /// At least one.
    pub(crate) patents: Vec<NewPatent>,
    pub(crate) figures: NewFigures,
    /// Whether the enterprise vouches for what it says (诚信承诺); it has to be `true`.
    pub(crate) commitment: bool,
    /// Whether it wants to be identified as patent-intensive (专利密集型产品认定).
    pub(crate) joins_identification: bool,
}

/// The enterprise that files.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "NewFilingEnterprise")]
pub(crate) struct NewEnterprise {
    /// 企业名称
    pub(crate) name: String,
    pub(crate) credit_code: Given<CreditCode>,
    /// Where it is registered.
    pub(crate) region: Given<Region>,
}

/// The handler at the enterprise (经办人). Personal data: never public.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "NewFilingContact")]
pub(crate) struct NewContact {
    pub(crate) name: String,
    /// 5 to 20 digits; +, - and spaces may stand between them.
    pub(crate) phone: String,
    pub(crate) email: Option<String>,
}

/// The product.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "NewFiledProduct")]
pub(crate) struct NewProduct {
    pub(crate) name: String,
    /// 型号
    pub(crate) model: Option<String>,
    /// 品牌
    pub(crate) brand: Option<String>,
    /// A class (小类) of GB/T 4754.
    pub(crate) industry: Given<IndustryClass>,
    /// The day it came on the market.
    pub(crate) launched_on: Option<Given<Date>>,
}

/// A patent that the product uses.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "NewFiledPatent")]
pub(crate) struct NewPatent {
    pub(crate) number: Given<PatentNumber>,
    pub(crate) role: Given<PatentRole>,
    pub(crate) basis: Given<Basis>,
}

/// What the product earned in a calendar year, in cents (分). Never public.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "NewFilingFigures")]
pub(crate) struct NewFigures {
    /// The calendar year.
    pub(crate) year: WholeNumber<i64>,
    pub(crate) currency: Given<Currency>,
    /// 销售额
    pub(crate) sales_cents: WholeNumber<i64>,
    /// 利润; negative for a loss
    pub(crate) profit_cents: WholeNumber<i64>,
    /// The part of the sales that was exported (出口额).
    pub(crate) export_cents: WholeNumber<i64>,
}

/// A decision (审核).
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "NewFilingDecision")]
pub(crate) struct NewDecision {
    pub(crate) decision: Given<Verdict>,
    /// Needed for a return and a refusal.
    #[serde(default)]
    pub(crate) reasons: Vec<NewReason>,
}

/// What is wrong with a filing.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "NewFilingReason")]
pub(crate) struct NewReason {
    /// The field of the filing's body that it is about, `/product/name` (RFC 6901).
    pub(crate) pointer: Option<String>,
    pub(crate) reason: String,
}

/// Why a filing is withdrawn (撤回).
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "NewFilingWithdrawal")]
pub(crate) struct NewWithdrawal {
    pub(crate) reason: Given<Cause>,
    pub(crate) note: Option<String>,
}

pub(crate) struct ListQuery {
    pub(crate) filter: Filter,
    pub(crate) page: PageQuery,
    pub(crate) language: LanguageQuery,
}

const ENTERPRISE: Text = Text::new("只看此企业的备案", "Only the filings of this enterprise");
const REGION: Text = Text::new("只看此地区的备案", "Only filings from this region");
const STATE: Text = Text::new("只看此状态的备案", "Only filings in this state");
const INDUSTRY: Text =
    Text::new("只看此行业及其下级行业的产品", "Only products of this industry and of the industries within it");
const FROM: Text = Text::new(
    "只看此日及以后提交的备案；仅限本企业、本地区的备案",
    "Only filings submitted on this day or later, among those that one sees in full",
);
const TO: Text = Text::new(
    "只看此日及以前提交的备案；仅限本企业、本地区的备案",
    "Only filings submitted on this day or earlier, among those that one sees in full",
);

impl FromQuery for Filter {
    fn from_query(params: &mut Params<'_>) -> Self {
        Self {
            credit_code: params.read("creditCode", ENTERPRISE),
            region: params.read("region", REGION),
            state: params.read("state", STATE),
            industry: params.read("industry", INDUSTRY),
            submitted_from: params.read("submittedFrom", FROM),
            submitted_to: params.read("submittedTo", TO),
        }
    }
}

impl FromQuery for ListQuery {
    fn from_query(params: &mut Params<'_>) -> Self {
        let filter = Filter::from_query(params);
        Self { filter, page: PageQuery::from_query(params), language: LanguageQuery::from_query(params) }
    }
}

/// An industry that is not divided any further (小类).
#[derive(Clone, Copy, Debug)]
pub(crate) struct IndustryClass(pub(crate) Industry);

impl Readable for IndustryClass {
    fn read(given: &str) -> Result<Self, Text> {
        let industry = Industry::read(given)?;
        if is_divided(industry) { Err(too_wide(industry)) } else { Ok(Self(industry)) }
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        Industry::schema(generator)
    }
}

/// Whether an industry has parts. They follow it in the table.
fn is_divided(industry: Industry) -> bool {
    let next = Industry::all().find(|other| *other > industry);
    next.is_some_and(|next| next.parent() == Some(industry))
}

/// Says what is wanted instead, with a class of just this industry.
fn too_wide(industry: Industry) -> Text {
    let example = Industry::all().find(|other| *other > industry && !is_divided(*other));
    let example = example.map_or(industry.code(), Industry::code);
    let digits = example.chars().filter(char::is_ascii_digit).count();
    text!(
        "{industry} 不是小类，须填写 {digits} 位数字的小类，如 {example}。",
        "{industry} is not a class: give a class of {digits} digits, like {example}."
    )
}
