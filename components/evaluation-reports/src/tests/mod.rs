//! The component in process, on a store in memory. `check`s of the rules stand in `rules`.

use puhui_domain::{PatentNumber, PatentNumberError};
use puhui_service::identity::Role;
use puhui_service::testing::{Client, Reply, platform, somebody};
use puhui_store::{Behaviour, MemoryKv, TestClock};
use serde_json::{Value, json};
use time::macros::datetime;

use crate::{component, describe};

mod bad_input;
mod batch;
mod crash;
mod demo;
mod imports;
mod put;
mod races;
mod read;
mod routes;
mod rules;
mod sandbox;
mod spoilt;
mod who;

/// Valid numbers that nobody was given, one of each kind: no year has had so many applications.
const INVENTION: &str = "ZL202019900001.4";
const UTILITY_MODEL: &str = "ZL201929900001.7";
const DESIGN: &str = "ZL202039900001.5";

/// A fresh component, asked in English by the national office.
fn client() -> Client {
    on(MemoryKv::new(Behaviour::Honest))
}

fn on(kv: MemoryKv) -> Client {
    timed(&kv, &clock())
}

/// With a clock that the test moves.
fn timed(kv: &MemoryKv, clock: &TestClock) -> Client {
    let component = component(platform(kv.clone(), clock.clone()));
    Client::new(component).holding(describe).by(&somebody(Role::National))
}

fn clock() -> TestClock {
    TestClock::at(datetime!(2026-11-22 09:00 +08:00))
}

/// The body of a PUT: a utility model in force, whose report found defects in two claims.
fn utility_model() -> Value {
    json!({
        "title": "一种示例折叠支架",
        "filedOn": "2019-03-01",
        "priorityOn": "2018-09-03",
        "grantedOn": "2019-12-10",
        "legalStatus": {"state": "in-force", "asOf": "2026-11-01"},
        "report": {"completedOn": "2020-06-15", "conclusion": "defects-in-part", "defective": [3, 1]},
        "source": "示范数据",
    })
}

/// The least that can be said of a patent.
fn least() -> Value {
    json!({"legalStatus": {"state": "unknown", "asOf": "2026-11-01"}, "source": "示范数据"})
}

/// The same as a line of an import.
fn line(number: &str, mut body: Value) -> Value {
    body["patentNumber"] = json!(number);
    body
}

/// The utility model of a serial number, with the check digit that it must have.
fn numbered(serial: usize) -> PatentNumber {
    let body = format!("20212{:07}", 9_900_000 + serial);
    match body.parse::<PatentNumber>() {
        Err(PatentNumberError::CheckDigitMissing { expected }) => format!("{body}.{expected}").parse().unwrap(),
        other => panic!("{body}: {other:?}"),
    }
}

fn path(number: &str) -> String {
    let written: String = number.bytes().map(|byte| format!("%{byte:02X}")).collect();
    format!("/v1/evaluation-reports/{written}")
}

/// Makes a patent known and answers its address.
async fn created(client: &Client, number: &str, body: &Value) -> String {
    let reply = client.with("if-none-match", "*").put(&path(number), body).await;
    assert_eq!(reply.status, 201, "{}", reply.json());
    reply.header("location").to_owned()
}

/// Sends lines and answers what each line of the answer says.
async fn import(client: &Client, lines: &[String]) -> Vec<Value> {
    let reply = sent(client, lines).await;
    assert_eq!((reply.status, reply.header("content-type")), (200, "application/x-ndjson"));
    said(reply)
}

async fn sent(client: &Client, lines: &[String]) -> Reply {
    let client = client.with("content-type", "application/x-ndjson").with("puhui-lines", &lines.len().to_string());
    client.send("POST", "/v1/evaluation-reports/imports", lines.join("\n")).await
}

fn said(reply: Reply) -> Vec<Value> {
    String::from_utf8(reply.body).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Lines, created, updated, unchanged, failed: what the last line of an import's answer counts.
#[track_caller]
fn assert_totals(said: &[Value], expected: [u64; 5]) {
    let names = ["lines", "created", "updated", "unchanged", "failed"];
    let last = said.last().unwrap();
    let counts = names.map(|name| last["totals"][name].as_u64().unwrap());
    assert_eq!((counts, &last["isComplete"]), (expected, &json!(true)), "{last}");
}

#[track_caller]
fn assert_told(reply: &Reply, status: u16, told: &str) {
    assert_eq!((reply.told().as_str(), reply.status), (told, status), "{}", reply.json());
}
