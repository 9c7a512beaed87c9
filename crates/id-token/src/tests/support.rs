use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rsa::RsaPrivateKey;
use rsa::pkcs8::DecodePrivateKey;
use rsa::signature::{SignatureEncoding, Signer};
use rsa::traits::PublicKeyParts;
use serde_json::{Value, json};
use sha2::Sha256;
use time::OffsetDateTime;
use time::macros::datetime;

use crate::{Algorithm, Algorithms, KeySet, Provider, Refused, Verified, verify};

pub(super) const NOW: OffsetDateTime = datetime!(2026-01-05 08:00 UTC);
pub(super) const ISSUER: &str = "https://id.office.example/realms/staff";
pub(super) const NONCE: &str = "n-0S6_WzA2Mj";

/// The private keys of the provider in these tests.
pub(super) enum Private {
    Rsa(Box<rsa::pkcs1v15::SigningKey<Sha256>>),
    P256(p256::ecdsa::SigningKey),
    Ed25519(ed25519_dalek::SigningKey),
}

static RSA: LazyLock<RsaPrivateKey> =
    LazyLock::new(|| RsaPrivateKey::from_pkcs8_pem(include_str!("fixtures/rsa-2048.pem")).unwrap());

impl Private {
    /// The key of the provider for this algorithm.
    pub(super) fn of(algorithm: Algorithm) -> Self {
        match algorithm {
            Algorithm::Rs256 => Self::Rsa(Box::new(rsa::pkcs1v15::SigningKey::new(RSA.clone()))),
            Algorithm::Es256 => Self::P256(p256::ecdsa::SigningKey::from_slice(&[7; 32]).unwrap()),
            Algorithm::EdDsa => Self::ed25519(9),
        }
    }

    /// An Ed25519 key, another one for each number. The provider's is 9.
    pub(super) fn ed25519(number: u8) -> Self {
        Self::Ed25519(ed25519_dalek::SigningKey::from_bytes(&[number; 32]))
    }

    pub(super) fn signature(&self, message: &[u8]) -> Vec<u8> {
        match self {
            Self::Rsa(key) => key.sign(message).to_vec(),
            Self::P256(key) => Signer::<p256::ecdsa::Signature>::sign(key, message).to_vec(),
            Self::Ed25519(key) => Signer::<ed25519_dalek::Signature>::sign(key, message).to_vec(),
        }
    }

    /// The public key as a JSON Web Key without an id.
    pub(super) fn jwk(&self) -> Value {
        match self {
            Self::Rsa(_) => {
                json!({ "kty": "RSA", "n": encode(RSA.n().to_bytes_be()), "e": encode(RSA.e().to_bytes_be()) })
            }
            Self::P256(key) => {
                let point = key.verifying_key().to_encoded_point(false);
                json!({ "kty": "EC", "crv": "P-256", "x": encode(point.x().unwrap()), "y": encode(point.y().unwrap()) })
            }
            Self::Ed25519(key) => json!({ "kty": "OKP", "crv": "Ed25519", "x": encode(key.verifying_key()) }),
        }
    }
}

pub(super) fn encode(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The id of the provider's key for this algorithm.
pub(super) fn id_of(algorithm: Algorithm) -> &'static str {
    match algorithm {
        Algorithm::Rs256 => "rsa",
        Algorithm::Es256 => "p256",
        Algorithm::EdDsa => "ed25519",
    }
}

/// `jwk` with further members.
pub(super) fn with(mut jwk: Value, members: Value) -> Value {
    jwk.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    jwk
}

pub(super) fn key_set(keys: &[Value]) -> KeySet {
    KeySet::read(json!({ "keys": keys }).to_string().as_bytes()).unwrap()
}

/// The provider's key set: one key for each algorithm.
pub(super) static KEYS: LazyLock<KeySet> = LazyLock::new(|| {
    key_set(&Algorithm::ALL.map(|one| with(Private::of(one).jwk(), json!({ "kid": id_of(one), "use": "sig" }))))
});

pub(super) fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|text| (*text).to_owned()).collect()
}

/// A good token's claims.
pub(super) fn claims() -> Value {
    let now = NOW.unix_timestamp();
    json!({
        "iss": ISSUER, "sub": "248289761001", "aud": "puhui", "nonce": NONCE, "exp": now + 300, "iat": now - 5,
        "auth_time": now - 20, "name": "示范一", "puhui_roles": ["officer", "city"],
    })
}

/// A good token's claims, changed: `null` takes one away.
pub(super) fn changed(change: Value) -> String {
    let mut claims = with(claims(), change);
    claims.as_object_mut().unwrap().retain(|_, value| !value.is_null());
    claims.to_string()
}

pub(super) fn header(algorithm: Algorithm) -> String {
    json!({ "alg": algorithm.name(), "typ": "JWT", "kid": id_of(algorithm) }).to_string()
}

/// A token of any header and payload, signed as the key signs, whatever the header says.
pub(super) fn signed(header: impl AsRef<[u8]>, payload: impl AsRef<[u8]>, key: &Private) -> String {
    let message = format!("{}.{}", encode(header), encode(payload));
    format!("{message}.{}", encode(key.signature(message.as_bytes())))
}

pub(super) fn good(algorithm: Algorithm) -> String {
    signed(header(algorithm), claims().to_string(), &Private::of(algorithm))
}

/// What the provider of these tests says to a token, with these keys, at [`NOW`].
pub(super) fn verify_with(token: &str, keys: &KeySet) -> Result<Verified, Refused> {
    verify_at(token, keys, NONCE, NOW)
}

pub(super) fn verify_at(token: &str, keys: &KeySet, nonce: &str, now: OffsetDateTime) -> Result<Verified, Refused> {
    let (client_ids, claims) = (texts(&["puhui", "puhui-portal"]), texts(&["name", "puhui_roles", "groups"]));
    let algorithms = Algorithms::from_iter(Algorithm::ALL);
    verify(token, &Provider { issuer: ISSUER, client_ids: &client_ids, algorithms, claims: &claims }, keys, nonce, now)
}

/// What it says to a token with these claims, well signed.
pub(super) fn verify_claims(payload: impl AsRef<[u8]>) -> Result<Verified, Refused> {
    verify_with(&signed(header(Algorithm::EdDsa), payload, &Private::ed25519(9)), &KEYS)
}

/// What it says to a token with this header, well signed with the Ed25519 key.
pub(super) fn verify_header(header: impl AsRef<[u8]>) -> Result<Verified, Refused> {
    verify_with(&signed(header, claims().to_string(), &Private::ed25519(9)), &KEYS)
}
