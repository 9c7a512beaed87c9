use axum::extract::FromRequestParts;
use http::header::IF_NONE_MATCH;
use http::request::Parts;

use crate::{At, Code, Failure, FieldCode, Text};

/// The promise of a PUT to create and never to overwrite: `If-None-Match: *` (RFC 9110, 13.1.2).
#[derive(Clone, Copy, Debug)]
pub struct CreateOnly;

impl<S: Sync> FromRequestParts<S> for CreateOnly {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        match parts.headers.get(IF_NONE_MATCH) {
            Some(value) if value == "*" => Ok(Self),
            Some(_) => Err(Failure::new(Code::InvalidHeader).error(
                At::Header("If-None-Match"),
                FieldCode::InvalidValue,
                Text::new("此处只接受 *。", "Only `*` has a meaning here."),
            )),
            None => Err(Failure::new(Code::PreconditionRequired)),
        }
    }
}
