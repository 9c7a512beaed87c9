//! What a request leaves in the audit, shown on a component made for it.

#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use puhui_service::audit::{Acting, Appended, counted};
use puhui_service::identity::Role;
use puhui_service::testing::{BODY, Client, Reply, entries, of_body, platform, settings, somebody};
use puhui_service::{
    Action, Answer, Code, Component, Context, Failure, Import, Mode, NoQuery, Owned, Owner, PartOf, Path, Platform,
    Purpose, Streamed, routes,
};
use puhui_store::{Behaviour, Id, Kv, List, MemoryKv, Order, Record, Side, Store, TestClock};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use time::macros::{date, datetime};

routes! { <K: Kv>
    /// 读
    /// Read
    Get  "/things/{id}" => read -> Shown<Thing>, ReadProductFilings;
    /// 列
    /// List
    Get  "/things" => list -> Shown<Thing>, ReadProductFilings;
    /// 读人
    /// Read a person
    Get  "/things/{id}/person" => person -> Shown<Thing>, ReadProductFilings;
    /// 写
    /// Write
    Put  "/things/{id}" => write -> Put<Thing>, WritePolicies;
    /// 写后失败
    /// Write, and fail then
    Post "/things/{id}/failures" => fail -> Put<Thing>, WritePolicies;
    /// 导入
    /// Import
    Post "/imports" => import -> Imported<Thing>, WritePolicies;
}

/// What an organisation has for itself, or what is everybody's.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
struct Thing {
    body: String,
    is_public: bool,
}

/// Whose telephone it is.
#[derive(Clone, Debug, Deserialize, Serialize)]
struct Person {}

impl Record for Thing {
    const COMPONENT: &'static str = "puhui-service";
    const KIND: &'static str = "thing";
    const PREFIX: &'static str = "thg";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        vec![List::new("all", &[])]
    }
}

impl Record for Person {
    const COMPONENT: &'static str = "puhui-service";
    const KIND: &'static str = "person";
    const PREFIX: &'static str = "prs";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        Vec::new()
    }
}

impl Owned for Thing {
    fn owner(&self) -> Owner {
        Owner { region: None, body: self.body.parse().ok(), is_public: self.is_public, ..Owner::default() }
    }
}

impl PartOf<Thing> for Person {}

fn id(name: &str) -> Id<Thing> {
    Id::natural(&[name])
}

async fn read<K: Kv>(cx: Context<K>, Path(id): Path<Id<Thing>>, _: NoQuery) -> Result<Answer, Failure> {
    let thing = cx.find(&id).await?;
    Ok(Answer::json(&thing.data)?.etag_of_body())
}

async fn list<K: Kv>(cx: Context<K>, _: NoQuery) -> Result<Answer, Failure> {
    let all = List::new("all", &[]);
    let page = cx.records().page_where::<Thing>(&all, None, 100, Order::OldestFirst, |_| true).await?;
    Ok(Answer::json(&page.items.iter().map(|thing| &thing.data).collect::<Vec<_>>())?.etag_of_body())
}

async fn person<K: Kv>(
    cx: Context<K>,
    Path(id): Path<Id<Thing>>,
    _: NoQuery,
    purpose: Purpose,
) -> Result<Answer, Failure> {
    let thing = cx.find(&id).await?.in_full()?;
    purpose.required()?;
    cx.records().part::<Thing, Person>(&thing, &Id::natural(&["person"])).await?;
    Ok(Answer::json(&thing.data)?.etag_of_body())
}

async fn write<K: Kv>(cx: Context<K>, Path(id): Path<Id<Thing>>, _: NoQuery) -> Result<Answer, Failure> {
    let thing = Thing { body: BODY.into(), is_public: true };
    cx.records().create_at(id, None, thing.clone(), cx.event("created")).await?;
    Answer::json(&thing)
}

async fn fail<K: Kv>(cx: Context<K>, Path(id): Path<Id<Thing>>, _: NoQuery) -> Result<Answer, Failure> {
    let thing = Thing { body: BODY.into(), is_public: true };
    cx.records().create_at(id, None, thing, cx.event("created")).await?;
    Err(Failure::new(Code::OutcomeUnknown))
}

async fn import<K: Kv>(_: Context<K>, import: Import) -> Result<Streamed, Failure> {
    Ok(import.run(async |_: Vec<(u64, Thing)>| Vec::new()))
}

/// A store with something of an organisation's own and something public.
async fn filled() -> MemoryKv {
    let kv = MemoryKv::new(Behaviour::Honest);
    let store = Store::new(kv.clone(), clock());
    for (name, is_public) in [("own", false), ("public", true)] {
        let event = puhui_store::Event::new(datetime!(2026-11-23 09:00 +08:00), "test", "made");
        store.create_at(id(name), None, Thing { body: BODY.into(), is_public }, event).await.unwrap();
    }
    kv
}

fn clock() -> TestClock {
    TestClock::at(datetime!(2026-11-23 09:00 +08:00))
}

fn on(kv: &MemoryKv) -> Client {
    Client::new(Component::new(router(), platform(kv.clone(), clock())))
}

fn path(name: &str) -> String {
    format!("/things/{}", id(name))
}

fn records(entry: &Value) -> Vec<&str> {
    entry["records"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect()
}

#[tokio::test]
async fn each_reading_of_what_is_not_public_leaves_one_entry() {
    let kv = filled().await;
    let owner = on(&kv).by(&of_body(Role::Handler, BODY)).with("puhui-purpose", "%E6%A0%B8%E5%AF%B9");
    let read = owner.get(&path("own")).await;
    let left = entries(&kv).await;
    assert_eq!((read.status, left.len()), (200, 1));
    insta::assert_json_snapshot!(left[0]);
    // Asked again, it is a reading again, though nothing of it is sent.
    let again = owner.with("if-none-match", read.header("etag")).get(&path("own")).await;
    assert_eq!((again.status, entries(&kv).await.len()), (304, 2));
    assert_eq!((owner.head(&path("own")).await.status, entries(&kv).await.len()), (200, 3));
    assert_eq!(entries(&kv).await[2]["method"], "HEAD");
    // Of a list, one entry with what was shown and is not public.
    owner.get("/things").await;
    let left = entries(&kv).await;
    assert_eq!((left.len(), records(&left[3])), (4, vec![id("own").to_string().as_str()]));
    // What only those see who see the whole is a reading, whether the whole is public or not.
    owner.get(&format!("{}/person", path("public"))).await;
    let left = entries(&kv).await;
    let expected = [id("public").to_string(), Id::<Person>::natural(&["person"]).to_string()];
    assert_eq!((left.len(), records(&left[4])), (5, expected.each_ref().map(String::as_str).to_vec()));
}

#[tokio::test]
async fn what_is_hidden_refused_or_public_leaves_none() {
    let kv = filled().await;
    let keys = kv.keys();
    let stranger = on(&kv).by(&of_body(Role::Handler, "91350100M000100Y43"));
    let operator = on(&kv).by(&somebody(Role::Operator));
    for (reply, status) in [
        (stranger.get(&path("own")).await, 404),
        (stranger.get(&format!("{}/person", path("public"))).await, 403),
        (stranger.put(&path("new"), &json!({})).await, 403),
        (stranger.get(&path("public")).await, 200),
        (stranger.get("/things").await, 200),
        (on(&kv).get(&path("public")).await, 200),
        (on(&kv).get(&path("own")).await, 404),
        (on(&kv).get("/things").await, 200),
        (operator.get(&path("public")).await, 200),
        (operator.get(&format!("{}/person", path("own"))).await, 400),
        (operator.get(&path("nothing")).await, 404),
    ] {
        assert_eq!(reply.status, status, "{}", String::from_utf8_lossy(&reply.body));
    }
    assert_eq!(kv.keys(), keys);
}

#[tokio::test]
async fn each_write_leaves_one_entry() {
    let kv = filled().await;
    let national = on(&kv).by(&somebody(Role::National));
    assert_eq!(national.put(&path("new"), &json!({})).await.status, 200);
    let lines = national.with("content-type", "application/x-ndjson");
    assert_eq!(lines.send("POST", "/imports", "{}\n").await.status, 200);
    let unknown = national.post(&format!("{}/failures", path("newer")), &json!({})).await;
    assert_eq!(unknown.told(), "outcome-unknown");
    let told: Vec<_> = entries(&kv)
        .await
        .iter()
        .map(|entry| json!([entry["route"], entry["records"], entry["status"], entry["code"]]))
        .collect();
    let expected = [
        json!(["/things/{id}", [id("new").to_string()], 200, null]),
        json!(["/imports", [], 200, null]),
        json!(["/things/{id}/failures", [id("newer").to_string()], 503, "outcome-unknown"]),
    ];
    assert_eq!(told, expected);
}

#[tokio::test]
async fn where_no_entry_can_be_left_nothing_leaves() {
    // A reading takes one call of the store, and its entry the next.
    for nth in 2..5 {
        let kv = filled().await;
        kv.crash_at(nth, Side::Before);
        let reply = on(&kv).by(&of_body(Role::Handler, BODY)).get(&path("own")).await;
        assert_eq!((reply.told().as_str(), reply.header("retry-after")), ("store-unavailable", "1"), "{nth}");
    }
    let kv = filled().await;
    let before = kv.calls();
    on(&kv).by(&somebody(Role::National)).put(&path("one"), &json!({})).await;
    let calls = kv.calls() - before;
    let (mut unknown, mut tried) = (0, 0);
    for nth in 1..=calls {
        let kv = filled().await;
        kv.crash_at(nth, Side::Before);
        let reply = on(&kv).by(&somebody(Role::National)).put(&path("one"), &json!({})).await;
        assert_eq!(reply.status, 503, "{nth}");
        tried += 1;
        unknown += usize::from(reply.told() == "outcome-unknown");
    }
    assert!(unknown >= 3 && unknown < tried, "what was written before is said to be unknown: {unknown} of {tried}");
    let kv = filled().await;
    kv.crash_at(1, Side::Before);
    let lines = on(&kv).by(&somebody(Role::National)).with("content-type", "application/x-ndjson");
    let reply: Reply = lines.send("POST", "/imports", "{}\n").await;
    assert_eq!(reply.told(), "store-unavailable");
}

#[tokio::test]
async fn who_reads_another_bodys_person_says_why() {
    let kv = filled().await;
    let (client, path) = (on(&kv), format!("{}/person", path("own")));
    let told = async |role, purpose: Option<&str>| {
        let client = client.by(&somebody(role));
        let client = purpose.map_or(client.clone(), |purpose| client.with("puhui-purpose", purpose));
        let reply = client.get(&path).await;
        if reply.is_problem() { reply.told() } else { String::new() }
    };
    for role in [Role::Operator, Role::National, Role::Supervisor] {
        assert_eq!(told(role, None).await, "purpose-required");
        assert_eq!(told(role, Some("review of the filing")).await, "");
        assert_eq!(told(role, Some("%")).await, "invalid-header Puhui-Purpose invalid-value");
    }
    assert_eq!(told(Role::Handler, None).await, "");
    let purposes: Vec<_> = entries(&kv).await.iter().map(|entry| entry["purpose"].clone()).collect();
    let said = json!("review of the filing");
    assert_eq!(purposes, [said.clone(), said.clone(), said, Value::Null]);
    // Whatever the public says that it is for, nobody asks.
    assert_eq!(on(&kv).with("puhui-purpose", "%").get("/things").await.status, 200);
}

/// A look-up of what is public does not ask the store once more, but for one of sixty-four.
#[tokio::test]
async fn look_ups_are_counted_at_next_to_no_cost() {
    let kv = filled().await;
    let client = on(&kv);
    let mut calls = Vec::new();
    for _ in 0..130 {
        let before = kv.calls();
        assert_eq!(client.get(&path("public")).await.status, 200);
        calls.push(kv.calls() - before);
    }
    let dear: Vec<_> = calls.iter().enumerate().filter(|(_, calls)| **calls != 1).collect();
    assert_eq!(dear, [(63, &2), (127, &2)]);
    let store = Store::new(kv.clone(), clock());
    let list = counted(Action::ReadProductFilings, date!(2026 - 11 - 23));
    assert_eq!(store.counts::<Appended<Here>>(&[list]).await.unwrap(), [128]);
}

enum Here {}

impl Acting for Here {
    const COMPONENT: &'static str = "puhui-service";
}

/// That it cannot be counted is no reason not to answer.
#[tokio::test]
async fn a_look_up_that_cannot_be_counted_is_answered() {
    let kv = filled().await;
    let client = on(&kv);
    for _ in 0..63 {
        client.get(&path("public")).await;
    }
    kv.crash_at(2, Side::Before);
    assert_eq!(client.get(&path("public")).await.status, 200);
}

/// Production takes the same way.
#[tokio::test]
async fn without_a_token_there_is_nobody_to_note() {
    let kv = filled().await;
    let client = Client::new(Component::new(router(), Platform::new(kv.clone(), clock(), settings(Mode::Production))));
    assert_eq!(client.get(&path("public")).await.status, 200);
    assert!(entries(&kv).await.is_empty());
}
