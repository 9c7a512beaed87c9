//! The part of Puhui's public API that the command line uses, over HTTP like everybody else.

use std::time::Duration;

use anyhow::{Context, Result, anyhow, ensure};
use puhui_notices::Notice;
use serde::Deserialize;
use serde_json::{Value, json};
use ureq::Agent;
use ureq::http::Request;

use super::words::{language, words};

/// A running Puhui.
pub(super) struct Api {
    agent: Agent,
    url: String,
}

/// RFC 9457, the members that we show.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Problem {
    title: String,
    detail: String,
    #[serde(default)]
    errors: Vec<FieldProblem>,
    #[serde(default)]
    related: Option<String>,
    trace_id: String,
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
        Self { agent: config.build().new_agent(), url: url.trim_end_matches('/').to_owned() }
    }

    /// Whether the installation has no policy yet.
    pub(super) fn is_empty(&self) -> Result<bool> {
        let page = self.send("GET", "/v1/policies?limit=1", false, None)?;
        Ok(page["items"].as_array().is_some_and(Vec::is_empty))
    }

    /// Creates one policy of its texts in different languages; its id.
    pub(super) fn create_policy(&self, texts: &[&Notice]) -> Result<String> {
        let mut dates = texts.iter().filter_map(|text| text.issued_on).collect::<Vec<_>>();
        dates.dedup();
        // Which of two days is right only a person can say.
        ensure!(
            dates.len() < 2,
            words(
                "各语言文本的印发日期不同：请分别导入，并用 --issued-on 写明正确的日期",
                "its texts give different days of issue: import them one by one, and say the right day with --issued-on",
            )
        );
        let issued_on = dates.first().map(ToString::to_string);
        let body = json!({ "issuedOn": issued_on, "texts": texts.iter().map(|text| body(text)).collect::<Vec<_>>() });
        let created = self.send("POST", "/v1/policies", false, Some(&body))?;
        created["id"].as_str().map(str::to_owned).context("the answer names no id")
    }

    /// Adds a language to a policy.
    pub(super) fn add_text(&self, policy: &str, text: &Notice) -> Result<()> {
        let path = format!("/v1/policies/{policy}/texts/{}", text.language.tag());
        let issued_on = text.issued_on.map(|date| date.to_string());
        self.send("PUT", &path, true, Some(&json!({ "issuedOn": issued_on, "text": body(text) }))).map(drop)
    }

    fn send(&self, method: &str, path: &str, creates: bool, body: Option<&Value>) -> Result<Value> {
        let unreachable = || {
            words(
                format!("{} 没有应答：普惠是否在运行？（用 --url 指定地址）", self.url),
                format!("{} does not answer: is Puhui running there? (--url says where)", self.url),
            )
        };
        let mut request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.url))
            .header("accept-language", language().tag())
            .header("accept", "application/json");
        if creates {
            request = request.header("if-none-match", "*");
        }
        let response = match body {
            Some(body) => {
                let request = request.header("content-type", "application/json").body(body.to_string())?;
                self.agent.run(request)
            }
            None => self.agent.run(request.body(())?),
        };
        let mut response = response.with_context(unreachable)?;
        let status = response.status();
        let text = response.body_mut().read_to_string().with_context(unreachable)?;
        if status.is_success() {
            return Ok(serde_json::from_str(&text).unwrap_or(Value::Null));
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

impl Problem {
    fn sentence(&self) -> String {
        let mut sentence = format!("{}. {}", self.title, self.detail);
        for error in self.errors.iter().filter(|error| error.detail != self.detail) {
            sentence.push_str(&format!("\n    {} {}", error.pointer, error.detail));
        }
        if let Some(related) = &self.related {
            sentence.push_str(&format!("\n    → {related}"));
        }
        sentence.push_str(&format!("\n    (trace {})", self.trace_id));
        sentence
    }
}

/// A notice as the API takes it: without what was only for the person who imports.
fn body(notice: &Notice) -> Value {
    json!({
        "language": notice.language,
        "title": notice.title,
        "documentNumber": notice.document_number,
        "issuer": notice.issuer,
        "addressees": notice.addressees,
        "preamble": notice.preamble,
        "enclosure": notice.enclosure,
        "clauses": notice.clauses,
        "attachments": notice.attachments,
    })
}
