use serde_json::Value;
use time::OffsetDateTime;

use crate::Refused;
use crate::json::{self, Members};

/// The claims of an ID token that have a meaning in OpenID Connect Core §2, in their types and not yet checked.
pub(crate) struct Payload<'m> {
    pub(crate) issuer: &'m str,
    pub(crate) subject: &'m str,
    pub(crate) audiences: Vec<&'m str>,
    pub(crate) authorized_party: Option<&'m str>,
    /// Tokens of a grant without a browser have none.
    pub(crate) nonce: Option<&'m str>,
    pub(crate) expires_at: OffsetDateTime,
    pub(crate) issued_at: OffsetDateTime,
    pub(crate) not_before: Option<OffsetDateTime>,
    pub(crate) auth_time: Option<OffsetDateTime>,
}

impl<'m> Payload<'m> {
    /// Reads the claims of a token. Without `aud` it is none of ours.
    pub(crate) fn read(members: &'m Members) -> Result<Self, Refused> {
        refuse_other_kinds(members)?;
        let audiences = members.get("aud").ok_or(Refused::NotAnIdToken)?;
        let nonce = text(members, "nonce")?;
        Ok(Self {
            issuer: text(members, "iss")?.ok_or(Refused::Claim("iss"))?,
            subject: text(members, "sub")?.filter(|sub| is_subject(sub)).ok_or(Refused::Claim("sub"))?,
            audiences: json::texts(audiences).ok_or(Refused::Claim("aud"))?,
            authorized_party: text(members, "azp")?,
            nonce,
            expires_at: time(members, "exp")?.ok_or(Refused::Claim("exp"))?,
            issued_at: time(members, "iat")?.ok_or(Refused::Claim("iat"))?,
            not_before: time(members, "nbf")?,
            auth_time: time(members, "auth_time")?,
        })
    }
}

/// Some providers say in the payload what a token is, and sign access tokens like ID tokens: Keycloak by `typ` (`ID`,
/// `Bearer`, `Refresh`), Cognito by `token_use` (`id`, `access`). `typ` may also repeat the header's (RFC 7519 §5.3).
fn refuse_other_kinds(members: &Members) -> Result<(), Refused> {
    let says = |name, kinds: &[&str]| {
        let kind = members.get(name).filter(|kind| !kind.is_null());
        kind.is_none_or(|kind| kind.as_str().is_some_and(|kind| kinds.iter().any(|one| kind.eq_ignore_ascii_case(one))))
    };
    if says("typ", &["ID", "JWT"]) && says("token_use", &["id"]) { Ok(()) } else { Err(Refused::NotAnIdToken) }
}

/// OpenID Connect Core §2: at most 255 ASCII characters. Of these only the visible ones.
fn is_subject(text: &str) -> bool {
    (1..=255).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

fn text<'m>(members: &'m Members, name: &'static str) -> Result<Option<&'m str>, Refused> {
    json::text(members, name).map_err(|json::NotText| Refused::Claim(name))
}

/// A NumericDate (RFC 7519 §2): seconds since 1970, of which a fraction is cut off.
fn time(members: &Members, name: &'static str) -> Result<Option<OffsetDateTime>, Refused> {
    let Some(value) = members.get(name).filter(|value| !value.is_null()) else { return Ok(None) };
    // The cast saturates: far outside the calendar either way.
    let seconds =
        value.as_i64().or_else(|| value.as_f64().map(|seconds| seconds as i64)).ok_or(Refused::Claim(name))?;
    OffsetDateTime::from_unix_timestamp(seconds).map(Some).map_err(|_| Refused::Claim(name))
}

/// The claims with these names that are texts or lists of texts.
pub(crate) fn wanted<'a>(members: &'a Members, names: &'a [String]) -> impl Iterator<Item = (&'a String, &'a Value)> {
    names.iter().filter_map(|name| Some((name, members.get(name)?))).filter(|(_, value)| json::texts(value).is_some())
}
