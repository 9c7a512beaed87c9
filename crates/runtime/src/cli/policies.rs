//! Policies through the API.

use anyhow::{Context, Result, ensure};
use puhui_notices::Notice;
use puhui_store::{Clock, SystemClock};
use serde_json::{Value, json};

use super::api::Api;
use super::words::words;

/// Whether the installation has no policy yet.
pub(super) fn are_absent(api: &Api) -> Result<bool> {
    let page = api.get("/v1/policies?limit=1")?;
    Ok(page["items"].as_array().is_some_and(Vec::is_empty))
}

/// Creates one policy of its texts in different languages; its id.
pub(super) fn create(api: &Api, texts: &[&Notice]) -> Result<String> {
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
    // One key for one creation: if it has to be sent again, nothing is made twice.
    let key: String = SystemClock.entropy().iter().map(|byte| format!("{byte:02x}")).collect();
    let created = api.post("/v1/policies", &[("idempotency-key", &key)], &body)?;
    created["id"].as_str().map(str::to_owned).context("the answer names no id")
}

/// Adds a language to a policy.
pub(super) fn add_text(api: &Api, policy: &str, text: &Notice) -> Result<()> {
    let path = format!("/v1/policies/{policy}/texts/{}", text.language.tag());
    let issued_on = text.issued_on.map(|date| date.to_string());
    api.put(&path, &[("if-none-match", "*")], &json!({ "issuedOn": issued_on, "text": body(text) })).map(drop)
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
