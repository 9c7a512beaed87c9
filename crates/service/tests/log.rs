//! The lines that a component writes where its host logs no requests, shown on a component made for it.

use std::convert::Infallible;

use axum::body::{Body, Bytes};
use puhui_domain::Language;
use puhui_service::identity::Role;
use puhui_service::testing::{BODY, Client, TRACE, logged, logging, settings, somebody};
use puhui_service::{
    Answer, Code, Component, Context, Failure, Import, Mode, NoQuery, Platform, RequestLog, Settings, Streamed, routes,
};
use puhui_store::{Behaviour, Kv, MemoryKv, TestClock};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use time::macros::datetime;

routes! { <K: Kv>
    /// 读
    /// Read
    Get  "/things/{id}" => read -> Shown<Thing>, ReadPolicies;
    /// 写
    /// Write
    Post "/things" => write -> Created<Thing>, WritePolicies;
    /// 总是失败
    /// Always fail
    Get  "/broken/{id}" => broken -> Shown<Thing>, ReadPolicies;
    /// 导入
    /// Import
    Post "/imports" => import -> Imported<Thing>, WritePolicies;
    /// 旧的读法
    /// Read the old way
    Get  "/old/{id}" => read -> Shown<Thing>, ReadPolicies, deprecated "2027-01-01" until "2028-01-01";
}

#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
struct Thing {}

async fn read<K: Kv>(_: Context<K>, _: NoQuery) -> Result<Answer, Failure> {
    Ok(Answer::json(&Thing {})?.language(Language::En).etag_of_body())
}

async fn write<K: Kv>(_: Context<K>, _: NoQuery) -> Result<Answer, Failure> {
    Ok(Answer::json(&Thing {})?.created("/things/x"))
}

async fn broken<K: Kv>(_: Context<K>) -> Result<Answer, Failure> {
    Err(Failure::new(Code::StoreUnavailable).retry_after(1))
}

async fn import<K: Kv>(_: Context<K>, import: Import) -> Result<Streamed, Failure> {
    Ok(import.run(async |_: Vec<(u64, Thing)>| Vec::new()))
}

fn client(log: Option<RequestLog>, clock: &TestClock) -> Client {
    let settings = Settings { log, ..settings(Mode::Development) };
    let platform = Platform::new(MemoryKv::new(Behaviour::Honest), clock.clone(), settings);
    Client::new(Component::new(router(), platform)).by(&somebody(Role::National))
}

fn clock() -> TestClock {
    TestClock::at(datetime!(2026-11-22 08:00:00.25 UTC))
}

/// The one line of a request, and that its answer had the status that the line says.
async fn line(client: &Client, method: &str, path: &str, body: impl Into<Body>) -> Value {
    let reply = client.send(method, path, body).await;
    let mut lines = logged();
    assert_eq!(lines.len(), 1, "{method} {path}: {lines:?}");
    assert_eq!(lines[0]["status"], reply.status, "{method} {path}");
    lines.remove(0)
}

#[tokio::test]
async fn a_line_has_what_a_component_knows_and_nothing_else() {
    let expected = json!({
        "time": "2026-11-22T08:00:00.25Z",
        "traceId": TRACE,
        "method": "GET",
        "route": "/things/{id}",
        "component": "under-test",
        "status": 200,
        "headMs": 0.0,
    });
    assert_eq!(line(&client(logging(), &clock()), "GET", "/things/7", "").await, expected);
}

#[tokio::test]
async fn every_request_is_a_line_whatever_becomes_of_it() {
    let client = client(logging(), &clock());
    let tag = client.get("/things/7").await.header("etag").to_owned();
    logged();
    let known = client.with("if-none-match", &tag);
    let moved = client.with("puhui-now", "nonsense");
    let lines = client.with("content-type", "application/x-ndjson").with("puhui-lines", "0");
    let (anonymous, garbled) = (client.anonymous(), client.with("authorization", "Bearer garbage"));
    let foreign = client.by(&somebody(Role::Handler));
    for (client, method, path, status, route) in [
        (&client, "GET", "/things/7", 200, "/things/{id}"),
        (&client, "HEAD", "/things/7", 200, "/things/{id}"),
        (&known, "GET", "/things/7", 304, "/things/{id}"),
        (&client, "POST", "/things", 201, "/things"),
        (&lines, "POST", "/imports", 200, "/imports"),
        (&client, "POST", "/imports", 415, "/imports"),
        (&anonymous, "POST", "/things", 401, "/things"),
        (&garbled, "GET", "/things/7", 401, "/things/{id}"),
        (&foreign, "POST", "/things", 403, "/things"),
        (&client, "GET", "/old/7", 200, "/old/{id}"),
        (&client, "GET", "/broken/7", 503, "/broken/{id}"),
        (&client, "OPTIONS", "/broken/7", 204, "/broken/{id}"),
        (&client, "PUT", "/broken/7", 405, "/broken/{id}"),
        (&client, "GET", "/nowhere", 404, ""),
        // The edge refuses it before there is a route.
        (&moved, "GET", "/things/7", 400, ""),
    ] {
        let line = line(client, method, path, "").await;
        assert_eq!((&line["status"], &line["route"]), (&status.into(), &route.into()), "{method} {path}: {line}");
        assert_eq!(line["method"], method);
    }
}

#[tokio::test]
async fn a_line_has_nothing_that_a_person_typed() {
    const PERSON: &str = "13800001234";
    let client = client(logging(), &clock()).with("user-agent", PERSON).with("if-match", PERSON);
    for path in [format!("/things/{PERSON}"), format!("/{PERSON}"), format!("/things/7?name={PERSON}")] {
        for method in ["GET", "POST", "OPTIONS", "get", PERSON] {
            let line = line(&client, method, &path, PERSON).await;
            assert!(!line.to_string().contains(PERSON), "{method} {path}: {line}");
            let is_known = ["GET", "POST", "OPTIONS"].contains(&method);
            assert_eq!(line["method"], if is_known { method } else { "other" });
        }
    }
}

/// Neither the token nor whom it names.
#[tokio::test]
async fn a_line_has_nothing_of_who_asks() {
    let client = client(logging(), &clock()).by(&somebody(Role::Handler));
    for (method, path) in [("GET", "/things/7"), ("POST", "/things"), ("GET", "/nowhere")] {
        let line = line(&client, method, path, "").await.to_string();
        for secret in ["somebody", BODY, "handler", "Bearer", "eyJ"] {
            assert!(!line.contains(secret), "{method} {path}: {line}");
        }
    }
}

#[tokio::test]
async fn the_time_to_the_head_is_in_milliseconds_and_never_negative() {
    let clock = clock();
    let client = client(logging(), &clock);
    for (now, expected) in [
        (datetime!(2026-11-22 08:00:01.484_567_8 UTC), 1234.568),
        // Somebody set the machine's clock back.
        (datetime!(2026-11-22 07:00 UTC), 0.0),
    ] {
        let clock = clock.clone();
        // Nobody reads this body, but the answer waits for it.
        let body = futures::stream::once(async move {
            clock.set(now);
            Ok::<_, Infallible>(Bytes::from_static(b"{}"))
        });
        assert_eq!(line(&client, "POST", "/nowhere", Body::from_stream(body)).await["headMs"], expected);
    }
}

#[tokio::test]
async fn without_the_variable_nothing_is_written() {
    for value in ["", "off", "ON", "true", "1", "on "] {
        let log = RequestLog::from_variable(value, "under-test", |_| panic!("nothing was to be logged"));
        assert_eq!(client(log, &clock()).get("/things/7").await.status, 200, "{value:?}");
    }
}
