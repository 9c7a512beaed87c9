//! When something last moved, readable from any task.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// A shared note of the last movement. Clones share it.
#[derive(Clone)]
pub struct Progress {
    start: Instant,
    milliseconds: Arc<AtomicU64>,
}

impl Progress {
    /// Something that begins now.
    #[must_use]
    pub fn begin() -> Self {
        Self { start: Instant::now(), milliseconds: Arc::default() }
    }

    /// Notes that something moved.
    pub fn moved(&self) {
        let milliseconds = u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.milliseconds.store(milliseconds, Ordering::Relaxed);
    }

    /// When something last moved, or the beginning.
    #[must_use]
    pub fn last(&self) -> Instant {
        self.start + Duration::from_millis(self.milliseconds.load(Ordering::Relaxed))
    }

    /// Resolves when nothing has moved for this long.
    pub async fn stalled(self, patience: Duration) {
        loop {
            let due = self.last() + patience;
            if due <= Instant::now() {
                return;
            }
            tokio::time::sleep_until(due.into()).await;
        }
    }
}
