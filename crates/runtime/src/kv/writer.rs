//! The writer thread: takes everything that waits, writes it in two transactions, and syncs once.
//!
//! One fsync serves all writers that came meanwhile, and no executor ever waits for a disk.
//!
//! **Counters go first and are not synced.** SQLite's WAL is durable as a prefix: recovery takes its transactions in
//! order and stops at the first that is not whole, and a synced commit syncs the file with all that was appended before.
//! Whoever got a number from a counter and later had a `set` answered has made both durable; until then a power cut takes
//! the number back only together with everything that was written after it, so nothing that is left was made with it. A
//! checkpoint keeps this up: in `synchronous=NORMAL` too it syncs the WAL before it writes to the database, and the
//! database before the WAL begins anew.
//!
//! Requests of one group came from callers that wait at the same time, so their order among each other is free.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use anyhow::Result;
use rusqlite::Connection;
use tokio::sync::oneshot;

use super::commit::Committer;
use super::{Error, Outcome, Write};
use crate::thread::vital;

/// The most that one group carries: bounds the time until the first of it is answered.
const GROUP: usize = 512;
/// A write that waited longer is dropped undone. The feeds' horizon (docs/storage.md) counts on it.
const PATIENCE: Duration = Duration::from_secs(2);
/// Writes that may wait. Beyond it they are refused at once, since a slow disk must not fill the memory.
const QUEUED_WRITES: usize = 4_096;
/// Bytes of keys and values that may wait.
const QUEUED_BYTES: usize = 64 << 20;

/// A write on its way.
pub(super) struct Request {
    pub(super) store: Arc<str>,
    pub(super) write: Write,
    since: Instant,
    answer: oneshot::Sender<Result<Outcome, Error>>,
    _room: Room,
}

impl Request {
    /// Whether it has waited so long that it must not be carried out any more.
    pub(super) fn is_stale(&self) -> bool {
        self.since.elapsed() > PATIENCE
    }

    /// A number from a counter: durable with whatever its caller writes next.
    fn is_count(&self) -> bool {
        matches!(self.write, Write::Increment(..))
    }

    /// Tells the caller. One that was cancelled has nobody to be told; what was written stays written.
    fn answer(self, result: Result<Outcome, Error>) {
        let _ = self.answer.send(result);
    }
}

/// Hands writes to the writer thread.
pub(super) struct Writer {
    queue: mpsc::Sender<Request>,
    load: Arc<Load>,
}

/// What waits.
#[derive(Default)]
struct Load {
    writes: AtomicUsize,
    bytes: AtomicUsize,
}

/// A write's share of what may wait, given back when dropped.
struct Room {
    load: Arc<Load>,
    bytes: usize,
}

impl Load {
    /// Room for a write, unless too much waits already. A single write of any size has room when nothing else waits.
    fn admit(self: &Arc<Self>, bytes: usize) -> Result<Room, Error> {
        let writes = self.writes.fetch_add(1, Ordering::Relaxed);
        let waiting = self.bytes.fetch_add(bytes, Ordering::Relaxed);
        let room = Room { load: Arc::clone(self), bytes };
        if writes >= QUEUED_WRITES || (waiting > 0 && waiting.saturating_add(bytes) > QUEUED_BYTES) {
            return Err(Error::Busy);
        }
        Ok(room)
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.load.writes.fetch_sub(1, Ordering::Relaxed);
        self.load.bytes.fetch_sub(self.bytes, Ordering::Relaxed);
    }
}

impl Writer {
    pub(super) fn start(connection: Connection) -> Result<Self> {
        let (queue, requests) = mpsc::channel();
        let committer = Committer::new(connection)?;
        vital("kv-writer", move || run(committer, &requests))?;
        Ok(Self { queue, load: Arc::default() })
    }

    /// Queues a write and waits until it is done: durable, or for a counter, durable with what is written next.
    pub(super) async fn write(&self, store: Arc<str>, write: Write) -> Result<Outcome, Error> {
        let room = self.load.admit(size(&write))?;
        let (answer, outcome) = oneshot::channel();
        let request = Request { store, write, since: Instant::now(), answer, _room: room };
        self.queue.send(request).map_err(|_| Error::backend("the writer has stopped"))?;
        outcome.await.map_err(|_| Error::backend("the writer has stopped"))?
    }
}

/// The bytes that a waiting write holds.
fn size(write: &Write) -> usize {
    match write {
        Write::Set(pairs) => pairs.iter().map(|(key, value)| key.len() + value.len()).sum(),
        Write::Delete(keys) => keys.iter().map(String::len).sum(),
        Write::Increment(key, _) => key.len(),
        Write::Swap(key, seen, value) => key.len() + seen.as_ref().map_or(0, Vec::len) + value.len(),
    }
}

fn run(mut committer: Committer, requests: &mpsc::Receiver<Request>) {
    while let Ok(first) = requests.recv() {
        let waiting = std::iter::once(first).chain(requests.try_iter().take(GROUP - 1));
        let (counts, others): (Vec<_>, Vec<_>) = waiting.partition(Request::is_count);
        for (group, synced) in [(counts, false), (others, true)] {
            if group.is_empty() {
                continue;
            }
            let results = committer.commit(&group, synced);
            group.into_iter().zip(results).for_each(|(request, result)| request.answer(result));
        }
        committer.tidy();
    }
}

#[cfg(test)]
mod tests;
