//! The contract, end to end: it is served as it is committed, and its examples are answered as it says.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use std::time::{Duration, Instant};

use puhui_openapi::{Elsewhere, Exchange, Kept, MINI_PROGRAM_SECRETS, exchanges, files, providers};
use puhui_service::testing::{CREDENTIAL, Promises, Reply};
use puhui_store::{Clock, SystemClock};
use puhui_tests::{Answer, Server, Settings, Stub};
use serde_json::{Value, json};

fn send(server: &Server, exchange: &Exchange) -> Answer {
    let mut client = exchange.principal.as_ref().map_or_else(|| server.client(), |principal| server.by(principal));
    for (name, value) in &exchange.headers {
        client = client.header(name, value);
    }
    let (kind, body) = exchange.content();
    client.send(&exchange.method, &exchange.path, kind, body.into_bytes()).unwrap()
}

/// An office's write is in the audit once it was collected.
fn leave_an_entry(server: &Server) {
    let point = json!({"name": "示范机构", "hostKind": "enterprise"});
    let office = server.national().header("if-none-match", "*");
    assert_eq!(office.put("/v1/contact-points/440000", &point).status, 201);
    let ticks = server.client().header("authorization", &format!("Bearer {CREDENTIAL}"));
    // The schedule may be at it, too.
    let begin = Instant::now();
    while ticks.post("/internal/audit/ticks/collect", &json!({})).status != 200 {
        assert!(begin.elapsed() < Duration::from_secs(60), "the job is held for a minute");
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// Puhui that believes the provider of the examples, and calls those whom mini-programs need.
fn server() -> Server {
    let elsewhere = Elsewhere::default();
    let stub = Stub::start(move |path, form| elsewhere.answer(path, form, SystemClock.now()));
    let variables = [
        format!("identity_providers={}", providers(&stub.url)),
        format!("mini_program_host={}", stub.url),
        format!("mini_program_secrets={MINI_PROGRAM_SECRETS}"),
        format!("tick_credential={CREDENTIAL}"),
    ];
    let variables = variables.iter().flat_map(|variable| ["--variable", variable]);
    let arguments = ["--dev", "--allow-private", stub.authority()].into_iter().chain(variables);
    Server::with(Settings { arguments: arguments.map(str::to_owned).collect(), ..Settings::default() })
}

#[test]
fn every_example_is_answered_as_the_contract_promises() {
    let promises = Promises::in_document(serde_json::from_str(&files::committed().unwrap()).unwrap());
    for (component, exchanges) in exchanges().unwrap() {
        // Each component's examples begin on an empty store.
        let (server, mut kept) = (server(), Kept::default());
        if component == "audit" {
            leave_an_entry(&server);
        }
        for exchange in exchanges {
            let sent = kept.fill(&exchange, SystemClock.now());
            let answer = send(&server, &sent);
            let what = format!("{component}, {}: {} {}", sent.name, sent.method, sent.path);
            assert_eq!(answer.status, exchange.status, "{what}: {}", answer.body);
            let body: Value = serde_json::from_str(&answer.body).unwrap_or_default();
            let learnt = kept.learn(&exchange, &body, |name| answer.headers.get(name)?.to_str().ok());
            learnt.unwrap_or_else(|why| panic!("{what}: {why}"));
            let reply = Reply { status: answer.status, headers: answer.headers, body: answer.body.into_bytes() };
            promises.check(&sent.method, &sent.path, &reply);
        }
    }
}

#[test]
fn the_contract_is_served_as_it_is_committed() {
    let server = Server::start();
    let client = server.client();
    let catalog = client.get("/.well-known/api-catalog");
    assert_eq!(catalog.status, 200, "{}", catalog.body);
    let place = catalog.json()["linkset"][0]["service-desc"][0]["href"].as_str().unwrap().to_owned();
    let served = client.get(&place);
    let committed: Value = serde_json::from_str(&files::committed().unwrap()).unwrap();
    assert!(served.json() == committed, "{place} is not openapi/v1.json: run `cargo xtask contract`, then build");
    let tag = served.headers["etag"].to_str().unwrap();
    assert_eq!(client.header("if-none-match", tag).get(&place).status, 304);
}
