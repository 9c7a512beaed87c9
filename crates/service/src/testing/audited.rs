use std::collections::BTreeMap;

use puhui_store::{Kv, MemoryKv};
use serde_json::Value;

/// All keys but those of the audit, to which each reading adds.
pub fn business_keys(kv: &MemoryKv) -> Vec<String> {
    kv.keys().into_iter().filter(|key| !key.contains(".audit:")).collect()
}

/// The entries that requests have left in a store, in the order in which they were appended.
pub async fn entries(kv: &MemoryKv) -> Vec<Value> {
    let mut found = BTreeMap::new();
    for key in kv.keys().iter().filter(|key| key.contains(".audit:r:apd_")) {
        let bytes = kv.get(key).await.unwrap().unwrap();
        let record: Value = serde_json::from_slice(&bytes).unwrap();
        found.insert(record["lists"]["appended"].as_u64().unwrap(), record["data"].clone());
    }
    found.into_values().collect()
}
