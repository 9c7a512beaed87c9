use std::collections::BTreeMap;
use std::future::poll_fn;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Poll;

use futures::future::try_join_all;

use crate::clock::scatter;
use crate::kv::{counter, in_order};
use crate::{Kv, KvError, Swap};

/// A store in memory, for tests. It lies as real back ends lie, breaks where it is told to, and lets other tasks in
/// before and after every effect. Clones share their keys.
#[derive(Clone, Debug)]
pub struct MemoryKv(Arc<Mutex<State>>);

/// Whose ways a [`MemoryKv`] has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behaviour {
    /// Everything as the interfaces promise it.
    Honest,
    /// Spin over SQLite: a swap overwrites an absent key, a batch leaves out missing keys and keeps no order, and an
    /// increment of what is no counter takes the host down.
    SpinSqlite,
    /// Spin over Redis: a swap applies unless the key was touched, a batch is single reads, counters are decimal digits.
    SpinRedis,
}

/// On which side of its effect an operation breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Before,
    After,
}

#[derive(Debug)]
struct State {
    behaviour: Behaviour,
    /// Each value, with the number of the call that wrote it.
    values: BTreeMap<String, (Vec<u8>, u64)>,
    calls: u64,
    crash: Option<(u64, Side)>,
    is_down: bool,
    /// A seed, and how many calls in ten thousand fail.
    rough: Option<(u64, u64)>,
}

impl MemoryKv {
    pub fn new(behaviour: Behaviour) -> Self {
        let values = BTreeMap::new();
        Self(Arc::new(Mutex::new(State { behaviour, values, calls: 0, crash: None, is_down: false, rough: None })))
    }

    /// From now on calls take a while of their own, drawn from the seed, and that many in ten thousand fail, half of
    /// them after their effect.
    pub fn roughen(&self, seed: u64, failures: u64) {
        self.state().rough = Some((seed, failures));
    }

    /// Breaks down at the `nth` call from now, counted from 1, and at every call after it until [`Self::restart`].
    pub fn crash_at(&self, nth: u64, side: Side) {
        let mut state = self.state();
        state.crash = Some((state.calls + nth, side));
    }

    /// Comes back up, smooth and with everything that took effect.
    pub fn restart(&self) {
        let mut state = self.state();
        (state.crash, state.is_down, state.rough) = (None, false, None);
    }

    /// How many calls there have been.
    pub fn calls(&self) -> u64 {
        self.state().calls
    }

    /// All keys: for tests, since no real back end can be asked beside other calls.
    pub fn keys(&self) -> Vec<String> {
        self.state().values.keys().cloned().collect()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One call: others may run before its effect, and again between the effect and its answer.
    async fn call<T>(&self, effect: impl FnOnce(&mut State) -> Result<T, KvError>) -> Result<T, KvError> {
        self.pause().await;
        let answer = self.state().run(effect);
        self.pause().await;
        answer
    }

    async fn pause(&self) {
        let mut turns = match &mut self.state().rough {
            Some((seed, _)) => 1 + scatter(seed) % 3,
            None => 1,
        };
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
}

impl State {
    fn run<T>(&mut self, effect: impl FnOnce(&mut Self) -> Result<T, KvError>) -> Result<T, KvError> {
        if self.is_down {
            return Err(KvError::NotDone("down".into()));
        }
        self.calls += 1;
        let failed = || KvError::Failed("broke down".into());
        let side = match (self.crash, &mut self.rough) {
            (Some((at, side)), _) if at == self.calls => {
                self.is_down = true;
                Some(side)
            }
            (_, Some((seed, failures))) => match (scatter(seed) % 10_000 < *failures, scatter(seed) % 2) {
                (false, _) => None,
                (true, 0) => Some(Side::Before),
                (true, _) => Some(Side::After),
            },
            _ => None,
        };
        match side {
            None => effect(self),
            Some(Side::Before) => Err(failed()),
            Some(Side::After) => effect(self).and(Err(failed())),
        }
    }

    fn value(&self, key: &str) -> Option<Vec<u8>> {
        self.values.get(key).map(|(value, _)| value.clone())
    }

    fn write(&mut self, key: String, value: Vec<u8>) {
        self.values.insert(key, (value, self.calls));
    }

    fn increment(&mut self, key: String, by: u64) -> Result<u64, KvError> {
        let seen = self.value(&key);
        let Some(sum) = seen.as_deref().map_or(Some(0), counter).and_then(|count| count.checked_add(by)) else {
            self.is_down = self.behaviour == Behaviour::SpinSqlite;
            return Err(KvError::Failed(format!("{key} is not a counter")));
        };
        let value = match self.behaviour {
            Behaviour::SpinRedis => sum.to_string().into_bytes(),
            Behaviour::Honest | Behaviour::SpinSqlite => sum.to_le_bytes().to_vec(),
        };
        self.write(key, value);
        Ok(sum)
    }

    fn swap(&mut self, key: String, seen: &[u8], watched: u64, new: Vec<u8>) {
        let applies = match (self.behaviour, self.values.get(&key)) {
            (Behaviour::Honest, now) => now.is_some_and(|(value, _)| value == seen),
            (Behaviour::SpinSqlite, now) => now.is_none_or(|(value, _)| value == seen),
            (Behaviour::SpinRedis, now) => now.is_some_and(|(_, written)| *written == watched),
        };
        if applies {
            self.write(key, new);
        }
    }
}

impl Kv for MemoryKv {
    async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, KvError> {
        self.call(|state| Ok(state.value(key))).await
    }

    async fn get_all(&self, keys: &[String]) -> Result<Vec<Option<Vec<u8>>>, KvError> {
        if keys.is_empty() {
            return Ok(Vec::new());
        }
        let behaviour = self.state().behaviour;
        match behaviour {
            Behaviour::Honest => self.call(|state| Ok(keys.iter().map(|key| state.value(key)).collect())).await,
            Behaviour::SpinRedis => try_join_all(keys.iter().map(|key| self.get(key))).await,
            Behaviour::SpinSqlite => {
                let present = |state: &mut State| {
                    Ok(keys.iter().rev().filter_map(|key| Some((key.clone(), Some(state.value(key)?)))).collect())
                };
                Ok(in_order(keys, self.call(present).await?))
            }
        }
    }

    async fn set(&self, key: &str, value: Vec<u8>) -> Result<(), KvError> {
        self.call(|state| {
            state.write(key.to_owned(), value);
            Ok(())
        })
        .await
    }

    async fn delete(&self, key: &str) -> Result<(), KvError> {
        self.call(|state| {
            state.values.remove(key);
            Ok(())
        })
        .await
    }

    async fn increment(&self, key: &str, by: u64) -> Result<u64, KvError> {
        self.call(|state| state.increment(key.to_owned(), by)).await
    }

    async fn swap(&self, key: &str, seen: &[u8], new: Vec<u8>) -> Result<Swap, KvError> {
        let watched = self.call(|state| Ok(state.values.get(key).cloned())).await;
        // A failed look changes nothing, so it must not be mistaken for a failed swap.
        let watched = watched.map_err(|why| KvError::NotDone(why.to_string()))?;
        match watched {
            Some((value, written)) if value == seen => {
                self.call(|state| {
                    state.swap(key.to_owned(), seen, written, new);
                    Ok(Swap::Attempted)
                })
                .await
            }
            _ => Ok(Swap::Refused),
        }
    }
}
