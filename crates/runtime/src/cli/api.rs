//! The part of Puhui's public API that the command line uses, over HTTP like everybody else.

use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use serde::Deserialize;
use serde_json::Value;
use ureq::Agent;
use ureq::http::header::{AUTHORIZATION, ETAG, LOCATION};
use ureq::http::{HeaderMap, HeaderName, Request};

use super::words::{language, words};

/// The longest answer that is read, in bytes.
const LONGEST: u64 = 64 * 1024 * 1024;

/// A running Puhui.
pub(super) struct Api {
    agent: Agent,
    url: String,
    authorization: Option<String>,
}

/// A success.
struct Reply {
    headers: HeaderMap,
    body: String,
}

/// A record that was made: where it is, and its version.
pub(super) struct Made {
    pub(super) path: String,
    pub(super) tag: String,
}

/// RFC 9457, the members that we show.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Problem {
    title: String,
    detail: String,
    #[serde(default)]
    errors: Vec<FieldProblem>,
    #[serde(default)]
    related: Option<String>,
    /// A problem within an answer about many lines has none.
    #[serde(default)]
    trace_id: Option<String>,
}

#[derive(Deserialize)]
struct FieldProblem {
    #[serde(default)]
    pointer: String,
    detail: String,
}

impl Api {
    /// The Puhui at a URL; nothing is sent yet.
    pub(super) fn at(url: &str) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .user_agent(concat!("puhui/", env!("CARGO_PKG_VERSION")));
        Self { agent: config.build().new_agent(), url: url.trim_end_matches('/').to_owned(), authorization: None }
    }

    /// The same with a bearer credential on every request.
    pub(super) fn bearing(self, credential: &str) -> Self {
        Self { authorization: Some(format!("Bearer {credential}")), ..self }
    }

    pub(super) fn get(&self, path: &str) -> Result<Value> {
        self.send("GET", path, &[], None)?.json()
    }

    pub(super) fn post(&self, path: &str, headers: &[(&str, &str)], body: &Value) -> Result<Value> {
        self.send("POST", path, headers, Some(("application/json", body.to_string().into())))?.json()
    }

    pub(super) fn put(&self, path: &str, headers: &[(&str, &str)], body: &Value) -> Result<Value> {
        self.send("PUT", path, headers, Some(("application/json", body.to_string().into())))?.json()
    }

    /// Posts what becomes a record.
    pub(super) fn create(&self, path: &str, headers: &[(&str, &str)], body: &Value) -> Result<Made> {
        let reply = self.send("POST", path, headers, Some(("application/json", body.to_string().into())))?;
        Ok(Made { path: reply.header(LOCATION)?, tag: reply.header(ETAG)? })
    }

    /// Posts lines of JSON, of which there are `count`; the lines of the answer.
    pub(super) fn post_lines(&self, path: &str, lines: Vec<u8>, count: usize) -> Result<Vec<Value>> {
        let announced = [("puhui-lines", &*count.to_string())];
        let reply = self.send("POST", path, &announced, Some(("application/x-ndjson", lines)))?;
        reply.body.lines().map(|line| serde_json::from_str(line).context("the answer is no JSON")).collect()
    }

    /// A success.
    fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Option<(&str, Vec<u8>)>) -> Result<Reply> {
        let unreachable = || {
            words(
                format!("{} 没有应答：普惠是否在运行？（用 --url 指定地址）", self.url),
                format!("{} does not answer: is Puhui running there? (--url says where)", self.url),
            )
        };
        let mut request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.url))
            .header("accept-language", language().tag());
        if let Some(authorization) = &self.authorization {
            request = request.header(AUTHORIZATION, authorization);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = match body {
            Some((kind, body)) => self.agent.run(request.header("content-type", kind).body(body)?),
            None => self.agent.run(request.body(())?),
        };
        let mut response = response.with_context(unreachable)?;
        let status = response.status();
        let text = response.body_mut().with_config().limit(LONGEST).read_to_string().with_context(unreachable)?;
        if status.is_success() {
            return Ok(Reply { headers: response.headers().clone(), body: text });
        }
        match serde_json::from_str::<Problem>(&text) {
            Ok(problem) => Err(anyhow!("{}", problem.sentence())),
            Err(_) => Err(anyhow!(words(
                format!("{} 应答 {status}：那是普惠吗？", self.url),
                format!("{} answered {status}: is that a Puhui?", self.url),
            ))),
        }
    }
}

impl Reply {
    fn json(&self) -> Result<Value> {
        serde_json::from_str(&self.body).context("the answer is no JSON")
    }

    fn header(&self, name: HeaderName) -> Result<String> {
        let value = self.headers.get(&name).and_then(|value| value.to_str().ok());
        value.map(str::to_owned).with_context(|| format!("the answer has no {name}"))
    }
}

impl Problem {
    /// What happened and what to do, for a terminal.
    pub(super) fn sentence(&self) -> String {
        let mut sentence = format!("{}. {}", self.title, self.detail);
        for error in self.errors.iter().filter(|error| error.detail != self.detail) {
            sentence.push_str(&format!("\n    {} {}", error.pointer, error.detail));
        }
        if let Some(related) = &self.related {
            sentence.push_str(&format!("\n    → {related}"));
        }
        if let Some(trace) = &self.trace_id {
            sentence.push_str(&format!("\n    (trace {trace})"));
        }
        sentence
    }
}
