//! Transactions: a group of writes, one after the other, whole or not at all.

use rusqlite::{Connection, TransactionBehavior};

use super::writer::Request;
use super::{Error, Outcome, Write, add, sql};

/// The one connection that writes.
pub(super) struct Committer {
    connection: Connection,
    /// What `PRAGMA synchronous` stands at: FULL, or else NORMAL.
    is_full: bool,
}

impl Committer {
    /// `connection` has `synchronous=FULL`.
    pub(super) fn new(connection: Connection) -> Self {
        Self { connection, is_full: true }
    }

    /// Writes a group in one transaction; with `synced` it is on the disk when this returns, and everything before it.
    /// When the transaction itself fails, every member failed.
    pub(super) fn commit(&mut self, group: &[Request], synced: bool) -> Vec<Result<Outcome, Error>> {
        self.attempt(group, synced).unwrap_or_else(|error| {
            let error = Error::backend(error);
            group.iter().map(|_| Err(error.clone())).collect()
        })
    }

    fn attempt(&mut self, group: &[Request], synced: bool) -> rusqlite::Result<Vec<Result<Outcome, Error>>> {
        if self.is_full != synced {
            // SQLite takes this between transactions only, and when the statement is prepared: it cannot be cached.
            self.connection.pragma_update(None, "synchronous", if synced { "FULL" } else { "NORMAL" })?;
            self.is_full = synced;
        }
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let results = group.iter().map(|request| apply(&transaction, request)).collect::<Vec<_>>();
        transaction.commit()?;
        Ok(results)
    }
}

fn apply(connection: &Connection, request: &Request) -> Result<Outcome, Error> {
    if request.is_stale() {
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
