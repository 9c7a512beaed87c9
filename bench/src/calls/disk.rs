//! A disk on which a sync takes one tick, however much goes into it: so that waits can be counted instead of measured.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Wake, Waker};

use anyhow::{Result, ensure};

/// Clones are the same disk.
#[derive(Clone, Debug, Default)]
pub(super) struct Disk(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    ticks: u64,
    waiting: Vec<Waker>,
}

#[derive(Debug, Default)]
struct Flag(AtomicBool);

impl Wake for Flag {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}

impl Disk {
    /// How many syncs there have been.
    pub(super) fn ticks(&self) -> u64 {
        self.state().ticks
    }

    /// Waits for the next sync.
    pub(super) async fn sync(&self) {
        let due = self.ticks() + 1;
        poll_fn(|context| {
            let mut state = self.state();
            if state.ticks >= due {
                return Poll::Ready(());
            }
            state.waiting.push(context.waker().clone());
            Poll::Pending
        })
        .await;
    }

    /// Runs a future to its end. The disk syncs only when all of it waits for that.
    pub(super) fn drive<T>(&self, future: impl Future<Output = T>) -> Result<T> {
        let (mut future, flag) = (pin!(future), Arc::<Flag>::default());
        let waker = Waker::from(Arc::clone(&flag));
        loop {
            if let Poll::Ready(answer) = future.as_mut().poll(&mut Context::from_waker(&waker)) {
                return Ok(answer);
            }
            if flag.0.swap(false, Ordering::Relaxed) {
                continue;
            }
            let waiting = std::mem::take(&mut self.state().waiting);
            ensure!(!waiting.is_empty(), "an operation waits for something else than the store");
            self.state().ticks += 1;
            waiting.into_iter().for_each(Waker::wake);
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use futures::future::join_all;

    use super::*;

    #[test]
    fn what_goes_out_together_waits_once() {
        let disk = Disk::default();
        disk.drive(async {
            join_all((0..100).map(|_| disk.sync())).await;
            disk.sync().await;
        })
        .unwrap();
        assert_eq!(disk.ticks(), 2);
    }

    #[test]
    fn a_wait_for_nothing_is_an_error() {
        assert!(Disk::default().drive(std::future::pending::<()>()).is_err());
    }
}
