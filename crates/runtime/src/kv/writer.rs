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

use std::sync::{Arc, mpsc};

use anyhow::Result;
use rusqlite::Connection;

use super::commit::Committer;
use super::queue::{Load, Request};
use super::{Error, Outcome, Write};
use crate::thread::vital;

/// The most that one group carries: bounds the time until the first of it is answered.
const GROUP: usize = 512;
/// Hands writes to the writer thread.
pub(super) struct Writer {
    queue: mpsc::Sender<Request>,
    load: Arc<Load>,
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
        let (request, outcome) = Request::queue(&self.load, store, write)?;
        self.queue.send(request).map_err(|_| Error::backend("the writer has stopped"))?;
        outcome.await.map_err(|_| Error::backend("the writer has stopped"))?
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
