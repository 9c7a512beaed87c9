//! A store in memory that counts what is asked of it, as a host would see it.

use std::sync::{Arc, Mutex, PoisonError};

use puhui_store::{Behaviour, Kv, KvError, MemoryKv, Swap};
use serde::Serialize;

use super::disk::Disk;

/// Clones share keys and counts.
#[derive(Clone, Debug)]
pub(super) struct CountingKv {
    kv: MemoryKv,
    counts: Arc<Mutex<Counts>>,
    pub(super) disk: Disk,
}

/// How many calls there were of each kind, and how many keys the batches had.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Counts {
    pub(crate) get: u64,
    pub(crate) get_many: u64,
    pub(crate) keys_got: u64,
    pub(crate) set: u64,
    pub(crate) set_many: u64,
    pub(crate) keys_set: u64,
    pub(crate) delete: u64,
    pub(crate) increment: u64,
    /// Each is three calls of `wasi:keyvalue`: a handle, a look, the swap.
    pub(crate) swap: u64,
}

impl CountingKv {
    pub(super) fn new() -> Self {
        Self { kv: MemoryKv::new(Behaviour::Honest), counts: Arc::default(), disk: Disk::default() }
    }

    /// The counts since the last time.
    pub(super) fn take(&self) -> Counts {
        std::mem::take(&mut *self.counts.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn count(&self, add: impl FnOnce(&mut Counts)) {
        add(&mut self.counts.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// The answer of a write, once it is on the disk.
    async fn synced<T>(&self, write: impl Future<Output = Result<T, KvError>>) -> Result<T, KvError> {
        let answer = write.await?;
        self.disk.sync().await;
        Ok(answer)
    }
}

impl Kv for CountingKv {
    async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, KvError> {
        self.count(|counts| counts.get += 1);
        self.kv.get(key).await
    }

    /// Like `SpinKv`, which asks for no keys not at all and for one key as such.
    async fn get_all(&self, keys: &[String]) -> Result<Vec<Option<Vec<u8>>>, KvError> {
        match keys {
            [] => return Ok(Vec::new()),
            [key] => return Ok(vec![self.get(key).await?]),
            _ => {}
        }
        self.count(|counts| {
            counts.get_many += 1;
            counts.keys_got += keys.len() as u64;
        });
        self.kv.get_all(keys).await
    }

    async fn set(&self, key: &str, value: Vec<u8>) -> Result<(), KvError> {
        self.count(|counts| counts.set += 1);
        self.synced(self.kv.set(key, value)).await
    }

    async fn set_all(&self, entries: Vec<(String, Vec<u8>)>) -> Result<(), KvError> {
        self.count(|counts| {
            counts.set_many += 1;
            counts.keys_set += entries.len() as u64;
        });
        self.synced(self.kv.set_all(entries)).await
    }

    async fn delete(&self, key: &str) -> Result<(), KvError> {
        self.count(|counts| counts.delete += 1);
        self.synced(self.kv.delete(key)).await
    }

    async fn increment(&self, key: &str, by: u64) -> Result<u64, KvError> {
        self.count(|counts| counts.increment += 1);
        // The embedded runtime counts in memory.
        self.kv.increment(key, by).await
    }

    async fn swap(&self, key: &str, seen: &[u8], new: Vec<u8>) -> Result<Swap, KvError> {
        self.count(|counts| counts.swap += 1);
        self.synced(self.kv.swap(key, seen, new)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn batches_are_one_call_and_one_sync() {
        let kv = CountingKv::new();
        let keys = ["a", "b", "c"].map(str::to_owned);
        kv.disk
            .drive(async {
                kv.set_all(keys.iter().map(|key| (key.clone(), vec![1])).collect()).await.unwrap();
                kv.get_all(&keys).await.unwrap();
                kv.get_all(&keys[..1]).await.unwrap();
                kv.get_all(&[]).await.unwrap();
                kv.increment("n", 1).await.unwrap();
                kv.swap("a", &[1], vec![2]).await.unwrap();
            })
            .unwrap();
        let expected = Counts {
            get: 1,
            get_many: 1,
            keys_got: 3,
            set_many: 1,
            keys_set: 3,
            increment: 1,
            swap: 1,
            ..Counts::default()
        };
        assert_eq!((kv.take(), kv.disk.ticks()), (expected, 2));
        assert_eq!(kv.take(), Counts::default());
    }
}
