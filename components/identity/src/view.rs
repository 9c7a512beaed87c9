//! What callers see.

use puhui_domain::{CreditCode, Language};
use puhui_service::calendar::Moment;
use puhui_service::identity::Principal;
use puhui_service::{Coded, Naming};
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

/// Who one is signed in as.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "OwnSession")]
pub(crate) struct Own {
    /// `null` for a token that was made for development.
    pub(crate) session_ends_at: Option<Moment>,
    pub(crate) acting: Acting,
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
    region: Option<Coded>,
    credit_code: Option<CreditCode>,
}

impl Acting {
    pub(crate) fn new(principal: &Principal, language: Language) -> Self {
        Self {
            person: principal.person().to_owned(),
            role: principal.role().shown(language),
            region: principal.region().map(|region| region.shown(language)),
            credit_code: principal.body().cloned(),
        }
    }
}
