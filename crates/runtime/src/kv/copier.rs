//! Copies the WAL into the database beside the writer, which would otherwise keep everybody waiting for so long.
//!
//! What is written meanwhile lies behind what is copied, so the writer copies that little itself: only with all of it in the
//! database does the WAL begin anew. The two never copy at the same time.

use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::JoinHandle;

use anyhow::Result;
use rusqlite::wal::CheckpointMode;
use rusqlite::{Connection, DEFAULT_NAME};

use crate::thread::vital;

/// What came of copying: how many pages the WAL had, and how many of these are in the database, synced.
pub(super) type Copied = rusqlite::Result<(i32, i32)>;

/// A thread with a connection of its own.
pub(super) struct Copier {
    /// Taken when the copier is dropped.
    orders: Option<Sender<()>>,
    results: Receiver<Copied>,
    is_at_work: bool,
    thread: Option<JoinHandle<()>>,
}

impl Copier {
    pub(super) fn start(connection: Connection) -> Result<Self> {
        Self::doing(move || copy(&connection))
    }

    pub(super) fn doing(copy: impl Fn() -> Copied + Send + 'static) -> Result<Self> {
        let (orders, ordered) = mpsc::channel();
        let (done, results) = mpsc::channel();
        let thread = vital("kv-copier", move || {
            while ordered.recv().is_ok() {
                if done.send(copy()).is_err() {
                    break;
                }
            }
        })?;
        Ok(Self { orders: Some(orders), results, is_at_work: false, thread: Some(thread) })
    }

    /// Begins to copy. Whoever calls has seen the result of the time before.
    pub(super) fn begin(&mut self) {
        self.is_at_work = self.orders.as_ref().is_some_and(|orders| orders.send(()).is_ok());
    }

    pub(super) fn is_at_work(&self) -> bool {
        self.is_at_work
    }

    /// What came of it, once, if it is done.
    pub(super) fn result(&mut self) -> Option<Copied> {
        let result = self.results.try_recv().ok()?;
        self.is_at_work = false;
        Some(result)
    }

    /// Waits until it is done, if it is at work.
    pub(super) fn wait(&mut self) -> Option<Copied> {
        let result = self.is_at_work.then(|| self.results.recv().ok())?;
        self.is_at_work = false;
        result
    }
}

impl Drop for Copier {
    fn drop(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            // Had it panicked, the process would have ended.
            let _ = thread.join();
        }
    }
}

/// Syncs the WAL, copies as much of it as no reader needs, and syncs the database.
pub(super) fn copy(connection: &Connection) -> Copied {
    connection.wal_checkpoint_v2(DEFAULT_NAME, CheckpointMode::PASSIVE)
}
