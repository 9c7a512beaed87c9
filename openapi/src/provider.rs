//! The provider of identities that examples know. Its key is no secret, and no installation believes it that is not told to.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use ed25519_dalek::{Signer, SigningKey};
use serde_json::{Value, json};
use time::{Duration, OffsetDateTime};

const ISSUER: &str = "https://id.office.example";
const CLIENT: &str = "puhui";
/// The mini-program, as the provider knows it.
const MINI_PROGRAM: &str = "puhui-mini";
const KEY: &str = "of-examples";

fn key() -> SigningKey {
    SigningKey::from_bytes(&[5; 32])
}

/// The variable `identity_providers` wherever examples are carried out,
/// with those at an address whom a mini-program needs: [`Elsewhere`](crate::Elsewhere).
pub fn providers(elsewhere: &str) -> String {
    let public = BASE64_URL_SAFE_NO_PAD.encode(key().verifying_key());
    let jwk = json!({"kty": "OKP", "crv": "Ed25519", "use": "sig", "kid": KEY, "x": public});
    let office = json!({
        "name": "office", "issuer": ISSUER, "clientIds": [CLIENT], "algorithms": ["EdDSA"], "jwks": {"keys": [jwk]},
        "claims": {"role": "groups"}, "roles": [{"text": "province-officers", "role": "province", "region": "440000"}],
    });
    let mini_program = json!({
        "kind": "mini-program", "name": "wechat", "host": elsewhere, "appId": "wx-of-examples", "provider": "office",
        "clientId": MINI_PROGRAM, "deviceAuthorizationUrl": format!("{elsewhere}/device"),
        "tokenUrl": format!("{elsewhere}/token"),
    });
    json!([office, mini_program]).to_string()
}

/// The variable `mini_program_secrets` beside it.
pub const MINI_PROGRAM_SECRETS: &str = r#"{"wechat":"of-examples"}"#;

/// What the provider gives to somebody of the province's office who signs in with a nonce.
pub(crate) fn id_token(nonce: &str, now: OffsetDateTime) -> String {
    let mut claims = claims(CLIENT, now);
    claims["nonce"] = nonce.into();
    signed(&claims)
}

/// The same to whoever signs in for a mini-program, where no nonce is.
pub(crate) fn id_token_of_device(now: OffsetDateTime) -> String {
    signed(&claims(MINI_PROGRAM, now))
}

fn claims(client: &str, now: OffsetDateTime) -> Value {
    let (begin, end) = (now.unix_timestamp(), (now + Duration::minutes(5)).unix_timestamp());
    json!({
        "iss": ISSUER, "aud": client, "sub": "example", "iat": begin, "exp": end, "groups": ["province-officers"],
    })
}

fn signed(claims: &Value) -> String {
    let header = json!({"alg": "EdDSA", "typ": "JWT", "kid": KEY});
    let signed = [&header, claims].map(|part| BASE64_URL_SAFE_NO_PAD.encode(part.to_string())).join(".");
    let signature = BASE64_URL_SAFE_NO_PAD.encode(key().sign(signed.as_bytes()).to_bytes());
    format!("{signed}.{signature}")
}

/// A value as the document shows it: whoever reads one has no use for a token, and scanners for secrets take fright.
pub(crate) fn without_tokens(value: Value) -> Value {
    match value {
        Value::String(text) if text.starts_with("eyJ") && text.split('.').count() == 3 => json!("<token>"),
        Value::String(text) if text.starts_with("ses_") && text.contains('.') => json!("<refresh token>"),
        Value::String(text) if text.starts_with("bnd_") && text.contains('.') => json!("<binding>"),
        Value::Array(items) => items.into_iter().map(without_tokens).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, without_tokens(value))).collect(),
        other => other,
    }
}
