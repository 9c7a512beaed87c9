//! One moment of a SQLite file, read as a whole beside whoever else uses it: for maintenance.

use std::path::Path;

use puhui_store::KvError;
use puhui_store::maintenance::{Entry, Numerals, Source};
use rusqlite::{Connection, OpenFlags};

use super::scan::BATCH;
use super::sql::{get, scan};

/// How much of the file may be mapped, and how many kibibytes of pages are kept besides.
const MAPPED_BYTES: i64 = 1 << 40;
const CACHE_KIB: i64 = 128 * 1024;

/// A read transaction on a connection of its own, which begins when it is opened: what others write later is not seen.
/// Until it is dropped, SQLite keeps everything written since in the write-ahead log.
pub struct Snapshot {
    connection: Connection,
    label: String,
    after: Option<String>,
    is_through: bool,
    keys_at_most: u64,
}

impl Snapshot {
    /// Opens the file for reading only.
    ///
    /// # Errors
    /// There is none, or it is no store.
    pub fn open(path: &Path, label: &str) -> rusqlite::Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(std::time::Duration::from_secs(5))?;
        connection.pragma_update(None, "mmap_size", MAPPED_BYTES)?;
        connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
        // The transaction begins with the first read.
        connection.execute_batch("BEGIN")?;
        let rows: i64 =
            connection.query_row("SELECT coalesce(max(rowid), 0) FROM spin_key_value", [], |row| row.get(0))?;
        let keys_at_most = u64::try_from(rows).unwrap_or_default();
        Ok(Self { connection, label: label.to_owned(), after: None, is_through: false, keys_at_most })
    }

    /// No fewer keys than there are, and about as many where few were ever deleted.
    #[must_use]
    pub fn keys_at_most(&self) -> u64 {
        self.keys_at_most
    }
}

impl Source for Snapshot {
    async fn next(&mut self) -> Result<Option<Vec<Entry>>, KvError> {
        if self.is_through {
            return Ok(None);
        }
        let batch = scan(&self.connection, &self.label, self.after.as_deref(), BATCH).map_err(failed)?;
        self.is_through = batch.len() < usize::from(BATCH);
        self.after = batch.last().map(|(key, _)| key.clone());
        Ok(Some(batch))
    }

    async fn get_many(&mut self, keys: Vec<String>) -> Result<Vec<Entry>, KvError> {
        let mut found = Vec::with_capacity(keys.len());
        for key in keys {
            if let Some(value) = get(&self.connection, &self.label, &key).map_err(failed)? {
                found.push((key, value));
            }
        }
        Ok(found)
    }

    fn is_one_moment(&self) -> bool {
        true
    }

    fn numerals(&self) -> Numerals {
        Numerals::EightBytes
    }
}

/// Whether no other process has the file open. It does not keep others from opening it afterwards.
///
/// # Errors
/// The file cannot be opened, or is no database.
pub fn is_unused(path: &Path) -> rusqlite::Result<bool> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // With a write-ahead log, every connection that has read holds a lock on the file, which excludes this one.
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    match connection.execute_batch("BEGIN IMMEDIATE; ROLLBACK") {
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => Ok(false),
        other => other.map(|()| true),
    }
}

fn failed(error: rusqlite::Error) -> KvError {
    KvError::Failed(error.to_string())
}
