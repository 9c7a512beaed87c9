use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_LOCATION, CONTENT_TYPE, ETAG, LINK, LOCATION};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use puhui_domain::Language;
use serde::Serialize;

use super::ETag;
use crate::{Code, Failure, PageOrigin, edge};

/// A success.
#[derive(Debug)]
pub struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
    page: Option<HeaderValue>,
}

impl Answer {
    pub fn new(content_type: &'static str, body: Vec<u8>) -> Self {
        let headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static(content_type))]);
        Self { status: StatusCode::OK, headers, body, page: None }
    }

    pub fn json(value: &impl Serialize) -> Result<Self, Failure> {
        let body = serde_json::to_vec(value).map_err(|_| Failure::new(Code::Internal))?;
        Ok(Self::new("application/json", body))
    }

    /// For JSON that has a name of its own.
    #[must_use]
    pub fn content_type(self, content_type: &'static str) -> Self {
        self.header(CONTENT_TYPE, HeaderValue::from_static(content_type))
    }

    /// 201, and where the new record is.
    #[must_use]
    pub fn created(mut self, location: &str) -> Self {
        self.status = StatusCode::CREATED;
        self.text(LOCATION, location)
    }

    /// 202: something has to be done elsewhere before there is more to say.
    #[must_use]
    pub fn accepted(mut self) -> Self {
        self.status = StatusCode::ACCEPTED;
        self
    }

    /// The language the answer came out in, which need not be the one that was asked for.
    #[must_use]
    pub fn language(self, language: Language) -> Self {
        self.header(CONTENT_LANGUAGE, HeaderValue::from_static(language.tag()))
    }

    #[must_use]
    pub fn etag(self, tag: &ETag) -> Self {
        self.text(ETAG, tag.as_str())
    }

    /// For what is no record: the tag is the body's own hash.
    #[must_use]
    pub fn etag_of_body(self) -> Self {
        let tag = ETag::of_bytes(&self.body);
        self.etag(&tag)
    }

    #[must_use]
    pub fn next(self, path: &str) -> Self {
        self.text(LINK, &format!("<{path}>; rel=\"next\""))
    }

    /// For personal data: no cache keeps it.
    #[must_use]
    pub fn no_store(self) -> Self {
        self.header(CACHE_CONTROL, HeaderValue::from_static("no-store"))
    }

    /// For what only a release changes: whoever has it may use it for a day.
    #[must_use]
    pub fn kept_for_a_day(self) -> Self {
        self.header(CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400"))
    }

    /// The one address of what was asked for by one of its other names.
    #[must_use]
    pub fn location_of_content(self, path: &str) -> Self {
        self.text(CONTENT_LOCATION, path)
    }

    /// The origin whose pages may read this, whatever the operator has set.
    #[must_use]
    pub fn for_page(self, origin: &PageOrigin) -> Self {
        Self { page: origin.value().cloned(), ..self }
    }

    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.insert(name, value);
        self
    }

    /// A header made here from ids and tokens, which are ASCII; anything else would be left out.
    fn text(self, name: HeaderName, value: &str) -> Self {
        match value.parse() {
            Ok(value) => self.header(name, value),
            Err(_) => self,
        }
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers;
        edge::let_read(&mut response, self.page.as_ref());
        response
    }
}
