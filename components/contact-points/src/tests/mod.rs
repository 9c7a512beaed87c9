//! The component in process, on a store in memory.

use puhui_service::identity::{Principal, Role};
use puhui_service::testing::{Client, Reply, of_body, platform, somebody};
use puhui_store::{Behaviour, MemoryKv, TestClock};
use serde_json::{Value, json};
use time::macros::datetime;

use crate::{component, describe};

mod audit;
mod bad_input;
mod demo;
mod isolation;
mod overview;
mod paging;
mod person;
mod points;
mod public;
mod races;
mod routes;
mod rules;
mod spoilt;
mod summaries;
mod tenancy;

const GUANGDONG: &str = "/v1/contact-points/440000";

/// The organisation that is contact point.
const BASE: &str = "91350100M000100Y43";
/// Another organisation, made up.
const OTHER: &str = "12440101DEM00011XT";

/// A fresh component, asked in English by whoever each request is for: the contact point submits summaries, the national
/// office does and sees everything else.
fn client() -> Client {
    on(&MemoryKv::new(Behaviour::Honest))
}

fn on(kv: &MemoryKv) -> Client {
    nobody(kv).by_whom(whose)
}

/// The same without a token.
fn nobody(kv: &MemoryKv) -> Client {
    Client::new(component(platform(kv.clone(), clock()))).holding(describe)
}

fn whose(method: &str, _: &str, _: &[u8]) -> Option<Principal> {
    Some(if method == "POST" { of_body(Role::Base, BASE) } else { somebody(Role::National) })
}

fn clock() -> TestClock {
    TestClock::at(datetime!(2026-11-22 09:00 +08:00))
}

fn creates(client: &Client) -> Client {
    client.with("if-none-match", "*")
}

fn replaces(client: &Client, seen: &Reply) -> Client {
    client.with("if-match", seen.header("etag"))
}

fn point() -> Value {
    json!({
        "name": "示范知识产权服务中心",
        "hostKind": "service-agency",
        "creditCode": BASE,
        "address": "示范市示范路1号",
        "phone": "020-00000100",
        "website": "https://navigation.example.com/",
        "designatedOn": "2021-12-20",
    })
}

fn person() -> Value {
    json!({"name": "王演示", "post": "处长", "phone": "13800001234", "email": "yanshi@example.com"})
}

fn summary(year: i64) -> Value {
    json!({"year": year, "title": format!("{year}年度专利导航工作总结"), "text": "一、完成专利导航项目三项。\n二、举办培训两期。"})
}

/// A client whose store has a contact point for Guangdong.
async fn designated() -> Client {
    let client = client();
    assert_eq!(creates(&client).put(GUANGDONG, &point()).await.status, 201);
    client
}

#[track_caller]
fn assert_told(reply: &Reply, status: u16, told: &str) {
    assert_eq!((reply.told().as_str(), reply.status), (told, status));
}
