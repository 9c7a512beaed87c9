use std::fmt::Write;

use axum::extract::{FromRequest, Request};
use http::HeaderMap;
use puhui_store::{Id, Origin, Record};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use super::json;
use crate::identity::Principal;
use crate::policy::Access;
use crate::{At, Code, Failure, FieldCode, Text};

const NAME: &str = "Idempotency-Key";
const LONGEST: usize = 255;

/// A JSON body under an `Idempotency-Key`: sent again with the same key, it is the same request and does nothing twice
/// (draft-ietf-httpapi-idempotency-key-header). A key belongs to its principal, method and path.
#[derive(Clone, Debug)]
pub struct Idempotent<T> {
    pub value: T,
    origin: Origin,
}

impl<T> Idempotent<T> {
    /// The request's fingerprints, for the record that it makes.
    pub fn origin(&self) -> Origin {
        self.origin.clone()
    }

    /// The id of the record that this key makes, and no other does.
    pub fn id<R: Record>(&self) -> Id<R> {
        Id::natural(&["idempotency-key", &self.origin.key])
    }

    /// Body and fingerprints apart.
    pub fn into_parts(self) -> (T, Origin) {
        (self.value, self.origin)
    }
}

/// Whether what is at `location` was made by this very request: then it is answered again. 422 if the key was used for
/// another body, 409 if another request made it.
pub fn repeats(origin: &Origin, known: Option<&Origin>, location: String) -> Result<(), Failure> {
    let code = match known {
        Some(known) if known == origin => return Ok(()),
        Some(known) if known.key == origin.key => Code::IdempotencyKeyReused,
        _ => Code::AlreadyExists,
    };
    Err(Failure::new(code).related(location))
}

impl<S: Sync, T: DeserializeOwned> FromRequest<S> for Idempotent<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &S) -> Result<Self, Failure> {
        let given = key(request.headers())?;
        let access = request.extensions().get::<Access>();
        let principal = access.and_then(Access::principal).map_or_else(String::new, Principal::name);
        let route = [&principal, request.method().as_str(), request.uri().path(), &given];
        let key = fingerprint(&route.map(str::as_bytes));
        let bytes = json::body(request).await?;
        // The body may hold a person's phone, and the fingerprint outlives it. Nobody can try phones out against it
        // without the client's key, which is not kept.
        let origin = Origin { key, body: fingerprint(&[given.as_bytes(), &bytes]) };
        Ok(Self { value: json::parse(&bytes)?, origin })
    }
}

/// The key as a structured string, `"…"`, or bare as most clients send it: the same either way.
fn key(headers: &HeaderMap) -> Result<String, Failure> {
    let mut values = headers.get_all(NAME).iter();
    let value = values.next().ok_or_else(|| Failure::new(Code::IdempotencyKeyRequired))?;
    let key = value.to_str().unwrap_or_default().trim();
    let key = key.strip_prefix('"').and_then(|key| key.strip_suffix('"')).unwrap_or(key);
    let visible = (1..=LONGEST).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    if !visible || values.next().is_some() {
        let detail = Text::new(
            "应为一个 1 到 255 个可见 ASCII 字符的值，如 UUID。",
            "It must be one value of 1 to 255 visible ASCII characters, like a UUID.",
        );
        return Err(Failure::new(Code::InvalidHeader).error(At::Header(NAME), FieldCode::InvalidValue, detail));
    }
    Ok(key.to_owned())
}

/// Thirty-two hexadecimal digits of the SHA-256 of the parts, each with its length.
fn fingerprint(parts: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(u64::try_from(part.len()).unwrap_or_default().to_be_bytes());
        hash.update(part);
    }
    hash.finalize().iter().take(16).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
