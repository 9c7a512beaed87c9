//! The component in process, on a store in memory. `check`s of the rules stand in `rules`.

use std::sync::atomic::{AtomicUsize, Ordering};

use puhui_service::identity::Role;
use puhui_service::testing::{Client, Reply, platform, somebody};
use puhui_store::{Behaviour, MemoryKv, TestClock};
use serde_json::{Value, json};
use time::macros::datetime;

use crate::{component, describe};

mod bad_input;
mod create;
mod list;
mod read;
mod routes;
mod rules;
mod spoilt;
mod tasks;
mod texts;
mod who;

/// A fresh component, asked in English by the national office.
fn client() -> Client {
    on(&MemoryKv::new(Behaviour::Honest))
}

fn on(kv: &MemoryKv) -> Client {
    Client::new(component(platform(kv.clone(), clock()))).holding(describe).by(&somebody(Role::National))
}

fn clock() -> TestClock {
    TestClock::at(datetime!(2026-11-22 09:00 +08:00))
}

/// A short notice of our own, in Chinese.
fn notice() -> Value {
    json!({
        "issuedOn": "2025-03-04",
        "texts": [{
            "language": "zh-CN",
            "title": "关于做好示例工作的通知",
            "documentNumber": "示知办发〔2025〕12号",
            "issuer": "示例省知识产权局",
            "addressees": "各市知识产权局",
            "preamble": "现将有关事项通知如下：",
            "clauses": [
                {"path": "1", "label": "一、", "heading": "总体要求", "text": ""},
                {"path": "1.1", "label": "（一）", "heading": "目标", "text": "到年底完成示例。"},
                {"path": "1.2", "label": "（二）", "text": "坚持示例先行。"},
                {"path": "2.1.1", "label": "1.", "text": "按月报送进展。"},
            ],
            "attachments": ["示例申请表"],
        }],
    })
}

/// A text as it is added to a policy.
fn added(text: Value) -> Value {
    json!({ "text": text })
}

/// Its English text.
fn english() -> Value {
    json!({
        "language": "en",
        "title": "Notice on doing exemplary work well",
        "documentNumber": "Shizhi Ban Fa [2025] No. 12",
        "issuer": "Example Province IP Office",
        "clauses": [{"path": "1", "label": "I.", "heading": "General requirements", "text": ""}],
    })
}

/// The client with an idempotency key that no request had before.
fn keyed(client: &Client) -> Client {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    client.with("idempotency-key", &format!("key-{}", NEXT.fetch_add(1, Ordering::Relaxed)))
}

/// Posts a policy as a request of its own.
async fn post(client: &Client, body: &Value) -> Reply {
    keyed(client).post("/v1/policies", body).await
}

async fn created(client: &Client, body: &Value) -> String {
    let reply = post(client, body).await;
    assert_eq!(reply.status, 201, "{}", reply.json());
    reply.header("location").to_owned()
}

#[track_caller]
fn assert_told(reply: &Reply, status: u16, told: &str) {
    assert_eq!((reply.told().as_str(), reply.status), (told, status));
}

/// A body with every policy id made the same, for a snapshot.
fn anonymous(body: &Value) -> Value {
    let text = body.to_string();
    let mut parts = text.split("pol_");
    let first = parts.next().unwrap().to_owned();
    let text = parts.fold(first, |text, part| text + "pol_…" + &part[32..]);
    serde_json::from_str(&text).unwrap()
}
