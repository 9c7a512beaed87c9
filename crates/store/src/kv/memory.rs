use std::collections::BTreeMap;
use std::fmt;
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
    read: u64,
    crash: Option<(u64, Side)>,
    is_down: bool,
    rough: Option<Rough>,
    /// How often time has passed, and what will take effect when.
    turns: u64,
    late: Vec<(u64, Late)>,
    lost: Option<&'static str>,
}

/// How a rough store treats its calls.
#[derive(Debug)]
struct Rough {
    seed: u64,
    /// How many calls in ten thousand fail.
    failures: u64,
    /// How many turns the effect of a write may come late, of which nobody knows the outcome.
    lateness: u64,
    /// A write that has not been carried out after so many turns is dropped.
    patience: u64,
}

/// The effect of a write.
struct Late(Box<dyn FnOnce(&mut State) + Send>);

impl fmt::Debug for Late {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Late")
    }
}

impl MemoryKv {
    pub fn new(behaviour: Behaviour) -> Self {
        let values = BTreeMap::new();
        Self(Arc::new(Mutex::new(State {
            behaviour,
            values,
            calls: 0,
            read: 0,
            crash: None,
            is_down: false,
            rough: None,
            turns: 0,
            late: Vec::new(),
            lost: None,
        })))
    }

    /// From now on calls take a while of their own, drawn from the seed, and that many in ten thousand fail, half of
    /// them after their effect.
    pub fn roughen(&self, seed: u64, failures: u64) {
        self.state().rough = Some(Rough { seed, failures, lateness: 0, patience: u64::MAX });
    }

    /// As [`MemoryKv::roughen`], and some writes whose caller is told of a failure, or has gone away before he was told
    /// anything, take effect later, by so many turns of [`MemoryKv::pass`]. No write takes effect when more than
    /// `patience` turns have passed since it was asked for.
    pub fn delay(&self, seed: u64, failures: u64, lateness: u64, patience: u64) {
        self.state().rough = Some(Rough { seed, failures, lateness, patience });
    }

    /// Lets time pass.
    pub fn pass(&self, turns: u64) {
        let mut state = self.state();
        state.turns += turns;
        let now = state.turns;
        state.catch_up(now);
    }

    /// The next write of a key that contains this fails, and takes effect with [`MemoryKv::settle`].
    pub fn lose_next_write_until_settled(&self, part: &'static str) {
        self.state().lost = Some(part);
    }

    /// Lets everything that is late take effect.
    pub fn settle(&self) {
        self.state().catch_up(u64::MAX);
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

    /// Whether a batch is read in one call.
    pub fn answers_batches(&self) -> bool {
        self.state().behaviour != Behaviour::SpinRedis
    }

    /// How many keys have been read.
    pub fn read_keys(&self) -> u64 {
        self.state().read
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

    /// One call that reads some keys: others may run before it, and again between it and its answer.
    async fn look<T>(&self, keys: usize, effect: impl FnOnce(&mut State) -> Result<T, KvError>) -> Result<T, KvError> {
        self.pause().await;
        let answer = self.state().read(keys, effect);
        self.pause().await;
        answer
    }

    fn turns(&self) -> u64 {
        self.state().turns
    }

    /// One writing call, asked for in turn `since`. If its caller is dropped meanwhile, the write may be under way all
    /// the same.
    async fn change<T: Send + 'static>(
        &self,
        since: u64,
        effect: impl FnOnce(&mut State) -> Result<T, KvError> + Send + 'static,
    ) -> Result<T, KvError> {
        let mut write = UnderWay { kv: self, since, effect: Some(effect) };
        self.pause().await;
        let Some(effect) = write.effect.take() else { return Err(broke_down()) };
        let answer = self.state().change(since, effect);
        self.pause().await;
        answer
    }

    async fn pause(&self) {
        let mut turns = match &mut self.state().rough {
            Some(Rough { seed, .. }) => 1 + scatter(seed) % 3,
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
    /// Counts a call, and says on which side of its effect it breaks, if it does.
    fn begin(&mut self) -> Result<Option<Side>, KvError> {
        if self.is_down {
            return Err(KvError::NotDone("down".into()));
        }
        self.calls += 1;
        Ok(match (self.crash, &mut self.rough) {
            (Some((at, side)), _) if at == self.calls => {
                self.is_down = true;
                Some(side)
            }
            (_, Some(Rough { seed, failures, .. })) => match (scatter(seed) % 10_000 < *failures, scatter(seed) % 2) {
                (false, _) => None,
                (true, 0) => Some(Side::Before),
                (true, _) => Some(Side::After),
            },
            _ => None,
        })
    }

    fn read<T>(&mut self, keys: usize, effect: impl FnOnce(&mut Self) -> Result<T, KvError>) -> Result<T, KvError> {
        self.read += keys as u64;
        match self.begin()? {
            None => effect(self),
            Some(_) => Err(broke_down()),
        }
    }

    fn change<T>(
        &mut self,
        since: u64,
        effect: impl FnOnce(&mut Self) -> Result<T, KvError> + Send + 'static,
    ) -> Result<T, KvError> {
        let is_dropped = self.rough.as_ref().is_some_and(|rough| self.turns - since > rough.patience);
        match self.begin()? {
            _ if is_dropped => Err(KvError::NotDone("waited too long".into())),
            None => effect(self),
            Some(Side::After) => effect(self).and(Err(broke_down())),
            Some(Side::Before) => {
                self.perhaps_later(since, effect);
                Err(broke_down())
            }
        }
    }

    /// Every second write of which nobody knows the outcome takes effect later.
    fn perhaps_later<T>(&mut self, since: u64, effect: impl FnOnce(&mut Self) -> Result<T, KvError> + Send + 'static) {
        if let Some(Rough { seed, lateness, patience, .. }) = &mut self.rough
            && *lateness > 0
            && self.turns - since <= *patience
            && scatter(seed).is_multiple_of(2)
        {
            let due = (self.turns + 1 + scatter(seed) % *lateness).min(since.saturating_add(*patience));
            // There is nobody left to be told.
            self.late.push((due, Late(Box::new(|state| drop(effect(state))))));
        }
    }

    fn catch_up(&mut self, now: u64) {
        while let Some(n) = self.late.iter().position(|(due, _)| *due <= now) {
            let (_, Late(effect)) = self.late.swap_remove(n);
            effect(self);
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

/// A write between its caller and the store.
struct UnderWay<'a, E, T>
where
    E: FnOnce(&mut State) -> Result<T, KvError> + Send + 'static,
{
    kv: &'a MemoryKv,
    since: u64,
    effect: Option<E>,
}

impl<E, T> Drop for UnderWay<'_, E, T>
where
    E: FnOnce(&mut State) -> Result<T, KvError> + Send + 'static,
{
    fn drop(&mut self) {
        if let Some(effect) = self.effect.take() {
            self.kv.state().perhaps_later(self.since, effect);
        }
    }
}

fn broke_down() -> KvError {
    KvError::Failed("broke down".into())
}

impl Kv for MemoryKv {
    async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, KvError> {
        self.look(1, |state| Ok(state.value(key))).await
    }

    async fn get_all(&self, keys: &[String]) -> Result<Vec<Option<Vec<u8>>>, KvError> {
        if keys.is_empty() {
            return Ok(Vec::new());
        }
        let behaviour = self.state().behaviour;
        match behaviour {
            Behaviour::Honest => {
                self.look(keys.len(), |state| Ok(keys.iter().map(|key| state.value(key)).collect())).await
            }
            Behaviour::SpinRedis => try_join_all(keys.iter().map(|key| self.get(key))).await,
            Behaviour::SpinSqlite => {
                let present = |state: &mut State| {
                    Ok(keys.iter().rev().filter_map(|key| Some((key.clone(), Some(state.value(key)?)))).collect())
                };
                Ok(in_order(keys, self.look(keys.len(), present).await?))
            }
        }
    }

    async fn set(&self, key: &str, value: Vec<u8>) -> Result<(), KvError> {
        let key = key.to_owned();
        self.change(self.turns(), |state| {
            if state.lost.is_some_and(|part| key.contains(part)) {
                state.lost = None;
                state.late.push((u64::MAX, Late(Box::new(|state| state.write(key, value)))));
                return Err(broke_down());
            }
            state.write(key, value);
            Ok(())
        })
        .await
    }

    async fn delete(&self, key: &str) -> Result<(), KvError> {
        let key = key.to_owned();
        self.change(self.turns(), move |state| {
            state.values.remove(&key);
            Ok(())
        })
        .await
    }

    async fn increment(&self, key: &str, by: u64) -> Result<u64, KvError> {
        let key = key.to_owned();
        self.change(self.turns(), move |state| state.increment(key, by)).await
    }

    async fn swap(&self, key: &str, seen: &[u8], new: Vec<u8>) -> Result<Swap, KvError> {
        let since = self.turns();
        let watched = self.look(1, |state| Ok(state.values.get(key).cloned())).await;
        // A failed look changes nothing, so it must not be mistaken for a failed swap.
        let watched = watched.map_err(|why| KvError::NotDone(why.to_string()))?;
        match watched {
            Some((value, written)) if value == seen => {
                let key = key.to_owned();
                self.change(since, move |state| {
                    state.swap(key, &value, written, new);
                    Ok(Swap::Attempted)
                })
                .await
            }
            _ => Ok(Swap::Refused),
        }
    }
}
