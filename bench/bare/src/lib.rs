//! A component without rules: what is left of a creation and of a page when nothing is checked, shown in a language or
//! routed. Never part of Puhui itself; `bench/` drives it.
#![cfg(target_family = "wasm")]

use bytes::Bytes;
use http::{Method, StatusCode};
use http_body_util::BodyExt as _;
use puhui_store::{Clock as _, Event, Id, List, Merged, Order, Position, Record, Store, StoreError, SystemClock};
use puhui_store::{SpinKv, Stored};
use serde::{Deserialize, Serialize};
use spin_sdk::http::{FullBody, Request, Response};
use spin_sdk::http_service;

/// How many records one request seeds.
const MOST: u64 = 500;
/// How many records a page has.
const PAGE: usize = 20;

/// A record that is nothing but its text, in one list.
#[derive(Clone, Serialize, Deserialize)]
struct Item {
    text: String,
}

impl Record for Item {
    const COMPONENT: &'static str = "bench";
    const KIND: &'static str = "item";
    const PREFIX: &'static str = "bi";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        vec![all()]
    }
}

fn all() -> List {
    List::new("all", &[])
}

/// `POST /bench/items` creates a record of its body; `POST /bench/seed?first=0&count=500` creates numbered records;
/// `GET /bench/items?before=17` answers the page before that slot, newest first.
#[http_service]
async fn handle(request: Request) -> anyhow::Result<Response<FullBody<Bytes>>> {
    let (parts, body) = request.into_parts();
    let number = |name: &str| {
        let pairs = parts.uri.query().unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='));
        pairs.filter(|(given, _)| *given == name).find_map(|(_, value)| value.parse::<u64>().ok())
    };
    match (&parts.method, parts.uri.path()) {
        (&Method::POST, "/bench/items") => create(&body.collect().await?.to_bytes()).await,
        (&Method::POST, "/bench/seed") => seed(number("first").unwrap_or(0), number("count").unwrap_or(1)).await,
        (&Method::GET, "/bench/items") => page(number("before")).await,
        _ => answer(StatusCode::NOT_FOUND, &"there is no such route"),
    }
}

fn store() -> Store<SpinKv, SystemClock> {
    Store::new(SpinKv, SystemClock)
}

fn event() -> Event {
    Event::new(SystemClock.now(), "bench", "created")
}

async fn create(body: &[u8]) -> anyhow::Result<Response<FullBody<Bytes>>> {
    match store().create(Item { text: String::from_utf8_lossy(body).into_owned() }, event()).await {
        Ok(item) => answer(StatusCode::CREATED, &item.id.to_string()),
        Err(why) => refusal(&why),
    }
}

/// Creates those of the numbered records that are not there yet, and answers how many are there now.
async fn seed(first: u64, count: u64) -> anyhow::Result<Response<FullBody<Bytes>>> {
    let numbers = first..first.saturating_add(count.min(MOST));
    let ids: Vec<_> = numbers.clone().map(|n| Id::<Item>::natural(&["seed", &n.to_string()])).collect();
    let text = |place: usize| format!("{} {}", first + place as u64, "示范数据。".repeat(24));
    let change = |place: usize, there: Option<&Stored<Item>>| match there {
        Some(_) => None,
        None => Some((Item { text: text(place) }, event())),
    };
    let mut there = 0;
    for merged in store().merge(&ids, change).await {
        match merged {
            Ok(Merged::Created(_) | Merged::Unchanged(_)) => there += 1,
            Ok(Merged::Updated(_) | Merged::Absent) => {}
            Err(why) => return refusal(&why),
        }
    }
    answer(StatusCode::OK, &there)
}

async fn page(before: Option<u64>) -> anyhow::Result<Response<FullBody<Bytes>>> {
    // A position is opaque, and a component would have it from a cursor: this is what stands in one.
    let position: Option<Position> =
        before.map(|slot| serde_json::from_value(serde_json::json!({ "slot": slot }))).transpose()?;
    match store().page::<Item>(&all(), position.as_ref(), PAGE, Order::NewestFirst).await {
        Ok(page) => {
            let items = page.items.iter().map(|item| serde_json::json!({ "id": item.id, "text": item.data.text }));
            answer(StatusCode::OK, &serde_json::json!({ "items": items.collect::<Vec<_>>(), "next": page.next }))
        }
        Err(why) => refusal(&why),
    }
}

/// What the store could not do now; the bench counts it as a failure.
fn refusal(why: &StoreError) -> anyhow::Result<Response<FullBody<Bytes>>> {
    answer(StatusCode::CONFLICT, &why.to_string())
}

fn answer(status: StatusCode, body: &impl Serialize) -> anyhow::Result<Response<FullBody<Bytes>>> {
    let body = FullBody::new(serde_json::to_vec(body)?.into());
    Ok(Response::builder().status(status).header("content-type", "application/json").body(body)?)
}
