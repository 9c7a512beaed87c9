//! What pages of other origins are told (CORS), and what OPTIONS answers, shown on a component made for it.

#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use http::HeaderValue;
use http::header::{ACCEPT, VARY};
use puhui_domain::Language;
use puhui_service::identity::Role;
use puhui_service::testing::{Client, PAGE, Reply, WIDGET_PAGE, settings, somebody};
use puhui_service::{
    Answer, Code, Component, Context, Failure, Import, Mode, NoQuery, Origins, Owned, Owner, Platform, Settings,
    Streamed, routes,
};
use puhui_store::{Behaviour, Id, Kv, List, MemoryKv, Record, TestClock};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use time::macros::datetime;

/// What a page may read of an answer.
const GRANT: &str = "access-control-allow-origin";
const OTHER: &str = "https://other.example";

routes! { <K: Kv>
    /// 读
    /// Read
    Get  "/things/{name}" => read -> Shown<Thing>, ReadPolicies;
    /// 写
    /// Write
    Put  "/things/{name}" => write -> Put<Thing>, WritePolicies;
    /// 总是失败
    /// Always fail
    Get  "/broken" => broken -> Shown<Thing>, ReadPolicies;
    /// 导入
    /// Import
    Post "/imports" => import -> Imported<Thing>, WritePolicies;
}

#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
struct Thing {}

impl Record for Thing {
    const COMPONENT: &'static str = "things";
    const KIND: &'static str = "thing";
    const PREFIX: &'static str = "thg";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        Vec::new()
    }
}

impl Owned for Thing {
    fn owner(&self) -> Owner {
        Owner::PUBLIC
    }
}

async fn read<K: Kv>(cx: Context<K>, _: NoQuery) -> Result<Answer, Failure> {
    cx.records().get(&Id::<Thing>::natural(&["x"])).await?;
    Ok(Answer::json(&Thing {})?.language(Language::En).etag_of_body().header(VARY, HeaderValue::from(ACCEPT)))
}

async fn write<K: Kv>(cx: Context<K>, _: NoQuery) -> Result<Answer, Failure> {
    cx.records().create_at(Id::natural(&["x"]), None, Thing {}, cx.event("created")).await?;
    Ok(Answer::json(&Thing {})?.created("/things/x"))
}

async fn broken<K: Kv>(_: Context<K>) -> Result<Answer, Failure> {
    Err(Failure::new(Code::StoreUnavailable).retry_after(1))
}

async fn import<K: Kv>(_: Context<K>, import: Import) -> Result<Streamed, Failure> {
    Ok(import.run(async |_: Vec<(u64, Thing)>| Vec::new()))
}

fn client(kv: &MemoryKv, origins: &str, mode: Mode) -> Client {
    let settings = Settings { origins: Origins::from_variable(origins), ..settings(mode) };
    let clock = TestClock::at(datetime!(2026-11-22 08:00 UTC));
    Client::new(Component::new(router(), Platform::new(kv.clone(), clock, settings)))
}

fn two(mode: Mode) -> Client {
    client(&MemoryKv::new(Behaviour::Honest), &format!("{OTHER}, {PAGE}"), mode)
}

/// What an answer says to browsers and caches, one header a line.
fn told(reply: &Reply) -> String {
    let mut told: Vec<_> = reply
        .headers
        .iter()
        .filter(|(name, _)| name.as_str().starts_with("access-control-") || [VARY, http::header::ALLOW].contains(name))
        .map(|(name, value)| format!("{name}: {}\n", value.to_str().unwrap()))
        .collect();
    told.sort();
    format!("{}\n{}", reply.status, told.concat())
}

#[tokio::test]
async fn each_kind_of_answer_in_full() {
    let preflight = |client: &Client| client.with("access-control-request-method", "PUT");
    let mut all = String::new();
    for (title, client) in [
        ("from a known page", two(Mode::Production).with("origin", PAGE)),
        ("from a page that is not known", two(Mode::Production).with("origin", "https://portal.example.cn.evil.test")),
        ("from no page", two(Mode::Production)),
        (
            "where pages may be of anybody",
            client(&MemoryKv::new(Behaviour::Honest), "*", Mode::Production).with("origin", "null"),
        ),
        (
            "where pages may be of nobody",
            client(&MemoryKv::new(Behaviour::Honest), "", Mode::Production).with("origin", PAGE),
        ),
    ] {
        let read = client.get("/things/x").await;
        let unchanged = client.with("if-none-match", read.header("etag")).get("/things/x").await;
        for (what, reply) in [
            ("preflight", preflight(&client).send("OPTIONS", "/things/x", "").await),
            ("preflight of nothing", preflight(&client).send("OPTIONS", "/nothing", "").await),
            ("OPTIONS", client.send("OPTIONS", "/things/x", "").await),
            ("GET", read),
            ("GET, unchanged", unchanged),
            ("HEAD", client.head("/things/x").await),
            ("GET of nothing", client.get("/nothing").await),
            ("GET of what is broken", client.get("/broken").await),
            ("DELETE", client.send("DELETE", "/things/x", "").await),
        ] {
            all += &format!("--- {title}: {what}\n{}", told(&reply));
        }
    }
    insta::assert_snapshot!(all);
}

#[tokio::test]
async fn development_takes_one_header_more() {
    let asked = async |mode| {
        let client = two(mode).with("origin", OTHER).with("access-control-request-method", "PUT");
        client.send("OPTIONS", "/things/x", "").await
    };
    let (development, production) = (asked(Mode::Development).await, asked(Mode::Production).await);
    for reply in [&development, &production] {
        assert_eq!((reply.status, reply.header("access-control-allow-origin")), (204, OTHER));
    }
    let takes =
        |reply: &Reply| reply.headers.get_all("access-control-allow-headers").iter().any(|name| name == "Puhui-Now");
    assert!(takes(&development) && !takes(&production));
}

#[tokio::test]
async fn lines_are_for_pages_too() {
    let lines = two(Mode::Development).with("origin", PAGE).with("content-type", "application/x-ndjson");
    let reply = lines.by(&somebody(Role::National)).send("POST", "/imports", "{}\n").await;
    assert_eq!((reply.status, reply.header("access-control-allow-origin")), (200, PAGE));
    assert_eq!(reply.header("vary"), "Accept-Language, Origin");
    // Nor is a refusal kept from the page: its script has to see which credential is asked for.
    let refused = lines.send("POST", "/imports", "{}\n").await;
    assert_eq!((refused.told().as_str(), refused.header("access-control-allow-origin")), ("sign-in-required", PAGE));
    assert!(refused.header("access-control-expose-headers").contains("WWW-Authenticate"));
}

/// Neither a handler nor a decision is asked, in production as in development.
#[tokio::test]
async fn options_touches_nothing() {
    for mode in [Mode::Development, Mode::Production] {
        let kv = MemoryKv::new(Behaviour::Honest);
        let client = client(&kv, PAGE, mode).with("origin", PAGE).with("access-control-request-method", "PUT");
        for path in ["/things/x", "/things/%00", "/broken", "/imports", "/things/x?nonsense=1"] {
            assert_eq!(client.send("OPTIONS", path, "{").await.status, 204, "{path}");
            let bad = client.with("authorization", "Bearer garbage");
            assert_eq!(bad.send("OPTIONS", path, "{").await.status, 204, "{path} with a bad token");
        }
        for path in ["*", "/", "/things", "/things/", "//things/x", "/things/x/y", "/internal/things/ticks"] {
            let reply = client.send("OPTIONS", path, "{").await;
            assert_eq!((reply.status, reply.told().as_str()), (404, "not-found"), "{path}");
        }
        assert_eq!((kv.calls(), kv.keys().len()), (0, 0));
    }
    let kv = MemoryKv::new(Behaviour::Honest);
    client(&kv, "", Mode::Development).get("/things/x").await;
    assert!(kv.calls() > 0, "a read counts");
}

#[tokio::test]
async fn what_is_malformed_in_the_variable_opens_nothing() {
    for variable in
        ["null", "https://portal.example.cn/", "https://*.example.cn", "portal.example.cn", "https://PORTAL.example.cn"]
    {
        let client = client(&MemoryKv::new(Behaviour::Honest), variable, Mode::Production);
        for origin in [PAGE, "null", "https://a.example.cn", variable] {
            let reply = client.with("origin", origin).get("/things/x").await;
            assert_eq!(
                (reply.header("access-control-allow-origin"), reply.header("vary")),
                ("", "accept"),
                "{variable} {origin}"
            );
        }
    }
}

/// Its page reads whatever a widget is answered, refusals too, whoever else the operator lets read. No other page does.
#[tokio::test]
async fn a_widgets_page_reads_what_the_widget_is_answered() {
    for (variable, granted, varies) in
        [("", WIDGET_PAGE, true), (PAGE, WIDGET_PAGE, true), (WIDGET_PAGE, WIDGET_PAGE, true), ("*", "*", false)]
    {
        let kv = MemoryKv::new(Behaviour::Honest);
        let widget = client(&kv, variable, Mode::Development).by(&somebody(Role::Widget));
        let put = widget.with("if-none-match", "*").put("/things/x", &Thing {}).await;
        let odd = widget.get("/things/x?nonsense=1").await;
        let broken = widget.get("/broken").await;
        for (reply, status) in [(widget.get("/things/x").await, 200), (put, 403), (odd, 400), (broken, 503)] {
            assert_eq!((reply.status, reply.header(GRANT)), (status, granted), "{variable:?} {reply:?}");
            assert_eq!(reply.header("vary").contains("Origin"), varies, "{variable:?} {reply:?}");
            assert!(reply.header("access-control-expose-headers").contains("ETag"));
        }
        let elsewhere = widget.with("origin", OTHER).get("/things/x").await;
        assert_eq!((elsewhere.status, elsewhere.told().as_str()), (403, "origin-not-allowed"));
        assert_eq!(elsewhere.header(GRANT), if variable == "*" { "*" } else { "" });
        assert_eq!(kv.keys().len(), 0);
    }
}

/// So that it can get another. Whoever has it elsewhere is told the same, and no page reads it.
#[tokio::test]
async fn a_widget_reads_that_its_time_is_over() {
    let (kv, clock) = (MemoryKv::new(Behaviour::Honest), TestClock::at(datetime!(2026-11-22 08:00 UTC)));
    let token = puhui_service::testing::token(&somebody(Role::Widget), datetime!(2026-11-22 07:00 UTC));
    let client = Client::new(Component::new(router(), Platform::new(kv, clock, settings(Mode::Development))));
    let late = client.with("authorization", &format!("Bearer {token}"));
    for (origin, granted) in [(WIDGET_PAGE, WIDGET_PAGE), (OTHER, "")] {
        let reply = late.with("origin", origin).get("/things/x").await;
        assert_eq!((reply.status, reply.told().as_str(), reply.header(GRANT)), (401, "token-expired", granted));
        assert!(reply.json()["detail"].as_str().unwrap().contains("site key"), "{}", reply.json());
    }
}

/// A preflight has no token, so any page may ask for what is everybody's, and for that alone.
#[tokio::test]
async fn a_preflight_lets_any_page_ask_for_what_is_everybodys() {
    for (method, path, granted) in [
        ("GET", "/things/x", "*"),
        ("HEAD", "/things/x", "*"),
        ("PUT", "/things/x", ""),
        ("POST", "/things/x", ""),
        ("get", "/things/x", ""),
        ("DELETE", "/things/x", ""),
        ("POST", "/imports", ""),
        ("GET", "/broken", "*"),
        ("GET", "/nothing", ""),
    ] {
        for variable in ["", PAGE] {
            let kv = MemoryKv::new(Behaviour::Honest);
            let client = client(&kv, variable, Mode::Production).with("origin", OTHER);
            let reply = client.with("access-control-request-method", method).send("OPTIONS", path, "").await;
            assert_eq!(reply.header(GRANT), granted, "{method} {path}");
            let methods = if granted.is_empty() { "" } else { "GET, HEAD" };
            assert_eq!(reply.header("access-control-allow-methods"), methods, "{method} {path}");
            assert_eq!(kv.calls(), 0);
        }
    }
}
