use anyhow::Result;
use serde::Deserialize;
use serde_json::Value;

use super::{Kind, Step, lines};
use crate::cli::api::Api;
use crate::cli::words::words;

/// Fictional contact points (工作联系点) with a contact person and a yearly summary.
const POINTS: &str = include_str!("../../../../../data/demo/contact-points.ndjson");

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Slot {
    region: String,
    contact_point: Value,
    person: Option<Value>,
    summary: Option<Value>,
}

pub(super) fn kind() -> Result<Kind> {
    let slots: Vec<Slot> = lines(POINTS)?;
    let count = slots.len();
    let steps = slots.into_iter().map(|slot| {
        let name = slot.contact_point["name"].as_str().unwrap_or_default().to_owned();
        Step::new(name, move |api| load(api, &slot))
    });
    Ok(Kind {
        steps: steps.collect(),
        count: words(format!("{count} 个工作联系点"), format!("{count} contact points")),
    })
}

fn load(api: &Api, slot: &Slot) -> Result<()> {
    let (path, create) = (format!("/v1/contact-points/{}", slot.region), [("if-none-match", "*")]);
    api.put(&path, &create, &slot.contact_point)?;
    if let Some(person) = &slot.person {
        api.put(&format!("{path}/person"), &create, person)?;
    }
    if let Some(summary) = &slot.summary {
        api.post(&format!("{path}/summaries"), &[("idempotency-key", "demo")], summary)?;
    }
    Ok(())
}
