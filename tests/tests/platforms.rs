//! A platform's key through the real host: taken by other components, counted by all instances together, revoked at once.

use puhui_service::identity::Role;
use puhui_service::testing::somebody;
use puhui_tests::{BASE, Client, Server, Settings};
use serde_json::json;

/// A platform of this organisation that was approved with so many requests a day.
fn approved(server: &Server, per_day: u32) -> String {
    let new =
        json!({"name": "示范商城", "creditCode": BASE, "purpose": "核验", "scopes": ["policies", "contact-points"]});
    let reply = server.handler(BASE).create("/v1/platforms", &new);
    assert_eq!(reply.status, 201, "{}", reply.body);
    let (path, tag) = (reply.header("location").to_owned(), reply.header("etag").to_owned());
    let administrator = server.by(&somebody(Role::PlatformAdministrator)).header("if-match", &tag);
    let decision = json!({"decision": "approve", "perMinute": 6000, "perDay": per_day});
    assert_eq!(administrator.create(&format!("{path}/decisions"), &decision).status, 200);
    path
}

fn with(server: &Server, secret: &str) -> Client {
    server.client().header("authorization", &format!("Bearer {secret}"))
}

#[test]
fn a_key_is_the_publics_view_until_it_is_revoked() {
    let server = Server::start();
    let path = approved(&server, 1000);
    let made = server.handler(BASE).create(&format!("{path}/keys"), &json!({"name": "x", "kind": "live"}));
    let key = with(&server, made.json()["secret"].as_str().unwrap());
    for shared in ["/v1/policies", "/v1/contact-points"] {
        let answer = key.get(shared);
        assert_eq!((answer.status, answer.json()), (200, server.client().get(shared).json()));
        assert_eq!(answer.header("ratelimit-policy"), "\"minute\";q=6000;w=60, \"day\";q=1000;w=86400");
    }
    key.get("/v1/product-filings").assert_problem(403, "out-of-scope");
    assert_eq!(key.get("/v1/code-tables").status, 200, "a component without a store");
    let at = made.header("location");
    let revoking = server.handler(BASE).header("if-match", made.header("etag"));
    assert_eq!(revoking.post(&format!("{at}/revocation"), &json!({})).status, 200);
    key.get("/v1/policies").assert_problem(401, "key-revoked");
}

#[test]
fn all_instances_together_keep_the_limit() {
    const LIMIT: usize = 40;
    let server = Server::start();
    let path = approved(&server, 40);
    let made = server.handler(BASE).create(&format!("{path}/keys"), &json!({"name": "x", "kind": "live"}));
    let secret = made.json()["secret"].as_str().unwrap().to_owned();
    let answers = std::thread::scope(|scope| {
        let asking = (0..16).map(|_| {
            let key = with(&server, &secret);
            scope.spawn(move || (0..8).map(|_| key.get("/v1/contact-points")).collect::<Vec<_>>())
        });
        let running = asking.collect::<Vec<_>>();
        running.into_iter().flat_map(|asked| asked.join().unwrap()).collect::<Vec<_>>()
    });
    let taken = answers.iter().filter(|answer| answer.status == 200).count();
    assert_eq!(taken, LIMIT);
    for refused in answers.iter().filter(|answer| answer.status != 200) {
        refused.assert_problem(429, "quota-exceeded");
        assert!(refused.header("retry-after").parse::<u32>().unwrap() <= 86_400);
    }
}

#[test]
fn a_key_may_come_from_its_addresses_behind_a_trusted_proxy_too() {
    for (trusted, from, expected) in [
        ("127.0.0.1", "198.51.100.7", 200),
        ("127.0.0.1", "198.51.101.7", 403),
        // What the client says of itself stands first, and counts for nothing.
        ("127.0.0.1", "198.51.100.7, 198.51.101.7", 403),
        ("", "198.51.100.7", 403),
    ] {
        let arguments = ["--dev".to_owned(), "--variable".to_owned(), format!("trusted_proxies={trusted}")].to_vec();
        let server = Server::with(Settings { arguments, ..Settings::default() });
        let path = approved(&server, 1000);
        let new = json!({"name": "x", "kind": "live", "addresses": ["198.51.100.0/24"]});
        let made = server.handler(BASE).create(&format!("{path}/keys"), &new);
        let key = with(&server, made.json()["secret"].as_str().unwrap()).header("x-forwarded-for", from);
        let answer = key.get("/v1/policies");
        assert_eq!(answer.status, expected, "{trusted:?} {from}: {}", answer.body);
    }
}
