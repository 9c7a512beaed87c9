//! The device authorization grant (RFC 8628) at the office's provider: two forms, and what their answers mean.

use form_urlencoded::Serializer;
use puhui_service::{Code, Context, Failure, Text};
use puhui_store::Kv;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::pending::Pending;
use crate::config::{Configured, discovery_url};
use crate::mini_program::MiniProgram;

/// RFC 8628, 3.2: where the provider does not say how often it wants to be asked.
const INTERVAL: u32 = 5;
/// Nobody takes longer to type a code, in seconds.
const LONGEST: u32 = 1800;

/// Where a provider is asked.
pub(super) struct Endpoints {
    device_authorization_url: String,
    pub(super) token_url: String,
}

/// What of a discovery document says so (RFC 8628, 4).
#[derive(Deserialize)]
struct Discovery {
    issuer: String,
    device_authorization_endpoint: String,
    token_endpoint: String,
}

/// What a person needs to sign in elsewhere, and what we need to hear of it.
pub(super) struct Given {
    pub(super) device_code: String,
    pub(super) user_code: String,
    pub(super) verification_uri: String,
    pub(super) verification_uri_complete: Option<String>,
    pub(super) lifetime_seconds: u32,
    pub(super) interval_seconds: u32,
}

/// The answer of RFC 8628, 3.2.
#[derive(Deserialize)]
struct Authorized {
    device_code: String,
    user_code: String,
    verification_uri: String,
    verification_uri_complete: Option<String>,
    expires_in: u32,
    interval: Option<u32>,
}

/// What the token endpoint said (RFC 8628, 3.5).
pub(super) enum Told {
    /// The person has not come yet.
    Pending,
    SlowDown,
    /// The person does not want to.
    Denied,
    /// The code is too old, or was used.
    Expired,
    /// The ID token, not verified yet.
    Token(String),
    /// We are not known there, or not for this.
    RefusesUs,
    /// Nothing that makes sense.
    Nothing,
}

#[derive(Deserialize)]
struct Tokens {
    id_token: String,
}

/// RFC 6749, 5.2.
#[derive(Deserialize)]
struct Refusal {
    error: String,
}

pub(super) async fn endpoints<K: Kv>(
    cx: &Context<K>,
    one: &MiniProgram,
    provider: &Configured,
) -> Result<Endpoints, Failure> {
    if let (Some(device), Some(token)) = (&one.device_authorization_url, &one.token_url) {
        return Ok(Endpoints { device_authorization_url: device.clone(), token_url: token.clone() });
    }
    let document = cx.outbound().get(&discovery_url(&provider.issuer)).await.map_err(|_| unavailable())?;
    let found: Discovery = serde_json::from_slice(&document).map_err(|_| unavailable())?;
    if found.issuer != provider.issuer {
        return Err(unavailable());
    }
    Ok(Endpoints { device_authorization_url: found.device_authorization_endpoint, token_url: found.token_endpoint })
}

/// Asks for a code (RFC 8628, 3.1).
pub(super) async fn authorize<K: Kv>(cx: &Context<K>, one: &MiniProgram, at: &Endpoints) -> Result<Given, Failure> {
    let form = Serializer::new(String::new())
        .append_pair("client_id", &one.client_id)
        .append_pair("scope", &one.scope)
        .finish();
    let answer = cx.outbound().post(&at.device_authorization_url, form).await.map_err(|_| unavailable())?;
    match (answer.status, read::<Authorized>(&answer.body)) {
        (200, Some(authorized)) => authorized.given().ok_or_else(unavailable),
        (400 | 401, _) => Err(refuses_us()),
        _ => Err(unavailable()),
    }
}

impl Authorized {
    /// What is in bounds: people are shown it, and a record has to hold it.
    fn given(self) -> Option<Given> {
        let is_plain = |text: &str, max: usize| {
            (1..=max).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
        };
        let is_address =
            |text: &String| is_plain(text, 2000) && (text.starts_with("https://") || text.starts_with("http://"));
        let complete = self.verification_uri_complete.filter(is_address);
        let is_good = is_plain(&self.device_code, 4096)
            && is_plain(&self.user_code, 64)
            && is_address(&self.verification_uri)
            && self.expires_in > 0;
        is_good.then(|| Given {
            device_code: self.device_code,
            user_code: self.user_code,
            verification_uri: self.verification_uri,
            verification_uri_complete: complete,
            lifetime_seconds: self.expires_in.min(LONGEST),
            interval_seconds: self.interval.unwrap_or(INTERVAL).clamp(1, 60),
        })
    }
}

/// Asks whether the person has come (RFC 8628, 3.4).
pub(super) async fn ask<K: Kv>(cx: &Context<K>, one: &MiniProgram, pending: &Pending) -> Told {
    let form = Serializer::new(String::new())
        .append_pair("grant_type", "urn:ietf:params:oauth:grant-type:device_code")
        .append_pair("device_code", &pending.device_code)
        .append_pair("client_id", &one.client_id)
        .finish();
    let Ok(answer) = cx.outbound().post(&pending.token_url, form).await else { return Told::Nothing };
    if answer.status == 200 {
        return read::<Tokens>(&answer.body).map_or(Told::Nothing, |tokens| Told::Token(tokens.id_token));
    }
    let refusal = read::<Refusal>(&answer.body).map(|refusal| refusal.error);
    match (answer.status, refusal.as_deref()) {
        (400..=499, Some("authorization_pending")) => Told::Pending,
        (400..=499, Some("slow_down")) | (429, _) => Told::SlowDown,
        (400..=499, Some("access_denied")) => Told::Denied,
        (400..=499, Some("expired_token" | "invalid_grant")) => Told::Expired,
        (400..=499, Some("invalid_client" | "unauthorized_client" | "unsupported_grant_type")) => Told::RefusesUs,
        _ => Told::Nothing,
    }
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Option<T> {
    serde_json::from_slice(body).ok()
}

pub(super) fn unavailable() -> Failure {
    Failure::new(Code::ProviderUnavailable).detail(NO_ANSWER).retry_after(10)
}

pub(super) fn refuses_us() -> Failure {
    Failure::new(Code::Misconfigured).detail(REFUSES_US)
}

const NO_ANSWER: Text = Text::new(
    "身份提供方没有正常应答，请按 Retry-After 稍后重试。",
    "The provider of identities gives no proper answer. Try again after the time in `Retry-After`.",
);
const REFUSES_US: Text = Text::new(
    "身份提供方不允许本系统使用设备授权方式，请由管理员核对 clientId。",
    "The provider of identities does not let this installation use device authorization: the administrator has to check `clientId`.",
);
