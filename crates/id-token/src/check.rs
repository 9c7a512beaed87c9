use subtle::ConstantTimeEq;
use time::OffsetDateTime;

use crate::payload::Payload;
use crate::{LEEWAY, Provider, Refused};

/// How a token came to us.
#[derive(Clone, Copy)]
pub(crate) enum Way<'a> {
    /// A browser brought it, for a request with this nonce.
    Browser { nonce: &'a str },
    /// The provider's token endpoint answered it, to us and to nobody else.
    TokenEndpoint,
}

/// Holds claims against what is expected (OpenID Connect Core §3.1.3.7), in an order in which a token of somebody else is
/// called that before it is called late.
pub(crate) fn check(
    claims: &Payload<'_>,
    provider: &Provider<'_>,
    way: Way<'_>,
    now: OffsetDateTime,
) -> Result<(), Refused> {
    check_kind(claims, way)?;
    check_issuer(claims, provider)?;
    check_audience(claims, provider)?;
    check_times(claims, now)?;
    match way {
        Way::Browser { nonce } => check_nonce(claims, nonce),
        Way::TokenEndpoint => Ok(()),
    }
}

/// A browser's token has a nonce: access tokens have none. A token of the other way has none, because none was asked for: one
/// with a nonce belongs to somebody's browser.
fn check_kind(claims: &Payload<'_>, way: Way<'_>) -> Result<(), Refused> {
    match (way, claims.nonce) {
        (Way::Browser { .. }, None) => Err(Refused::NotAnIdToken),
        (Way::TokenEndpoint, Some(_)) => Err(Refused::Nonce),
        _ => Ok(()),
    }
}

fn check_issuer(claims: &Payload<'_>, provider: &Provider<'_>) -> Result<(), Refused> {
    if claims.issuer.is_empty() || claims.issuer != provider.issuer { Err(Refused::Issuer) } else { Ok(()) }
}

fn check_audience(claims: &Payload<'_>, provider: &Provider<'_>) -> Result<(), Refused> {
    let is_ours = |id: &str| !id.is_empty() && provider.client_ids.iter().any(|ours| ours == id);
    if !claims.audiences.iter().copied().any(is_ours) {
        return Err(Refused::Audience);
    }
    match claims.authorized_party {
        Some(party) if is_ours(party) => Ok(()),
        None if claims.audiences.len() == 1 => Ok(()),
        _ => Err(Refused::AuthorizedParty),
    }
}

fn check_times(claims: &Payload<'_>, now: OffsetDateTime) -> Result<(), Refused> {
    // In seconds: a date close to the end of the calendar has no minute after it.
    let now = now.unix_timestamp();
    let leeway = LEEWAY.whole_seconds();
    if now >= claims.expires_at.unix_timestamp().saturating_add(leeway) {
        return Err(Refused::Expired);
    }
    let latest = now.saturating_add(leeway);
    let begins = [Some(claims.issued_at), claims.not_before, claims.auth_time];
    if begins.into_iter().flatten().any(|begin| begin.unix_timestamp() > latest) {
        return Err(Refused::NotYetValid);
    }
    Ok(())
}

fn check_nonce(claims: &Payload<'_>, expected: &str) -> Result<(), Refused> {
    let equal = claims.nonce.unwrap_or_default().as_bytes().ct_eq(expected.as_bytes());
    if expected.is_empty() || !bool::from(equal) { Err(Refused::Nonce) } else { Ok(()) }
}
