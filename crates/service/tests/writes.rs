//! What writes promise and answer: preconditions, idempotency keys, lines. Shown on a component made for it.

#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use puhui_service::identity::{Principal, Role};
use puhui_service::testing::{Client, settings, somebody, walk};
use puhui_service::{
    Answer, Component, Context, ETag, Effect, Failure, Idempotent, Import, Mode, NoQuery, Owned, Owner, Path, Platform,
    Settings, Streamed, Upsert, repeats, routes,
};
use puhui_store::{Behaviour, Event, Id, Kv, List, MemoryKv, Placed, Record, Stored, TestClock};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use time::macros::datetime;

routes! { <K: Kv>
    /// 新建
    /// Create
    Post "/things" => create -> Created<View>, WritePolicies;
    /// 在别处新建
    /// Create elsewhere
    Post "/others/{name}" => create -> Created<View>, WritePolicies;
    /// 新建或修改
    /// Create or replace
    Put  "/things/{name}" => put -> Put<View>, WritePolicies;
    /// 导入
    /// Import
    Post "/things/imports" => import -> Imported<Thing>, WritePolicies;
}

#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Thing {
    size: u32,
}

#[derive(JsonSchema, Serialize)]
struct View {
    id: Id<Thing>,
    size: u32,
    version: u64,
}

impl Record for Thing {
    const COMPONENT: &'static str = "things";
    const KIND: &'static str = "thing";
    const PREFIX: &'static str = "thg";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        vec![List::new("all", &[])]
    }
}

impl Owned for Thing {
    fn owner(&self) -> Owner {
        Owner::PUBLIC
    }
}

fn shown(thing: &Stored<Thing>) -> Result<Answer, Failure> {
    let view = View { id: thing.id, size: thing.data.size, version: thing.version };
    Ok(Answer::json(&view)?.etag(&ETag::of(thing, &["en"])))
}

async fn create<K: Kv>(cx: Context<K>, _: NoQuery, new: Idempotent<Thing>) -> Result<Answer, Failure> {
    let id = new.id::<Thing>();
    let placed = cx.records().create_at(id, Some(new.origin()), new.value.clone(), cx.event("created")).await?;
    let location = format!("/things/{id}");
    let thing = match placed {
        Placed::Created(thing) => thing,
        Placed::Existing(thing) => {
            repeats(&new.origin(), thing.origin.as_ref(), location.clone())?;
            thing
        }
    };
    Ok(shown(&thing)?.created(&location))
}

async fn put<K: Kv>(
    cx: Context<K>,
    _: NoQuery,
    Path(name): Path<String>,
    promise: Upsert,
    puhui_service::Json(new): puhui_service::Json<Thing>,
) -> Result<Answer, Failure> {
    let (records, id) = (cx.records(), Id::<Thing>::natural(&[&name]));
    match promise {
        Upsert::Create => match records.create_at(id, None, new, cx.event("created")).await? {
            Placed::Created(thing) => Ok(shown(&thing)?.created(&format!("/things/{name}"))),
            Placed::Existing(_) => Err(Failure::new(puhui_service::Code::PreconditionFailed)),
        },
        Upsert::Replace(tags) => {
            let thing = records.get(&id).await?.ok_or_else(|| Failure::new(puhui_service::Code::UnknownResource))?;
            let version = tags.expects(&thing)?;
            let event: Event = cx.event("replaced");
            let thing = records.update(&id, Some(version), |_| Ok::<_, Failure>((new.clone(), event.clone()))).await?;
            shown(&thing)
        }
    }
}

async fn import<K: Kv>(cx: Context<K>, _: NoQuery, import: Import) -> Result<Streamed, Failure> {
    let (records, event) = (cx.records(), cx.event("imported"));
    Ok(import.run(move |lines: Vec<(u64, Thing)>| {
        let (records, event) = (records.clone(), event.clone());
        async move {
            let ids: Vec<_> = lines.iter().map(|(_, thing)| Id::natural(&[&thing.size.to_string()])).collect();
            let merged = records
                .merge(&ids, |n, there: Option<&Stored<Thing>>| {
                    there.is_none().then(|| (lines[n].1.clone(), event.clone()))
                })
                .await;
            let effects = merged.into_iter().map(|merged| match merged {
                Ok(puhui_store::Merged::Created(_)) => Ok(Effect::Created),
                Ok(_) => Ok(Effect::Unchanged),
                Err(why) => Err(why),
            });
            lines.iter().map(|(number, _)| *number).zip(effects).collect()
        }
    }))
}

fn clock() -> TestClock {
    TestClock::at(datetime!(2026-11-22 08:00 UTC))
}

fn component<S: Into<Settings>>(settings: S) -> Component {
    Component::new(router(), Platform::new(MemoryKv::new(Behaviour::SpinSqlite), clock(), settings))
}

fn client() -> Client {
    Client::new(component(settings(Mode::Development))).holding(describe).by(&somebody(Role::National))
}

fn lines(body: &[u8]) -> Vec<Value> {
    String::from_utf8_lossy(body).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[tokio::test]
async fn every_route_keeps_the_conventions() {
    walk(ROUTES, describe, component::<Settings>, |_| "one").await;
}

#[tokio::test]
async fn the_same_request_sent_again_does_nothing_twice() {
    let client = client();
    assert_eq!(client.post("/things", &json!({"size": 1})).await.told(), "idempotency-key-required");
    let keyed = client.with("idempotency-key", "a-1");
    let first = keyed.post("/things", &json!({"size": 1})).await;
    let again = client.with("idempotency-key", "\"a-1\"").post("/things", &json!({"size": 1})).await;
    assert_eq!((first.status, again.status), (201, 201));
    assert_eq!(first.header("location"), again.header("location"));
    assert_eq!(first.json(), again.json());
    let other = keyed.post("/things", &json!({"size": 2})).await;
    assert_eq!((other.status, other.told().as_str()), (422, "idempotency-key-reused"));
    assert_eq!(other.json()["related"], first.header("location"));
    for bad in ["", "\"\"", "a b", &"x".repeat(256)] {
        let reply = client.with("idempotency-key", bad).post("/things", &json!({"size": 1})).await;
        assert_eq!(reply.told(), "invalid-header Idempotency-Key invalid-value", "{bad}");
    }
}

/// A key is its caller's: somebody else's equal key is another one.
#[tokio::test]
async fn a_key_that_somebody_else_has_used_is_a_new_one() {
    let platform = Platform::new(MemoryKv::new(Behaviour::Honest), clock(), settings(Mode::Development));
    let client = Client::new(Component::new(router(), platform)).with("idempotency-key", "a-1");
    let person = |person: &str| client.by(&Principal::new(person, Role::National, None, None).unwrap());
    let (first, second) = (person("per_1"), person("per_2"));
    let made = first.post("/things", &json!({"size": 1})).await;
    let other = second.post("/things", &json!({"size": 2})).await;
    assert_eq!((made.status, other.status), (201, 201));
    assert_ne!(made.header("location"), other.header("location"));
    let again = first.post("/things", &json!({"size": 1})).await;
    assert_eq!((again.status, again.header("location")), (201, made.header("location")));
}

/// A key belongs to its path, as it was sent.
#[tokio::test]
async fn a_key_that_was_used_elsewhere_is_a_new_one() {
    let keyed = client().with("idempotency-key", "a-1");
    let mut made = Vec::new();
    for (path, size) in [("/things", 1), ("/others/a", 2), ("/others/b", 3), ("/others/%61", 4)] {
        let reply = keyed.post(path, &json!({"size": size})).await;
        assert_eq!((reply.status, &reply.json()["size"]), (201, &json!(size)), "{path}");
        made.push(reply.header("location").to_owned());
    }
    made.sort_unstable();
    made.dedup();
    assert_eq!(made.len(), 4);
}

#[tokio::test]
async fn a_put_says_whether_it_creates_or_which_version_it_replaces() {
    let client = client();
    let path = "/things/x";
    assert_eq!(client.put(path, &json!({"size": 1})).await.told(), "precondition-required");
    let create = client.with("if-none-match", "*");
    let made = create.put(path, &json!({"size": 1})).await;
    assert_eq!(made.status, 201);
    assert_eq!(create.put(path, &json!({"size": 1})).await.told(), "precondition-failed");
    let tag = made.header("etag").to_owned();
    // The view is another, the version the same.
    let seen = format!("{}.0\"", tag.rsplit_once('.').unwrap().0);
    let replaced = client.with("if-match", &seen).put(path, &json!({"size": 2})).await;
    assert_eq!((replaced.status, &replaced.json()["version"]), (200, &json!(2)));
    assert_eq!(client.with("if-match", &tag).put(path, &json!({"size": 3})).await.told(), "precondition-failed");
    let several = format!("{tag}, {}", replaced.header("etag"));
    assert_eq!(client.with("if-match", &several).put(path, &json!({"size": 3})).await.status, 200);
    for bad in ["*", "W/\"1.1\"", "1.1", "\"", ""] {
        let reply = client.with("if-match", bad).put(path, &json!({"size": 3})).await;
        assert_eq!(reply.told(), "invalid-header If-Match invalid-value", "{bad}");
    }
    let both = create.with("if-match", &tag).put(path, &json!({"size": 3})).await;
    assert_eq!(both.told(), "invalid-header If-None-Match inconsistent");
}

#[tokio::test]
async fn a_bad_line_fails_by_itself_and_the_rest_goes_on() {
    let client = client().with("content-type", "application/x-ndjson");
    let body = "{\"size\":1}\n{\"size\":-1}\n\n{\"size\":2}\n{\"size\":1}\n";
    let reply = client.with("puhui-lines", "5").send("POST", "/things/imports", body).await;
    let said = lines(&reply.body);
    assert_eq!(said.len(), 2, "{said:?}");
    assert_eq!((&said[0]["line"], &said[0]["problem"]["errors"][0]["pointer"]), (&json!(2), &json!("/size")));
    let totals = json!({"lines": 4, "created": 2, "updated": 0, "unchanged": 1, "failed": 1});
    assert_eq!(said[1], json!({"totals": totals, "isComplete": true}));

    let short = client.with("puhui-lines", "9").in_chinese().send("POST", "/things/imports", body).await;
    let last = lines(&short.body).pop().unwrap();
    assert_eq!((&last["isComplete"], &last["problem"]["code"]), (&json!(false), &json!("incomplete-body")));
    assert!(last["problem"]["detail"].as_str().unwrap().contains("声明 9 行"), "{last}");
    let bad = client.with("puhui-lines", "many").send("POST", "/things/imports", body).await;
    assert_eq!(bad.told(), "invalid-header Puhui-Lines invalid-value");
}

/// What came before the lie was taken, and the last line says that it was not all.
#[tokio::test]
async fn lines_of_a_length_that_lies_are_not_complete() {
    for length in ["11", "23", "1000000", "1000000000"] {
        let client = client().with("content-type", "application/x-ndjson").with("content-length", length);
        let reply = client.send("POST", "/things/imports", "{\"size\":1}\n{\"size\":2}\n").await;
        let last = lines(&reply.body).pop().unwrap();
        assert_eq!(
            (&last["isComplete"], &last["problem"]["code"]),
            (&json!(false), &json!("incomplete-body")),
            "{length}"
        );
    }
}

#[tokio::test]
async fn a_long_import_is_taken_in_whole() {
    let client = client().with("content-type", "application/x-ndjson").with("puhui-lines", "10000");
    let body: String = (0..10_000).map(|size| format!("{{\"size\":{size}}}\n")).collect();
    for (created, unchanged) in [(10_000, 0), (0, 10_000)] {
        let reply = client.send("POST", "/things/imports", body.clone()).await;
        let totals = json!({
            "lines": 10_000, "created": created, "updated": 0, "unchanged": unchanged, "failed": 0
        });
        assert_eq!(lines(&reply.body), [json!({"totals": totals, "isComplete": true})]);
    }
}
