use std::future::poll_fn;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;
use std::time::{Duration, SystemTime};

use time::OffsetDateTime;
use uuid::Uuid;

/// What the machine knows and a program does not: the time, and something that nobody can guess.
///
/// Both are parameters, so that a simulation can replay what happened. This is the machine's clock: deadlines, slot
/// times and ids are measured by it. A request's business time is another matter, and travels in the [`crate::Event`].
pub trait Clock: Clone + Send + Sync + 'static {
    /// The time in UTC.
    fn now(&self) -> OffsetDateTime;

    /// Eighty random bits.
    fn entropy(&self) -> [u8; 10] {
        // A version 4 UUID is random but for its version and variant, which stand in bytes 6 and 8.
        let mut bytes = [0; 10];
        let random = Uuid::new_v4().into_bytes();
        bytes[..6].copy_from_slice(&random[..6]);
        bytes[6..].copy_from_slice(&random[12..]);
        bytes
    }

    /// Lets others run for a while.
    fn sleep(&self, duration: Duration) -> impl Future<Output = ()> + Send;
}

/// The clock of the machine that runs us.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> OffsetDateTime {
        #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the wall clock")]
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        OffsetDateTime::UNIX_EPOCH + since
    }

    #[cfg(target_family = "wasm")]
    async fn sleep(&self, duration: Duration) {
        spin_sdk::time::sleep(duration).await;
    }

    /// Outside a component only tests and tools wait for a lock: they may spin, and need no timer.
    #[cfg(not(target_family = "wasm"))]
    async fn sleep(&self, duration: Duration) {
        let end = self.now() + duration;
        while self.now() < end {
            step_aside().await;
        }
    }
}

/// Gives every other task a turn.
async fn step_aside() {
    let mut turns = 1;
    poll_fn(|context| {
        if turns == 0 {
            return Poll::Ready(());
        }
        turns -= 1;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

/// A clock that stands still until it is told to move. Clones show the same time.
#[derive(Clone, Debug)]
pub struct TestClock(Arc<Mutex<(OffsetDateTime, u64)>>);

impl TestClock {
    pub fn at(now: OffsetDateTime) -> Self {
        Self::seeded(now, 0)
    }

    /// A clock whose randomness starts from a seed of one's own.
    pub fn seeded(now: OffsetDateTime, seed: u64) -> Self {
        Self(Arc::new(Mutex::new((now, seed))))
    }

    pub fn set(&self, now: OffsetDateTime) {
        self.with(|state| state.0 = now);
    }

    pub fn advance(&self, by: Duration) {
        self.with(|state| state.0 += by);
    }

    fn with<T>(&self, act: impl FnOnce(&mut (OffsetDateTime, u64)) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Clock for TestClock {
    fn now(&self) -> OffsetDateTime {
        self.with(|state| state.0)
    }

    fn entropy(&self) -> [u8; 10] {
        let mut bytes = [0; 10];
        self.with(|state| {
            bytes[..8].copy_from_slice(&scatter(&mut state.1).to_le_bytes());
            bytes[8..].copy_from_slice(&scatter(&mut state.1).to_le_bytes()[..2]);
        });
        bytes
    }

    /// Time flies: the clock moves on at once.
    async fn sleep(&self, duration: Duration) {
        self.advance(duration);
        step_aside().await;
    }
}

/// The next number of a seeded sequence (SplitMix64): for tests that must be able to happen again.
pub(crate) fn scatter(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*seed ^ (*seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
