use anyhow::Result;
use puhui_service::identity::Role;
use serde::Deserialize;
use serde_json::Value;

use super::{Kind, Step, lines};
use crate::cli::api::Api;
use crate::cli::tokens::{member, office};
use crate::cli::words::words;

/// Fictional product filings (专利产品备案), each with what became of it.
const FILINGS: &str = include_str!("../../../../../data/demo/product-filings.ndjson");

#[derive(Deserialize)]
struct Filing {
    filing: Value,
    /// None: it waits for one.
    decision: Option<Value>,
}

pub(super) fn kind() -> Result<Kind> {
    let filings: Vec<Filing> = lines(FILINGS)?;
    let count = filings.len();
    let steps = filings.into_iter().enumerate().map(|(i, filing)| {
        let name = filing.filing["product"]["name"].as_str().unwrap_or_default().to_owned();
        Step::new(name, move |api| load(api, i, &filing))
    });
    Ok(Kind {
        steps: steps.collect(), count: words(format!("{count} 件产品备案"), format!("{count} product filings"))
    })
}

/// Its enterprise submits it, and the operator decides. The keys are the same every time, so that what was loaded is not loaded
/// again.
fn load(api: &Api, place: usize, filing: &Filing) -> Result<()> {
    let key = format!("demo-{place}");
    let enterprise = filing.filing["enterprise"]["creditCode"].as_str().unwrap_or_default();
    let handler = api.acting_as(member(Role::Handler, enterprise)?);
    let made = handler.create("/v1/product-filings", &[("idempotency-key", &key)], &filing.filing)?;
    let Some(decision) = &filing.decision else { return Ok(()) };
    let headers = [("idempotency-key", key.as_str()), ("if-match", made.tag.as_str())];
    let operator = api.acting_as(office(Role::Operator)?);
    operator.post(&format!("{}/decisions", made.path), &headers, decision).map(drop)
}
