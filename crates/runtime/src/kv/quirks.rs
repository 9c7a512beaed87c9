//! Spin's stores as they are (`docs/storage.md` has the table): for tests that must meet these traps without Spin.
//!
//! What is not imitated: Spin's Redis store opens a connection for each compare-and-swap handle.

use std::collections::{BTreeSet, HashMap};
use std::str::FromStr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Error, Outcome, Store, Stores, Write};

/// Whose ways the stores have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quirks {
    /// Spin over SQLite.
    SpinSqlite,
    /// Spin over Redis.
    SpinRedis,
}

impl Quirks {
    /// The table.
    const fn ways(self) -> Ways {
        match self {
            Self::SpinSqlite => Ways {
                batch_read: BatchRead::PresentInNoOrder,
                counters: Counters::EightBytes,
                not_a_counter: NotACounter::BreaksTheStore,
                swap: Swap::WhereSeenOrSeenAbsent,
                listing: Listing::HoldsTheStore,
                labels: Labels::Separate,
            },
            Self::SpinRedis => Ways {
                batch_read: BatchRead::Fails,
                counters: Counters::Digits,
                not_a_counter: NotACounter::Fails,
                swap: Swap::WhereUntouchedAndSaysItFailed,
                listing: Listing::Works,
                labels: Labels::OneSetOfKeys,
            },
        }
    }
}

impl FromStr for Quirks {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "spin-sqlite" => Ok(Self::SpinSqlite),
            "spin-redis" => Ok(Self::SpinRedis),
            _ => Err("write spin-sqlite or spin-redis"),
        }
    }
}

/// A column of the table.
struct Ways {
    batch_read: BatchRead,
    counters: Counters,
    not_a_counter: NotACounter,
    swap: Swap,
    listing: Listing,
    labels: Labels,
}

/// What a batch read answers.
enum BatchRead {
    /// The keys that have a value, each once, in another order.
    PresentInNoOrder,
    /// An error.
    Fails,
}

/// How a counter is stored.
#[derive(PartialEq, Eq)]
enum Counters {
    EightBytes,
    Digits,
}

/// What the increment of something else does.
#[derive(PartialEq, Eq)]
enum NotACounter {
    /// Every later call of the store fails, until the host is started again.
    BreaksTheStore,
    /// Nothing but an error.
    Fails,
}

/// When a swap is done, and what it says.
enum Swap {
    /// Where the value is still what was seen. Where nothing was seen, whatever is there by now.
    WhereSeenOrSeenAbsent,
    /// Where nobody has written the key since it was seen. It says that it failed, always.
    WhereUntouchedAndSaysItFailed,
}

/// What `get-keys` of `spin:key-value` does.
#[derive(PartialEq, Eq)]
enum Listing {
    /// Until its keys have been taken, any other call brings the store to a standstill. Here each fails from then on, as
    /// if it had been broken, instead of hanging.
    HoldsTheStore,
    Works,
}

/// What a label is.
enum Labels {
    Separate,
    OneSetOfKeys,
}

/// The stores with somebody's ways.
#[must_use]
pub fn quirky(stores: Stores, quirks: Quirks) -> Stores {
    let quirky = |store: &Store| Store::Quirky(Arc::new(Quirky::new(store.clone(), quirks)));
    match quirks.ways().labels {
        Labels::Separate => stores.into_iter().map(|(label, store)| (label, quirky(&store))).collect(),
        Labels::OneSetOfKeys => {
            let Some(one) = stores.get("default").or_else(|| stores.values().next()).map(quirky) else { return stores };
            stores.into_keys().map(|label| (label, one.clone())).collect()
        }
    }
}

/// A store with somebody's ways.
pub struct Quirky {
    ways: Ways,
    store: Store,
    is_broken: AtomicBool,
    listings: AtomicUsize,
    watched: Mutex<HashMap<String, Watched>>,
}

/// A key that somebody watches.
#[derive(Default)]
struct Watched {
    watchers: usize,
    writes: u64,
}

/// Tells whether a key was written since.
pub(super) struct Watch {
    store: Arc<Quirky>,
    key: String,
    writes: u64,
}

/// A listing whose keys have not been taken yet.
pub struct Held(Arc<Quirky>);

impl Quirky {
    fn new(store: Store, quirks: Quirks) -> Self {
        let (is_broken, listings, watched) = Default::default();
        Self { ways: quirks.ways(), store, is_broken, listings, watched }
    }

    /// Fails where the store has been broken.
    fn enter(&self) -> Result<(), Error> {
        if self.listings.load(Ordering::SeqCst) > 0 {
            self.is_broken.store(true, Ordering::SeqCst);
        }
        match self.is_broken.load(Ordering::SeqCst) {
            true => Err(Error::not_done("the store does not work until the host is started again (--quirks)")),
            false => Ok(()),
        }
    }

    pub(super) async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, Error> {
        self.enter()?;
        self.store.get(key).await
    }

    pub(super) async fn get_many(&self, keys: Vec<String>) -> Result<Vec<(String, Vec<u8>)>, Error> {
        self.enter()?;
        match self.ways.batch_read {
            _ if keys.is_empty() => Ok(Vec::new()),
            BatchRead::Fails => Err(Error::not_done("a batch cannot be read (--quirks)")),
            BatchRead::PresentInNoOrder => {
                let mut seen = BTreeSet::new();
                let mut found = self.store.get_many(keys).await?;
                found.retain(|(key, _)| seen.insert(key.clone()));
                found.reverse();
                Ok(found)
            }
        }
    }

    pub(super) async fn keys(&self) -> Result<Vec<String>, Error> {
        self.enter()?;
        self.store.keys().await
    }

    /// The store itself: maintenance does not go through Spin.
    pub(super) const fn itself(&self) -> &Store {
        &self.store
    }

    pub(super) fn hold(self: &Arc<Self>) -> Option<Held> {
        (self.ways.listing == Listing::HoldsTheStore).then(|| {
            self.listings.fetch_add(1, Ordering::SeqCst);
            Held(Arc::clone(self))
        })
    }

    pub(super) async fn write(&self, write: Write) -> Result<Outcome, Error> {
        self.enter()?;
        let touched = match &write {
            Write::Set(pairs) => pairs.iter().map(|(key, _)| key.clone()).collect(),
            Write::Delete(keys) => keys.clone(),
            Write::Increment(key, _) | Write::Swap(key, ..) => vec![key.clone()],
        };
        let outcome = match write {
            Write::Increment(key, delta) => self.increment(key, delta).await,
            other => self.store.write(other).await,
        };
        match &outcome {
            Err(Error::NotACounter) if self.ways.not_a_counter == NotACounter::BreaksTheStore => {
                self.is_broken.store(true, Ordering::SeqCst);
            }
            Ok(Outcome::Done | Outcome::Sum(_)) => {
                let mut watched = self.watched();
                for key in touched {
                    if let Some(watched) = watched.get_mut(&key) {
                        watched.writes += 1;
                    }
                }
            }
            _ => {}
        }
        outcome
    }

    async fn increment(&self, key: String, delta: i64) -> Result<Outcome, Error> {
        let native = if matches!(self.store, Store::Redis(_)) { Counters::Digits } else { Counters::EightBytes };
        if self.ways.counters == native {
            return self.store.write(Write::Increment(key, delta)).await;
        }
        loop {
            let seen = self.store.get(&key).await?;
            let (sum, stored) = match self.ways.counters {
                Counters::EightBytes => {
                    let sum = super::add(seen.as_deref(), delta)?;
                    (sum, sum.to_le_bytes().to_vec())
                }
                Counters::Digits => {
                    let digits = std::str::from_utf8(seen.as_deref().unwrap_or(b"0")).ok();
                    let count = digits.and_then(|digits| digits.parse::<i64>().ok()).ok_or(Error::NotACounter)?;
                    let sum = count.checked_add(delta).ok_or(Error::Overflow)?;
                    (sum, sum.to_string().into_bytes())
                }
            };
            if self.store.write(Write::Swap(key.clone(), seen, stored)).await? == Outcome::Done {
                return Ok(Outcome::Sum(sum));
            }
        }
    }

    /// Begins to watch a key.
    pub(super) fn watch(self: &Arc<Self>, key: &str) -> Watch {
        let mut watched = self.watched();
        let entry = watched.entry(key.to_owned()).or_default();
        entry.watchers += 1;
        Watch { store: Arc::clone(self), key: key.to_owned(), writes: entry.writes }
    }

    /// Swaps what was seen, if anything was looked at, for a new value; what it says of that.
    pub(super) async fn swap(
        &self,
        key: String,
        seen: Option<(Option<Vec<u8>>, Watch)>,
        new: Vec<u8>,
    ) -> Result<Outcome, Error> {
        match (&self.ways.swap, seen) {
            (Swap::WhereSeenOrSeenAbsent, Some((Some(seen), _))) => self.write(Write::Swap(key, Some(seen), new)).await,
            (Swap::WhereSeenOrSeenAbsent, _) => self.write(Write::Set(vec![(key, new)])).await,
            (Swap::WhereUntouchedAndSaysItFailed, None) => {
                self.write(Write::Set(vec![(key, new)])).await.map(|_| Outcome::Changed)
            }
            (Swap::WhereUntouchedAndSaysItFailed, Some((seen, watch))) if watch.is_untouched() => {
                self.write(Write::Swap(key, seen, new)).await.map(|_| Outcome::Changed)
            }
            (Swap::WhereUntouchedAndSaysItFailed, Some(_)) => self.enter().map(|()| Outcome::Changed),
        }
    }

    fn watched(&self) -> MutexGuard<'_, HashMap<String, Watched>> {
        self.watched.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Watch {
    fn is_untouched(&self) -> bool {
        self.store.watched().get(&self.key).is_some_and(|watched| watched.writes == self.writes)
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let mut watched = self.store.watched();
        if let Some(entry) = watched.get_mut(&self.key) {
            entry.watchers -= 1;
            if entry.watchers == 0 {
                watched.remove(&self.key);
            }
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.0.listings.fetch_sub(1, Ordering::SeqCst);
    }
}
