use axum::body::Body;
use axum::response::Response;
use http::header::{AUTHORIZATION, ORIGIN};
use http::{HeaderMap, HeaderName, HeaderValue, Request};
use http_body_util::BodyExt;
use serde::Serialize;
use serde_json::Value;
use time::OffsetDateTime;

use super::Promises;
use super::headers::assert_known;
use super::identity::token;
use crate::Component;
use crate::contract::Contract;
use crate::identity::Principal;

/// The trace id of every request of a [`Client`].
pub const TRACE: &str = "0af7651916cd43dd8448eb211c80319c";

/// Asks a component in process. English, with a fixed trace id; [`Client::with`] changes headers for what follows.
#[derive(Clone, Debug)]
pub struct Client {
    component: Component,
    headers: HeaderMap,
    promises: Option<Promises>,
    who: Who,
    is_in_sandbox: bool,
}

/// On a request that is answered from the sandbox, as one with a test key is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct InSandbox;

/// Who asks.
#[derive(Clone, Debug)]
enum Who {
    Nobody,
    Always(Box<Principal>),
    /// It depends on the method, the path and the body.
    Either(fn(&str, &str, &[u8]) -> Option<Principal>),
}

/// What came back, read to the end.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Client {
    pub fn new(component: Component) -> Self {
        let client =
            Self { component, headers: HeaderMap::new(), promises: None, who: Who::Nobody, is_in_sandbox: false };
        client.with("accept-language", "en").with("traceparent", &format!("00-{TRACE}-b7ad6b7169203331-01"))
    }

    /// The same, whose every reply has to be one that the component's contract promises.
    #[must_use]
    pub fn holding(mut self, describe: fn(&mut Contract)) -> Self {
        self.promises = Some(Promises::of(describe));
        self
    }

    /// The same, with somebody's token.
    #[must_use]
    pub fn by(&self, principal: &Principal) -> Self {
        Self { who: Who::Always(Box::new(principal.clone())), ..self.clone() }
    }

    /// The same, with the token of whoever this says, by the method, the path and the body.
    #[must_use]
    pub fn by_whom(&self, who: fn(&str, &str, &[u8]) -> Option<Principal>) -> Self {
        Self { who: Who::Either(who), ..self.clone() }
    }

    /// The same without a token.
    #[must_use]
    pub fn anonymous(&self) -> Self {
        Self { who: Who::Nobody, ..self.clone() }
    }

    /// The same, who tries a program out with a test key.
    #[must_use]
    pub fn in_sandbox(&self) -> Self {
        Self { is_in_sandbox: true, ..self.clone() }
    }

    pub(super) fn component(&self) -> &Component {
        &self.component
    }

    /// The machine's time, as the component has it.
    pub fn now(&self) -> OffsetDateTime {
        self.component.now()
    }

    #[must_use]
    pub fn with(&self, name: &'static str, value: &str) -> Self {
        let mut client = self.clone();
        client.headers.insert(HeaderName::from_static(name), HeaderValue::from_str(value).unwrap());
        client
    }

    /// The same with one more value of a header.
    #[must_use]
    pub fn and(&self, name: &'static str, value: &str) -> Self {
        let mut client = self.clone();
        client.headers.append(HeaderName::from_static(name), HeaderValue::from_str(value).unwrap());
        client
    }

    /// The same for a header whose name is not known before; `None` if it cannot be one.
    #[must_use]
    pub fn with_header(&self, name: &str, value: &str) -> Option<Self> {
        let mut client = self.clone();
        client.headers.insert(HeaderName::try_from(name).ok()?, HeaderValue::from_str(value).ok()?);
        Some(client)
    }

    /// A header as this client sends it.
    pub fn header(&self, name: &str) -> Option<&HeaderValue> {
        self.headers.get(name)
    }

    #[must_use]
    pub fn in_chinese(&self) -> Self {
        self.with("accept-language", "zh-CN")
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.send("GET", path, Body::empty()).await
    }

    pub async fn head(&self, path: &str) -> Reply {
        self.send("HEAD", path, Body::empty()).await
    }

    pub async fn post(&self, path: &str, body: &impl Serialize) -> Reply {
        self.json("POST", path, body).await
    }

    pub async fn put(&self, path: &str, body: &impl Serialize) -> Reply {
        self.json("PUT", path, body).await
    }

    async fn json(&self, method: &str, path: &str, body: &impl Serialize) -> Reply {
        let client = self.with("content-type", "application/json");
        client.send(method, path, Body::from(serde_json::to_vec(body).unwrap())).await
    }

    pub async fn send(&self, method: &str, path: &str, body: impl Into<Body>) -> Reply {
        let response = self.response(method, path, body.into()).await;
        let (parts, body) = response.into_parts();
        assert_known(&parts.headers, path);
        let body = body.collect().await.unwrap().to_bytes().to_vec();
        let reply = Reply { status: parts.status.as_u16(), headers: parts.headers, body };
        if let Some(promises) = &self.promises {
            promises.check(method, path, &reply);
        }
        reply
    }

    /// The body of what GET answers, piece by piece; `between` is done when the first has come. `None` is where it broke off.
    pub async fn pieces(&self, path: &str, between: impl FnOnce()) -> Vec<Option<Vec<u8>>> {
        let mut response = self.response("GET", path, Body::empty()).await;
        let (mut pieces, mut between) = (Vec::new(), Some(between));
        while let Some(frame) = response.body_mut().frame().await {
            pieces.push(frame.ok().and_then(|frame| frame.into_data().ok()).map(Vec::from));
            if let Some(between) = between.take() {
                between();
            }
        }
        pieces
    }

    async fn response(&self, method: &str, path: &str, body: Body) -> Response {
        let (body, who) = match &self.who {
            Who::Nobody => (body, None),
            Who::Always(principal) => (body, Some((**principal).clone())),
            Who::Either(who) => {
                let body = body.collect().await.unwrap().to_bytes();
                let principal = who(method, path, &body);
                (Body::from(body), principal)
            }
        };
        let mut request = Request::builder().method(method).uri(path).body(body).unwrap();
        request.headers_mut().extend(self.headers.clone());
        if self.is_in_sandbox {
            request.extensions_mut().insert(InSandbox);
        }
        if let (Some(principal), false) = (who, self.headers.contains_key(AUTHORIZATION)) {
            let value = format!("Bearer {}", token(&principal, self.now()));
            request.headers_mut().insert(AUTHORIZATION, HeaderValue::from_str(&value).unwrap());
            // A browser says where the page of a widget is from.
            if let (Some(page), false) = (principal.page(), self.headers.contains_key(ORIGIN)) {
                request.headers_mut().insert(ORIGIN, page);
            }
        }
        self.component.answer(request).await
    }
}

impl Reply {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|why| panic!("{why}: {}", String::from_utf8_lossy(&self.body)))
    }

    pub fn is_problem(&self) -> bool {
        self.header("content-type") == "application/problem+json" && !self.body.is_empty()
    }

    /// The body of a problem, once it is sure that it is one in every respect.
    #[track_caller]
    pub fn problem(&self) -> Value {
        let problem = self.json();
        assert_eq!(self.header("content-type"), "application/problem+json", "{problem}");
        assert!(["zh-CN", "en"].contains(&self.header("content-language")), "{problem}");
        assert_eq!(self.header("cache-control"), "no-store", "{problem}");
        assert_eq!(problem["status"], self.status, "{problem}");
        assert_eq!(problem["traceId"], TRACE, "{problem}");
        assert_eq!(problem["type"], format!("/errors#{}", problem["code"].as_str().unwrap()), "{problem}");
        assert!(["title", "detail"].iter().all(|name| !problem[name].as_str().unwrap().is_empty()), "{problem}");
        problem
    }

    /// The problem's code, with the place and code of each mistake: `invalid-body /texts/0/title empty`.
    #[track_caller]
    pub fn told(&self) -> String {
        let problem = self.problem();
        let mut told = problem["code"].as_str().unwrap().to_owned();
        for error in problem["errors"].as_array().into_iter().flatten() {
            let place = ["pointer", "parameter", "header"].iter().find_map(|kind| error[kind].as_str()).unwrap();
            told += &format!(" {place} {}", error["code"].as_str().unwrap());
        }
        told
    }
}
