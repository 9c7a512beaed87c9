//! Writes on their way to the writer thread, and how many there may be.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::sync::oneshot;

use super::{Error, Outcome};

/// A write that waited longer is dropped undone. The feeds' horizon (docs/storage.md) counts on it.
const PATIENCE: Duration = Duration::from_secs(2);
/// Writes that may wait. Beyond it they are refused at once, since a slow disk must not fill the memory.
const QUEUED_WRITES: usize = 4_096;
/// Bytes of keys and values that may wait.
const QUEUED_BYTES: usize = 64 << 20;

/// What the writer thread does to keys.
pub(super) enum Change {
    Set(Vec<(String, Vec<u8>)>),
    Delete(Vec<String>),
    /// Replaces what was seen by a new value.
    Swap(String, Option<Vec<u8>>, Vec<u8>),
}

/// A write on its way.
pub(super) struct Request {
    pub(super) store: Arc<str>,
    pub(super) change: Change,
    since: Instant,
    answer: oneshot::Sender<Result<Outcome, Error>>,
    _room: Room,
}

impl Request {
    /// A write that takes its place among those that wait, and where its answer will come; unless too much waits already.
    pub(super) fn queue(
        load: &Arc<Load>,
        store: Arc<str>,
        change: Change,
    ) -> Result<(Self, oneshot::Receiver<Result<Outcome, Error>>), Error> {
        let room = load.admit(change.size())?;
        let (answer, outcome) = oneshot::channel();
        Ok((Self { store, change, since: Instant::now(), answer, _room: room }, outcome))
    }

    /// Whether it has waited so long that it must not be carried out any more.
    pub(super) fn is_stale(&self) -> bool {
        self.since.elapsed() > PATIENCE
    }

    /// Tells the caller. One that was cancelled has nobody to be told; what was written stays written.
    pub(super) fn answer(self, result: Result<Outcome, Error>) {
        let _ = self.answer.send(result);
    }
}

/// What waits.
#[derive(Default)]
pub(super) struct Load {
    writes: AtomicUsize,
    bytes: AtomicUsize,
}

/// A write's share of what may wait, given back when dropped.
struct Room {
    load: Arc<Load>,
    bytes: usize,
}

impl Load {
    /// Room for a write, unless too much waits already. A single write of any size has room when nothing else waits.
    fn admit(self: &Arc<Self>, bytes: usize) -> Result<Room, Error> {
        let writes = self.writes.fetch_add(1, Ordering::Relaxed);
        let waiting = self.bytes.fetch_add(bytes, Ordering::Relaxed);
        let room = Room { load: Arc::clone(self), bytes };
        if writes >= QUEUED_WRITES || (waiting > 0 && waiting.saturating_add(bytes) > QUEUED_BYTES) {
            return Err(Error::Busy);
        }
        Ok(room)
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.load.writes.fetch_sub(1, Ordering::Relaxed);
        self.load.bytes.fetch_sub(self.bytes, Ordering::Relaxed);
    }
}

impl Change {
    /// The keys that it may change.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        let (pairs, keys, key) = match self {
            Self::Set(pairs) => (pairs.as_slice(), [].as_slice(), None),
            Self::Delete(keys) => ([].as_slice(), keys.as_slice(), None),
            Self::Swap(key, ..) => ([].as_slice(), [].as_slice(), Some(key)),
        };
        pairs.iter().map(|(key, _)| key).chain(keys).chain(key).map(String::as_str)
    }

    /// The bytes that it holds while it waits.
    fn size(&self) -> usize {
        let values = match self {
            Self::Set(pairs) => pairs.iter().map(|(_, value)| value.len()).sum(),
            Self::Delete(_) => 0,
            Self::Swap(_, seen, value) => seen.as_ref().map_or(0, Vec::len) + value.len(),
        };
        self.keys().map(str::len).sum::<usize>() + values
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_wait_is_bounded_by_count_and_by_bytes() {
        let load = Arc::<Load>::default();
        let waiting = (0..QUEUED_WRITES).map(|_| load.admit(1).unwrap()).collect::<Vec<_>>();
        assert!(matches!(load.admit(1), Err(Error::Busy)));
        drop(waiting);
        let large = load.admit(QUEUED_BYTES * 2).unwrap();
        assert!(matches!(load.admit(1), Err(Error::Busy)), "no more beside a large one");
        drop(large);
        let _half = load.admit(QUEUED_BYTES / 2).unwrap();
        assert!(load.admit(QUEUED_BYTES / 2 + 1).is_err());
        drop(load.admit(QUEUED_BYTES / 2).unwrap());
        assert_eq!((load.writes.load(Ordering::Relaxed), load.bytes.load(Ordering::Relaxed)), (1, QUEUED_BYTES / 2));
    }
}
