//! A SQLite file in Spin's schema: WAL, `synchronous=FULL`, many readers, one writer thread.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use rusqlite::Connection;

use super::reader::{Readers, local};
use super::writer::Writer;
use super::{Error, Outcome, Write};

/// From this many keys on, a batch is read on a reader thread instead of holding up the executor.
const BATCH_INLINE: usize = 32;

/// One SQLite file, with the threads that serve it.
pub struct Sqlite {
    path: Arc<Path>,
    writer: Writer,
    readers: Readers,
}

/// One label in a file: Spin's schema keeps the label in the column `store`.
pub struct Label {
    name: Arc<str>,
    file: Arc<Sqlite>,
}

impl Sqlite {
    /// Opens or creates the file and starts its threads.
    ///
    /// # Errors
    /// The file cannot be opened, is no database, or has another schema.
    pub fn open(path: &Path) -> Result<Arc<Self>> {
        let connection = connect(path).with_context(|| format!("the database {} cannot be used", path.display()))?;
        let path: Arc<Path> = path.into();
        Ok(Arc::new(Self { writer: Writer::start(connection)?, readers: Readers::start(&path)?, path }))
    }

    /// The store of one label.
    #[must_use]
    pub fn label(self: &Arc<Self>, name: &str) -> Label {
        Label { name: name.into(), file: Arc::clone(self) }
    }
}

impl Label {
    /// Reads on the caller's thread: a warm read takes a few microseconds, less than any hand-over.
    pub(super) fn get(&self, key: &str) -> Result<Option<Vec<u8>>, Error> {
        local(&self.file.path, |connection| get(connection, &self.name, key))
    }

    pub(super) async fn get_many(&self, keys: Vec<String>) -> Result<Vec<(String, Vec<u8>)>, Error> {
        if keys.len() <= BATCH_INLINE {
            return local(&self.file.path, |connection| get_many(connection, &self.name, keys));
        }
        let name = Arc::clone(&self.name);
        self.file.readers.run(move |connection| get_many(connection, &name, keys)).await
    }

    pub(super) async fn keys(&self) -> Result<Vec<String>, Error> {
        let name = Arc::clone(&self.name);
        let scan = move |connection: &Connection| {
            let mut statement = connection.prepare_cached("SELECT key FROM spin_key_value WHERE store = ?1")?;
            statement.query_map([&*name], |row| row.get(0))?.collect()
        };
        self.file.readers.run(scan).await
    }

    pub(super) async fn write(&self, write: Write) -> Result<Outcome, Error> {
        self.file.writer.write(Arc::clone(&self.name), write).await
    }
}

/// Opens a connection with the settings that every user of the file needs, and makes sure of the schema.
fn connect(path: &Path) -> Result<Connection> {
    let connection = Connection::open(path)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.execute_batch(
        "CREATE TABLE IF NOT EXISTS spin_key_value (
             store TEXT NOT NULL,
             key   TEXT NOT NULL,
             value BLOB NOT NULL,
             PRIMARY KEY (store, key)
         )",
    )?;
    connection.prepare("SELECT store, key, value FROM spin_key_value LIMIT 0")?;
    Ok(connection)
}

/// One read transaction, so that the batch is one view of the store and takes the file's lock once.
fn get_many(connection: &Connection, store: &str, keys: Vec<String>) -> rusqlite::Result<Vec<(String, Vec<u8>)>> {
    let snapshot = connection.unchecked_transaction()?;
    let mut found = Vec::with_capacity(keys.len());
    for key in keys {
        if let Some(value) = get(&snapshot, store, &key)? {
            found.push((key, value));
        }
    }
    Ok(found)
}

pub(super) fn get(connection: &Connection, store: &str, key: &str) -> rusqlite::Result<Option<Vec<u8>>> {
    let mut statement = connection.prepare_cached("SELECT value FROM spin_key_value WHERE store = ?1 AND key = ?2")?;
    let mut rows = statement.query([store, key])?;
    rows.next()?.map(|row| row.get(0)).transpose()
}
