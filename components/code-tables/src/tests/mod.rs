//! The component in process: it has no store.

use puhui_service::testing::{Client, Reply};
use puhui_service::{Mode, Platform, Settings};
use puhui_store::TestClock;
use serde_json::Value;
use time::OffsetDateTime;

use crate::{component, describe};

mod bad_input;
mod entries;
mod paging;
mod routes;
mod searching;
mod tables;

/// Asked in English, in production mode: there is nothing to hide.
fn client() -> Client {
    Client::new(component(platform(Mode::Production))).holding(describe)
}

fn platform(settings: impl Into<Settings>) -> Platform<()> {
    Platform::new((), TestClock::at(OffsetDateTime::UNIX_EPOCH), settings)
}

/// A query with its values encoded.
fn path(table: &str, query: &[(&str, &str)]) -> String {
    let encoded = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let pairs: Vec<_> = query.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    format!("/v1/code-tables/{table}?{}", pairs.join("&"))
}

/// The items of the first page.
async fn items(table: &str, query: &[(&str, &str)]) -> Vec<Value> {
    let reply = client().get(&path(table, query)).await;
    assert_eq!(reply.status, 200, "{}", reply.json());
    reply.json()["items"].as_array().unwrap().clone()
}

/// The codes of the first page that `q` finds.
async fn codes(table: &str, q: &str) -> Vec<String> {
    items(table, &[("q", q)]).await.iter().map(|item| item["code"].as_str().unwrap().to_owned()).collect()
}

#[track_caller]
fn assert_told(reply: &Reply, status: u16, told: &str) {
    assert_eq!((reply.told().as_str(), reply.status), (told, status));
}
