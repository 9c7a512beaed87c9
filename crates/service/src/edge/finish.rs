use axum::body::Body;
use axum::response::Response;
use http::header::{
    CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, VARY,
    WWW_AUTHENTICATE, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderMap, HeaderValue, Method, StatusCode};

use super::Caller;
use super::methods::complete_allow;
use crate::output::is_named_in;
use crate::{Code, Failure};

/// Nothing we answer is a page, unless the answer brings a policy of its own.
const NO_PAGE: HeaderValue =
    HeaderValue::from_static("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

/// Hands a failure to [`finish`].
pub(crate) fn carry(response: &mut Response, failure: Failure) {
    response.extensions_mut().insert(failure);
}

/// Renders a failure in the caller's language, answers 304 where nothing changed, and adds the headers that every
/// answer carries.
pub(crate) fn finish(mut response: Response, caller: &Caller) -> Response {
    let failure = response.extensions_mut().remove().or_else(|| unexplained(response.status()));
    if let Some(failure) = &failure {
        render(&mut response, failure, caller);
    } else if caller.reads() && unchanged(&response, caller) {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        empty(&mut response);
    }
    if response.status() == StatusCode::NO_CONTENT {
        empty(&mut response);
    }
    if caller.method == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    complete_allow(response.headers_mut());
    add_headers(response.headers_mut(), failure.is_none() && caller.reads());
    caller.page.answer(&mut response);
    response
}

/// An error that no failure explains can only be axum's own, and axum speaks plain text.
fn unexplained(status: StatusCode) -> Option<Failure> {
    let code = match status {
        StatusCode::NOT_FOUND => Code::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Code::MethodNotAllowed,
        status if status.is_client_error() || status.is_server_error() => Code::Internal,
        _ => return None,
    };
    Some(Failure::new(code))
}

fn render(response: &mut Response, failure: &Failure, caller: &Caller) {
    let (body, described) = failure.render(caller.language, &caller.trace);
    *response.status_mut() = failure.status();
    let headers = response.headers_mut();
    headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    for (name, value) in described {
        headers.insert(name, value);
    }
    if let Some(challenge) = challenge(failure.code()) {
        headers.insert(WWW_AUTHENTICATE, challenge);
    }
    *response.body_mut() = Body::from(body);
}

/// What a 401 asks for, or a 403 that another key would not get (RFC 6750, 3): nothing more where no credential came.
fn challenge(code: Code) -> Option<HeaderValue> {
    let challenge = match code {
        Code::SignInRequired | Code::SignInRefused => "Bearer realm=\"puhui\"",
        Code::AmbiguousCredentials => "Bearer realm=\"puhui\", error=\"invalid_request\"",
        Code::InvalidToken
        | Code::TokenExpired
        | Code::SessionEnded
        | Code::InvalidKey
        | Code::KeyExpired
        | Code::KeyRevoked => "Bearer realm=\"puhui\", error=\"invalid_token\"",
        Code::OutOfScope | Code::NoSandbox => "Bearer realm=\"puhui\", error=\"insufficient_scope\"",
        _ => return None,
    };
    Some(HeaderValue::from_static(challenge))
}

fn unchanged(response: &Response, caller: &Caller) -> bool {
    let tag = response.headers().get(ETAG).filter(|_| response.status() == StatusCode::OK);
    tag.is_some_and(|tag| caller.if_none_match.iter().any(|list| is_named_in(list, tag)))
}

fn empty(response: &mut Response) {
    response.headers_mut().remove(CONTENT_LENGTH);
    response.headers_mut().remove(CONTENT_TYPE);
    *response.body_mut() = Body::empty();
}

fn add_headers(headers: &mut HeaderMap, may_be_kept: bool) {
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.entry(CONTENT_SECURITY_POLICY).or_insert(NO_PAGE);
    // Kept, but asked for again each time: with an ETag that costs a 304.
    let keeping = if may_be_kept { "no-cache" } else { "no-store" };
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static(keeping));
    if headers.contains_key(CONTENT_LANGUAGE) && !headers.contains_key(VARY) {
        headers.insert(VARY, HeaderValue::from_static("Accept-Language"));
    }
}
