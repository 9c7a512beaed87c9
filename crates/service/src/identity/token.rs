//! A Puhui token on the wire. Its header can say one thing only, so there is nothing to be confused about (RFC 8725, 3.1 and 3.11).

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use http::HeaderValue;
use puhui_store::Id;
use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};

use super::{Membership, Principal, Session, TokenKey};

/// In bytes. Ours have some 300.
const LONGEST: usize = 2048;

/// How far the clocks of two machines may differ, in seconds.
const SKEW: i64 = 60;

/// How long a token of a session is good for (docs/api-design.md, W1).
pub const TOKEN_LIFETIME: Duration = Duration::minutes(15);

/// The same of a widget's token, which no session ends (docs/api-design.md, W11).
pub const WIDGET_TOKEN_LIFETIME: Duration = Duration::minutes(5);

const ALGORITHM: &str = "HS256";

/// Explicit typing (RFC 8725, 3.11): no other kind of token has it.
const TYPE: &str = "puhui+jwt";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header<'a> {
    alg: &'a str,
    kid: &'a str,
    typ: &'a str,
}

/// The times are seconds since 1970 (NumericDate, RFC 7519, 2).
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Claims {
    iat: i64,
    exp: i64,
    who: Principal,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sid: Option<Id<Session>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mid: Option<Id<Membership>>,
}

/// Who a token is, the session that it belongs to, and the membership that it was issued under; a token for development
/// has neither.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    pub principal: Principal,
    pub session: Option<Id<Session>>,
    pub membership: Option<Id<Membership>>,
}

/// Somebody of neither.
impl From<Principal> for SignedIn {
    fn from(principal: Principal) -> Self {
        Self { principal, session: None, membership: None }
    }
}

/// Why a token is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// It is none of ours, or was changed.
    Invalid,
    /// It was somebody's, or a widget's of this page.
    Expired(Option<HeaderValue>),
}

pub(super) fn sign(key: &TokenKey, who: &SignedIn, now: OffsetDateTime, until: OffsetDateTime) -> String {
    let header = Header { alg: ALGORITHM, kid: key.id(), typ: TYPE };
    let (iat, exp) = (now.unix_timestamp(), until.unix_timestamp());
    let claims = Claims { iat, exp, who: who.principal.clone(), sid: who.session, mid: who.membership };
    let [header, claims] = [encoded(&header), encoded(&claims)];
    let signed = format!("{header}.{claims}");
    let seal = BASE64_URL_SAFE_NO_PAD.encode(key.seal(signed.as_bytes()));
    format!("{signed}.{seal}")
}

/// The claims of a token that one of the keys has sealed and that is valid now. Nothing of the claims is read before the
/// seal was found right.
pub(super) fn verify<'a>(
    token: &str,
    key: impl FnOnce(&str) -> Option<&'a TokenKey>,
    now: OffsetDateTime,
) -> Result<SignedIn, Refused> {
    if token.len() > LONGEST {
        return Err(Refused::Invalid);
    }
    let (signed, seal) = token.rsplit_once('.').ok_or(Refused::Invalid)?;
    let (header, claims) = signed.split_once('.').ok_or(Refused::Invalid)?;
    let header = decoded(header)?;
    let header: Header<'_> = serde_json::from_slice(&header).map_err(|_| Refused::Invalid)?;
    if header.alg != ALGORITHM || header.typ != TYPE {
        return Err(Refused::Invalid);
    }
    let key = key(header.kid).ok_or(Refused::Invalid)?;
    if !key.sealed(signed.as_bytes(), &decoded(seal)?) {
        return Err(Refused::Invalid);
    }
    let Claims { iat, exp, who, sid, mid } = serde_json::from_slice(&decoded(claims)?).map_err(|_| Refused::Invalid)?;
    let now = now.unix_timestamp();
    if iat > now.saturating_add(SKEW) {
        return Err(Refused::Invalid);
    }
    let principal = who.checked().map_err(|_| Refused::Invalid)?;
    if exp <= now {
        return Err(Refused::Expired(principal.page()));
    }
    Ok(SignedIn { principal, session: sid, membership: mid })
}

fn encoded(part: &impl Serialize) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(serde_json::to_vec(part).unwrap_or_default())
}

fn decoded(part: &str) -> Result<Vec<u8>, Refused> {
    BASE64_URL_SAFE_NO_PAD.decode(part).map_err(|_| Refused::Invalid)
}
