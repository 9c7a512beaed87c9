//! The component in process, on a store in memory.

use puhui_domain::{CreditCode, PatentNumber};
use puhui_service::identity::{Principal, Role};
use puhui_service::testing::{BODY, Client, Reply, of_body, platform, somebody};
use puhui_store::{Behaviour, MemoryKv, TestClock};
use serde_json::{Value, json};
use time::macros::datetime;

use crate::{component, describe};

mod audit;
mod bad_input;
mod counts;
mod decisions;
mod demo;
mod export;
mod history;
mod isolation;
mod list;
mod public;
mod resubmit;
mod routes;
mod spoilt;
mod submit;
mod tenancy;
mod transitions;
mod withdrawal;

const PATH: &str = "/v1/product-filings";

/// A fresh component, asked in English by whoever each request is for: the enterprise that files, the reviewer who decides
/// and looks.
fn client() -> Client {
    over(&MemoryKv::new(Behaviour::Honest))
}

/// A component over a store that others use too.
fn over(kv: &MemoryKv) -> Client {
    public(kv).by_whom(whose)
}

/// The same at a time that moves on.
fn over_at(kv: &MemoryKv, clock: &TestClock) -> Client {
    Client::new(component(platform(kv.clone(), clock.clone()))).by_whom(whose)
}

/// The same without a token.
fn public(kv: &MemoryKv) -> Client {
    Client::new(component(platform(kv.clone(), clock()))).holding(describe)
}

/// A withdrawal does not say whose filing it is: there it is the samples' enterprise.
fn whose(method: &str, path: &str, body: &[u8]) -> Option<Principal> {
    if method == "GET" || method == "HEAD" || path.ends_with("/decisions") {
        return Some(somebody(Role::Operator));
    }
    let body: Value = serde_json::from_slice(body).unwrap_or_default();
    let code = body["enterprise"]["creditCode"].as_str().unwrap_or_default().parse::<CreditCode>();
    Some(handler(&code.map_or_else(|_| BODY.to_owned(), |code| code.to_string())))
}

fn handler(credit_code: &str) -> Principal {
    of_body(Role::Handler, credit_code)
}

/// The same, saying why a person's telephone is asked for.
fn why(client: &Client) -> Client {
    client.with("puhui-purpose", "verification")
}

/// The enterprise that has filed what [`body`] says.
fn own(client: &Client) -> Client {
    client.by(&handler(BODY))
}

fn clock() -> TestClock {
    TestClock::at(datetime!(2026-11-22 09:00 +08:00))
}

/// What a made-up enterprise files: in Shenzhen, with two patents.
pub(crate) fn body() -> Value {
    json!({
        "enterprise": {"name": "示范光电有限公司", "creditCode": credit_code(1), "region": "440300"},
        "contact": {"name": "演示甲", "phone": "13800001234", "email": "yanshi@example.cn"},
        "product": {
            "name": "示范台灯", "model": "SF-1", "brand": "示范", "industry": "C3872", "launchedOn": "2024-03-01",
        },
        "patents": [
            {"number": patent(1), "role": "core", "basis": "owned"},
            {"number": patent(2), "role": "other", "basis": "licensed"},
        ],
        "figures": {
            "year": 2025, "currency": "CNY", "salesCents": 1_234_500, "profitCents": -100, "exportCents": 34_500,
        },
        "commitment": true,
        "joinsIdentification": true,
    })
}

/// The `n`th made-up credit code.
fn credit_code(n: usize) -> String {
    let stem = format!("91440300XXXX{n:05}");
    completed(&stem, |code| code.parse::<CreditCode>().is_ok())
}

/// The `n`th made-up patent number, beyond what a year has seen.
fn patent(n: usize) -> String {
    let stem = format!("ZL20222{:07}.", 9_900_000 + n);
    completed(&stem, |number| number.parse::<PatentNumber>().is_ok())
}

fn completed(stem: &str, valid: impl Fn(&str) -> bool) -> String {
    let symbols = "0123456789ABCDEFGHJKLMNPQRTUWXY".chars();
    symbols.map(|symbol| format!("{stem}{symbol}")).find(|text| valid(text)).unwrap()
}

async fn submitted(client: &Client, key: &str, body: &Value) -> String {
    let reply = client.with("idempotency-key", key).post(PATH, body).await;
    assert_eq!(reply.status, 201, "{}", reply.json());
    reply.header("location").to_owned()
}

/// The client with this key and the filing's present tag.
async fn ready(client: &Client, location: &str, key: &str) -> Client {
    let tag = client.by(&somebody(Role::Operator)).get(location).await.header("etag").to_owned();
    client.with("idempotency-key", key).with("if-match", &tag)
}

/// The same with a key that no request has had before.
async fn fresh(client: &Client, location: &str) -> Client {
    let history = client.by(&somebody(Role::Operator)).get(&format!("{location}/history")).await.json();
    ready(client, location, &format!("step-{}", history["items"].as_array().unwrap().len())).await
}

fn decision(verdict: &str) -> Value {
    let reasons = match verdict {
        "approve" => json!([]),
        "return" => json!([{"pointer": "/product/name", "reason": "名称与包装不符"}]),
        _ => json!([{"pointer": null, "reason": "不属于专利产品"}]),
    };
    json!({"decision": verdict, "reasons": reasons})
}

async fn decided(client: &Client, location: &str, verdict: &str) -> Reply {
    fresh(client, location).await.post(&format!("{location}/decisions"), &decision(verdict)).await
}

async fn withdrawn(client: &Client, location: &str) -> Reply {
    let body = json!({"reason": "left-market", "note": null});
    let filing = client.get(location).await.json();
    let client = client.by(&handler(filing["enterprise"]["creditCode"].as_str().unwrap()));
    fresh(&client, location).await.post(&format!("{location}/withdrawal"), &body).await
}

async fn resubmitted(client: &Client, location: &str, body: &Value) -> Reply {
    ready(client, location, "unused").await.put(location, body).await
}

async fn state(client: &Client, location: &str) -> String {
    client.get(location).await.json()["state"]["code"].as_str().unwrap().to_owned()
}

#[track_caller]
fn assert_told(reply: &Reply, status: u16, told: &str) {
    assert_eq!((reply.told().as_str(), reply.status), (told, status));
}

/// Where all filings are, the first one first.
async fn locations(client: &Client) -> Vec<String> {
    let page = client.get(&format!("{PATH}?limit=100")).await.json();
    assert!(page["next"].is_null());
    page["items"]
        .as_array()
        .unwrap()
        .iter()
        .rev()
        .map(|item| format!("{PATH}/{}", item["id"].as_str().unwrap()))
        .collect()
}

/// Numbers that look random and are the same every time (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ mixed >> 31) % count as u64).unwrap()
    }
}
