//! Key-value back ends: SQLite in Spin's own schema, Redis, and memory.
//!
//! The semantics are those that the interfaces promise; a counter is stored as Spin's own back end stores it (eight
//! bytes, little-endian, in SQLite; decimal digits in Redis), so that data written here opens in Spin.

mod cas;
mod commit;
mod copier;
mod counters;
mod memory;
mod queue;
mod quirks;
mod reader;
mod redis;
mod scan;
mod snapshot;
mod sql;
mod sqlite;
mod whole;
mod writer;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

use thiserror::Error;

pub use cas::Cas;
pub use memory::Memory;
pub use quirks::{Held, Quirks, Quirky, quirky};
pub use redis::{Redis, RedisUrl};
pub use scan::Cursor;
pub use snapshot::{Snapshot, is_unused};
pub use sqlite::Sqlite;
pub use whole::Whole;

/// Why an operation failed. Only after [`Error::Backend`] may a failed write have been applied, or may yet be: an interface
/// has only the text to say so, and `crates/store` looks there for "nothing was done".
#[derive(Debug, Clone, Error)]
pub enum Error {
    /// The value under the key is not a counter.
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
    /// In a database of a Redis server.
    Redis(Arc<Redis>),
    /// Any of them, with the ways of one of Spin's.
    Quirky(Arc<Quirky>),
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
            Self::Redis(store) => store.get(key).await,
            Self::Quirky(store) => Box::pin(store.get(key)).await,
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
            Self::Redis(store) => store.get_many(keys).await,
            Self::Quirky(store) => Box::pin(store.get_many(keys)).await,
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
            Self::Redis(store) => store.keys().await,
            Self::Quirky(store) => Box::pin(store.keys()).await,
        }
    }

    /// What has to be held until the keys have been taken, if the store is one that is held up meanwhile.
    #[must_use]
    pub fn hold(&self) -> Option<Held> {
        if let Self::Quirky(store) = self { store.hold() } else { None }
    }

    /// The next batch of about a thousand keys with their values, for maintenance, and the cursor for the batch after
    /// it (none: that was the last). A key that is there from the first call to the last comes at least once; the order
    /// is unspecified, a key can come twice, and a batch can be empty though more follow.
    ///
    /// # Errors
    /// The back end failed.
    pub async fn scan(&self, cursor: Option<Cursor>) -> Result<(Vec<(String, Vec<u8>)>, Option<Cursor>), Error> {
        match self {
            Self::Memory(store) => Ok(store.scan(cursor)),
            Self::Sqlite(store) => store.scan(cursor).await,
            Self::Redis(store) => store.scan(cursor).await,
            Self::Quirky(store) => Box::pin(store.itself().scan(cursor)).await,
        }
    }

    /// Carries out a change; the answer comes when it is durable.
    ///
    /// # Errors
    /// See [`enum@Error`].
    pub async fn write(&self, write: Write) -> Result<Outcome, Error> {
        self.write_since(write, Instant::now()).await
    }

    /// Carries out a change as part of a step that began at that instant. The other stores read at once, so that only
    /// on Redis the beginning of a step and its write can be far apart.
    async fn write_since(&self, write: Write, since: Instant) -> Result<Outcome, Error> {
        match self {
            Self::Memory(store) => store.write(write),
            Self::Sqlite(store) => store.write(write).await,
            Self::Redis(store) => store.write(write, since).await,
            Self::Quirky(store) => Box::pin(store.write(write)).await,
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
