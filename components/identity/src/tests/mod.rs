//! The component in process, with a provider of identities that is a key and a function.

mod crash;
mod isolation;
mod kept;
mod keys;
mod members;
mod mini_program;
mod people;
mod races;
mod renewals;
mod roles;
mod routes;
mod sign_in;
mod sites;
mod under;
mod widgets;

use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use ed25519_dalek::{Signer, SigningKey};
use puhui_service::testing::{Client, Reply, settings};
use puhui_service::{Fetch, Fetching, Mode, Platform, Settings, Unanswered};
use puhui_store::{Behaviour, MemoryKv, TestClock};
use serde_json::{Value, json};
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

use crate::{component, describe};

const ISSUER: &str = "https://id.office.example";
const KEYS: &str = "https://id.office.example/keys";
const NOW: OffsetDateTime = datetime!(2026-11-23 09:00 +08:00);

/// What the provider publishes, and how often it was asked.
#[derive(Clone, Default)]
struct Published(Arc<Mutex<(Option<String>, usize)>>);

impl Published {
    fn set(&self, keys: Option<Value>) {
        self.0.lock().unwrap().0 = keys.map(|keys| keys.to_string());
    }

    fn asked(&self) -> usize {
        self.0.lock().unwrap().1
    }
}

impl Fetch for Published {
    fn get<'a>(&'a self, url: &'a str) -> Fetching<'a> {
        let mut published = self.0.lock().unwrap();
        published.1 += 1;
        let discovery = json!({"issuer": ISSUER, "jwks_uri": KEYS, "more": 1}).to_string();
        let answer = match url {
            KEYS => published.0.clone(),
            "https://id.office.example/.well-known/openid-configuration" => Some(discovery),
            "https://other.example/.well-known/openid-configuration" => Some(discovery),
            _ => panic!("{url} was called"),
        };
        let answer = answer.map(String::into_bytes).ok_or(Unanswered::Status(500));
        Box::pin(async move { answer })
    }
}

/// An office's provider, a component that trusts it, and a clock that the test moves.
struct Office {
    client: Client,
    clock: TestClock,
    published: Published,
    kv: MemoryKv,
}

/// What an operator writes about the provider.
fn configured() -> Value {
    json!([{
        "name": "office", "issuer": ISSUER, "clientIds": ["puhui"], "algorithms": ["EdDSA"], "jwksUrl": KEYS,
        "claims": {"role": "groups", "region": "region", "creditCode": "organisation"},
        "roles": [
            {"text": "officers", "role": "province"},
            {"text": "national", "role": "national"},
            {"text": "handlers", "role": "handler"},
            {"text": "gd", "role": "province", "region": "440000"},
            {"text": "gd-head", "role": "province", "region": "440000", "manages": true},
            {"text": "national-head", "role": "national", "manages": true},
            {"text": "legal", "role": "handler", "manages": true},
            {"text": "administrators", "role": "platform-administrator"},
        ],
    }])
}

fn office() -> Office {
    office_of(&configured().to_string())
}

fn office_of(providers: &str) -> Office {
    let (kv, clock, published) = (MemoryKv::new(Behaviour::Honest), TestClock::at(NOW), Published::default());
    published.set(Some(key_set(&[1])));
    let settings = Settings { providers: providers.into(), ..settings(Mode::Development) };
    let platform = Platform::new(kv.clone(), clock.clone(), settings).calling(published.clone());
    Office { client: Client::new(component(platform)).holding(describe), clock, published, kv }
}

fn key(number: u8) -> SigningKey {
    SigningKey::from_bytes(&[number; 32])
}

/// The public keys of these numbers, each with its number as id.
fn key_set(numbers: &[u8]) -> Value {
    let keys = numbers.iter().map(|number| {
        let public = BASE64_URL_SAFE_NO_PAD.encode(key(*number).verifying_key());
        json!({"kty": "OKP", "crv": "Ed25519", "use": "sig", "kid": number.to_string(), "x": public})
    });
    json!({ "keys": keys.collect::<Vec<_>>() })
}

/// An ID token of the provider under one of its keys.
fn signed(number: u8, claims: &Value) -> String {
    let header = json!({"alg": "EdDSA", "typ": "JWT", "kid": number.to_string()});
    let parts = [&header, claims].map(|part| BASE64_URL_SAFE_NO_PAD.encode(part.to_string())).join(".");
    let signature = BASE64_URL_SAFE_NO_PAD.encode(key(number).sign(parts.as_bytes()).to_bytes());
    format!("{parts}.{signature}")
}

impl Office {
    async fn nonce(&self) -> String {
        let reply = self.client.post("/v1/sessions/nonces", &json!({"provider": "office"})).await;
        assert_eq!(reply.status, 200, "{}", reply.json());
        reply.json()["nonce"].as_str().unwrap().to_owned()
    }

    /// The claims of somebody who signs in now, with these besides.
    fn claims(&self, nonce: &str, more: &Value) -> Value {
        let now = self.client.now().unix_timestamp();
        let mut claims =
            json!({"iss": ISSUER, "aud": "puhui", "sub": "u-1", "iat": now, "exp": now + 300, "nonce": nonce});
        claims.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        claims
    }

    async fn sign_in(&self, more: &Value) -> Reply {
        let nonce = self.nonce().await;
        let token = signed(1, &self.claims(&nonce, more));
        self.exchange(&nonce, &token).await
    }

    async fn exchange(&self, nonce: &str, token: &str) -> Reply {
        let body = json!({"provider": "office", "idToken": token, "nonce": nonce});
        self.client.post("/v1/sessions", &body).await
    }

    async fn renew(&self, refresh: &str) -> Reply {
        self.client.post("/v1/sessions/renewals", &json!({"refreshToken": refresh})).await
    }

    async fn own(&self, token: &str) -> Reply {
        self.client.with("authorization", &format!("Bearer {token}")).get("/v1/sessions/own").await
    }

    fn later(&self, by: Duration) {
        self.clock.advance(by.unsigned_abs());
    }
}

fn text(reply: &Reply, name: &str) -> String {
    reply.json()[name].as_str().unwrap_or_else(|| panic!("{}", reply.json())).to_owned()
}

#[track_caller]
fn assert_told(reply: &Reply, status: u16, told: &str) {
    assert_eq!((reply.told().as_str(), reply.status), (told, status));
}
