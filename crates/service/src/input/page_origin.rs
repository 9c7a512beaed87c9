use std::convert::Infallible;

use axum::extract::FromRequestParts;
use http::HeaderValue;
use http::request::Parts;

use crate::edge::origin_of;

/// The origin of the page that a request comes from, as a browser says it (`Origin`, RFC 6454, 7); none where none is named, or
/// more than one.
#[derive(Clone, Debug)]
pub struct PageOrigin(Option<HeaderValue>);

impl PageOrigin {
    pub fn as_str(&self) -> Option<&str> {
        self.0.as_ref()?.to_str().ok()
    }

    pub(crate) fn value(&self) -> Option<&HeaderValue> {
        self.0.as_ref()
    }
}

impl<S: Sync> FromRequestParts<S> for PageOrigin {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(origin_of(&parts.headers).cloned()))
    }
}
