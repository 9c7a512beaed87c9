//! The part of Puhui's public API that the command line uses, over HTTP like everybody else.

use std::fmt;
use std::rc::Rc;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use puhui_service::Naming as _;
use puhui_service::identity::Principal;
use serde::Deserialize;
use serde_json::Value;
use ureq::Agent;
use ureq::http::header::{AUTHORIZATION, ETAG, LOCATION};
use ureq::http::{HeaderMap, HeaderName, Request};

use super::tokens::Tokens;
use super::words::{language, words};

/// The longest answer that is read, in bytes.
const LONGEST: u64 = 64 * 1024 * 1024;

/// A running Puhui, and who speaks with it.
#[derive(Clone)]
pub(super) struct Api {
    agent: Agent,
    url: String,
    tokens: Rc<Tokens>,
    principal: Option<Principal>,
}

/// A problem that is the answer to a whole request.
#[derive(Debug)]
pub(super) struct Refusal {
    status: u16,
    code: String,
    sentence: String,
}

/// A body and its media type.
type Content<'a> = Option<(&'a str, &'a [u8])>;

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
    code: String,
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
        let (url, tokens) = (url.trim_end_matches('/').to_owned(), Rc::new(Tokens::Nobodys));
        Self { agent: config.build().new_agent(), url, tokens, principal: None }
    }

    /// The same with a bearer credential on every request.
    pub(super) fn bearing(self, credential: &str) -> Self {
        self.with(Tokens::Given(credential.to_owned()))
    }

    /// The same with tokens.
    pub(super) fn with(self, tokens: Tokens) -> Self {
        Self { tokens: Rc::new(tokens), ..self }
    }

    /// The same for somebody: a token that we sign is theirs, and one that was given should be.
    pub(super) fn acting_as(&self, principal: Principal) -> Self {
        Self { principal: Some(principal), ..self.clone() }
    }

    pub(super) fn get(&self, path: &str) -> Result<Value> {
        self.send("GET", path, &[], None)?.json()
    }

    pub(super) fn post(&self, path: &str, headers: &[(&str, &str)], body: &Value) -> Result<Value> {
        self.send("POST", path, headers, Some(("application/json", body.to_string().as_bytes())))?.json()
    }

    pub(super) fn put(&self, path: &str, headers: &[(&str, &str)], body: &Value) -> Result<Value> {
        self.send("PUT", path, headers, Some(("application/json", body.to_string().as_bytes())))?.json()
    }

    /// Posts what becomes a record.
    pub(super) fn create(&self, path: &str, headers: &[(&str, &str)], body: &Value) -> Result<Made> {
        let reply = self.send("POST", path, headers, Some(("application/json", body.to_string().as_bytes())))?;
        Ok(Made { path: reply.header(LOCATION)?, tag: reply.header(ETAG)? })
    }

    /// Posts lines of JSON, of which there are `count`; the lines of the answer.
    pub(super) fn post_lines(&self, path: &str, lines: &[u8], count: usize) -> Result<Vec<Value>> {
        let announced = [("puhui-lines", &*count.to_string())];
        let reply = self.send("POST", path, &announced, Some(("application/x-ndjson", lines)))?;
        reply.body.lines().map(|line| serde_json::from_str(line).context("the answer is no JSON")).collect()
    }

    /// A success. Where the token has expired, a newer one is tried if there is one.
    fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Content) -> Result<Reply> {
        let token = self.tokens.next(self.principal.as_ref())?;
        let answer = self.attempt(method, path, headers, body, token.as_deref())?;
        let refusal = match answer {
            Ok(reply) => return Ok(reply),
            Err(refusal) if refusal.code == "token-expired" => refusal,
            Err(refusal) => return Err(self.explained(refusal)),
        };
        let newer = self.tokens.next(self.principal.as_ref())?;
        if newer == token {
            return Err(self.explained(refusal));
        }
        self.attempt(method, path, headers, body, newer.as_deref())?.map_err(|refusal| self.explained(refusal))
    }

    /// What came of sending a request once.
    fn attempt(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Content,
        token: Option<&str>,
    ) -> Result<Result<Reply, Refusal>> {
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
        if let Some(token) = token {
            request = request.header(AUTHORIZATION, format!("Bearer {token}"));
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
            return Ok(Ok(Reply { headers: response.headers().clone(), body: text }));
        }
        match serde_json::from_str::<Problem>(&text) {
            Ok(problem) => {
                Ok(Err(Refusal { status: status.as_u16(), sentence: problem.sentence(), code: problem.code }))
            }
            Err(_) => Err(anyhow!(words(
                format!("{} 应答 {status}：那是普惠吗？", self.url),
                format!("{} answered {status}: is that a Puhui?", self.url),
            ))),
        }
    }

    /// A refusal with what the caller can do about it, where that is a matter of who asks.
    fn explained(&self, refusal: Refusal) -> anyhow::Error {
        let Some(principal) = self.principal.as_ref().filter(|_| refusal.is_of_the_caller()) else {
            return refusal.into();
        };
        let (role, name) = (principal.role().code(), principal.role().name(language()));
        let body = principal.body().map(|body| format!(" {body}")).unwrap_or_default();
        let advice = words(
            format!(
                "此操作需要角色 {role}（{name}）{body} 的令牌：请用 --token-file 或环境变量 PUHUI_TOKEN 提供；\
                 对本机的开发服务器，用 --data-dir 指定其数据目录即可"
            ),
            format!(
                "this needs a token of the role {role} ({name}){body}: give it with --token-file or in PUHUI_TOKEN, or say \
                 with --data-dir where the data of a development server on this machine is"
            ),
        );
        anyhow::Error::new(refusal).context(advice)
    }
}

impl Refusal {
    /// Whether it is about who asks, and not about what was asked.
    fn is_of_the_caller(&self) -> bool {
        matches!(self.status, 401 | 403)
    }
}

/// Whether something was refused for who asked: then the next request will be, too.
pub(super) fn is_of_the_caller(error: &anyhow::Error) -> bool {
    error.downcast_ref::<Refusal>().is_some_and(Refusal::is_of_the_caller)
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl std::error::Error for Refusal {}

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
