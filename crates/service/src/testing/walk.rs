use serde_json::{Value, json};

use super::ask::send;
use super::hostile::withstands_hostility;
use super::identity::{admitted, knows_who_asks, settings};
use super::keys::knows_keys;
use super::logged::is_logged;
use super::pages::answers_pages;
use super::{Client, Promises};
use crate::contract::Contract;
use crate::{Component, Mode, Route, Settings, Verb};

/// Walks every route of a component and proves what must hold for each. Answers the table of routes, one line each, for
/// a snapshot: a route that appears or changes what it counts as is then seen in review.
///
/// `sample` gives a value for a path's variable that is well formed, but need not exist.
pub async fn walk(
    routes: &[Route],
    describe: fn(&mut Contract),
    build: impl Fn(Settings) -> Component,
    sample: impl Fn(&str) -> &'static str,
) -> String {
    let (mut table, promises) = (String::new(), Promises::of(describe));
    for route in routes {
        let path = filled(route.path, &sample);
        let client = Client::new(build(settings(Mode::Development))).holding(describe);
        let open = admitted(route).map_or_else(|| client.clone(), |principal| client.by(&principal));
        assert!(promises.operation(route.verb.as_str(), &path).is_some(), "{path} is not in the contract");
        refuses_what_it_does_not_know(&open, route, &path).await;
        answers_other_methods(&open, routes, route, &path).await;
        answers_pages(&build, routes, route, &path).await;
        is_logged(&build, route, &path).await;
        withstands_hostility(&open, route, &path, |name| filled(route.path, &|_| name)).await;
        if route.verb == Verb::Get {
            answers_head_like_get(&open, &path).await;
        } else {
            refuses_bad_bodies(&open, route, &path).await;
        }
        knows_who_asks(&build, route, &path).await;
        knows_keys(&build, route, &path).await;
        assert!(!route.action.writes() || route.verb != Verb::Get, "{path}: a GET changes nothing");
        assert!(route.action.writes() || route.verb != Verb::Put, "{path}: a PUT changes something");
        let creates = promises.operation(route.verb.as_str(), &path).is_some_and(|told| {
            let mut parameters = told["parameters"].as_array().into_iter().flatten();
            parameters.any(|parameter| parameter["$ref"] == "#/components/parameters/Idempotency-Key")
        });
        assert!(route.action.writes() || !creates, "{path}: what takes an idempotency key changes something");
        let handler = route.handler.replace(' ', "");
        let line = format!("{:4} {} {:?} {handler}", route.verb.as_str(), route.path, route.action);
        table += &(line + "\n");
    }
    table
}

async fn refuses_what_it_does_not_know(client: &Client, route: &Route, path: &str) {
    for client in [client.clone(), client.in_chinese()] {
        let reply = send(&client, route, &format!("{path}?nonsense=1"), "{}").await;
        assert_eq!((reply.status, reply.told().as_str()), (400, "invalid-parameter nonsense unknown"), "{path}");
    }
    let nowhere = send(client, route, &format!("{path}/nowhere/at/all"), "{}").await;
    assert_eq!((nowhere.status, nowhere.told().as_str()), (404, "not-found"), "{path}");
}

async fn answers_other_methods(client: &Client, routes: &[Route], route: &Route, path: &str) {
    for method in ["DELETE", "PATCH", "BREW"] {
        let reply = client.send(method, path, "{}").await;
        assert_eq!((reply.status, reply.told().as_str()), (405, "method-not-allowed"), "{method} {path}");
        let allowed: Vec<_> = reply.header("allow").split(", ").collect();
        assert!(allowed.contains(&"OPTIONS"), "{path}: {allowed:?}");
        for other in routes.iter().filter(|other| other.path == route.path) {
            assert!(allowed.contains(&other.verb.as_str()), "{path}: {allowed:?}");
            assert!(other.verb != Verb::Get || allowed.contains(&"HEAD"), "{path}: {allowed:?}");
        }
    }
}

async fn answers_head_like_get(client: &Client, path: &str) {
    let (get, head) = (client.get(path).await, client.head(path).await);
    assert_eq!((head.status, head.body.len()), (get.status, 0), "{path}");
    assert_eq!(head.headers, get.headers, "{path}");
}

async fn refuses_bad_bodies(client: &Client, route: &Route, path: &str) {
    let lines = client.with("content-type", "application/x-ndjson");
    if send(&lines, route, path, "").await.status == 200 {
        return refuses_bad_lines(&lines, route, path).await;
    }
    let large = format!("{{\"x\":\"{}\"}}", "x".repeat(10_000_000));
    for (body, status, code) in
        [("", 400, "empty-body"), ("{", 400, "malformed-json"), (large.as_str(), 413, "body-too-large")]
    {
        let reply = send(client, route, path, body).await;
        assert_eq!((reply.status, reply.told().as_str()), (status, code), "{path}: {body:.20}");
    }
    let reply = send(&client.with("content-type", "text/plain"), route, path, "{}").await;
    assert_eq!((reply.status, reply.told().as_str()), (415, "unsupported-media-type"), "{path}");
    let unknown = send(client, route, path, "{\"nonsense\":1}").await;
    assert_eq!((unknown.status, unknown.told().as_str()), (422, "invalid-body /nonsense unknown"), "{path}");
}

/// A body of lines is read line by line: a bad one fails by itself, and the last line of the answer counts.
async fn refuses_bad_lines(client: &Client, route: &Route, path: &str) {
    let long = format!("{{\"x\":\"{}\"}}", "x".repeat(100_000));
    let reply = send(client, route, path, &format!("{{\n[]\n{{\"nonsense\":1}}\n{long}\n")).await;
    assert_eq!((reply.status, reply.header("content-type")), (200, "application/x-ndjson"), "{path}");
    let lines = String::from_utf8(reply.body).unwrap();
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    for (place, code) in ["malformed-json", "invalid-body", "invalid-body", "body-too-large"].iter().enumerate() {
        assert_eq!((&lines[place]["line"], &lines[place]["problem"]["code"]), (&json!(place + 1), &json!(code)));
    }
    assert_eq!(lines[4]["totals"]["failed"], 4, "{path}");
    let form = send(&client.with("content-type", "text/plain"), route, path, "{}").await;
    assert_eq!((form.status, form.told().as_str()), (415, "unsupported-media-type"), "{path}");
}

/// `/v1/policies/{id}` with every variable replaced by its sample.
fn filled<'a>(path: &'a str, sample: &impl Fn(&str) -> &'a str) -> String {
    let parts = path.split('/').map(|part| {
        let name = part.strip_prefix('{').and_then(|part| part.strip_suffix('}'));
        name.map_or(part, |name| sample(name))
    });
    parts.collect::<Vec<_>>().join("/")
}
