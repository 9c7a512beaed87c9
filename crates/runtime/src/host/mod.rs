//! The world that a component sees: WASI without a file system, Spin's key-value store and variables, outbound HTTP.

mod bindings;
mod component;
mod engine;
mod key_value;
mod keyvalue;
mod outbound;
mod state;
mod variables;

pub use component::Prepared;
pub use engine::{Epochs, engine};
pub use outbound::OutboundPolicy;
pub use state::{Grants, Life, State};

/// wasmtime's error with its chain of causes, as anyhow's.
fn plain(error: wasmtime::Error) -> anyhow::Error {
    anyhow::anyhow!("{error:#}")
}
