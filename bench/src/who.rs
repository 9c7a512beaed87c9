//! Who asks. The servers are given a key of the bench's own, so that a body is signed for without looking into their data.

use anyhow::Result;
use http::HeaderValue;
use http::header::AUTHORIZATION;
use puhui_service::identity::{Principal, Role, TokenKey};
use time::{Duration, OffsetDateTime};

use crate::load::Ask;

/// For development, as the servers of a bench are: the variable `token_key`.
pub(crate) const KEY: &str = "development.bench:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
/// Longer than any bench.
const LIFETIME: Duration = Duration::days(2);

/// A value of `Authorization`: what is measured is how a token is read, and not how it is signed.
pub(crate) type Bearer = HeaderValue;

/// Somebody of the national office, or of the operator.
pub(crate) fn office(role: Role, now: OffsetDateTime) -> Result<Bearer> {
    signed(&Principal::new("per_bench", role, None, None)?, now)
}

/// Who files for the enterprise of a credit code.
pub(crate) fn handler(credit_code: &str, now: OffsetDateTime) -> Result<Bearer> {
    signed(&Principal::new("per_bench", Role::Handler, None, Some(credit_code.parse()?))?, now)
}

fn signed(principal: &Principal, now: OffsetDateTime) -> Result<Bearer> {
    let token = TokenKey::read(KEY)?.sign(principal, now, LIFETIME);
    Ok(HeaderValue::from_str(&format!("Bearer {token}"))?)
}

/// The request by somebody.
pub(crate) fn by(bearer: &Bearer, mut ask: Ask) -> Ask {
    ask.headers_mut().insert(AUTHORIZATION, bearer.clone());
    ask
}
