//! Bodies of many JSON values, one per line (NDJSON), taken in while they arrive.

mod import;
mod lines;
mod report;

pub use import::Import;
pub use report::Effect;
#[cfg(not(target_family = "wasm"))]
pub(crate) use report::ImportLine;
