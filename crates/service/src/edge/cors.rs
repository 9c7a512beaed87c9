//! What a browser is told, so that a page from elsewhere may read an answer (<https://fetch.spec.whatwg.org/#http-cors-protocol>).

use axum::response::Response;
use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD, ALLOW, ORIGIN, VARY,
};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, StatusCode};

use super::Origins;
use crate::Mode;

/// The headers of an answer that a page may read, besides those that it may read anyway. The tests' client knows no
/// others, so none can be forgotten here.
pub(crate) const EXPOSED: &str =
    "Allow, Content-Location, Deprecation, ETag, Link, Location, Retry-After, Sunset, WWW-Authenticate";

/// The headers that a page may send, besides those that it may send anyway.
const TAKEN: &str = "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Prefer, Puhui-Lines, Puhui-Purpose, traceparent";

/// Two hours: Chromium keeps the answer to a preflight no longer.
const KEPT: HeaderValue = HeaderValue::from_static("7200");

/// An answer that no page may read, whatever its origin.
#[derive(Clone, Copy, Debug)]
struct NotForPages;

pub(crate) fn keep_from_pages(mut response: Response) -> Response {
    response.extensions_mut().insert(NotForPages);
    response
}

/// The page that a request comes from, as far as its answer depends on that. No answer allows credentials: we have no
/// cookies.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    granted: Option<HeaderValue>,
    /// Whether another origin would be answered otherwise.
    differs: bool,
    asks: Asks,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Asks {
    #[default]
    ForSomething,
    ForOptions,
    /// A preflight: may it ask for something?
    First(Mode),
}

impl Page {
    pub(super) fn of(parts: &Parts, origins: &Origins, mode: Mode) -> Self {
        if origins.are_nobodys() {
            return Self::default();
        }
        let is_preflight = [ORIGIN, ACCESS_CONTROL_REQUEST_METHOD].iter().all(|name| parts.headers.contains_key(name));
        let asks = match parts.method == Method::OPTIONS {
            false => Asks::ForSomething,
            true if is_preflight => Asks::First(mode),
            true => Asks::ForOptions,
        };
        Self { granted: origins.grant(&parts.headers), differs: origins.differ(), asks }
    }

    pub(super) fn answer(&self, response: &mut Response) {
        if response.extensions().get::<NotForPages>().is_some() {
            return;
        }
        let is_answered = response.status() == StatusCode::NO_CONTENT;
        let headers = response.headers_mut();
        if self.differs {
            vary(headers, "Origin");
        }
        if self.asks != Asks::ForSomething {
            vary(headers, "Access-Control-Request-Method, Access-Control-Request-Headers");
        }
        let Some(origin) = &self.granted else { return };
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
        match (self.asks, headers.get(ALLOW).cloned()) {
            (Asks::First(mode), Some(methods)) if is_answered => {
                headers.insert(ACCESS_CONTROL_ALLOW_METHODS, methods);
                headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static(TAKEN));
                if mode == Mode::Development {
                    headers.append(ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("Puhui-Now"));
                }
                headers.insert(ACCESS_CONTROL_MAX_AGE, KEPT);
            }
            _ => _ = headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(EXPOSED)),
        }
    }
}

/// Adds to what an answer varies by, in one line.
fn vary(headers: &mut HeaderMap, by: &str) {
    let known = headers.get(VARY).and_then(|value| value.to_str().ok());
    let all = known.map_or_else(|| by.to_owned(), |known| format!("{known}, {by}"));
    if let Ok(value) = all.parse() {
        headers.insert(VARY, value);
    }
}
