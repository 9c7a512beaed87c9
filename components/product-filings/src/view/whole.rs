use puhui_domain::{Language, masking};
use puhui_service::calendar::{Day, Moment};
use puhui_service::{Coded, Naming};
use puhui_store::Stored;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Head, Patent, Product, updated_at};
use crate::record::{self, Decision, Filing, Person, Reason, Withdrawal};
use crate::workflow::Step;

/// A filing with everything but the person.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "Filing")]
pub(crate) struct Whole<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    product: WholeProduct<'a>,
    patents: Vec<WholePatent>,
    figures: &'a record::Figures,
    /// Masked; `None` once it was erased.
    contact: Option<Masked>,
    commitment: bool,
    /// Whether it wants to be identified as patent-intensive.
    joins_identification: bool,
    decisions: Vec<Decided<'a>>,
    withdrawal: Option<Withdrew<'a>>,
    submitted_at: Moment,
    updated_at: Moment,
    /// What the caller can do next.
    actions: Vec<Step>,
}

/// The product with what the public does not see.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "WholeFiledProduct")]
struct WholeProduct<'a> {
    #[serde(flatten)]
    product: Product<'a>,
    launched_on: Option<Day>,
}

/// A patent with the right by which it is used.
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "WholeFiledPatent")]
struct WholePatent {
    #[serde(flatten)]
    patent: Patent,
    basis: Coded,
}

/// A person whom one can recognise and not know.
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "MaskedContact")]
struct Masked {
    name: String,
    phone: String,
    email: Option<String>,
}

/// A decision that was taken.
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "FilingDecision")]
struct Decided<'a> {
    decision: Coded,
    reasons: &'a [Reason],
    at: Moment,
}

/// That the filing was withdrawn, and why.
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "FilingWithdrawal")]
struct Withdrew<'a> {
    reason: Coded,
    note: Option<&'a str>,
    at: Moment,
}

impl<'a> Whole<'a> {
    pub(crate) fn new(
        filing: &'a Stored<Filing>,
        person: Option<&Person>,
        actions: Vec<Step>,
        language: Language,
    ) -> Self {
        let (data, content) = (&filing.data, &filing.data.content);
        let product = Product::new(&content.product, language);
        let patent = |patent: &record::Patent| WholePatent {
            patent: Patent::new(patent, language),
            basis: patent.basis.shown(language),
        };
        Self {
            head: Head::new(filing, language),
            product: WholeProduct { product, launched_on: content.product.launched_on.map(Day) },
            patents: content.patents.iter().map(patent).collect(),
            figures: &content.figures,
            contact: person.map(Masked::new),
            commitment: content.commitment,
            joins_identification: content.joins_identification,
            decisions: data.decisions.iter().map(|decision| Decided::new(decision, language)).collect(),
            withdrawal: data.withdrawal.as_ref().map(|withdrawal| Withdrew::new(withdrawal, language)),
            submitted_at: Moment(data.submitted_at),
            updated_at: updated_at(filing),
            actions,
        }
    }
}

impl Masked {
    fn new(person: &Person) -> Self {
        let Person { name, phone, email } = person;
        Self { name: masking::name(name), phone: masking::phone(phone), email: email.as_deref().map(masking::email) }
    }
}

impl<'a> Decided<'a> {
    fn new(decision: &'a Decision, language: Language) -> Self {
        let Decision { verdict, reasons, at, .. } = decision;
        Self { decision: verdict.shown(language), reasons, at: Moment(*at) }
    }
}

impl<'a> Withdrew<'a> {
    fn new(withdrawal: &'a Withdrawal, language: Language) -> Self {
        let Withdrawal { cause, note, at, .. } = withdrawal;
        Self { reason: cause.shown(language), note: note.as_deref(), at: Moment(*at) }
    }
}
