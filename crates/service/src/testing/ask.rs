use super::{Client, Reply};
use crate::{Route, Verb};

/// Sends a body that would be read, with everything else as it should be.
pub(super) async fn send(client: &Client, route: &Route, path: &str, body: &str) -> Reply {
    let mut client = client.clone();
    if route.verb != Verb::Get && client.header("content-type").is_none() {
        client = client.with("content-type", "application/json");
    }
    // What else a route wants it says itself.
    loop {
        let reply = client.send(route.verb.as_str(), path, body.to_owned()).await;
        has_security_headers(&reply, path);
        let problem = reply.header("content-type") == "application/problem+json";
        let code = if problem { reply.told() } else { String::new() };
        client = match code.as_str() {
            "idempotency-key-required" => client.with("idempotency-key", "walk"),
            "precondition-required" if client.header("if-none-match").is_none() => client.with("if-none-match", "*"),
            "precondition-required" => client.with("if-match", "\"0.0\""),
            _ => return reply,
        };
    }
}

pub(super) fn has_security_headers(reply: &Reply, path: &str) {
    assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
    assert!(reply.header("content-security-policy").starts_with("default-src 'none'"), "{path}");
    let kept = reply.header("cache-control");
    let may_be_kept = kept.starts_with("public, max-age=") && !reply.header("etag").is_empty();
    assert!(may_be_kept || ["no-cache", "no-store"].contains(&kept), "{path}: {kept}");
    if !reply.header("content-language").is_empty() {
        assert!(reply.header("vary").contains("Accept-Language"), "{path}");
    }
}
