use ed25519_dalek::VerifyingKey as Ed25519Key;
use p256::EncodedPoint;
use p256::ecdsa::VerifyingKey as P256Key;
use rsa::pkcs1v15::VerifyingKey as RsaKey;
use rsa::signature::Verifier;
use rsa::{BigUint, RsaPublicKey};
use serde_json::Value;
use sha2::Sha256;

use super::Unusable;
use crate::json::{self, Members};
use crate::{Algorithm, MAX_RSA_BITS, MIN_RSA_BITS, base64url};

/// Members of private and symmetric keys (RFC 7518 §6.2.2, §6.3.2, §6.4.1; RFC 8037 §2).
const PRIVATE: [&str; 8] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/// A public key of the kind that one algorithm takes. There is no way to use it with another (RFC 8725 §3.1).
pub(super) enum Material {
    Rsa(RsaKey<Sha256>),
    P256(P256Key),
    Ed25519(Ed25519Key),
}

impl Material {
    /// Reads a JSON Web Key (RFC 7517 §4, RFC 7518 §6, RFC 8037 §2).
    pub(super) fn read(jwk: &Members) -> Result<Self, Unusable> {
        let text = |name| json::text(jwk, name).ok().flatten();
        let kind = match (text("kty"), text("crv")) {
            (Some("RSA"), _) => Algorithm::Rs256,
            (Some("EC"), Some("P-256")) => Algorithm::Es256,
            (Some("OKP"), Some("Ed25519")) => Algorithm::EdDsa,
            _ => return Err(Unusable::Kind),
        };
        if !is_for_signatures(jwk) {
            return Err(Unusable::Purpose);
        }
        if jwk.contains_key("alg") && text("alg").and_then(Algorithm::named) != Some(kind) {
            return Err(Unusable::Algorithm);
        }
        if PRIVATE.iter().any(|name| jwk.contains_key(*name)) {
            return Err(Unusable::Private);
        }
        let bytes = |name| text(name).and_then(base64url::decode).ok_or(Unusable::Value);
        match kind {
            Algorithm::Rs256 => rsa(&bytes("n")?, &bytes("e")?).map(Self::Rsa),
            Algorithm::Es256 => p256(&bytes("x")?, &bytes("y")?).map(Self::P256),
            Algorithm::EdDsa => ed25519(&bytes("x")?).map(Self::Ed25519),
        }
    }

    /// The only algorithm for this key.
    pub(super) const fn algorithm(&self) -> Algorithm {
        match self {
            Self::Rsa(_) => Algorithm::Rs256,
            Self::P256(_) => Algorithm::Es256,
            Self::Ed25519(_) => Algorithm::EdDsa,
        }
    }

    /// Whether `signature` is one of `message` by this key, in the form of RFC 7518 §3.3 and §3.4 and RFC 8037 §3.1.
    pub(super) fn signed(&self, message: &[u8], signature: &[u8]) -> bool {
        match self {
            Self::Rsa(key) => signature.try_into().is_ok_and(|signature| key.verify(message, &signature).is_ok()),
            Self::P256(key) => p256::ecdsa::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify(message, &signature).is_ok()),
            // Strict: points of small order, with which one signature fits many messages, are refused.
            Self::Ed25519(key) => ed25519_dalek::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify_strict(message, &signature).is_ok()),
        }
    }
}

/// RFC 7517 §4.2 and §4.3: `use` is `sig`, `key_ops` has `verify`, where they are there.
fn is_for_signatures(jwk: &Members) -> bool {
    let named = jwk.get("use").is_none_or(|purpose| purpose == "sig");
    named && jwk.get("key_ops").is_none_or(|list| list.as_array().is_some_and(|ops| ops.iter().any(is_verify)))
}

fn is_verify(operation: &Value) -> bool {
    operation == "verify"
}

/// Zero bytes in front of the modulus do not matter: some libraries write one (RFC 7518 §6.3.1.1).
fn rsa(modulus: &[u8], exponent: &[u8]) -> Result<RsaKey<Sha256>, Unusable> {
    let modulus = BigUint::from_bytes_be(modulus);
    if !(MIN_RSA_BITS..=MAX_RSA_BITS).contains(&modulus.bits()) {
        return Err(Unusable::Size);
    }
    RsaPublicKey::new_with_max_size(modulus, BigUint::from_bytes_be(exponent), MAX_RSA_BITS)
        .map(RsaKey::new)
        .map_err(|_| Unusable::Value)
}

/// RFC 7518 §6.2.1: 32 bytes each, and a point on the curve (RFC 8725 §3.4).
fn p256(x: &[u8], y: &[u8]) -> Result<P256Key, Unusable> {
    let x: [u8; 32] = x.try_into().map_err(|_| Unusable::Value)?;
    let y: [u8; 32] = y.try_into().map_err(|_| Unusable::Value)?;
    let point = EncodedPoint::from_affine_coordinates(&x.into(), &y.into(), false);
    P256Key::from_encoded_point(&point).map_err(|_| Unusable::Value)
}

fn ed25519(x: &[u8]) -> Result<Ed25519Key, Unusable> {
    match Ed25519Key::try_from(x) {
        Ok(key) if !key.is_weak() => Ok(key),
        _ => Err(Unusable::Value),
    }
}
