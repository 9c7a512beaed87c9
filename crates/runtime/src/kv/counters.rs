//! Counters: counted in memory, and written with whatever is written next.
//!
//! A number from a counter matters only once something was written with it. So it is given out at once, and every
//! transaction begins with the counters that have moved since the one before: what was made with a number can only be
//! there together with the counter past it. Numbers with which nothing was written may be given out again after a crash.
//!
//! Only the writer thread takes what is owed, and forgets.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::queue::{Change, Request};
use super::{Error, add};

/// Beyond this many, counters that are written are forgotten, to be read again when somebody counts.
const KEPT: usize = 4_096;

/// A counter's store and key.
pub(super) type Place = (Arc<str>, String);

/// The counters of one file that were used lately.
#[derive(Default)]
pub(super) struct Counters(Mutex<State>);

#[derive(Default)]
struct State {
    /// By store and key.
    sums: HashMap<Arc<str>, HashMap<String, Sum>>,
    /// Those that have moved since they were last taken for a transaction.
    owed: Vec<Place>,
    /// What the transaction under way compares and swaps.
    swapping: HashSet<Place>,
}

struct Sum {
    value: i64,
    is_owed: bool,
}

impl Counters {
    /// Adds to a counter, which is first read if nobody has used it lately. Also tells whether the writer should know,
    /// because nothing had moved before.
    pub(super) fn add(
        &self,
        store: &Arc<str>,
        key: String,
        delta: i64,
        read: impl FnOnce(&str) -> Result<Option<Vec<u8>>, Error>,
    ) -> Result<(i64, bool), Error> {
        // Held while reading, so that no transaction comes between what is read and what is kept of it.
        let mut state = self.state();
        let place = (Arc::clone(store), key);
        if state.swapping.contains(&place) {
            return Err(Error::Busy);
        }
        let (store, key) = place;
        let State { sums, owed, .. } = &mut *state;
        let sums = sums.entry(Arc::clone(&store)).or_default();
        let Some(sum) = sums.get_mut(&key) else {
            let value = add(read(&key)?.as_deref(), delta)?;
            sums.insert(key.clone(), Sum { value, is_owed: true });
            owed.push((store, key));
            return Ok((value, owed.len() == 1));
        };
        sum.value = sum.value.checked_add(delta).ok_or(Error::Overflow)?;
        if !std::mem::replace(&mut sum.is_owed, true) {
            owed.push((store, key));
            return Ok((sum.value, owed.len() == 1));
        }
        Ok((sum.value, false))
    }

    /// What a key's value is, if it is a counter that was used lately. To be asked before the file is read: what is not
    /// here by then is there.
    pub(super) fn get(&self, store: &str, key: &str) -> Option<Vec<u8>> {
        self.state().value(store, key)
    }

    /// The same for many keys.
    pub(super) fn get_many(&self, store: &str, keys: &[String]) -> Vec<(String, Vec<u8>)> {
        let state = self.state();
        keys.iter().filter_map(|key| Some((key.clone(), state.value(store, key)?))).collect()
    }

    /// The keys of a store's counters that were used lately.
    pub(super) fn keys(&self, store: &str) -> Vec<String> {
        self.state().sums.get(store).map(|sums| sums.keys().cloned().collect()).unwrap_or_default()
    }

    /// What has to be written before a group is, in the same transaction. [`Counters::settle`] must follow.
    pub(super) fn owed(&self, group: &[Request]) -> Vec<(Place, i64)> {
        let mut state = self.state();
        for request in group {
            if let Change::Swap(key, ..) = &request.change {
                state.swapping.insert((Arc::clone(&request.store), key.clone()));
            }
        }
        let State { sums, owed, .. } = &mut *state;
        let mut taken = Vec::with_capacity(owed.len());
        for (store, key) in owed.drain(..) {
            if let Some(sum) = sums.get_mut(&store).and_then(|sums| sums.get_mut(&key)) {
                sum.is_owed = false;
                taken.push(((store, key), sum.value));
            }
        }
        taken
    }

    /// The transaction is over. Where others have written to counters, the file now says what they are; where it failed,
    /// all that it should have written is owed again.
    pub(super) fn settle(&self, owed: &[(Place, i64)], group: &[Request], is_committed: bool) {
        let mut state = self.state();
        state.swapping.clear();
        for request in group {
            for key in request.change.keys() {
                if is_committed {
                    state.forget(&request.store, key);
                } else {
                    state.owe(&request.store, key);
                }
            }
        }
        if !is_committed {
            owed.iter().for_each(|((store, key), _)| state.owe(store, key));
        } else if state.sums.values().map(HashMap::len).sum::<usize>() > KEPT {
            state.sums.values_mut().for_each(|sums| sums.retain(|_, sum| sum.is_owed));
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn value(&self, store: &str, key: &str) -> Option<Vec<u8>> {
        Some(self.sums.get(store)?.get(key)?.value.to_le_bytes().to_vec())
    }

    fn owe(&mut self, store: &Arc<str>, key: &str) {
        if let Some(sum) = self.sums.get_mut(store).and_then(|sums| sums.get_mut(key))
            && !std::mem::replace(&mut sum.is_owed, true)
        {
            self.owed.push((Arc::clone(store), key.to_owned()));
        }
    }

    fn forget(&mut self, store: &str, key: &str) {
        if let Some(Sum { is_owed: true, .. }) = self.sums.get_mut(store).and_then(|sums| sums.remove(key)) {
            self.owed.retain(|(its_store, its_key)| (&**its_store, its_key.as_str()) != (store, key));
        }
    }
}

#[cfg(test)]
mod tests;
