//! What a browser is told, so that a page from elsewhere may read an answer (<https://fetch.spec.whatwg.org/#http-cors-protocol>).

use axum::response::Response;
use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD, ALLOW, CACHE_CONTROL, ORIGIN,
    VARY,
};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, StatusCode};

use super::methods::Everybodys;
use super::origins::{ANY, Origins};
use crate::Mode;

/// The headers of an answer that a page may read, besides those that it may read anyway. The tests' client knows no
/// others, so none can be forgotten here.
pub(crate) const EXPOSED: &str = "Allow, Content-Location, Deprecation, ETag, Link, Location, Puhui-Sandbox, RateLimit, RateLimit-Policy, \
     Retry-After, Sunset, WWW-Authenticate";

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

/// The page that may read an answer besides those of the operator's variable: a widget's.
#[derive(Clone, Debug)]
struct ForPage(HeaderValue);

/// Lets a page of this origin read an answer.
pub(crate) fn let_read(response: &mut Response, page: Option<&HeaderValue>) {
    if let Some(page) = page {
        response.extensions_mut().insert(ForPage(page.clone()));
    }
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

#[derive(Clone, Debug, Default)]
enum Asks {
    #[default]
    ForSomething,
    ForOptions,
    /// A preflight: may it ask for something with this method?
    First(Mode, HeaderValue),
}

impl Page {
    pub(super) fn of(parts: &Parts, origins: &Origins, mode: Mode) -> Self {
        let method = parts.headers.get(ACCESS_CONTROL_REQUEST_METHOD).filter(|_| parts.headers.contains_key(ORIGIN));
        let asks = match (parts.method == Method::OPTIONS, method) {
            (false, _) => Asks::ForSomething,
            (true, Some(method)) => Asks::First(mode, method.clone()),
            (true, None) => Asks::ForOptions,
        };
        Self { granted: origins.grant(&parts.headers), differs: origins.differ(), asks }
    }

    pub(super) fn answer(&self, response: &mut Response) {
        if response.extensions().get::<NotForPages>().is_some() {
            return;
        }
        let widgets = response.extensions_mut().remove::<ForPage>().map(|ForPage(page)| page);
        let everybodys: Everybodys = response.extensions_mut().remove().unwrap_or_default();
        let is_answered = response.status() == StatusCode::NO_CONTENT;
        let headers = response.headers_mut();
        let is_anybodys = self.granted.as_ref().is_some_and(|origin| origin == ANY);
        if self.differs || !is_anybodys && (widgets.is_some() || is_kept_for_all(headers)) {
            vary(headers, "Origin");
        }
        match &self.asks {
            Asks::First(mode, method) if is_answered => {
                vary(headers, PREFLIGHT);
                self.let_ask(headers, *mode, everybodys.having(method));
            }
            asks => {
                if !matches!(asks, Asks::ForSomething) {
                    vary(headers, PREFLIGHT);
                }
                let Some(origin) = self.granted.clone().or(widgets) else { return };
                headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
                headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(EXPOSED));
            }
        }
    }

    /// Answers a preflight: a page of a known origin may ask for whatever the path has, and any page for what is everybody's.
    /// It may be a widget's, whose token comes with the request itself; what it may read is decided then.
    fn let_ask(&self, headers: &mut HeaderMap, mode: Mode, everybodys: Option<HeaderValue>) {
        let known = self.granted.clone().zip(headers.get(ALLOW).cloned());
        let any = everybodys.map(|methods| (HeaderValue::from_static(ANY), methods));
        let Some((origin, methods)) = known.or(any) else { return };
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.insert(ACCESS_CONTROL_ALLOW_METHODS, methods);
        headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static(TAKEN));
        if mode == Mode::Development {
            headers.append(ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("Puhui-Now"));
        }
        headers.insert(ACCESS_CONTROL_MAX_AGE, KEPT);
    }
}

/// What an answer to OPTIONS varies by.
const PREFLIGHT: &str = "Access-Control-Request-Method, Access-Control-Request-Headers";

/// Whether a cache may give the answer to others without asking again: to a page too, which has to see that it may.
fn is_kept_for_all(headers: &HeaderMap) -> bool {
    headers.get(CACHE_CONTROL).is_some_and(|kept| kept.as_bytes().starts_with(b"public"))
}

/// Adds to what an answer varies by, in one line.
fn vary(headers: &mut HeaderMap, by: &str) {
    let known = headers.get(VARY).and_then(|value| value.to_str().ok());
    let all = known.map_or_else(|| by.to_owned(), |known| format!("{known}, {by}"));
    if let Ok(value) = all.parse() {
        headers.insert(VARY, value);
    }
}
