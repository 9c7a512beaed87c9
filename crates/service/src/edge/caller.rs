use axum::response::{IntoResponse, Response};
use http::header::IF_NONE_MATCH;
use http::request::Parts;
use http::{HeaderValue, Method};
use puhui_domain::Language;

use super::Origins;
use super::cors::Page;
use crate::{Failure, MachineClock, Mode, TraceId, language};

/// What the edge remembers of a request until its answer goes out.
pub struct Caller {
    pub(crate) language: Language,
    pub(crate) trace: TraceId,
    pub(crate) method: Method,
    pub(crate) if_none_match: Vec<HeaderValue>,
    pub(super) page: Page,
}

impl Caller {
    pub fn of(parts: &Parts, clock: &MachineClock) -> Self {
        Self {
            language: language::preferred(&parts.headers),
            trace: TraceId::of(&parts.headers, clock),
            method: parts.method.clone(),
            if_none_match: parts.headers.get_all(IF_NONE_MATCH).iter().cloned().collect(),
            page: Page::default(),
        }
    }

    /// The same caller, who may be a page: of one of these origins it may read the answer.
    #[must_use]
    pub fn on_page(self, parts: &Parts, origins: &Origins, mode: Mode) -> Self {
        Self { page: Page::of(parts, origins, mode), ..self }
    }

    /// The problem document for a request that no component serves: the host's own refusals.
    pub fn refuse(&self, failure: Failure) -> Response {
        super::finish(failure.into_response(), self)
    }

    pub(crate) fn reads(&self) -> bool {
        matches!(self.method, Method::GET | Method::HEAD)
    }
}
