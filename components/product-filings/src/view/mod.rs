//! What callers see. `Public` is what anybody sees; all else is for those whose affair a filing is.

mod counts;
mod happened;
pub(crate) mod row;
mod whole;

pub(crate) use counts::Counts;
pub(crate) use happened::Happened;
use puhui_domain::{CreditCode, Language, PatentNumber};
use puhui_service::calendar::{Day, Moment};
use puhui_service::{Coded, Context, Naming, Seen, Sight, calendar};
use puhui_store::{Id, Stored};
use schemars::JsonSchema;
use serde::Serialize;
pub(crate) use whole::Whole;

use crate::codes::State;
use crate::record::{self, Filing};
use crate::workflow::Step;

/// Raised when the shape of a view changes, so that no client keeps the old one.
pub(crate) const SHAPE: &str = "1";

/// What every view begins with.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "FilingHead")]
struct Head<'a> {
    id: Id<Filing>,
    state: Coded,
    /// The day of approval (备案日期); `null` unless it stands approved.
    approved_on: Option<Day>,
    enterprise: Enterprise<'a>,
}

/// The enterprise that filed.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "FilingEnterprise")]
struct Enterprise<'a> {
    name: &'a str,
    credit_code: &'a CreditCode,
    region: Coded,
}

/// The product as lists show it.
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "FiledProduct")]
struct Product<'a> {
    name: &'a str,
    model: Option<&'a str>,
    brand: Option<&'a str>,
    industry: Coded,
}

/// A patent that the product uses.
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "FiledPatent")]
struct Patent {
    number: PatentNumber,
    kind: Coded,
    role: Coded,
}

/// An approved filing as the register shows it (产品信息查询).
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "PublicFiling")]
pub(crate) struct Public<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    product: Product<'a>,
    patents: Vec<Patent>,
}

/// A filing in a list, for those whose affair it is.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "ListedFiling")]
pub(crate) struct Listed<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    product: Product<'a>,
    submitted_at: Moment,
    /// How many days it has been awaiting review; `null` in every other state. No deadline follows from it.
    waiting_days: Option<i64>,
    updated_at: Moment,
    /// What the caller can do next, so that none has to know the rules.
    actions: Vec<Step>,
}

/// A filing in a list, as far as the caller sees it.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(untagged)]
#[schemars(rename = "FilingInList")]
pub(crate) enum Item<'a> {
    // The one with more in it first: a generated client takes the first that fits.
    Listed(Listed<'a>),
    Public(Public<'a>),
}

/// A filing by itself, as far as the caller sees it.
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "FilingAsSeen")]
#[serde(untagged)]
pub(crate) enum One<'a> {
    // The one with more in it first: a generated client takes the first that fits.
    Whole(Box<Whole<'a>>),
    Public(Box<Public<'a>>),
}

impl<'a> Item<'a> {
    pub(crate) fn new<K>(cx: &Context<K>, filing: &'a Seen<Filing>, language: Language) -> Self {
        match filing.sight() {
            Sight::Public => Self::Public(Public::new(filing, language)),
            Sight::Full => Self::Listed(Listed::new(cx, filing, language)),
        }
    }
}

impl<'a> Head<'a> {
    fn new(filing: &'a Stored<Filing>, language: Language) -> Self {
        let record::Enterprise { name, credit_code, region } = &filing.data.content.enterprise;
        Self {
            id: filing.id,
            state: filing.data.state.shown(language),
            approved_on: filing.data.approved_at().map(|at| Day(calendar::day_of(at))),
            enterprise: Enterprise { name, credit_code, region: region.shown(language) },
        }
    }
}

impl<'a> Product<'a> {
    fn new(product: &'a record::Product, language: Language) -> Self {
        let record::Product { name, model, brand, industry, .. } = product;
        Self { name, model: model.as_deref(), brand: brand.as_deref(), industry: industry.shown(language) }
    }
}

impl Patent {
    fn new(patent: &record::Patent, language: Language) -> Self {
        let kind = patent.number.kind().shown(language);
        Self { number: patent.number, kind, role: patent.role.shown(language) }
    }
}

impl<'a> Public<'a> {
    pub(crate) fn new(filing: &'a Stored<Filing>, language: Language) -> Self {
        let content = &filing.data.content;
        Self {
            head: Head::new(filing, language),
            product: Product::new(&content.product, language),
            patents: content.patents.iter().map(|patent| Patent::new(patent, language)).collect(),
        }
    }
}

impl<'a> Listed<'a> {
    fn new<K>(cx: &Context<K>, filing: &'a Stored<Filing>, language: Language) -> Self {
        let Filing { state, content, submitted_at, .. } = &filing.data;
        let waited = (cx.today() - calendar::day_of(*submitted_at)).whole_days().max(0);
        Self {
            head: Head::new(filing, language),
            product: Product::new(&content.product, language),
            submitted_at: Moment(*submitted_at),
            waiting_days: (*state == State::Pending).then_some(waited),
            updated_at: updated_at(filing),
            actions: state.steps_for(cx),
        }
    }
}

fn updated_at(filing: &Stored<Filing>) -> Moment {
    Moment(filing.history.last().map_or(filing.data.submitted_at, |event| event.at))
}
