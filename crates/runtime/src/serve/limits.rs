//! Every limit of the HTTP trigger in one place; `docs/running.md` has them as a table.

use std::num::NonZeroU32;
use std::time::Duration;

/// The limits that an operator may set.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// From the last byte of a request to the response head; then 504.
    pub head_deadline: Duration,
    /// A body that moves no byte for this long is given up, in either direction.
    pub body_patience: Duration,
    /// Connections in all; beyond them 503, and the connection is closed.
    pub connections: usize,
    /// Requests of one client address on one executor, running or waiting; beyond them 503.
    pub per_address: usize,
    /// Requests a minute of one client address that say nothing of who asks; beyond them 429. `None` is without limit.
    pub anonymous: Option<NonZeroU32>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head_deadline: Duration::from_secs(30),
            body_patience: Duration::from_secs(60),
            connections: 4_096,
            per_address: WAITING / 4,
            anonymous: NonZeroU32::new(600),
        }
    }
}

/// The most bytes of a request head; then 431.
pub(super) const HEAD_BYTES: usize = 64 << 10;
/// How long a request head may take from its first byte.
pub(super) const HEAD_PATIENCE: Duration = Duration::from_secs(10);
/// How long a connection may be idle.
pub(super) const IDLE_PATIENCE: Duration = Duration::from_secs(60);
/// How long a request body may be awaited before its rate counts.
pub(super) const BODY_GRACE: Duration = Duration::from_secs(10);
/// The fewest bytes per second of a request body, on average over the time that it was awaited.
pub(super) const BODY_RATE: u64 = 1 << 10;
/// A body of at most this length is read before its request takes one of the [`RUNNING`] places.
pub(super) const BUFFERED: u64 = 256 << 10;
/// Requests that an executor works on at the same time; beyond that 503.
pub(super) const RUNNING: usize = 64;
/// How many of those may be of one component, so that a stuck one leaves room for the others.
pub(super) const RUNNING_OF_ONE: usize = RUNNING / 4 * 3;
/// Requests of an executor that wait for their client's bytes, or whose answer is being read; beyond that 503.
pub(super) const WAITING: usize = 1_024;
/// Requests that an instance serves in its life (Spin's default).
pub(super) const REUSE: usize = 128;
/// Requests that an instance serves at the same time (Spin's default).
pub(super) const CONCURRENT: usize = 16;
/// How long an instance without a request is kept.
pub(super) const IDLE_INSTANCE: Duration = Duration::from_secs(1);
/// What an instance gets beyond a deadline of its requests before it is ended whole.
pub(super) const MARGIN: Duration = Duration::from_secs(5);
/// How long requests in flight may go on after a signal to stop.
pub(super) const GRACE: Duration = Duration::from_secs(10);
/// Connections beyond the limit that are being told so at the same time; more are closed without a word.
pub(super) const TURNED_AWAY: usize = 256;
/// How long telling may take.
pub(super) const TURNING_AWAY: Duration = Duration::from_secs(1);
