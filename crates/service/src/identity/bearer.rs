use http::HeaderMap;
use http::header::AUTHORIZATION;
use time::OffsetDateTime;

use super::token::Refused;
use super::{KeyText, SignedIn, TokenKeys, widget};
use crate::{Code, Failure, Mode};

/// What a request says that it is from.
#[derive(Debug)]
pub(crate) enum Brought {
    Nothing,
    Token(SignedIn),
    /// The key of a platform, of which the form alone is known to be right.
    Key(KeyText),
}

/// Whoever a request says that it is from (RFC 6750, 2.1); nobody if it says nothing. A credential that is not right is
/// refused even where none is needed, so that nobody takes the public's view for their own.
pub(crate) fn brought(
    headers: &HeaderMap,
    keys: &TokenKeys,
    mode: Mode,
    now: OffsetDateTime,
) -> Result<Brought, Failure> {
    let mut values = headers.get_all(AUTHORIZATION).iter();
    let Some(value) = values.next() else { return Ok(Brought::Nothing) };
    if values.next().is_some() {
        return Err(Failure::new(Code::AmbiguousCredentials));
    }
    let invalid = || Failure::new(Code::InvalidToken);
    let (scheme, token) = value.to_str().ok().and_then(|value| value.split_once(' ')).ok_or_else(invalid)?;
    if !scheme.eq_ignore_ascii_case("Bearer") {
        return Err(invalid());
    }
    let token = token.trim_matches(' ');
    if KeyText::is_meant(token) {
        return KeyText::read(token).map(Brought::Key).ok_or_else(|| Failure::new(Code::InvalidKey));
    }
    if !keys.are_usable(mode) {
        return Err(Failure::new(Code::Misconfigured));
    }
    match keys.verify(token, now) {
        Ok(who) => widget::on_its_page(headers, who.principal.page()).map(|()| Brought::Token(who)),
        Err(Refused::Invalid) => Err(invalid()),
        Err(Refused::Expired(page)) => Err(widget::expired(headers, page)),
    }
}
