//! Any store, read and mended as a whole: for maintenance. What is read is not of one moment.

use puhui_store::KvError;
use puhui_store::maintenance::{Entry, Numerals, Sink, Source};

use super::{Cursor, Error, Store, Write};

/// A walk through all keys of a store.
pub struct Whole {
    store: Store,
    cursor: Option<Cursor>,
    is_through: bool,
}

impl Whole {
    /// A walk from the beginning.
    #[must_use]
    pub fn of(store: Store) -> Self {
        Self { store, cursor: None, is_through: false }
    }
}

impl Source for Whole {
    async fn next(&mut self) -> Result<Option<Vec<Entry>>, KvError> {
        if self.is_through {
            return Ok(None);
        }
        let (batch, cursor) = self.store.scan(self.cursor.take()).await.map_err(failed)?;
        self.is_through = cursor.is_none();
        self.cursor = cursor;
        Ok(Some(batch))
    }

    async fn get_many(&mut self, keys: Vec<String>) -> Result<Vec<Entry>, KvError> {
        self.store.get_many(keys).await.map_err(failed)
    }

    fn is_one_moment(&self) -> bool {
        false
    }

    fn numerals(&self) -> Numerals {
        self.store.numerals()
    }
}

impl Sink for Whole {
    async fn apply(&mut self, set: Vec<Entry>, remove: Vec<String>) -> Result<(), KvError> {
        for write in [Write::Set(set), Write::Delete(remove)] {
            self.store.write(write).await.map_err(failed)?;
        }
        Ok(())
    }
}

impl Store {
    /// How counters are stored here, quirks aside.
    #[must_use]
    pub fn numerals(&self) -> Numerals {
        match self {
            Self::Memory(_) | Self::Sqlite(_) | Self::Quirky(_) => Numerals::EightBytes,
            Self::Redis(_) => Numerals::Digits,
        }
    }
}

fn failed(error: Error) -> KvError {
    KvError::Failed(error.to_string())
}
