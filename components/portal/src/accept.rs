use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::HeaderValue;
use axum::http::header::ACCEPT;
use axum::http::request::Parts;

/// Whether the caller would rather have a page than data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PrefersPage(pub(crate) bool);

impl<S: Sync> FromRequestParts<S> for PrefersPage {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let values = parts.headers.get_all(ACCEPT).iter().filter_map(|value: &HeaderValue| value.to_str().ok());
        Ok(Self(prefers_page(&values.collect::<Vec<_>>().join(","))))
    }
}

#[cfg(not(target_family = "wasm"))]
impl puhui_service::contract::Describe for PrefersPage {
    /// What is accepted stands with the answer's contents.
    fn describe(_: &mut puhui_service::contract::Operation<'_>) {}
}

/// A browser names `text/html`; a caller that takes anything gets data.
fn prefers_page(accept: &str) -> bool {
    let weight = |kind: &str| {
        let item = accept.split(',').map(|item| item.split(';').map(str::trim).collect::<Vec<_>>());
        let named = item.into_iter().find(|item| item.first().is_some_and(|name| name.eq_ignore_ascii_case(kind)))?;
        let weight = named.iter().find_map(|part| part.strip_prefix("q="));
        weight.map_or(Some(1000), puhui_service::language::thousandths)
    };
    let page = weight("text/html").unwrap_or_default();
    page > 0 && page > weight("application/json").unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_get_pages_and_programs_data() {
        let check = |accept: &str, expected| assert_eq!(prefers_page(accept), expected, "{accept}");
        check("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", true);
        check("text/html", true);
        check("application/json;q=0.5, text/html", true);
        check("", false);
        check("*/*", false);
        check("application/json", false);
        check("application/json, text/plain, */*", false);
        check("application/json, text/html;q=0.9", false);
        check("text/html;q=0", false);
        check("text/html;q=nonsense", false);
    }
}
