use http::HeaderMap;

use crate::edge::EXPOSED;

/// What a page may read of an answer anyway.
const SAFE: [&str; 4] = ["cache-control", "content-language", "content-length", "content-type"];

/// What is for browsers and caches, and no page's business.
const FOR_BROWSERS: [&str; 9] = [
    "access-control-allow-headers",
    "access-control-allow-methods",
    "access-control-allow-origin",
    "access-control-expose-headers",
    "access-control-max-age",
    "content-disposition",
    "content-security-policy",
    "vary",
    "x-content-type-options",
];

/// Nothing else is in an answer: whatever turns up besides is there by mistake, or pages have to be shown it too.
#[track_caller]
pub(super) fn assert_known(headers: &HeaderMap, path: &str) {
    for name in headers.keys().map(http::HeaderName::as_str) {
        let is_exposed = EXPOSED.split(", ").any(|exposed| exposed.eq_ignore_ascii_case(name));
        assert!(is_exposed || SAFE.contains(&name) || FOR_BROWSERS.contains(&name), "{path} answers with `{name}`");
    }
}
