use std::fmt;
use std::hint::black_box;

use http::HeaderMap;
use http::header::AUTHORIZATION;
use sha2::{Digest, Sha256};

/// What opens the internal routes: the variable `tick_credential`, sent as `Authorization: Bearer …`. Only its SHA-256
/// is kept, so that it can stand in no log and no error.
#[derive(Clone, Default)]
pub struct Credential(Option<[u8; 32]>);

impl Credential {
    /// The least number of characters. A shorter credential, like none, opens nothing.
    pub const SHORTEST: usize = 32;

    pub fn from_variable(value: &str) -> Self {
        Self((value.len() >= Self::SHORTEST).then(|| Sha256::digest(value).into()))
    }

    /// Whether a request carries it. Comparing the hashes takes the same time wherever they differ.
    pub(crate) fn admits(&self, headers: &HeaderMap) -> bool {
        let mut values = headers.get_all(AUTHORIZATION).iter();
        let (Some(known), Some(value), None) = (&self.0, values.next(), values.next()) else { return false };
        let Some((scheme, given)) = value.as_bytes().split_at_checked("Bearer ".len()) else { return false };
        let digest = Sha256::digest(given);
        let differences = known.iter().zip(digest).fold(0, |found, (a, b)| black_box(found | (a ^ b)));
        scheme.eq_ignore_ascii_case(b"Bearer ") && differences == 0
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Credential(given)" } else { "Credential(none)" })
    }
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    const GIVEN: &str = "0123456789abcdef0123456789abcdef";

    #[track_caller]
    fn check(variable: &str, sent: &[&str], expected: bool) {
        let mut headers = HeaderMap::new();
        for value in sent {
            headers.append(AUTHORIZATION, HeaderValue::from_str(value).unwrap());
        }
        assert_eq!(Credential::from_variable(variable).admits(&headers), expected, "{variable:?} {sent:?}");
    }

    #[test]
    fn one_credential_of_sufficient_length_admits() {
        let bearer = format!("Bearer {GIVEN}");
        check(GIVEN, &[&bearer], true);
        check(GIVEN, &[&format!("bearer {GIVEN}")], true);
        check(GIVEN, &[], false);
        check(GIVEN, &[""], false);
        check(GIVEN, &[GIVEN], false);
        check(GIVEN, &["Bearer "], false);
        check(GIVEN, &[&format!("Basic {GIVEN}")], false);
        check(GIVEN, &[&bearer[..bearer.len() - 1]], false);
        check(GIVEN, &[&format!("{bearer}0")], false);
        check(GIVEN, &[&bearer, &bearer], false);
        check("", &["Bearer "], false);
        check("short", &["Bearer short"], false);
    }

    #[test]
    fn it_is_never_shown() {
        assert_eq!(format!("{:?}", Credential::from_variable(GIVEN)), "Credential(given)");
        assert_eq!(format!("{:?}", Credential::default()), "Credential(none)");
    }
}
