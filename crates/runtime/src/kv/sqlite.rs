//! A SQLite file in Spin's schema: WAL, `synchronous=FULL`, many readers, one writer thread.

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};

use super::copier::Copier;
use super::counters::Counters;
use super::queue::Change;
use super::reader::{Readers, local};
use super::scan::BATCH;
use super::sql::{connect, get, get_many, keys, scan};
use super::writer::Writer;
use super::{Cursor, Error, Outcome, Write};
use crate::make_folder;

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
        let unusable = || format!("the database {} cannot be used", path.display());
        // A runtime configuration may name a folder that is not there yet; Spin makes it, too.
        if let Some(folder) = path.parent() {
            make_folder(folder, 0o777).with_context(unusable)?;
        }
        let connection = connect(path).with_context(unusable)?;
        // A process that was killed before it synced leaves writes that nobody was told of, and that are read from now on.
        // A checkpoint syncs them first, so that no answer rests on what a power cut would take away.
        connection.query_row("PRAGMA wal_checkpoint", [], |_| Ok(())).with_context(unusable)?;
        let copier = Copier::start(connect(path).with_context(unusable)?)?;
        let path: Arc<Path> = path.into();
        Ok(Arc::new(Self { writer: Writer::start(connection, copier)?, readers: Readers::start(&path)?, path }))
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
        match self.counters().get(&self.name, key) {
            Some(sum) => Ok(Some(sum)),
            None => self.stored(key),
        }
    }

    fn stored(&self, key: &str) -> Result<Option<Vec<u8>>, Error> {
        local(&self.file.path, |connection| get(connection, &self.name, key))
    }

    pub(super) async fn get_many(&self, mut keys: Vec<String>) -> Result<Vec<(String, Vec<u8>)>, Error> {
        let mut sums = self.counters().get_many(&self.name, &keys);
        if !sums.is_empty() {
            keys.retain(|key| sums.iter().all(|(counter, _)| counter != key));
        }
        let mut found = if keys.len() <= BATCH_INLINE {
            local(&self.file.path, |connection| get_many(connection, &self.name, keys))?
        } else {
            let name = Arc::clone(&self.name);
            self.file.readers.run(move |connection| get_many(connection, &name, keys)).await?
        };
        found.append(&mut sums);
        Ok(found)
    }

    pub(super) async fn keys(&self) -> Result<Vec<String>, Error> {
        let mut counters: HashSet<_> = self.counters().keys(&self.name).into_iter().collect();
        let name = Arc::clone(&self.name);
        let mut all = self.file.readers.run(move |connection| keys(connection, &name)).await?;
        if !counters.is_empty() {
            for key in &all {
                counters.remove(key);
            }
        }
        all.extend(counters);
        Ok(all)
    }

    fn counters(&self) -> &Counters {
        self.file.writer.counters()
    }

    pub(super) async fn scan(&self, cursor: Option<Cursor>) -> Result<(Vec<(String, Vec<u8>)>, Option<Cursor>), Error> {
        let (name, after) = (Arc::clone(&self.name), Cursor::key(cursor));
        let batch = self.file.readers.run(move |connection| scan(connection, &name, after.as_deref(), BATCH)).await?;
        let next = Cursor::behind(&batch);
        Ok((batch, next))
    }

    pub(super) async fn write(&self, write: Write) -> Result<Outcome, Error> {
        let change = match write {
            Write::Increment(key, delta) => {
                let sum = self.file.writer.count(&self.name, key, delta, |key| self.stored(key))?;
                return Ok(Outcome::Sum(sum));
            }
            Write::Set(pairs) => Change::Set(pairs),
            Write::Delete(keys) => Change::Delete(keys),
            Write::Swap(key, seen, value) => Change::Swap(key, seen, value),
        };
        self.file.writer.write(Arc::clone(&self.name), change).await
    }
}
