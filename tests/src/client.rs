//! A small client: every answer, whatever its status, with its headers and its body as text.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use puhui_service::identity::{Principal, TokenKey};
use puhui_store::{Clock as _, SystemClock};
use serde_json::Value;
use ureq::Agent;
use ureq::http::{HeaderMap, Request};

use crate::entitled::entitled;

/// Sends requests to one server over kept-alive connections.
#[derive(Clone)]
pub struct Client {
    agent: Agent,
    url: String,
    headers: Vec<(String, String)>,
    who: Who,
}

/// Who asks, with the key that signs their tokens.
#[derive(Clone)]
enum Who {
    Nobody,
    Somebody(TokenKey, Box<Principal>),
    /// It depends on the request.
    Entitled(TokenKey),
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
}

impl Client {
    pub(crate) fn new(url: &str) -> Self {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .build()
            .new_agent();
        Self { agent, url: url.to_owned(), headers: Vec::new(), who: Who::Nobody }
    }

    pub(crate) fn by(self, key: TokenKey, principal: &Principal) -> Self {
        Self { who: Who::Somebody(key, Box::new(principal.clone())), ..self }
    }

    pub(crate) fn by_the_entitled(self, key: TokenKey) -> Self {
        Self { who: Who::Entitled(key), ..self }
    }

    /// The same client with a header on every request.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Any request.
    ///
    /// # Errors
    /// No answer: the connection broke, or nothing came in a minute.
    pub fn send(
        &self,
        method: &str,
        path: &str,
        content_type: Option<&str>,
        body: Vec<u8>,
    ) -> Result<Answer, ureq::Error> {
        let mut request = Request::builder().method(method).uri(format!("{}{path}", self.url));
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        if let Some(token) = self.token(method, path, &body) {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        if let Some(content_type) = content_type {
            request = request.header("content-type", content_type);
        }
        // A GET with an empty body is not one without.
        let mut response = match method {
            "GET" if body.is_empty() => self.agent.run(request.body(()).unwrap())?,
            _ => self.agent.run(request.body(body).unwrap())?,
        };
        let body = response.body_mut().with_config().limit(64 << 20).read_to_string()?;
        Ok(Answer { status: response.status().as_u16(), headers: response.headers().clone(), body })
    }

    /// A token of whoever asks, unless a header says who.
    fn token(&self, method: &str, path: &str, body: &[u8]) -> Option<String> {
        let (key, principal) = match &self.who {
            Who::Nobody => return None,
            Who::Somebody(key, principal) => (key, (**principal).clone()),
            Who::Entitled(key) => (key, entitled(method, path, body)),
        };
        let is_given = self.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("authorization"));
        (!is_given).then(|| key.sign(&principal, SystemClock.now(), time::Duration::minutes(15)))
    }

    /// GET.
    ///
    /// # Panics
    /// There is no answer.
    #[must_use]
    pub fn get(&self, path: &str) -> Answer {
        self.try_get(path).unwrap()
    }

    /// GET from a server that may be gone.
    ///
    /// # Errors
    /// No answer: the connection broke, or nothing came in a minute.
    pub fn try_get(&self, path: &str) -> Result<Answer, ureq::Error> {
        self.send("GET", path, None, Vec::new())
    }

    /// POST of JSON.
    ///
    /// # Panics
    /// There is no answer.
    #[must_use]
    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, Some("application/json"), body.to_string().into()).unwrap()
    }

    /// PUT of JSON.
    ///
    /// # Panics
    /// There is no answer.
    #[must_use]
    pub fn put(&self, path: &str, body: &Value) -> Answer {
        self.send("PUT", path, Some("application/json"), body.to_string().into()).unwrap()
    }
}

impl Client {
    /// POST of JSON that becomes a record, under a key of its own.
    ///
    /// # Panics
    /// There is no answer.
    #[must_use]
    pub fn create(&self, path: &str, body: &Value) -> Answer {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let key = format!("{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        self.clone().header("idempotency-key", &key).post(path, body)
    }
}

impl Answer {
    /// The body as JSON.
    ///
    /// # Panics
    /// It is none.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    /// A header's value, empty when absent.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Insists that this is a problem document with this status and code.
    ///
    /// # Panics
    /// It is not.
    #[track_caller]
    pub fn assert_problem(&self, status: u16, code: &str) {
        assert_eq!(self.status, status, "{}", self.body);
        assert_eq!(self.header("content-type"), "application/problem+json", "{}", self.body);
        let problem = self.json();
        assert_eq!(problem["code"], code, "{}", self.body);
        assert_eq!(problem["status"], status, "{}", self.body);
        assert_eq!(problem["traceId"].as_str().map(str::len), Some(32), "{}", self.body);
    }
}
