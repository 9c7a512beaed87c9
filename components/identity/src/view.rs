//! What callers see.

use puhui_domain::{CreditCode, Language};
use puhui_service::calendar::{Day, Moment};
use puhui_service::identity::{Membership, Principal};
use puhui_service::{Coded, Naming, ServiceItem};
use puhui_store::Id;
use schemars::JsonSchema;
use serde::Serialize;

/// A nonce: what the provider is to put into the ID token. Good once.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Nonce {
    pub(crate) nonce: String,
    pub(crate) expires_at: Moment,
}

/// A session with its tokens, which are shown this once.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "OpenedSession")]
pub(crate) struct Opened {
    /// To send as `Authorization: Bearer …`.
    pub(crate) token: String,
    pub(crate) expires_at: Moment,
    /// To renew the session with, once; empty for a widget, which gets another token in the same way as the first.
    pub(crate) refresh_token: String,
    /// Until when the session can be renewed.
    pub(crate) session_ends_at: Moment,
    pub(crate) acting: Acting,
}

/// Who one is signed in as, and who else one could be.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "OwnSession")]
pub(crate) struct Own {
    /// `null` for a token that was made for development.
    pub(crate) session_ends_at: Option<Moment>,
    /// The membership that one acts under.
    pub(crate) membership: Option<Id<Membership>>,
    pub(crate) acting: Acting,
    /// The memberships that one can change to, the newest first.
    pub(crate) memberships: Vec<OwnMembership>,
}

/// A membership of one's own.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OwnMembership {
    id: Id<Membership>,
    /// A credit code, or the code of an office.
    body: String,
    role: Coded,
    /// The last day.
    ends_on: Option<Day>,
    /// The only service items; `null`: all.
    service_items: Option<Vec<Coded>>,
}

impl OwnMembership {
    pub(crate) fn new(id: Id<Membership>, membership: &Membership, language: Language) -> Self {
        let Membership { body, role, limits, .. } = membership;
        Self {
            id,
            body: body.to_string(),
            role: role.shown(language),
            ends_on: limits.ends_on.map(Day),
            service_items: items(&limits.items, language),
        }
    }
}

/// Service items as they are shown; none in particular are `null`.
pub(crate) fn items(items: &[ServiceItem], language: Language) -> Option<Vec<Coded>> {
    (!items.is_empty()).then(|| items.iter().map(|item| item.shown(language)).collect())
}

/// That a session is over, whether it was before or not.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "EndedSession")]
pub(crate) struct End {
    pub(crate) is_ended: bool,
}

/// A binding that has to be finished elsewhere: whoever has the account opens the address in a browser, signs in there and types
/// the code. What it is asked about with is shown this once.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(extend("x-only-with" = "code"))]
pub(crate) struct NewBinding {
    /// To ask with whether it is done.
    pub(crate) binding: String,
    /// To show.
    pub(crate) user_code: String,
    pub(crate) verification_uri: String,
    /// The same address with the code in it, to show as a QR code.
    pub(crate) verification_uri_complete: Option<String>,
    pub(crate) expires_at: Moment,
    /// How often to ask.
    pub(crate) interval_seconds: u32,
}

/// A binding that is not done yet.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PendingBinding {
    pub(crate) expires_at: Moment,
    /// How often to ask from now on.
    pub(crate) interval_seconds: u32,
}

/// That no account of a mini-program is the caller's any more, whether one was before or not.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct EndedBinding {
    pub(crate) is_ended: bool,
}

/// A person in a role, and the body that the person acts for.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "ActingPerson")]
pub(crate) struct Acting {
    /// An id of ours. It is made of the provider's, which is not kept; a widget has its site's.
    person: String,
    role: Coded,
    /// The place of the office.
    region: Option<Coded>,
    office: Option<Coded>,
    credit_code: Option<CreditCode>,
    /// Whether one manages the members of the body.
    manages: bool,
    /// The only service items that one may act in; `null`: all.
    service_items: Option<Vec<Coded>>,
}

impl Acting {
    pub(crate) fn new(principal: &Principal, language: Language) -> Self {
        Self {
            person: principal.person().to_owned(),
            role: principal.role().shown(language),
            region: principal.region().map(|region| region.shown(language)),
            office: principal.office().map(|office| office.shown(language)),
            credit_code: principal.body().cloned(),
            manages: principal.manages(),
            service_items: items(principal.items(), language),
        }
    }
}
