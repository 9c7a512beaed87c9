use axum::body::{Body, Bytes};
use axum::response::{IntoResponse, Response};
use futures::{Stream, StreamExt};
use http::HeaderValue;
use http::header::{CONTENT_LANGUAGE, CONTENT_TYPE};
use puhui_domain::Language;

/// A success whose body is made while the request's body is still being read.
#[derive(Debug)]
pub struct Streamed {
    body: Body,
    language: Language,
}

/// Tells the edge that what is left of the request's body is not its business.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StillReading;

impl Streamed {
    /// Lines of JSON (`application/x-ndjson`), whose sentences are in a language.
    pub fn lines(lines: impl Stream<Item = Vec<u8>> + Send + 'static, language: Language) -> Self {
        let body = Body::from_stream(lines.map(|line| Ok::<_, std::convert::Infallible>(Bytes::from(line))));
        Self { body, language }
    }
}

impl IntoResponse for Streamed {
    fn into_response(self) -> Response {
        let mut response = Response::new(self.body);
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-ndjson"));
        headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(self.language.tag()));
        response.extensions_mut().insert(StillReading);
        response
    }
}
