//! Who gets what: every route, asked by everybody.

use std::fmt::Write;

use puhui_service::testing::business_keys;
use puhui_service::{Route, Verb};
use serde_json::json;

use super::*;
use crate::ROUTES;

/// A request of a route about a platform, right in every respect.
async fn ask(bench: &Bench, client: &Client, route: &Route, (platform, key): (&str, &str)) -> Reply {
    let (id, key_id) = (platform.rsplit_once('/').unwrap().1, key.rsplit_once('/').unwrap().1);
    let path = route.path.replace("{id}", id).replace("{key}", key_id);
    let of = if path.contains("/keys/") { key } else { platform };
    let tag = bench.administrator().get(of).await.header("etag").to_owned();
    let tag = if tag.is_empty() { "\"0.0\"".to_owned() } else { tag };
    let client = keyed(client, "asked").with("if-match", &tag);
    let body = match (route.verb, route.path.rsplit('/').next().unwrap_or_default()) {
        (Verb::Get, _) => return client.get(&path).await,
        (_, "platforms") => new_platform(),
        (_, "decisions") => json!({"decision": "approve"}),
        (_, "keys") => json!({"name": "x", "kind": "test"}),
        (_, "rotation" | "revocation") => json!({}),
        (verb, path) => panic!("say what {verb:?} {path} is asked"),
    };
    client.post(&path, &body).await
}

#[tokio::test]
async fn every_route_asked_by_everybody() {
    let mut table = String::new();
    for route in ROUTES {
        writeln!(table, "{} {}", route.verb.as_str(), route.path).unwrap();
        for (name, who) in callers() {
            let bench = Bench::new();
            let platform = bench.registered().await;
            let key = bench.made(&platform, "make", "test").await.header("location").to_owned();
            let keys = business_keys(&bench.kv);
            let reply = ask(&bench, &bench.nobody().by(&who), route, (&platform, &key)).await;
            let is_empty = reply.status == 200 && reply.json()["items"].as_array().is_some_and(Vec::is_empty);
            writeln!(table, "  {name:46}{}{}", reply.status, if is_empty { " empty" } else { "" }).unwrap();
            if reply.status >= 400 {
                assert_eq!(business_keys(&bench.kv), keys, "{} by {name}", route.path);
            }
            if reply.status == 404 {
                // As if there were none.
                let absent =
                    ("/v1/platforms/plf_0192e4a1b2c37d4e8f90a1b2c3d4e5f6", "/x/key_0192e4a1b2c37d4e8f90a1b2c3d4e5f6");
                let same = ask(&bench, &bench.nobody().by(&who), route, absent).await;
                assert_eq!((reply.body, reply.headers), (same.body, same.headers), "{} by {name}", route.path);
            }
        }
    }
    insta::assert_snapshot!(table);
}
