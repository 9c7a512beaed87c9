//! A compare-and-swap handle: a key, and what it held when looked at.

use std::time::Instant;

use super::quirks::Watch;
use super::{Error, Outcome, Store, Write};

/// A handle for one swap. To look and to swap is one step, which on Redis may take two seconds in all.
pub struct Cas {
    store: Store,
    key: String,
    seen: Seen,
    since: Instant,
}

enum Seen {
    /// Spin looks only when it is asked for the current value.
    NotYet,
    Value(Option<Vec<u8>>),
    Watched(Option<Vec<u8>>, Watch),
}

impl Cas {
    /// Looks at a key and makes a handle of what is there.
    ///
    /// # Errors
    /// The back end failed.
    pub async fn new(store: Store, key: String) -> Result<Self, Error> {
        let since = Instant::now();
        let seen = match &store {
            Store::Quirky(_) => Seen::NotYet,
            honest => Seen::Value(honest.get(&key).await?),
        };
        Ok(Self { store, key, seen, since })
    }

    /// What was there.
    ///
    /// # Errors
    /// The back end failed.
    pub async fn current(&mut self) -> Result<Option<Vec<u8>>, Error> {
        if let Store::Quirky(store) = &self.store {
            let watch = store.watch(&self.key);
            self.seen = Seen::Watched(store.get(&self.key).await?, watch);
        }
        match &self.seen {
            Seen::Value(value) | Seen::Watched(value, _) => Ok(value.clone()),
            Seen::NotYet => Ok(None),
        }
    }

    /// Replaces what was seen by a new value. Where something else is there by now, the answer is a handle of that.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub async fn swap(self, new: Vec<u8>) -> Result<Option<Self>, Error> {
        let Self { store, key, seen, since } = self;
        let outcome = match (&store, seen) {
            (Store::Quirky(quirky), Seen::Watched(value, watch)) => {
                quirky.swap(key.clone(), Some((value, watch)), new).await?
            }
            (Store::Quirky(quirky), _) => quirky.swap(key.clone(), None, new).await?,
            (honest, Seen::Value(value) | Seen::Watched(value, _)) => {
                honest.write_since(Write::Swap(key.clone(), value, new), since).await?
            }
            (_, Seen::NotYet) => Outcome::Changed,
        };
        if outcome != Outcome::Changed {
            return Ok(None);
        }
        let mut newest = Self::new(store, key).await?;
        newest.current().await?;
        Ok(Some(newest))
    }
}
