//! Transactions of the writer: a group of writes, whole or not at all, and the checkpoints between them.

use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};

use anyhow::Result;
use rusqlite::wal::CheckpointMode;
use rusqlite::{Connection, DEFAULT_NAME, ErrorCode, TransactionBehavior, ffi};

use super::copier::{Copied, Copier, copy};
use super::counters::Place;
use super::queue::{Change, Request};
use super::{Error, Outcome, sql};

/// From this many pages of 4 KiB on, the WAL is copied into the database. Pages that are written again and again are copied
/// once.
const CHECKPOINT: i32 = 4_000;

/// The one connection that writes.
pub(super) struct Committer {
    connection: Connection,
    copier: Copier,
    /// How many pages the WAL had after the last commit.
    pages: Arc<AtomicI32>,
    /// From how many on it is copied.
    due: i32,
    /// The copier is done, and what has been written meanwhile is not copied.
    is_rest_left: bool,
    /// A sync or a write has failed. The kernel reports that once and may have dropped what it could not write, so a later
    /// sync proves nothing for what lies before it in the WAL.
    is_doubtful: bool,
}

impl Committer {
    /// `connection` has `synchronous=FULL`. What an earlier process left in the WAL is brought into the database first,
    /// since nobody knows whether all of it had been synced.
    pub(super) fn new(mut connection: Connection, copier: Copier) -> Result<Self> {
        let pages = Arc::<AtomicI32>::default();
        let counted = Arc::clone(&pages);
        // This also switches SQLite's own checkpoints off, which run before the writes are answered and tell no errors.
        connection.wal_hook(Some(move |_: &mut rusqlite::hooks::Wal, pages| {
            counted.store(pages, Ordering::Relaxed);
            Ok(())
        }))?;
        let mut committer = Self { connection, copier, pages, due: CHECKPOINT, is_rest_left: false, is_doubtful: true };
        // A database that cannot be written yet can still be read; the first write tries again.
        let _ = committer.settle();
        Ok(committer)
    }

    /// Writes counters and then a group in one transaction, which is on the disk when this returns: with all its members,
    /// or, after an error, with none.
    pub(super) fn commit(
        &mut self,
        owed: &[(Place, i64)],
        group: &[Request],
    ) -> Result<Vec<Result<Outcome, Error>>, Error> {
        if owed.is_empty() && group.is_empty() {
            return Ok(Vec::new());
        }
        if self.is_doubtful {
            self.settle().map_err(Error::not_done)?;
        }
        let begun = self.connection.transaction_with_behavior(TransactionBehavior::Immediate);
        let transaction = begun.map_err(Error::not_done)?;
        // An error of SQLite's ends the group: the transaction may be gone already, and what followed would stand alone.
        let results = owed
            .iter()
            .try_for_each(|((store, key), sum)| sql::set(&transaction, store, key, &sum.to_le_bytes()))
            .and_then(|()| {
                group.iter().map(|request| apply(&transaction, request)).collect::<rusqlite::Result<Vec<_>>>()
            })
            .map_err(Error::not_done)?;
        let committed = transaction.commit();
        self.hear_of_copier();
        match committed {
            // The copier's sync failed meanwhile. Whether that of this transaction would have told is up to the kernel.
            Ok(()) if self.is_doubtful => self.settle().map(|()| results).map_err(Error::backend),
            Ok(()) => Ok(results),
            Err(error) => {
                self.is_doubtful |= is_of_the_disk(&error);
                Err(if may_be_done(&error) { Error::backend(error) } else { Error::not_done(error) })
            }
        }
    }

    /// Has the WAL copied into the database when it has become long. Called when everybody has been answered.
    pub(super) fn tidy(&mut self) {
        self.hear_of_copier();
        if std::mem::take(&mut self.is_rest_left) {
            let rest = copy(&self.connection);
            if self.is_whole(rest) {
                self.due = CHECKPOINT;
            }
            return;
        }
        let pages = self.pages.load(Ordering::Relaxed);
        if pages < self.due {
            // A reader that held on to the WAL has let go of it: it begins anew.
            if pages < CHECKPOINT {
                self.due = CHECKPOINT;
            }
        } else if !self.copier.is_at_work() {
            // Where readers or a full disk keep some of it back, the next try is some pages further.
            self.due = pages.saturating_add(CHECKPOINT);
            self.copier.begin();
        }
    }

    fn hear_of_copier(&mut self) {
        if let Some(copied) = self.copier.result() {
            self.is_rest_left = self.is_whole(copied);
        }
    }

    /// Whether nothing was kept back, by readers or by a full disk.
    fn is_whole(&mut self, copied: Copied) -> bool {
        match copied {
            Ok((all, copied)) => all == copied,
            Err(error) => {
                self.is_doubtful |= is_of_the_disk(&error);
                false
            }
        }
    }

    /// Brings everything that is committed into the database and syncs that, so that the WAL begins anew.
    fn settle(&mut self) -> rusqlite::Result<()> {
        // What came of it does not matter: all of it is done again.
        self.copier.wait();
        self.connection.wal_checkpoint_v2(DEFAULT_NAME, CheckpointMode::TRUNCATE)?;
        self.is_rest_left = false;
        self.is_doubtful = false;
        Ok(())
    }
}

fn is_of_the_disk(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(ErrorCode::SystemIoFailure)
}

/// Whether a failed commit may be found in the WAL after a crash: it may, unless its last page, which makes it one, was
/// not written.
fn may_be_done(error: &rusqlite::Error) -> bool {
    is_of_the_disk(error) && error.sqlite_error().is_none_or(|error| error.extended_code != ffi::SQLITE_IOERR_WRITE)
}

/// Carries one write out. The inner error is the write's own and leaves no trace; the outer one is the transaction's.
fn apply(connection: &Connection, request: &Request) -> rusqlite::Result<Result<Outcome, Error>> {
    if request.is_stale() {
        return Ok(Err(Error::Busy));
    }
    let store = &*request.store;
    match &request.change {
        Change::Set(pairs) => {
            for (key, value) in pairs {
                sql::set(connection, store, key, value)?;
            }
        }
        Change::Delete(keys) => {
            for key in keys {
                sql::delete(connection, store, key)?;
            }
        }
        Change::Swap(key, seen, value) => {
            if sql::get(connection, store, key)? != *seen {
                return Ok(Ok(Outcome::Changed));
            }
            sql::set(connection, store, key, value)?;
        }
    }
    Ok(Ok(Outcome::Done))
}
