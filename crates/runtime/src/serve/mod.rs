//! The HTTP trigger: one acceptor, one single-threaded executor per core, each with instances of its own.

mod acceptor;
mod admission;
mod body;
mod connection;
mod executor;
mod gateway;
mod head_first;
mod headers;
mod inlet;
mod limits;
mod log;
mod rate;
#[cfg(test)]
mod tests;
mod turn_away;
mod worker;

pub use acceptor::{Server, shutdown_signal};
pub use gateway::Gateway;
pub use limits::Limits;
pub use log::Log;
