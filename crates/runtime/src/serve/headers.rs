//! The request headers that Spin gives to a component (`spin-full-url` and its kin), and none that a client forged.

use std::net::SocketAddr;

use http::header::{CONNECTION, HOST, HeaderName, HeaderValue};
use http::{HeaderMap, Uri, uri};

use crate::manifest::RouteMatch;

/// Makes the URI absolute, as the component's interface wants it, and sets Spin's headers.
///
/// Returns `None` when the host header is no authority.
pub(super) fn prepare(
    uri: &Uri,
    headers: &mut HeaderMap,
    route: &RouteMatch<'_, '_>,
    client: SocketAddr,
) -> Option<Uri> {
    let authority = match headers.get(HOST) {
        Some(host) => host.to_str().ok()?.parse::<uri::Authority>().ok()?,
        None => uri.authority().cloned().unwrap_or_else(|| uri::Authority::from_static("localhost")),
    };
    let path = uri.path_and_query().cloned().unwrap_or_else(|| uri::PathAndQuery::from_static("/"));
    let absolute = Uri::builder().scheme("http").authority(authority).path_and_query(path).build().ok()?;

    let forged = headers.keys().filter(|name| name.as_str().starts_with("spin-")).cloned().collect::<Vec<_>>();
    for name in forged {
        headers.remove(name);
    }
    headers.remove(CONNECTION);

    let mut set = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    set(HeaderName::from_static("spin-full-url"), &absolute.to_string());
    set(HeaderName::from_static("spin-path-info"), &route.trailing());
    set(HeaderName::from_static("spin-matched-route"), route.route);
    set(HeaderName::from_static("spin-base-path"), "/");
    set(HeaderName::from_static("spin-raw-component-route"), route.route);
    set(HeaderName::from_static("spin-component-route"), route.prefix());
    set(HeaderName::from_static("spin-client-addr"), &client.to_string());
    for (name, value) in route.named() {
        if let Ok(name) = HeaderName::try_from(format!("spin-path-match-{}", name.to_ascii_lowercase())) {
            set(name, value);
        }
    }
    Some(absolute)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest::Router;

    #[test]
    fn a_component_gets_spins_headers_and_no_forged_ones() {
        let router = Router::build([("/v1/things/:id/...", 0)]).unwrap();
        let mut headers = HeaderMap::new();
        headers.insert("host", HeaderValue::from_static("puhui.example:3000"));
        headers.insert("spin-client-addr", HeaderValue::from_static("9.9.9.9:9"));
        headers.insert("spin-path-match-admin", HeaderValue::from_static("yes"));
        let uri = Uri::from_static("/v1/things/7/parts?x=1");
        let route = router.find(uri.path()).unwrap();
        let absolute = prepare(&uri, &mut headers, &route, "127.0.0.1:5".parse().unwrap()).unwrap();
        assert_eq!(absolute, "http://puhui.example:3000/v1/things/7/parts?x=1");
        for (name, value) in [
            ("spin-full-url", "http://puhui.example:3000/v1/things/7/parts?x=1"),
            ("spin-path-info", "/parts"),
            ("spin-matched-route", "/v1/things/:id/..."),
            ("spin-component-route", "/v1/things/:id"),
            ("spin-base-path", "/"),
            ("spin-client-addr", "127.0.0.1:5"),
            ("spin-path-match-id", "7"),
        ] {
            assert_eq!(headers[name], value, "{name}");
        }
        assert!(!headers.contains_key("spin-path-match-admin"));
    }
}
