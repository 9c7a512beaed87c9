//! The embedded runtime: Spin's manifest, interfaces and HTTP trigger on wasmtime, in one process without Spin.

pub mod host;
pub mod kv;
pub mod manifest;
mod progress;
pub mod serve;
