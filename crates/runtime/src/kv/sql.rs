//! Spin's table, statement by statement.

use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use rusqlite::{Connection, Statement, params};

/// How long a connection waits for a lock that another process holds on the file: a write's patience, and no longer.
pub(super) const BUSY: Duration = Duration::from_secs(2);

const GET: &str = "SELECT value FROM spin_key_value WHERE store = ?1 AND key = ?2";

/// Opens a connection with the settings that every user of the file needs, and makes sure of the schema.
pub(super) fn connect(path: &Path) -> Result<Connection> {
    let connection = Connection::open(path)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    // What is erased or replaced is overwritten, not only forgotten.
    connection.pragma_update(None, "secure_delete", "ON")?;
    connection.busy_timeout(BUSY)?;
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
pub(super) fn get_many(
    connection: &Connection,
    store: &str,
    keys: Vec<String>,
) -> rusqlite::Result<Vec<(String, Vec<u8>)>> {
    let snapshot = connection.unchecked_transaction()?;
    let mut statement = snapshot.prepare_cached(GET)?;
    let mut found = Vec::with_capacity(keys.len());
    for key in keys {
        if let Some(value) = first(&mut statement, store, &key)? {
            found.push((key, value));
        }
    }
    Ok(found)
}

/// The value of a key.
pub(super) fn get(connection: &Connection, store: &str, key: &str) -> rusqlite::Result<Option<Vec<u8>>> {
    first(&mut *connection.prepare_cached(GET)?, store, key)
}

fn first(statement: &mut Statement<'_>, store: &str, key: &str) -> rusqlite::Result<Option<Vec<u8>>> {
    let mut rows = statement.query([store, key])?;
    rows.next()?.map(|row| row.get(0)).transpose()
}

/// All keys.
pub(super) fn keys(connection: &Connection, store: &str) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare_cached("SELECT key FROM spin_key_value WHERE store = ?1")?;
    statement.query_map([store], |row| row.get(0))?.collect()
}

/// The first keys behind `after` (none: from the beginning), in order and with their values, at most `limit`.
pub(super) fn scan(
    connection: &Connection,
    store: &str,
    after: Option<&str>,
    limit: u16,
) -> rusqlite::Result<Vec<(String, Vec<u8>)>> {
    let mut statement = connection.prepare_cached(match after {
        Some(_) => "SELECT key, value FROM spin_key_value WHERE store = ?1 AND key > ?2 ORDER BY key LIMIT ?3",
        // The empty key, too.
        None => "SELECT key, value FROM spin_key_value WHERE store = ?1 AND key >= ?2 ORDER BY key LIMIT ?3",
    })?;
    let rows =
        statement.query_map(params![store, after.unwrap_or_default(), limit], |row| Ok((row.get(0)?, row.get(1)?)));
    rows?.collect()
}

/// Writes a value, whether or not the key had one.
pub(super) fn set(connection: &Connection, store: &str, key: &str, value: &[u8]) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO spin_key_value (store, key, value) VALUES (?1, ?2, ?3)
         ON CONFLICT (store, key) DO UPDATE SET value = excluded.value",
    )?;
    statement.execute(params![store, key, value]).map(drop)
}

/// Removes a key.
pub(super) fn delete(connection: &Connection, store: &str, key: &str) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached("DELETE FROM spin_key_value WHERE store = ?1 AND key = ?2")?;
    statement.execute([store, key]).map(drop)
}
