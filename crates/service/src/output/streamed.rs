use std::convert::Infallible;
use std::fmt;

use axum::body::{Body, Bytes};
use axum::response::{IntoResponse, Response};
use futures::{Stream, StreamExt, TryStreamExt, stream};
use http::HeaderValue;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LANGUAGE, CONTENT_TYPE};
use puhui_domain::Language;

use crate::Failure;

/// A success whose body is made while it is under way.
#[derive(Debug)]
pub struct Streamed {
    body: Body,
    kind: Kind,
    language: Language,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Lines,
    /// With the name that it is saved under, in ASCII.
    Table(&'static str),
}

/// Tells the edge that what is left of the request's body is not its business.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StillReading;

/// Ends a body before its time. The host breaks the connection then, so that nobody takes half a table for a whole one.
#[derive(Debug)]
struct CutOff(Failure);

impl fmt::Display for CutOff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.code().entry().code)
    }
}

impl std::error::Error for CutOff {}

impl Streamed {
    /// Lines of JSON (`application/x-ndjson`), whose sentences are in a language. The body of the request is read meanwhile.
    pub fn lines(lines: impl Stream<Item = Vec<u8>> + Send + 'static, language: Language) -> Self {
        let body = Body::from_stream(lines.map(|line| Ok::<_, Infallible>(Bytes::from(line))));
        Self { body, kind: Kind::Lines, language }
    }

    /// A table (`text/csv`), which is saved as `file`: `first`, then piece by piece what `next` makes of the state that it
    /// left, until it answers `None`. No piece is made before the one before it was taken. A failure cuts the body off.
    pub fn table<S, F>(
        file: &'static str,
        language: Language,
        first: Vec<u8>,
        state: S,
        next: impl FnMut(S) -> F + Send + 'static,
    ) -> Self
    where
        S: Send + 'static,
        F: Future<Output = Result<Option<(Vec<u8>, S)>, Failure>> + Send + 'static,
    {
        let rest = stream::try_unfold(state, next).map_ok(Bytes::from).map_err(CutOff);
        let body = Body::from_stream(stream::iter([Ok(Bytes::from(first))]).chain(rest));
        Self { body, kind: Kind::Table(file), language }
    }
}

impl IntoResponse for Streamed {
    fn into_response(self) -> Response {
        let mut response = Response::new(self.body);
        let headers = response.headers_mut();
        headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(self.language.tag()));
        match self.kind {
            Kind::Lines => {
                headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-ndjson"));
                response.extensions_mut().insert(StillReading);
            }
            Kind::Table(file) => {
                headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8; header=present"));
                // Nobody can ask whether it has changed, so nobody keeps it.
                headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
                if let Ok(saved_as) = format!("attachment; filename=\"{file}\"").parse() {
                    headers.insert(CONTENT_DISPOSITION, saved_as);
                }
            }
        }
        response
    }
}
