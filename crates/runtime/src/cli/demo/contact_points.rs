use anyhow::Result;
use puhui_service::identity::Role;
use serde::Deserialize;
use serde_json::Value;

use super::{Kind, Step, lines};
use crate::cli::api::Api;
use crate::cli::tokens::{member, office};
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

/// The national office designates it and names its person; it reports its year itself.
fn load(api: &Api, slot: &Slot) -> Result<()> {
    let national = api.acting_as(office(Role::National)?);
    let (path, create) = (format!("/v1/contact-points/{}", slot.region), [("if-none-match", "*")]);
    national.put(&path, &create, &slot.contact_point)?;
    if let Some(person) = &slot.person {
        national.put(&format!("{path}/person"), &create, person)?;
    }
    if let Some(summary) = &slot.summary {
        let base = api.acting_as(member(Role::Base, slot.contact_point["creditCode"].as_str().unwrap_or_default())?);
        base.post(&format!("{path}/summaries"), &[("idempotency-key", "demo")], summary)?;
    }
    Ok(())
}
