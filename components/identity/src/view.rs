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
