use axum::response::{IntoResponse, Response};
use http::header::ALLOW;
use http::{HeaderMap, Method, StatusCode};

use crate::{Code, Failure};

/// What a path answers to a method that it has no route for. Both come with `Allow`: axum adds it.
pub(crate) fn other_method(method: &Method) -> Response {
    match *method {
        Method::OPTIONS => StatusCode::NO_CONTENT.into_response(),
        _ => Failure::new(Code::MethodNotAllowed).into_response(),
    }
}

/// axum lists the methods of its routes only, without spaces; OPTIONS is every path's.
pub(super) fn complete_allow(headers: &mut HeaderMap) {
    let Some(routed) = headers.get(ALLOW).and_then(|value| value.to_str().ok()) else { return };
    let all: Vec<_> = routed.split(',').map(str::trim).chain([Method::OPTIONS.as_str()]).collect();
    if let Ok(value) = all.join(", ").parse() {
        headers.insert(ALLOW, value);
    }
}
