#![doc = include_str!("../README.md")]

mod algorithm;
mod base64url;
mod check;
mod header;
mod json;
mod jws;
mod keys;
mod payload;
mod provider;
mod refused;
#[cfg(test)]
mod tests;
mod verified;

pub use algorithm::{Algorithm, Algorithms};
pub use keys::{KeySet, KeySetError, PassedOver, Unusable};
pub use provider::Provider;
pub use refused::Refused;
pub use verified::{Claims, Verified};

use check::Way;
use jws::Jws;
use payload::Payload;
use time::{Duration, OffsetDateTime};

/// The longest token that is read.
pub const MAX_TOKEN_BYTES: usize = 16 * 1024;

/// The largest key set that is read.
pub const MAX_KEY_SET_BYTES: usize = 256 * 1024;

/// The most keys that a key set may have, usable or not.
pub const MAX_KEYS: usize = 64;

/// The smallest RSA key, as RFC 7518 §3.3 has it.
pub const MIN_RSA_BITS: usize = 2048;

/// The largest RSA key. Time grows with the square of the size.
pub const MAX_RSA_BITS: usize = 8192;

/// How far the clocks of a provider and of ours may differ.
pub const LEEWAY: Duration = Duration::seconds(60);

/// The `kid` of a token's header, **unverified**: it tells whether the key set at hand has the key ([`KeySet::has`]) or has
/// to be fetched anew, nothing else.
///
/// # Errors
///
/// The token would be refused whatever the keys are. So there is no need to fetch any.
pub fn key_id(token: &str) -> Result<Option<String>, Refused> {
    Jws::split(token).map(|jws| jws.header.key_id)
}

/// Verifies an ID token (OpenID Connect Core §3.1.3.7): the signature first, then the claims.
///
/// `nonce` is what the request for this token said. An empty one is never accepted.
///
/// # Errors
///
/// Why the token is refused. [`Refused::UnknownKey`] is worth one more try with keys that are fetched anew.
pub fn verify(
    token: &str,
    provider: &Provider<'_>,
    keys: &KeySet,
    nonce: &str,
    now: OffsetDateTime,
) -> Result<Verified, Refused> {
    verify_of(token, provider, keys, Way::Browser { nonce }, now)
}

/// Verifies the ID token of a grant that has no browser and so no nonce: device authorization (RFC 8628).
///
/// Only for a token that the provider's token endpoint has just answered to a request of ours, for a device code that nobody
/// else knows. Without a nonce nothing else says whose sign-in a token is of; so **never for a token that a caller brings**.
/// One with a nonce is refused: it is of a browser's sign-in.
///
/// # Errors
///
/// As [`verify`].
pub fn verify_from_token_endpoint(
    token: &str,
    provider: &Provider<'_>,
    keys: &KeySet,
    now: OffsetDateTime,
) -> Result<Verified, Refused> {
    verify_of(token, provider, keys, Way::TokenEndpoint, now)
}

fn verify_of(
    token: &str,
    provider: &Provider<'_>,
    keys: &KeySet,
    way: Way<'_>,
    now: OffsetDateTime,
) -> Result<Verified, Refused> {
    let bytes = Jws::split(token)?.open(provider.algorithms, keys)?;
    let members = json::object(&bytes).ok_or(Refused::Malformed)?;
    let payload = Payload::read(&members)?;
    check::check(&payload, provider, way, now)?;
    Ok(Verified::new(&payload, &members, provider.claims))
}
