use axum::response::{IntoResponse, Response};
use http::header::ALLOW;
use http::{HeaderMap, HeaderValue, Method, StatusCode};

use crate::{Code, Failure, Verb};

/// What a path answers to a method that it has no route for. Both come with `Allow`: axum adds it.
pub(crate) fn other_method(method: &Method, everybodys: Everybodys) -> Response {
    match *method {
        Method::OPTIONS => {
            let mut response = StatusCode::NO_CONTENT.into_response();
            response.extensions_mut().insert(everybodys);
            response
        }
        _ => Failure::new(Code::MethodNotAllowed).into_response(),
    }
}

/// The methods of a path that are for everybody: what a widget may ask for, whose token no preflight carries.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Everybodys {
    get: bool,
    post: bool,
}

impl Everybodys {
    /// Of the lines of the path that are.
    pub(crate) fn of(lines: impl Iterator<Item = Verb>) -> Self {
        lines.fold(Self::default(), |all, verb| match verb {
            Verb::Get => Self { get: true, ..all },
            Verb::Post => Self { post: true, ..all },
            // No write is everybody's.
            Verb::Put => all,
        })
    }

    /// These methods, if the one that is asked for is among them.
    pub(super) fn having(self, asked: &HeaderValue) -> Option<HeaderValue> {
        let has = |names: &[&str], is_there: bool| is_there && names.iter().any(|name| asked == *name);
        let listed = match (self.get, self.post) {
            (true, true) => "GET, HEAD, POST",
            (true, false) => "GET, HEAD",
            _ => "POST",
        };
        let is_among = has(&["GET", "HEAD"], self.get) || has(&["POST"], self.post);
        is_among.then(|| HeaderValue::from_static(listed))
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
