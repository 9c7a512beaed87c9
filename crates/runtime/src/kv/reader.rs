//! Readers: one connection per executor thread for short reads, and a few threads for long ones.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, mpsc};

use anyhow::{Context, Result};
use rusqlite::{Connection, OpenFlags};
use tokio::sync::oneshot;

use super::Error;
use super::sql::BUSY;
use crate::thread::vital;

/// Reader threads: as many as one executor could keep busy without the disk being the limit.
const THREADS: usize = 2;
/// How much of the file SQLite may map for a long read: mapped pages are the page cache's, not ours. SQLite gives a mapping
/// up whenever somebody has written meanwhile, so for short reads beside writes making it anew costs more than it saves.
const MAPPED_BYTES: i64 = 1 << 30;

type Job = Box<dyn FnOnce(&Connection) + Send>;

/// Threads that run long reads.
pub(super) struct Readers {
    jobs: mpsc::Sender<Job>,
}

impl Readers {
    pub(super) fn start(path: &Path) -> Result<Self> {
        let (jobs, queue) = mpsc::channel::<Job>();
        let queue = Arc::new(Mutex::new(queue));
        for number in 0..THREADS {
            let connection = connect(path).context("a reader cannot open the database")?;
            connection.pragma_update(None, "mmap_size", MAPPED_BYTES)?;
            let queue = Arc::clone(&queue);
            vital(&format!("kv-reader-{number}"), move || {
                loop {
                    // The guard is a temporary of this statement: the queue is free again before the job runs.
                    let job = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    match job {
                        Ok(job) => job(&connection),
                        Err(mpsc::RecvError) => return,
                    }
                }
            })?;
        }
        Ok(Self { jobs })
    }

    /// Runs a read on one of the threads.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Error> {
        let (sender, answer) = oneshot::channel();
        let job: Job = Box::new(move |connection| {
            // The reader may have gone away meanwhile; nobody is left to be told.
            let _ = sender.send(read(connection).map_err(Error::backend));
        });
        self.jobs.send(job).map_err(|_| Error::backend("the readers have stopped"))?;
        answer.await.map_err(|_| Error::backend("a reader has stopped"))?
    }
}

/// Runs a short read on this thread's own connection, which is opened on first use.
pub(super) fn local<T>(path: &Arc<Path>, read: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, Error> {
    thread_local! {
        static CONNECTIONS: RefCell<HashMap<Arc<Path>, Connection>> = RefCell::default();
    }
    CONNECTIONS.with_borrow_mut(|connections| {
        let connection = match connections.get(path) {
            Some(connection) => connection,
            None => {
                let opened = connect(path).map_err(Error::backend)?;
                connections.entry(Arc::clone(path)).or_insert(opened)
            }
        };
        read(connection).map_err(Error::backend)
    })
}

fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY)?;
    Ok(connection)
}
