//! What callers send.

use puhui_service::Given;
use puhui_service::identity::Role;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::widgets::Grant;

/// Whom somebody is going to sign in with.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "NewNonce")]
pub(crate) struct NewNonce {
    /// The name of a provider of identities, as this installation has it.
    pub(crate) provider: String,
}

/// What a provider says of somebody: `idToken` and `nonce`, or the `code` of a mini-program; or the key of the site that a page
/// is of.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "NewSession")]
pub(crate) struct NewSession {
    /// The name of a provider of identities, as this installation has it.
    pub(crate) provider: Option<String>,
    /// The ID token that the provider issued (OpenID Connect), with the nonce in it; never an access token.
    pub(crate) id_token: Option<String>,
    /// The nonce that this installation gave for this sign-in.
    pub(crate) nonce: Option<String>,
    /// The one-use code that a mini-program was given (`wx.login`), if the provider's name is that of one.
    pub(crate) code: Option<String>,
    /// The role to act in, for who has several; by default the first that the provider names.
    pub(crate) role: Option<Given<Role>>,
    /// The membership to act under, instead of a role: one that `GET /v1/sessions/own` lists.
    pub(crate) membership: Option<String>,
    /// `widget` for a page of a site, which brings `siteKey` and nothing else. Otherwise left out.
    pub(crate) grant: Option<Given<Grant>>,
    /// The key of the site that the page is of.
    pub(crate) site_key: Option<String>,
}

/// A refresh token: good once.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "RefreshToken")]
pub(crate) struct Refresh {
    pub(crate) refresh_token: String,
}

/// A refresh token, good once, and who to be from now on.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "SessionRenewal")]
pub(crate) struct Renew {
    pub(crate) refresh_token: String,
    /// The membership to change to: one that `GET /v1/sessions/own` lists. Without it one stays who one is.
    pub(crate) membership: Option<String>,
}

/// A binding that somebody is about to finish elsewhere.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "BindingToken")]
pub(crate) struct BindingToken {
    /// As it was given when signing in.
    pub(crate) binding: String,
}

/// A binding of one's own that is to be undone.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "BindingToEnd")]
pub(crate) struct BindingToEnd {
    /// The name of the mini-program, as this installation has it.
    pub(crate) provider: String,
}
