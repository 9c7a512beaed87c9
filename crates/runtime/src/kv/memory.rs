//! A store in memory, for tests and for a label without a path.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::scan::BATCH;
use super::{Cursor, Error, Outcome, Write, add};

/// Keys and values in memory.
#[derive(Default)]
pub struct Memory(Mutex<BTreeMap<String, Vec<u8>>>);

impl Memory {
    fn data(&self) -> MutexGuard<'_, BTreeMap<String, Vec<u8>>> {
        // No code between lock and unlock can leave the map half-changed, so a poisoned lock is still good.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn get(&self, key: &str) -> Option<Vec<u8>> {
        self.data().get(key).cloned()
    }

    pub(super) fn get_many(&self, keys: Vec<String>) -> Vec<(String, Vec<u8>)> {
        let data = self.data();
        keys.into_iter().filter_map(|key| data.get(&key).cloned().map(|value| (key, value))).collect()
    }

    pub(super) fn keys(&self) -> Vec<String> {
        self.data().keys().cloned().collect()
    }

    pub(super) fn scan(&self, cursor: Option<Cursor>) -> (Vec<(String, Vec<u8>)>, Option<Cursor>) {
        let from = Cursor::key(cursor).map_or(Bound::Unbounded, Bound::Excluded);
        let data = self.data();
        let pairs = data.range((from, Bound::Unbounded)).take(BATCH.into());
        let batch = pairs.map(|(key, value)| (key.clone(), value.clone())).collect::<Vec<_>>();
        let next = Cursor::behind(&batch);
        (batch, next)
    }

    pub(super) fn write(&self, write: Write) -> Result<Outcome, Error> {
        let mut data = self.data();
        match write {
            Write::Set(pairs) => data.extend(pairs),
            Write::Delete(keys) => data.retain(|key, _| !keys.contains(key)),
            Write::Increment(key, delta) => {
                let sum = add(data.get(&key).map(Vec::as_slice), delta)?;
                data.insert(key, sum.to_le_bytes().to_vec());
                return Ok(Outcome::Sum(sum));
            }
            Write::Swap(key, seen, value) => {
                if data.get(&key) != seen.as_ref() {
                    return Ok(Outcome::Changed);
                }
                data.insert(key, value);
            }
        }
        Ok(Outcome::Done)
    }
}
