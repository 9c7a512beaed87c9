use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderName, HeaderValue, StatusCode};
use puhui_domain::Language;

use super::wire::{FieldProblem, Problem};
use super::{At, Code, FieldCode};
use crate::{Text, TraceId, edge};

/// Why a request was not done: what a handler returns instead of an answer.
#[derive(Clone, Debug)]
pub struct Failure(Box<Inner>);

#[derive(Clone, Debug)]
struct Inner {
    code: Code,
    detail: Option<Text>,
    errors: Vec<FieldError>,
    related: Option<String>,
    retry_after: Option<u32>,
    page: Option<HeaderValue>,
}

/// One mistake in the request, with its place.
#[derive(Clone, Debug)]
pub struct FieldError {
    pub at: At,
    pub code: FieldCode,
    pub detail: Text,
}

impl Failure {
    pub fn new(code: Code) -> Self {
        Self(Box::new(Inner { code, detail: None, errors: Vec::new(), related: None, retry_after: None, page: None }))
    }

    /// What is particular to this case; without it the catalogue's advice speaks.
    #[must_use]
    pub fn detail(mut self, detail: Text) -> Self {
        self.0.detail = Some(detail);
        self
    }

    #[must_use]
    pub fn error(self, at: impl Into<At>, code: FieldCode, detail: Text) -> Self {
        self.errors([FieldError { at: at.into(), code, detail }])
    }

    #[must_use]
    pub fn errors(mut self, errors: impl IntoIterator<Item = FieldError>) -> Self {
        self.0.errors.extend(errors);
        self
    }

    /// The path of the record that stands in the way.
    #[must_use]
    pub fn related(mut self, path: String) -> Self {
        self.0.related = Some(path);
        self
    }

    #[must_use]
    pub fn retry_after(mut self, seconds: u32) -> Self {
        self.0.retry_after = Some(seconds);
        self
    }

    /// The origin whose pages may read this, whatever the operator has set.
    #[must_use]
    pub(crate) fn for_page(mut self, page: Option<HeaderValue>) -> Self {
        self.0.page = page;
        self
    }

    pub fn code(&self) -> Code {
        self.0.code
    }

    pub fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.0.code.entry().status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// The problem document, its content type and its language.
    pub(crate) fn render(&self, language: Language, trace: &TraceId) -> (Vec<u8>, [(HeaderName, HeaderValue); 2]) {
        let problem = self.problem(language, Some(trace));
        let headers = [
            (CONTENT_TYPE, HeaderValue::from_static("application/problem+json")),
            (CONTENT_LANGUAGE, HeaderValue::from_static(language.tag())),
        ];
        (serde_json::to_vec(&problem).unwrap_or_default(), headers)
    }

    /// The same within an answer about many things, whose trace id is the answer's.
    pub(crate) fn within(&self, language: Language) -> Problem<'_> {
        self.problem(language, None)
    }

    fn problem<'a>(&'a self, language: Language, trace: Option<&'a TraceId>) -> Problem<'a> {
        let entry = self.0.code.entry();
        let errors = self.0.errors.iter().map(|error| FieldProblem {
            at: &error.at,
            code: error.code.entry().code,
            detail: error.detail.get(language),
        });
        Problem {
            kind: format!("/errors#{}", entry.code),
            code: entry.code,
            status: entry.status,
            title: entry.title.get(language),
            detail: self.0.detail.as_ref().unwrap_or(&entry.advice).get(language),
            errors: errors.collect(),
            related: self.0.related.as_deref(),
            trace_id: trace.map(TraceId::as_str),
        }
    }
}

/// Carries the failure to the edge, which alone can render it.
impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        if let Some(seconds) = self.0.retry_after {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        edge::let_read(&mut response, self.0.page.as_ref());
        edge::carry(&mut response, self);
        response
    }
}
