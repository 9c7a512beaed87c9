//! The writer thread: takes everything that waits, writes it in one transaction, syncs once, then answers.
//!
//! One fsync serves all writers that came meanwhile, and no executor ever waits for a disk.

use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use anyhow::Result;
use rusqlite::{Connection, TransactionBehavior};
use tokio::sync::oneshot;

use super::{Error, Outcome, Write, add, sql};

/// The most that one transaction carries: bounds the time until the first of them is answered.
const GROUP: usize = 512;
/// A write that waited longer is dropped undone. The feeds' horizon (docs/storage.md) counts on it.
const PATIENCE: Duration = Duration::from_secs(2);

struct Request {
    store: Arc<str>,
    write: Write,
    since: Instant,
    answer: oneshot::Sender<Result<Outcome, Error>>,
}

/// Hands writes to the writer thread.
pub(super) struct Writer {
    queue: mpsc::Sender<Request>,
}

impl Writer {
    pub(super) fn start(connection: Connection) -> Result<Self> {
        let (queue, requests) = mpsc::channel();
        std::thread::Builder::new().name("kv-writer".into()).spawn(move || run(connection, &requests))?;
        Ok(Self { queue })
    }

    /// Queues a write and waits until it is durable.
    pub(super) async fn write(&self, store: Arc<str>, write: Write) -> Result<Outcome, Error> {
        let (answer, outcome) = oneshot::channel();
        let request = Request { store, write, since: Instant::now(), answer };
        self.queue.send(request).map_err(|_| Error::backend("the writer has stopped"))?;
        outcome.await.map_err(|_| Error::backend("the writer has stopped"))?
    }
}

fn run(mut connection: Connection, requests: &mpsc::Receiver<Request>) {
    while let Ok(first) = requests.recv() {
        let mut group = vec![first];
        group.extend(requests.try_iter().take(GROUP - 1));
        let results = commit(&mut connection, &group);
        for (request, result) in group.into_iter().zip(results) {
            // A request that was cancelled has nobody to be told; what was written stays written.
            let _ = request.answer.send(result);
        }
    }
}

/// Writes a group in one transaction. When the transaction itself fails, every member failed.
fn commit(connection: &mut Connection, group: &[Request]) -> Vec<Result<Outcome, Error>> {
    let mut attempt = || -> rusqlite::Result<Vec<Result<Outcome, Error>>> {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let results = group.iter().map(|request| apply(&transaction, request)).collect::<Vec<_>>();
        transaction.commit()?;
        Ok(results)
    };
    attempt().unwrap_or_else(|error| {
        let error = Error::backend(error);
        group.iter().map(|_| Err(error.clone())).collect()
    })
}

fn apply(connection: &Connection, request: &Request) -> Result<Outcome, Error> {
    if request.since.elapsed() > PATIENCE {
        return Err(Error::Busy);
    }
    let store = &*request.store;
    let get = |key: &str| sql::get(connection, store, key).map_err(Error::backend);
    let set = |key: &str, value: &[u8]| sql::set(connection, store, key, value).map_err(Error::backend);
    match &request.write {
        Write::Set(pairs) => {
            for (key, value) in pairs {
                set(key, value)?;
            }
        }
        Write::Delete(keys) => {
            for key in keys {
                sql::delete(connection, store, key).map_err(Error::backend)?;
            }
        }
        Write::Increment(key, delta) => {
            let sum = add(get(key)?.as_deref(), *delta)?;
            set(key, &sum.to_le_bytes())?;
            return Ok(Outcome::Sum(sum));
        }
        Write::Swap(key, seen, value) => {
            if get(key)? != *seen {
                return Ok(Outcome::Changed);
            }
            set(key, value)?;
        }
    }
    Ok(Outcome::Done)
}
