//! The provider of identities that examples know. Its key is no secret, and no installation believes it that is not told to.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use ed25519_dalek::{Signer, SigningKey};
use serde_json::{Value, json};
use time::{Duration, OffsetDateTime};

const ISSUER: &str = "https://id.office.example";
const CLIENT: &str = "puhui";
const KEY: &str = "of-examples";

fn key() -> SigningKey {
    SigningKey::from_bytes(&[5; 32])
}

/// The variable `identity_providers` wherever examples are carried out.
pub fn providers() -> String {
    let public = BASE64_URL_SAFE_NO_PAD.encode(key().verifying_key());
    let jwk = json!({"kty": "OKP", "crv": "Ed25519", "use": "sig", "kid": KEY, "x": public});
    json!([{
        "name": "office", "issuer": ISSUER, "clientIds": [CLIENT], "algorithms": ["EdDSA"], "jwks": {"keys": [jwk]},
        "claims": {"role": "groups"}, "roles": [{"text": "province-officers", "role": "province", "region": "440000"}],
    }])
    .to_string()
}

/// What the provider gives to somebody of the province's office who signs in with a nonce.
pub(crate) fn id_token(nonce: &str, now: OffsetDateTime) -> String {
    let header = json!({"alg": "EdDSA", "typ": "JWT", "kid": KEY});
    let (begin, end) = (now.unix_timestamp(), (now + Duration::minutes(5)).unix_timestamp());
    let claims = json!({
        "iss": ISSUER, "aud": CLIENT, "sub": "example", "iat": begin, "exp": end, "nonce": nonce,
        "groups": ["province-officers"],
    });
    let signed = [header, claims].map(|part| BASE64_URL_SAFE_NO_PAD.encode(part.to_string())).join(".");
    let signature = BASE64_URL_SAFE_NO_PAD.encode(key().sign(signed.as_bytes()).to_bytes());
    format!("{signed}.{signature}")
}

/// A value as the document shows it: whoever reads one has no use for a token, and scanners for secrets take fright.
pub(crate) fn without_tokens(value: Value) -> Value {
    match value {
        Value::String(text) if text.starts_with("eyJ") && text.split('.').count() == 3 => json!("<token>"),
        Value::String(text) if text.starts_with("ses_") && text.contains('.') => json!("<refresh token>"),
        Value::String(text) if text.starts_with("inv_") && text.contains('.') => json!("<invitation code>"),
        Value::Array(items) => items.into_iter().map(without_tokens).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, without_tokens(value))).collect(),
        other => other,
    }
}
