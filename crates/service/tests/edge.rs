//! What the edge does to every request and answer, shown on a component made for it.

#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context as Task, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes};
use http::{Request, Response};
use http_body::Frame;
use http_body_util::BodyExt;
use puhui_domain::Language;
use puhui_service::identity::Role;
use puhui_service::testing::{Client, settings, somebody, token};
use puhui_service::{Answer, Component, Context, Failure, Json, Mode, NoQuery, Platform, routes};
use puhui_store::TestClock;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use time::OffsetDateTime;

routes! {
    /// 读
    /// Read
    Get  "/things" => read -> Shown<Thing>, ReadPortal;
    /// 写
    /// Write
    Post "/things" => write -> Created<Thing>, WritePolicies;
    /// 旧的读法
    /// Read the old way
    Get  "/old-things" => read -> Shown<Thing>, ReadPortal, deprecated "2027-01-01" until "2028-01-01";
    /// 旧的写法
    /// Write the old way
    Post "/old-things" => write -> Created<Thing>, WritePolicies, [AlreadyExists],
        deprecated "2027-01-01" until "2028-01-01";
}

#[derive(Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Thing {
    name: String,
}

async fn read(cx: Context<()>, _: NoQuery) -> Result<Answer, Failure> {
    Ok(Answer::json(&Thing { name: cx.now().to_string() })?.language(Language::En).etag_of_body())
}

async fn write(_: NoQuery, Json(thing): Json<Thing>) -> Result<Answer, Failure> {
    Ok(Answer::json(&thing)?.created("/things/1"))
}

/// A body of 16 KiB frames that counts how many were taken, and moves the clock at each.
struct Counted {
    frames: usize,
    taken: Arc<AtomicUsize>,
    clock: TestClock,
    pause: Duration,
    broken: bool,
}

impl http_body::Body for Counted {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Task<'_>) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if self.frames == 0 {
            return Poll::Ready(self.broken.then(|| Err(std::io::Error::other("the client is gone"))));
        }
        self.frames -= 1;
        self.taken.fetch_add(1, Ordering::Relaxed);
        self.clock.advance(self.pause);
        Poll::Ready(Some(Ok(Frame::data(Bytes::from(vec![b' '; 16 * 1024])))))
    }
}

struct Sent {
    frames: usize,
    pause: Duration,
    broken: bool,
    is_anonymous: bool,
}

const MANY: Sent = Sent { frames: 640, pause: Duration::ZERO, broken: false, is_anonymous: false };

/// Sends a body and answers the status, the code and how many frames were taken.
async fn send(method: &str, path: &str, kind: &str, body: Sent) -> (u16, String, usize) {
    let clock = TestClock::at(OffsetDateTime::UNIX_EPOCH);
    let component = Component::new(router(), Platform::new((), clock.clone(), settings(Mode::Development)));
    let taken = Arc::new(AtomicUsize::new(0));
    let Sent { frames, pause, broken, is_anonymous } = body;
    let body = Counted { frames, taken: Arc::clone(&taken), clock, pause, broken };
    let mut request = Request::builder().method(method).uri(path).header("content-type", kind);
    if !is_anonymous {
        let token = token(&somebody(Role::National), OffsetDateTime::UNIX_EPOCH);
        request = request.header("authorization", format!("Bearer {token}"));
    }
    let response = component.answer(request.body(body).unwrap()).await;
    let (status, problem) = (response.status().as_u16(), problem(response).await);
    (status, problem["code"].as_str().unwrap_or_default().to_owned(), taken.load(Ordering::Relaxed))
}

async fn problem(response: Response<Body>) -> Value {
    serde_json::from_slice(&response.into_body().collect().await.unwrap().to_bytes()).unwrap_or_default()
}

#[tokio::test]
async fn a_body_nobody_wanted_is_taken_in_before_the_answer() {
    let check = async |method: &str, path: &str, kind: &str, status: u16, code: &str| {
        assert_eq!(send(method, path, kind, MANY).await, (status, code.to_owned(), 640), "{method} {path} {kind}");
    };
    check("POST", "/things", "application/json", 413, "body-too-large").await;
    check("POST", "/things", "text/plain", 415, "unsupported-media-type").await;
    check("POST", "/things?x=1", "application/json", 400, "invalid-parameter").await;
    check("POST", "/nothing", "application/json", 404, "not-found").await;
    check("DELETE", "/things", "application/json", 405, "method-not-allowed").await;
    let stranger = send("POST", "/things", "application/json", Sent { is_anonymous: true, ..MANY }).await;
    assert_eq!(stranger, (401, "sign-in-required".into(), 640));
}

#[tokio::test]
async fn but_not_for_ever() {
    let large = Sent { frames: 10_000, ..MANY };
    let (status, code, taken) = send("POST", "/things", "application/json", large).await;
    // 256 KiB and the frame over it were read, 32 MiB and the frame over them discarded.
    assert_eq!((status, code.as_str(), taken), (413, "body-too-large", 17 + 2049));
    let slow = Sent { frames: 10_000, pause: Duration::from_secs(1), ..MANY };
    let (status, _, taken) = send("POST", "/nothing", "application/json", slow).await;
    assert_eq!((status, taken), (404, 6));
}

#[tokio::test]
async fn a_body_that_breaks_off_is_the_callers_problem() {
    let broken = Sent { frames: 1, broken: true, ..MANY };
    assert_eq!(send("POST", "/things", "application/json", broken).await, (400, "incomplete-body".into(), 1));
}

/// No host of ours lets these through; if one did, nothing would be done with half a body, or with two in one.
#[tokio::test]
async fn a_length_that_lies_is_the_callers_problem() {
    let body = r#"{"name":"x"}"#;
    for (length, status) in [
        ("11", 400),
        ("12", 201),
        ("13", 400),
        ("1", 400),
        ("1000000000000", 400),
        // Nothing was announced that could be compared.
        ("99999999999999999999999", 201),
        ("-1", 201),
        ("x", 201),
    ] {
        let typed = writer().with("content-type", "application/json").with("content-length", length);
        let reply = typed.send("POST", "/things", body).await;
        assert_eq!(reply.status, status, "{length}");
        assert!(status == 201 || reply.told() == "incomplete-body", "{length}");
    }
    let none = writer().with("content-type", "application/json").with("content-length", "0");
    assert_eq!(none.send("POST", "/things", body).await.told(), "empty-body");
    // What nobody reads is nobody's problem.
    let unread = writer().with("content-length", "1").send("POST", "/nothing", body).await;
    assert_eq!(unread.told(), "not-found");
}

#[tokio::test]
async fn a_get_without_a_length_is_not_read() {
    assert_eq!(send("GET", "/things", "text/plain", MANY).await, (200, String::new(), 0));
}

fn client(mode: Mode) -> Client {
    let platform = Platform::new((), TestClock::at(OffsetDateTime::UNIX_EPOCH), settings(mode));
    Client::new(Component::new(router(), platform)).holding(describe)
}

fn writer() -> Client {
    client(Mode::Development).by(&somebody(Role::National))
}

#[tokio::test]
async fn a_problem_answers_head_without_a_body() {
    let client = client(Mode::Production);
    let (get, head) = (client.get("/nothing").await, client.head("/nothing").await);
    assert_eq!((head.status, head.body.len(), &head.headers), (404, 0, &get.headers));
    assert_eq!(get.header("content-length"), get.body.len().to_string());
}

#[tokio::test]
async fn tags_are_compared_for_reads_only() {
    let client = writer();
    let tag = client.get("/things").await.header("etag").to_owned();
    let known = client.with("if-none-match", &format!("\"other\", W/{tag}"));
    let unchanged = known.get("/things").await;
    assert_eq!((unchanged.status, unchanged.header("etag"), unchanged.body.len()), (304, tag.as_str(), 0));
    assert_eq!((unchanged.header("content-type"), unchanged.header("content-length")), ("", ""));
    assert_eq!(known.post("/things", &Thing { name: "x".into() }).await.status, 201);
}

#[tokio::test]
async fn a_request_without_a_trace_gets_one() {
    let component =
        Component::new(router(), Platform::new((), TestClock::at(OffsetDateTime::UNIX_EPOCH), Mode::Production));
    let ask = async || {
        let request = Request::builder().uri("/nothing").body(Body::empty()).unwrap();
        problem(component.answer(request).await).await["traceId"].as_str().unwrap().to_owned()
    };
    let (one, two) = (ask().await, ask().await);
    assert!(one.len() == 32 && two.len() == 32 && one != two);
}

#[tokio::test]
async fn a_route_that_is_to_go_says_so_in_every_answer() {
    let old = client(Mode::Production);
    let (read, refused) = (old.get("/old-things").await, old.post("/old-things", &Thing { name: "a".into() }).await);
    assert_eq!((read.status, refused.told().as_str()), (200, "sign-in-required"));
    for reply in [&read, &refused, &old.get("/old-things?x=1").await] {
        assert_eq!(reply.header("deprecation"), "@1798761600");
        assert_eq!(reply.header("sunset"), "Sat, 01 Jan 2028 00:00:00 GMT");
    }
    assert!(old.get("/things").await.headers.get("deprecation").is_none());
}

/// What is the same for everybody is nobody's secret: no credential is looked at, so none is refused.
#[tokio::test]
async fn what_no_route_answers_asks_nobody_who_they_are() {
    for mode in [Mode::Development, Mode::Production] {
        for value in ["Bearer garbage", "Basic c29tZWJvZHk6c2VjcmV0", "Bearer", ""] {
            let bad = client(mode).with("authorization", value);
            let options = bad.send("OPTIONS", "/things", "").await;
            assert_eq!((options.status, options.header("allow")), (204, "GET, HEAD, POST, OPTIONS"), "{value:?}");
            assert_eq!(bad.send("DELETE", "/things", "").await.told(), "method-not-allowed", "{value:?}");
            assert_eq!(bad.get("/nothing").await.told(), "not-found", "{value:?}");
        }
    }
}

/// A token that is not right is told so wherever a route answers, so that nobody takes the public's view for their own.
#[tokio::test]
async fn a_bad_token_is_refused_where_none_is_needed() {
    let bad = client(Mode::Development).with("authorization", "Bearer garbage");
    let (get, head) = (bad.get("/things").await, bad.head("/things").await);
    assert_eq!((get.status, get.told().as_str()), (401, "invalid-token"));
    assert_eq!((head.status, head.body.len(), &head.headers), (401, 0, &get.headers));
    assert_eq!(get.header("www-authenticate"), "Bearer realm=\"puhui\", error=\"invalid_token\"");
    assert_eq!(bad.get("/things?x=1").await.told(), "invalid-token");
}

#[tokio::test]
async fn two_credentials_are_none() {
    let component = Component::new(
        router(),
        Platform::new((), TestClock::at(OffsetDateTime::UNIX_EPOCH), settings(Mode::Development)),
    );
    let good = format!("Bearer {}", token(&somebody(Role::National), OffsetDateTime::UNIX_EPOCH));
    for second in [good.as_str(), "Bearer garbage", ""] {
        let request = Request::builder().uri("/things").header("authorization", &good).header("authorization", second);
        let response = component.answer(request.body(Body::empty()).unwrap()).await;
        let challenge = response.headers()["www-authenticate"].to_str().unwrap().to_owned();
        assert_eq!(challenge, "Bearer realm=\"puhui\", error=\"invalid_request\"");
        assert_eq!(
            (response.status().as_u16(), &problem(response).await["code"]),
            (401, &"ambiguous-credentials".into())
        );
    }
}
