//! What a forgotten record has left behind. Nobody sees it any more; usually the job `expire` removes it.

use serde_json::Value;

use super::address::key;
use super::batch::{Known, slot_key};
use super::source::Entry;
use super::values::{Gone, json};

/// What is to be done with nobody else about.
pub(super) struct Left {
    pub(super) record: String,
    /// Slots and blocks of history.
    pub(super) keys: Vec<String>,
    /// Claims that still name the record, as claims of nobody.
    pub(super) claims: Vec<Entry>,
}

impl Left {
    pub(super) fn of(kind: &str, id: &str, gone: &Gone, known: &Known) -> Self {
        let slots = gone.lists.iter().map(|(list, slot)| slot_key(kind, list, *slot));
        let blocks = (0..gone.blocks).map(|block| key(kind, 'h', &format!("{id}:{block}")));
        let claims = gone.claims.iter().map(|claim| key(kind, 'u', claim));
        let given_up = claims.filter_map(|claim| {
            let mut value: Value = json(known.others.get(&claim)?).ok()?;
            if value.get("id")? != id {
                return None;
            }
            value["id"] = Value::from("");
            value["version"] = Value::from(0);
            Some((claim, value.to_string().into_bytes()))
        });
        Self { record: key(kind, 'r', id), claims: given_up.collect(), keys: slots.chain(blocks).collect() }
    }
}
