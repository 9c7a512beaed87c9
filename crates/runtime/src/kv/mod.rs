//! Key-value back ends: SQLite in Spin's own schema, and memory.
//!
//! The semantics are those that the interfaces promise; a counter is stored as Spin's SQLite back end stores it (eight
//! bytes, little-endian), so that data written here opens in Spin.

mod commit;
mod memory;
mod reader;
mod sql;
mod sqlite;
mod writer;

use std::collections::BTreeMap;
use std::sync::Arc;

use thiserror::Error;

pub use memory::Memory;
pub use sqlite::Sqlite;

/// Why an operation failed. Only after [`Error::Backend`] may a failed write have been applied, or may yet be: an interface
/// has only the text to say so, and `crates/store` looks there for "nothing was done".
#[derive(Debug, Clone, Error)]
pub enum Error {
    /// The value under the key is not a counter of eight bytes.
    #[error("the value under this key is not a counter")]
    NotACounter,
    /// The sum does not fit.
    #[error("the counter would overflow")]
    Overflow,
    /// Too much waits already, or the write waited too long: it was not carried out.
    #[error("nothing was done: too many writes wait, or this one waited for more than 2 s and was dropped")]
    Busy,
    /// The back end cannot be reached or refused. Nothing was done, and nothing will be.
    #[error("nothing was done: {0}")]
    NotDone(Arc<str>),
    /// The back end failed.
    #[error("{0}")]
    Backend(Arc<str>),
}

impl Error {
    fn backend(error: impl std::fmt::Display) -> Self {
        Self::Backend(error.to_string().into())
    }

    fn not_done(error: impl std::fmt::Display) -> Self {
        Self::NotDone(error.to_string().into())
    }
}

/// A change to one key or several.
#[derive(Debug, Clone)]
pub enum Write {
    /// Writes values.
    Set(Vec<(String, Vec<u8>)>),
    /// Removes keys.
    Delete(Vec<String>),
    /// Adds to a counter.
    Increment(String, i64),
    /// Replaces what was seen (none: the key was absent) by a new value.
    Swap(String, Option<Vec<u8>>, Vec<u8>),
}

/// What a change did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is done.
    Done,
    /// The counter's new value.
    Sum(i64),
    /// A swap found another value and did nothing.
    Changed,
}

/// One opened store of one label. Cheap to clone.
#[derive(Clone)]
pub enum Store {
    /// In memory.
    Memory(Arc<Memory>),
    /// In a SQLite file.
    Sqlite(Arc<sqlite::Label>),
}

/// The stores of an application by label.
pub type Stores = BTreeMap<String, Store>;

impl Store {
    /// The value of a key.
    ///
    /// # Errors
    /// The back end failed.
    pub async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, Error> {
        match self {
            Self::Memory(store) => Ok(store.get(key)),
            Self::Sqlite(store) => store.get(key),
        }
    }

    /// Values of many keys, without those that have none.
    ///
    /// # Errors
    /// The back end failed.
    pub async fn get_many(&self, keys: Vec<String>) -> Result<Vec<(String, Vec<u8>)>, Error> {
        match self {
            Self::Memory(store) => Ok(store.get_many(keys)),
            Self::Sqlite(store) => store.get_many(keys).await,
        }
    }

    /// All keys.
    ///
    /// # Errors
    /// The back end failed.
    pub async fn keys(&self) -> Result<Vec<String>, Error> {
        match self {
            Self::Memory(store) => Ok(store.keys()),
            Self::Sqlite(store) => store.keys().await,
        }
    }

    /// Carries out a change; the answer comes when it is durable.
    ///
    /// # Errors
    /// See [`enum@Error`].
    pub async fn write(&self, write: Write) -> Result<Outcome, Error> {
        match self {
            Self::Memory(store) => store.write(write),
            Self::Sqlite(store) => store.write(write).await,
        }
    }
}

/// The sum of a counter as stored and a delta, as it will be stored.
fn add(stored: Option<&[u8]>, delta: i64) -> Result<i64, Error> {
    let current = match stored {
        Some(bytes) => i64::from_le_bytes(bytes.try_into().map_err(|_| Error::NotACounter)?),
        None => 0,
    };
    current.checked_add(delta).ok_or(Error::Overflow)
}

#[cfg(test)]
mod tests;
