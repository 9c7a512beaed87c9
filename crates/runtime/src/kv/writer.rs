//! The writer thread: takes everything that waits, writes it in one transaction, and syncs once.
//!
//! One fsync serves all writers that came meanwhile, and no executor ever waits for a disk. Counters do not wait at all
//! (`counters`); where nothing is written after them, they are written some milliseconds later.
//!
//! Requests of one group came from callers that wait at the same time, so their order among each other is free.

use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;

use anyhow::Result;
use rusqlite::Connection;

use super::commit::Committer;
use super::copier::Copier;
use super::counters::Counters;
use super::queue::{Change, Load, Request};
use super::{Error, Outcome};
use crate::thread::vital;

/// The most that one group carries: bounds the time until the first of it is answered.
const GROUP: usize = 512;
/// How long counters alone wait for a write to go with.
const LINGER: Duration = Duration::from_millis(20);

/// Hands writes to the writer thread.
pub(super) struct Writer {
    /// None: no write, but counters have moved. Taken when the writer is dropped.
    queue: Option<mpsc::Sender<Option<Request>>>,
    load: Arc<Load>,
    counters: Arc<Counters>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub(super) fn start(connection: Connection, copier: Copier) -> Result<Self> {
        let (queue, requests) = mpsc::channel();
        let committer = Committer::new(connection, copier)?;
        let counters = Arc::<Counters>::default();
        let counted = Arc::clone(&counters);
        let thread = vital("kv-writer", move || run(committer, &counted, &requests))?;
        Ok(Self { queue: Some(queue), load: Arc::default(), counters, thread: Some(thread) })
    }

    /// Queues a write and waits until it is done and durable.
    pub(super) async fn write(&self, store: Arc<str>, change: Change) -> Result<Outcome, Error> {
        let (request, outcome) = Request::queue(&self.load, store, change)?;
        self.send(Some(request))?;
        outcome.await.map_err(|_| stopped())?
    }

    /// Adds to a counter, durable with what is written next. `read` reads the counter's value in the file.
    pub(super) fn count(
        &self,
        store: &Arc<str>,
        key: String,
        delta: i64,
        read: impl FnOnce(&str) -> Result<Option<Vec<u8>>, Error>,
    ) -> Result<i64, Error> {
        let (sum, is_news) = self.counters.add(store, key, delta, read)?;
        if is_news {
            self.send(None)?;
        }
        Ok(sum)
    }

    /// What the counters are that the file does not have yet.
    pub(super) fn counters(&self) -> &Counters {
        &self.counters
    }

    fn send(&self, request: Option<Request>) -> Result<(), Error> {
        let queue = self.queue.as_ref().ok_or_else(stopped)?;
        queue.send(request).map_err(|_| stopped())
    }
}

impl Drop for Writer {
    /// Waits until all is written.
    fn drop(&mut self) {
        self.queue = None;
        if let Some(thread) = self.thread.take() {
            // Had it panicked, the process would have ended.
            let _ = thread.join();
        }
    }
}

fn stopped() -> Error {
    Error::backend("the writer has stopped")
}

fn run(mut committer: Committer, counters: &Counters, requests: &mpsc::Receiver<Option<Request>>) {
    while let Ok(first) = requests.recv() {
        let first = first.or_else(|| requests.recv_timeout(LINGER).ok().flatten());
        let group: Vec<_> = first.into_iter().chain(requests.try_iter().take(GROUP - 1).flatten()).collect();
        let owed = counters.owed(&group);
        let results = committer.commit(&owed, &group);
        counters.settle(&owed, &group, results.is_ok());
        match results {
            Ok(outcomes) => group.into_iter().zip(outcomes).for_each(|(request, outcome)| request.answer(outcome)),
            Err(error) => group.into_iter().for_each(|request| request.answer(Err(error.clone()))),
        }
        committer.tidy();
    }
}

#[cfg(test)]
mod tests;
