//! What an operation asks of the host: counted in process, on a store in memory, through the routes of the components.

mod disk;
mod kv;
mod operations;

use serde::Serialize;

pub(crate) use kv::Counts;
pub(crate) use operations::count;

/// The calls of one operation.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Row {
    pub(crate) operation: String,
    #[serde(flatten)]
    pub(crate) counts: Counts,
    /// How many writes have to wait for the disk one after the other.
    pub(crate) syncs: u64,
}

impl Row {
    pub(crate) fn cells(&self) -> Vec<String> {
        let Counts { get, get_many, keys_got, set, set_many, keys_set, increment, swap, .. } = self.counts;
        let batch = |calls: u64, keys: u64| if calls == 0 { "0".to_owned() } else { format!("{calls} ({keys})") };
        let [get, set, increment, swap, syncs] = [get, set, increment, swap, self.syncs].map(|count| count.to_string());
        let operation = self.operation.clone();
        vec![operation, get, batch(get_many, keys_got), set, batch(set_many, keys_set), increment, swap, syncs]
    }
}
