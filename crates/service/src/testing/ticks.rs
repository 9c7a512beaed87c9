use serde_json::{Value, json};

use super::ask::has_security_headers;
use super::{Client, PAGE, Reply, logged, logging};
use crate::{Component, Credential, Mode, Origins, Settings};

/// The credential of the components that [`walk_ticks`] builds.
pub const CREDENTIAL: &str = "a-credential-for-tests-and-nothing-else";

/// A client of a component that is ticked, carrying the credential.
pub fn ticking(build: impl Fn(Settings) -> Component, mode: Mode) -> Client {
    let ticks = Credential::from_variable(CREDENTIAL);
    let settings = Settings { ticks, origins: Origins::from_variable(PAGE), log: logging(), ..mode.into() };
    Client::new(build(settings)).with("authorization", &format!("Bearer {CREDENTIAL}"))
}

/// Walks the internal routes of a component and proves what must hold for each job: nothing is there without the
/// credential, and with it the conventions are kept, in production as in development.
pub async fn walk_ticks(component: &str, jobs: &[&str], build: impl Fn(Settings) -> Component) {
    let (all, none) = (format!("/internal/{component}/ticks"), format!("/internal/{component}/ticks/nowhere"));
    let each: Vec<_> = jobs.iter().map(|job| format!("{all}/{job}")).collect();
    for mode in [Mode::Development, Mode::Production] {
        let client = ticking(&build, mode);
        let bearer = |value: &str| client.with("authorization", value);
        let off = Client::new(build(mode.into()));
        for path in each.iter().chain([&all, &none]) {
            let strangers = [
                bearer(""),
                bearer("Bearer "),
                bearer(CREDENTIAL),
                bearer("Bearer another-credential-that-is-long-enough"),
                off.with("authorization", "Bearer "),
                off.with("authorization", &format!("Bearer {CREDENTIAL}")),
                off.clone(),
            ];
            for stranger in strangers {
                sees_nothing(&stranger, path).await;
                sees_nothing(&stranger.with("origin", PAGE), path).await;
            }
        }
        assert_told(&client.post(&none, &json!({})).await, 404, "not-found");
        assert_told(&client.get(&format!("{all}?nonsense=1")).await, 400, "invalid-parameter nonsense unknown");
        assert_refused(&client, &all, "GET, HEAD, OPTIONS", &["POST", "PUT", "DELETE", "BREW"]).await;
        let seen = client.get(&all).await;
        let body = seen.json();
        has_security_headers(&seen, &all);
        assert_eq!((seen.status, seen.header("cache-control")), (200, "no-store"));
        assert_eq!((client.head(&all).await.headers, client.head(&all).await.status), (seen.headers.clone(), 200));
        let listed: Vec<_> = body["jobs"].as_array().unwrap().iter().map(|job| job["job"].as_str().unwrap()).collect();
        assert_eq!((body["component"].as_str().unwrap(), listed.as_slice()), (component, jobs));
        for path in each.iter().chain([&all, &none]) {
            is_for_no_page(&client, path).await;
        }
        is_logged(&client, &all, &each).await;
        for path in &each {
            assert_refused(&client, path, "POST, OPTIONS", &["GET", "HEAD", "PUT", "DELETE", "BREW"]).await;
            let queried = client.post(&format!("{path}?nonsense=1"), &json!({})).await;
            assert_told(&queried, 400, "invalid-parameter nonsense unknown");
        }
        if jobs.contains(&"expire") {
            runs(&client, &format!("{all}/expire"), &json!({})).await;
        }
        if jobs.contains(&"upgrade") {
            takes_ids(&client, &format!("{all}/upgrade")).await;
        }
    }
}

/// Even a page that had the credential could not read an answer, or ask for one.
async fn is_for_no_page(client: &Client, path: &str) {
    let page = client.with("origin", PAGE).with("access-control-request-method", "POST");
    for method in ["OPTIONS", "GET", "BREW"] {
        let (from_page, plain) = (page.send(method, path, "").await, client.send(method, path, "").await);
        assert_eq!((from_page.status, from_page.headers), (plain.status, plain.headers), "{method} {path}");
    }
}

/// Lines name the routes, with the credential or without it; nothing else there is one.
async fn is_logged(client: &Client, all: &str, each: &[String]) {
    let any = format!("{all}/{{job}}");
    let known = each.iter().map(|path| (path.as_str(), any.as_str()));
    let (below, aside) = (format!("{all}/13800001234"), format!("{all}-13800001234"));
    for (path, route) in known.chain([(all, all), (&below, ""), (&aside, "")]) {
        for client in [client, &client.with("authorization", "Bearer nonsense")] {
            for method in ["GET", "POST", "OPTIONS"] {
                logged();
                let reply = client.send(method, &format!("{path}?nonsense=1"), "{").await;
                let lines = logged();
                let told: Vec<_> = lines.iter().map(|line| (line["route"].as_str(), &line["status"])).collect();
                assert_eq!(told, [(Some(route), &reply.status.into())], "{method} {path}");
            }
        }
    }
}

/// The path looks like one that no component has.
async fn sees_nothing(client: &Client, path: &str) {
    for method in ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "BREW"] {
        for suffix in ["", "?nonsense=1", "/", "/more"] {
            let (found, nothing) = (
                client.send(method, &format!("{path}{suffix}"), "{").await,
                client.send(method, &format!("/nowhere{suffix}"), "{").await,
            );
            assert_eq!((found.status, found.headers, found.body), (404, nothing.headers, nothing.body), "{path}");
        }
    }
}

async fn assert_refused(client: &Client, path: &str, allowed: &str, methods: &[&str]) {
    let options = client.send("OPTIONS", path, "").await;
    assert_eq!((options.status, options.header("allow"), options.body.len()), (204, allowed, 0), "{path}");
    for method in methods {
        let reply = client.send(method, path, "{}").await;
        assert_eq!((reply.status, reply.header("allow")), (405, allowed), "{method} {path}");
        has_security_headers(&reply, path);
    }
}

async fn runs(client: &Client, path: &str, body: &Value) {
    let reply = client.post(path, body).await;
    assert_eq!((reply.status, reply.header("cache-control")), (200, "no-store"), "{}", reply.json());
    has_security_headers(&reply, path);
    let status = reply.json();
    assert!(status["lastRun"].is_string() && status["leasedUntil"].is_null() && status["failures"] == 0, "{status}");
    assert!(status["tookMs"].is_u64() && status["done"] == 0 && status["more"] == false, "{status}");
}

async fn takes_ids(client: &Client, path: &str) {
    runs(client, path, &json!({ "ids": [] })).await;
    let at_once = json!({ "ids": vec!["x"; 501] });
    let many = client.post(path, &at_once).await;
    assert!(many.status == 422 && many.told().starts_with("invalid-body /ids too-many /ids/0 invalid-value"));
    assert_told(&client.post(path, &json!({ "ids": ["job_1"] })).await, 422, "invalid-body /ids/0 invalid-value");
    assert_told(&client.post(path, &json!({ "nonsense": 1 })).await, 422, "invalid-body /nonsense unknown");
    let sent = client.with("content-type", "application/json");
    assert_told(&sent.send("POST", path, "").await, 400, "empty-body");
    assert_told(&sent.send("POST", path, "{").await, 400, "malformed-json");
    let form = client.with("content-type", "text/plain").send("POST", path, "{}").await;
    assert_told(&form, 415, "unsupported-media-type");
}

#[track_caller]
fn assert_told(reply: &Reply, status: u16, told: &str) {
    assert_eq!((reply.told().as_str(), reply.status), (told, status));
}
