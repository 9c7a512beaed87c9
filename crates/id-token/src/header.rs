use crate::json::{self, NotText};
use crate::{Algorithm, Refused, base64url};

/// Parameters that bring a key or say where one is (RFC 7515 §4.1.2-6). Whoever writes the token would choose the key, and
/// what we fetch (RFC 8725 §3.10). Thumbprints (`x5t`) do neither and are ignored.
const KEYS: [&str; 4] = ["jwk", "jku", "x5c", "x5u"];

/// Parameters that change what a signature means: `crit` (RFC 7515 §4.1.11), of which we understand nothing, and `b64`
/// (RFC 7797), which is to be listed there.
const EXTENSIONS: [&str; 2] = ["crit", "b64"];

/// What of a token's header matters (RFC 7515 §4.1). Nothing in it is verified.
pub(crate) struct Header {
    pub(crate) algorithm: Algorithm,
    pub(crate) key_id: Option<String>,
}

impl Header {
    /// Reads the first part of a token. The type, where it is said, must be `JWT` (RFC 8725 §3.11): `at+jwt` is an access
    /// token (RFC 9068 §2.1), `logout+jwt` and `secevent+jwt` are no ID tokens either.
    pub(crate) fn read(part: &str) -> Result<Self, Refused> {
        let members = base64url::decode(part).and_then(|bytes| json::object(&bytes)).ok_or(Refused::Malformed)?;
        if KEYS.iter().any(|name| members.contains_key(*name)) {
            return Err(Refused::EmbeddedKey);
        }
        if EXTENSIONS.iter().any(|name| members.contains_key(*name)) {
            return Err(Refused::Extension);
        }
        let text = |name| json::text(&members, name).map_err(|NotText| Refused::Malformed);
        let algorithm = text("alg")?.and_then(Algorithm::named).ok_or(Refused::Algorithm)?;
        if text("typ")?.is_some_and(|kind| !is_jwt(kind)) {
            return Err(Refused::NotAnIdToken);
        }
        Ok(Self { algorithm, key_id: text("kid")?.map(Into::into) })
    }
}

/// RFC 7515 §4.1.9: a media type, whose case does not matter and whose `application/` may be left out.
fn is_jwt(kind: &str) -> bool {
    kind.eq_ignore_ascii_case("JWT") || kind.eq_ignore_ascii_case("application/jwt")
}
