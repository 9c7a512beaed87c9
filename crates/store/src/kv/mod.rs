#[cfg(any(test, feature = "testing"))]
pub mod conformance;
mod memory;
#[cfg(target_family = "wasm")]
mod spin;

use std::collections::HashMap;
use std::future::Future;

use futures::future::try_join_all;

pub use memory::{Behaviour, MemoryKv, Side};
#[cfg(target_family = "wasm")]
pub use spin::SpinKv;

/// A key-value store as the back ends really are: the promises here are those that all of them keep.
///
/// `docs/storage.md` says what each back end does beyond and against them.
pub trait Kv: Clone + Send + Sync + 'static {
    fn get(&self, key: &str) -> impl Future<Output = Result<Option<Vec<u8>>, KvError>> + Send;

    /// The values in the order of `keys`, whatever order the back end answers in. They need not be of one moment.
    fn get_all(&self, keys: &[String]) -> impl Future<Output = Result<Vec<Option<Vec<u8>>>, KvError>> + Send;

    /// Writes one key, durable when it answers.
    fn set(&self, key: &str, value: Vec<u8>) -> impl Future<Output = Result<(), KvError>> + Send;

    /// Writes keys in any order and at any time: only once it has answered are all of them there. After a failure each
    /// may be there or not. Only for speed: nothing may depend on their being one step.
    fn set_all(&self, entries: Vec<(String, Vec<u8>)>) -> impl Future<Output = Result<(), KvError>> + Send {
        set_each(self, entries)
    }

    /// Forgets one key; no key is no error.
    fn delete(&self, key: &str) -> impl Future<Output = Result<(), KvError>> + Send;

    /// Adds to a counter, which starts at 0, and answers its new value. Never call it on a key that is no counter.
    fn increment(&self, key: &str, by: u64) -> impl Future<Output = Result<u64, KvError>> + Send;

    /// Replaces the value `seen` by `new`, or does nothing: no back end can be believed about which of the two.
    fn swap(&self, key: &str, seen: &[u8], new: Vec<u8>) -> impl Future<Output = Result<Swap, KvError>> + Send;
}

/// [`Kv::set_all`] by single writes. Others may have taken effect when one does nothing, so no failure of it is
/// [`KvError::NotDone`].
pub(crate) async fn set_each(kv: &impl Kv, entries: Vec<(String, Vec<u8>)>) -> Result<(), KvError> {
    let writes = entries.into_iter().map(async |(key, value)| kv.set(&key, value).await);
    try_join_all(writes).await.map(drop).map_err(|why| KvError::Failed(why.to_string()))
}

/// What is known after a [`Kv::swap`], which is little.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swap {
    /// The value was not `seen`. Nothing was written, and nothing will be.
    Refused,
    /// It was tried and the answer is worth nothing: read back to know.
    Attempted,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KvError {
    /// Nothing was done, and nothing will be: the store could not be opened, for example.
    #[error("{0}")]
    NotDone(String),
    /// It failed. If it was a write, it may have taken effect all the same, or may yet.
    #[error("{0}")]
    Failed(String),
}

/// A counter's value, as either back end stores it: Spin's SQLite keeps eight bytes, least significant first, and Redis
/// decimal digits. Below 2^56 the former end in a zero byte, which the latter never do.
pub(crate) fn counter(bytes: &[u8]) -> Option<u64> {
    if let Ok(bytes) = <[u8; 8]>::try_from(bytes)
        && bytes[7] == 0
    {
        return Some(u64::from_le_bytes(bytes));
    }
    std::str::from_utf8(bytes).ok()?.parse().ok()
}

/// Puts the answers of a batch into the order of its keys; a key that is missing has no value.
pub(crate) fn in_order(keys: &[String], found: Vec<(String, Option<Vec<u8>>)>) -> Vec<Option<Vec<u8>>> {
    let found: HashMap<_, _> = found.into_iter().collect();
    keys.iter().map(|key| found.get(key).cloned().flatten()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counters_are_read_in_both_encodings() {
        #[track_caller]
        fn check(bytes: &[u8], expected: Option<u64>) {
            assert_eq!(counter(bytes), expected);
        }
        check(&[1, 0, 0, 0, 0, 0, 0, 0], Some(1));
        check(&[0, 1, 0, 0, 0, 0, 0, 0], Some(256));
        check(b"1", Some(1));
        check(b"12345678", Some(12_345_678));
        check(b"123456789", Some(123_456_789));
        check(b"", None);
        check(b"-1", None);
        check(b"one", None);
        check(&[1, 2, 3, 4, 5, 6, 7, 8], None);
    }

    #[test]
    fn a_batch_is_put_in_order() {
        let keys = ["a", "b", "a", "c"].map(String::from);
        let found = vec![("c".into(), Some(vec![3])), ("a".into(), Some(vec![1])), ("b".into(), None)];
        assert_eq!(in_order(&keys, found), [Some(vec![1]), None, Some(vec![1]), Some(vec![3])]);
    }
}
