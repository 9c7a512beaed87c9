use axum::extract::FromRequestParts;
use http::HeaderMap;
use http::request::Parts;
use std::convert::Infallible;

use crate::policy::{Access, Reach};
use crate::{At, Code, Failure, FieldCode, Text};

pub(crate) const NAME: &str = "Puhui-Purpose";
/// In characters.
const LONGEST: usize = 200;

/// Why somebody reads personal data in full (查阅目的): who reads it beyond the own body has to say so, by the header
/// `Puhui-Purpose` (Personal Information Protection Law, articles 6 and 34).
#[derive(Clone, Debug)]
pub struct Purpose(Access);

impl Purpose {
    /// 400 `purpose-required` for who reads the data of another body and does not say why. Whoever reaches some records
    /// only, and this one among them, reads their own body's.
    pub fn required(&self) -> Result<(), Failure> {
        let is_own = !matches!(self.0.reach(), Reach::Everything);
        if is_own || self.0.purpose().is_some() { Ok(()) } else { Err(Failure::new(Code::PurposeRequired)) }
    }
}

impl<S: Sync> FromRequestParts<S> for Purpose {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(parts.extensions.get().cloned().unwrap_or_else(Access::anybody)))
    }
}

/// What a request says that it is for: 1 to 200 characters in ASCII, others percent-encoded as UTF-8 (RFC 3986, 2.1).
pub(crate) fn given(headers: &HeaderMap) -> Result<Option<String>, Failure> {
    let mut values = headers.get_all(NAME).iter();
    let Some(value) = values.next() else { return Ok(None) };
    let purpose = value.to_str().ok().and_then(decoded);
    match purpose.filter(|purpose| is_good(purpose) && values.next().is_none()) {
        Some(purpose) => Ok(Some(purpose)),
        None => Err(Failure::new(Code::InvalidHeader).error(At::Header(NAME), FieldCode::InvalidValue, MALFORMED)),
    }
}

fn is_good(purpose: &str) -> bool {
    !purpose.is_empty() && purpose.chars().nth(LONGEST).is_none() && !purpose.chars().any(char::is_control)
}

/// The text without blanks around it; `None` if a percent sign is followed by anything but two hexadecimal digits, or the
/// bytes are no UTF-8.
fn decoded(value: &str) -> Option<String> {
    let (mut bytes, mut left) = (Vec::with_capacity(value.len()), value.as_bytes());
    while let Some((first, rest)) = left.split_first() {
        left = rest;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let (high, rest) = rest.split_first()?;
        let (low, rest) = rest.split_first()?;
        let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        bytes.push(digit(*high)? << 4 | digit(*low)?);
        left = rest;
    }
    String::from_utf8(bytes).ok().map(|text| text.trim().to_owned())
}

const MALFORMED: Text = Text::new(
    "应为一个 1 到 200 个字符的目的说明，非 ASCII 字符须按 UTF-8 百分号编码，如 %E6%A0%B8%E5%AE%9E（核实）。",
    "It must be one purpose of 1 to 200 characters; those beyond ASCII are percent-encoded as UTF-8, like `%C3%A9`.",
);

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    #[track_caller]
    fn check(values: &[&'static [u8]], expected: Result<Option<&str>, ()>) {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append("puhui-purpose", HeaderValue::from_bytes(value).unwrap());
        }
        assert_eq!(given(&headers).map_err(drop).as_ref().map(Option::as_deref), expected.as_ref().copied());
    }

    #[test]
    fn a_purpose_is_read_in_ascii_or_percent_encoded() {
        check(&[], Ok(None));
        check(&[b" asked about filing 12 "], Ok(Some("asked about filing 12")));
        check(&[b"%E6%A0%B8%E5%ae%9e"], Ok(Some("核实")));
        check(&[b"100%25"], Ok(Some("100%")));
        for bad in [b"".as_slice(), b" ", b"%", b"%4", b"%zz", b"%+1", b"%ff", b"%00", b"\xe6\xa0\xb8", b"a%0Ab"] {
            check(&[bad], Err(()));
        }
        check(&[b"one", b"two"], Err(()));
    }

    #[test]
    fn its_length_is_counted_in_characters() {
        let sent = |characters: usize| {
            let mut headers = HeaderMap::new();
            headers.insert("puhui-purpose", HeaderValue::from_str(&"%E6%A0%B8".repeat(characters)).unwrap());
            given(&headers).is_ok()
        };
        assert!(sent(200) && !sent(201));
    }
}
