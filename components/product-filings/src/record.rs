use puhui_domain::{CreditCode, Industry, PatentNumber, Region};
use puhui_service::{Owned, Owner, PartOf};
use puhui_store::{Id, List, Origin, Record};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};

use crate::codes::{Basis, Cause, Currency, PatentRole, State, Verdict};
use crate::lists;

/// A patented product that an enterprise files (专利产品备案), with what was decided about it. It names no person.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Filing {
    pub(crate) state: State,
    pub(crate) content: Content,
    /// The newest one: whoever filed before, with a content that was returned, stays in that contact's record.
    pub(crate) contact: Id<Contact>,
    /// When the present content came in, be it for the first time or again.
    #[serde(with = "time::serde::rfc3339")]
    pub(crate) submitted_at: OffsetDateTime,
    /// In the order in which they were made.
    pub(crate) decisions: Vec<Decision>,
    pub(crate) withdrawal: Option<Withdrawal>,
}

/// What the enterprise states.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Content {
    pub(crate) enterprise: Enterprise,
    pub(crate) product: Product,
    /// One to fifty, each number once.
    pub(crate) patents: Vec<Patent>,
    pub(crate) figures: Figures,
    /// That it made the commitment to good faith (诚信承诺). Without it nothing is filed.
    pub(crate) commitment: bool,
    /// Whether the product also applies for identification as patent-intensive (专利密集型产品认定).
    pub(crate) joins_identification: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Enterprise {
    pub(crate) name: String,
    pub(crate) credit_code: CreditCode,
    pub(crate) region: Region,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Product {
    pub(crate) name: String,
    pub(crate) model: Option<String>,
    pub(crate) brand: Option<String>,
    /// At the lowest level, a class (小类).
    pub(crate) industry: Industry,
    #[serde(with = "puhui_service::calendar")]
    pub(crate) launched_on: Option<Date>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Patent {
    pub(crate) number: PatentNumber,
    pub(crate) role: PatentRole,
    pub(crate) basis: Basis,
}

/// What the product earned in a calendar year, in cents (分).
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[schemars(rename = "FilingFigures")]
#[serde(rename_all = "camelCase")]
pub(crate) struct Figures {
    pub(crate) year: i32,
    pub(crate) currency: Currency,
    pub(crate) sales_cents: i64,
    /// Negative for a loss.
    pub(crate) profit_cents: i64,
    /// The part of the sales that was exported.
    pub(crate) export_cents: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Decision {
    pub(crate) verdict: Verdict,
    pub(crate) reasons: Vec<Reason>,
    #[serde(with = "time::serde::rfc3339")]
    pub(crate) at: OffsetDateTime,
    pub(crate) origin: Origin,
}

/// What is wrong with a filing.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[schemars(rename = "FilingReason")]
pub(crate) struct Reason {
    /// The field of the filing's body that it is about, `/product/name`.
    pub(crate) pointer: Option<String>,
    pub(crate) reason: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Withdrawal {
    pub(crate) cause: Cause,
    pub(crate) note: Option<String>,
    #[serde(with = "time::serde::rfc3339")]
    pub(crate) at: OffsetDateTime,
    pub(crate) origin: Origin,
}

/// The handler of a filing (经办人): personal data, in a record of its own so that it can be erased by itself.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Contact {
    pub(crate) filing: Id<Filing>,
    pub(crate) person: Person,
}

/// The handler at the enterprise (经办人).
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[schemars(rename = "FilingContact")]
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) phone: String,
    pub(crate) email: Option<String>,
}

/// The address of a filing.
pub(crate) fn location(id: &Id<Filing>) -> String {
    format!("/v1/product-filings/{id}")
}

impl Filing {
    /// When it was approved, if it stands approved.
    pub(crate) fn approved_at(&self) -> Option<OffsetDateTime> {
        let approval = self.decisions.iter().rfind(|decision| decision.verdict == Verdict::Approve)?;
        (self.state == State::Approved).then_some(approval.at)
    }

    /// The request under this idempotency key that has changed the filing already.
    pub(crate) fn changed_by(&self, key: &str) -> Option<&Origin> {
        let decisions = self.decisions.iter().map(|decision| &decision.origin);
        decisions.chain(self.withdrawal.as_ref().map(|withdrawal| &withdrawal.origin)).find(|origin| origin.key == key)
    }
}

impl Record for Filing {
    const COMPONENT: &'static str = "product-filings";
    const KIND: &'static str = "filing";
    const PREFIX: &'static str = "pf";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        let (enterprise, state) = (&self.content.enterprise, self.state);
        let mut lists = vec![lists::all(), lists::changes(), lists::in_state(state)];
        lists.push(lists::of_enterprise(&enterprise.credit_code));
        for place in enterprise.region.jurisdiction() {
            lists.extend([lists::in_region(place), lists::in_region_and_state(place, state)]);
        }
        if state == State::Approved {
            lists.push(lists::approved_of_enterprise(&enterprise.credit_code));
        }
        lists
    }
}

/// It is the enterprise's own and concerns the offices of its place; the register is everybody's.
impl Owned for Filing {
    fn owner(&self) -> Owner {
        let Enterprise { credit_code, region, .. } = &self.content.enterprise;
        Owner {
            region: Some(*region),
            body: Some(credit_code.clone()),
            is_public: self.state == State::Approved,
            members: None,
        }
    }

    /// The register shows no figures and not who decided what, whatever the state.
    fn is_confidential(&self) -> bool {
        true
    }
}

impl PartOf<Filing> for Contact {}

impl Record for Contact {
    const COMPONENT: &'static str = "product-filings";
    const KIND: &'static str = "contact";
    const PREFIX: &'static str = "pfc";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        vec![lists::contacts_of(&self.filing)]
    }
}
