//! What nobody means to send, sent to every route: each is refused with a problem, and nothing comes of it.

use serde_json::json;

use super::ask::send;
use super::{Client, Reply};
use crate::output::cursor;
use crate::{Route, Verb};

/// What stands in the place of a path's variable and names nothing.
const NO_NAMES: [&str; 12] =
    ["%00", "%2F", "%2f..%2f", "%2e%2e", "..", ".", "%FF", "%ED%A0%80", "%", "%zz", "%E2%80%AE", "%F0%9F%98%80"];

pub(super) async fn withstands_hostility(client: &Client, route: &Route, path: &str, filled: impl Fn(&str) -> String) {
    refuses_odd_paths(client, route, path, filled).await;
    refuses_odd_queries(client, route, path).await;
    if route.verb == Verb::Get {
        return refuses_odd_cursors(client, route, path).await;
    }
    refuses_odd_bodies(client, route, path).await;
    refuses_odd_promises(client, route, path).await;
}

#[track_caller]
fn assert_refused(reply: &Reply, what: &str) {
    assert!(
        (400..500).contains(&reply.status),
        "{what:.200}: {} {}",
        reply.status,
        String::from_utf8_lossy(&reply.body)
    );
    reply.problem();
}

/// A path is compared as it was sent: nothing in it is decoded before its variables are found, and no dots are resolved.
async fn refuses_odd_paths(client: &Client, route: &Route, path: &str, filled: impl Fn(&str) -> String) {
    let root = path.strip_prefix('/').unwrap_or_default();
    for odd in [
        format!("//{root}"),
        format!("/.{path}"),
        format!("/%2e%2e{path}"),
        format!("/%2F{root}"),
        path.replacen('/', "/%00", 1),
    ] {
        let reply = send(client, route, &odd, "{}").await;
        assert_eq!((reply.status, reply.told().as_str()), (404, "not-found"), "{odd}");
    }
    if let Some((parent, last)) = path.rsplit_once('/').filter(|(parent, _)| !parent.is_empty()) {
        for odd in [format!("{parent}//{last}"), format!("{parent}%2F{last}"), format!("{path}/"), format!("{path}%00")]
        {
            assert_refused(&send(client, route, &odd, "{}").await, &odd);
        }
    }
    if route.path.contains('{') {
        let long = "9".repeat(10_000);
        for name in NO_NAMES.iter().copied().chain([long.as_str()]) {
            let odd = filled(name);
            assert_refused(&send(client, route, &odd, "{}").await, &odd);
        }
    }
}

async fn refuses_odd_queries(client: &Client, route: &Route, path: &str) {
    for query in ["%00", "nonsense=%00", "%FF=%ED%A0%80", "%2F", "=", "?", "nonsense=%", "limit%00=1"] {
        let reply = send(client, route, &format!("{path}?{query}"), "{}").await;
        assert!(
            reply.status == 400 && reply.told().starts_with("invalid-parameter "),
            "{path}?{query}: {}",
            reply.told()
        );
    }
    for one in ["a=1&", "limit=1&", "language=en&"] {
        let reply = send(client, route, &format!("{path}?{}", one.repeat(60_000 / one.len())), "{}").await;
        let errors = reply.problem()["errors"].as_array().map_or(0, Vec::len);
        assert!(reply.status == 400 && (1..=100).contains(&errors), "{path} and thousands of `{one}`: {errors}");
    }
}

/// Cursors that nobody gave out, of another list, and of an earlier version.
async fn refuses_odd_cursors(client: &Client, route: &Route, path: &str) {
    // Positions as most lists have them: only the list's name is another.
    let anywhere = json!({"day": "2024-01-01", "slot": 1, "policy": null, "shown": 0});
    let foreign = [json!(1), anywhere].map(|position| cursor::seal(&position, &["another list"]).unwrap());
    let plain = send(client, route, path, "").await;
    let is_json = plain.header("content-type") == "application/json";
    let is_list = plain.status == 200 && is_json && plain.json()["next"].is_string() | plain.json()["items"].is_array();
    for cursor in ["", "AAAA", "%00", "%F0%9F%98%80", "null", &"A".repeat(20_000), &foreign[0], &foreign[1]] {
        let reply = send(client, route, &format!("{path}?cursor={cursor}"), "").await;
        assert_refused(&reply, cursor);
        let told = reply.told();
        let is_expected = told.ends_with("cursor unknown") || told == "invalid-cursor cursor invalid-value";
        assert!(!is_list || is_expected, "{path}: {told}");
    }
}

async fn refuses_odd_bodies(client: &Client, route: &Route, path: &str) {
    let deep = 100_000;
    let is_lines = send(&client.with("content-type", "application/x-ndjson"), route, path, "").await.status == 200;
    let named = if is_lines { "nonsense".into() } else { asked_for(&send(client, route, path, "{}").await) };
    let bodies = [
        "[".repeat(deep),
        "{\"a\":".repeat(deep),
        format!("{{\"{named}\":{}", "[".repeat(deep)),
        format!("{{\"{named}\":{}{}}}", "[".repeat(deep), "]".repeat(deep)),
        format!("{{\"{named}\":{}", "{\"a\":".repeat(deep / 2)),
        format!("{{\"{named}\":\"\\ud800\"}}"),
        format!("{{\"{named}\":\"\\udc00\\ud800\"}}"),
        "{\"\\ud800\":1}".into(),
        "{\"\\u0000\":1}".into(),
        format!("{{\"{named}\":\"\u{0}\"}}"),
        "\u{0}".repeat(1_000),
        "{}\u{0}".into(),
        format!("{{\"{named}\u{0}\":1}}"),
        format!("{{\"{named}\":null,\"{named}\":null}}"),
        format!("{{\"{named}\":1e999999999}}"),
        "\u{feff}{}".into(),
    ];
    for body in bodies {
        if is_lines {
            let reply = send(&client.with("content-type", "application/x-ndjson"), route, path, &body).await;
            let last = String::from_utf8_lossy(&reply.body).lines().last().map(str::to_owned).unwrap_or_default();
            assert!(reply.status == 200 && last.contains("\"failed\":1"), "{path} {body:.40}: {last}");
        } else {
            let reply = send(client, route, path, &body).await;
            assert!([400, 413, 422].contains(&reply.status), "{path} {body:.40}: {}", reply.status);
            reply.problem();
        }
    }
    for body in [&b"{\"\xed\xa0\x80\":1}"[..], b"\xff\xfe{\0}\0", b"{\"x\":\"\xc0\x80\"}"] {
        let keyed = client.with("content-type", "application/json").with("idempotency-key", "walk");
        let promised = keyed.with("if-none-match", "*");
        assert_refused(&promised.send(route.verb.as_str(), path, body).await, &String::from_utf8_lossy(body));
    }
}

/// The first field that a body must have, so that what is wrong inside of it is looked at too.
fn asked_for(reply: &Reply) -> String {
    let told = reply.told();
    let mut words = told.split(' ').skip(1);
    let first = words.next().and_then(|pointer| pointer.strip_prefix('/')).unwrap_or("nonsense");
    first.split('/').next().unwrap_or_default().to_owned()
}

/// Preconditions that cannot hold: of what is not there, or of anything at all.
async fn refuses_odd_promises(client: &Client, route: &Route, path: &str) {
    for (name, value) in
        [("if-match", "*"), ("if-match", "W/\"1.1\""), ("if-match", "\"nobody.1\""), ("if-none-match", "\"1.1\"")]
    {
        let client = client.with("content-type", "application/json").with("idempotency-key", "walk");
        let reply = client.with(name, value).send(route.verb.as_str(), path, "{}").await;
        assert!((400..500).contains(&reply.status), "{path} with {name}: {value}: {}", reply.status);
        reply.problem();
    }
}
