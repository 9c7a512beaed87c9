//! The HTTP trigger: one acceptor, one single-threaded executor per core, each with instances of its own.

mod acceptor;
mod admission;
mod body;
mod connection;
mod executor;
mod gateway;
mod headers;
mod log;
mod worker;

use std::time::Duration;

pub use acceptor::{Server, shutdown_signal};
pub use gateway::Gateway;
pub use log::Log;

/// From the last byte of the request to the response head.
const HEAD_DEADLINE: Duration = Duration::from_secs(30);
/// A body that moves no byte for this long is given up, in either direction.
const BODY_PATIENCE: Duration = Duration::from_secs(60);
/// How long a client may take to send its request head, and how long a kept-alive connection may be idle.
const HEADER_PATIENCE: Duration = Duration::from_secs(60);
/// Requests that an executor works on at the same time; beyond that 503.
const RUNNING: usize = 64;
/// Requests of an executor that wait for their client's bytes, or whose answer is being read; beyond that 503.
const WAITING: usize = 1_024;
/// A body of at most this length is read before its request takes one of the [`RUNNING`] places.
const BUFFERED: u64 = 256 << 10;
/// How long requests in flight may go on after a signal to stop.
const GRACE: Duration = Duration::from_secs(10);
