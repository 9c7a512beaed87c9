use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use puhui_store::{Clock, Id, Kv, Store, StoreError, Window};
use time::{Date, OffsetDateTime};

use super::lease::{Lease, Step};
use super::{Standing, Windows};
use crate::identity::{ApiKey, KeyLimits};

/// More keys than an instance meets in its life.
const KEYS: usize = 1024;

/// What this instance holds of the quotas of the keys that it has met. Clones are the same.
#[derive(Clone, Debug, Default)]
pub(crate) struct Leases(Arc<Mutex<HashMap<Id<ApiKey>, Held>>>);

#[derive(Debug, Default)]
struct Held {
    minute: Lease,
    day: Lease,
    /// The day that this instance knows to be open.
    open: Option<Date>,
}

/// Which of the two limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Span {
    Minute,
    Day,
}

/// What became of a request for one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Granted {
    /// The limit that stands in the way.
    pub(crate) refused_by: Option<Span>,
    pub(crate) standing: Standing,
}

impl Leases {
    /// Takes one unit of the minute and of the day that it is, or neither.
    pub(crate) async fn take<K: Kv, C: Clock>(
        &self,
        store: &Store<K, C>,
        id: &Id<ApiKey>,
        limits: KeyLimits,
        now: OffsetDateTime,
    ) -> Result<Granted, StoreError> {
        let windows = Windows::at(now);
        let refused_by = self.refusal(store, id, limits, &windows).await?;
        let standing = self.with(id, |held| Standing {
            limits,
            remaining: [
                held.minute.remaining(windows.minute, limits.per_minute.into()),
                held.day.remaining(windows.day, limits.per_day.into()),
            ],
            now,
            windows,
        });
        Ok(Granted { refused_by, standing })
    }

    async fn refusal<K: Kv, C: Clock>(
        &self,
        store: &Store<K, C>,
        id: &Id<ApiKey>,
        limits: KeyLimits,
        windows: &Windows,
    ) -> Result<Option<Span>, StoreError> {
        let (minute, day) =
            ((Span::Minute, windows.minute, limits.per_minute), (Span::Day, windows.day, limits.per_day));
        if self.with(id, |held| held.day.is_spent(windows.day, limits.per_day.into())) {
            return Ok(Some(Span::Day));
        }
        if !self.one(store, id, minute, windows).await? {
            return Ok(Some(Span::Minute));
        }
        if !self.one(store, id, day, windows).await? {
            self.with(id, |held| held.minute.give_back(windows.minute));
            return Ok(Some(Span::Day));
        }
        Ok(None)
    }

    /// One unit of one window, if there is one.
    async fn one<K: Kv, C: Clock>(
        &self,
        store: &Store<K, C>,
        id: &Id<ApiKey>,
        (span, window, limit): (Span, Window, u32),
        windows: &Windows,
    ) -> Result<bool, StoreError> {
        let limit = u64::from(limit);
        let (by, renewal) = match self.with(id, |held| held.of(span).step(window, limit)) {
            Step::Taken => return Ok(true),
            Step::Spent => return Ok(false),
            Step::TakeOne => (1, None),
            Step::Renew(by) => (by, Some(Renewal { leases: self, id, span, window })),
        };
        if self.with(id, |held| held.open) != Some(windows.date) {
            store.open_day(id, windows.date, windows.day_ends).await?;
            self.with(id, |held| held.open = Some(windows.date));
        }
        let total = store.take(id, window, by).await?;
        Ok(self.with(id, |held| held.of(span).took(window, limit, by, total, renewal.is_some())))
    }

    /// Units of the minute and of the day that this instance holds.
    #[cfg(test)]
    pub(super) fn left(&self, id: &Id<ApiKey>) -> [u64; 2] {
        self.with(id, |held| [held.minute.left(), held.day.left()])
    }

    fn with<T>(&self, id: &Id<ApiKey>, act: impl FnOnce(&mut Held) -> T) -> T {
        let mut all: MutexGuard<'_, _> = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= KEYS && !all.contains_key(id) {
            all.clear();
        }
        act(all.entry(*id).or_default())
    }
}

impl Held {
    fn of(&mut self, span: Span) -> &mut Lease {
        match span {
            Span::Minute => &mut self.minute,
            Span::Day => &mut self.day,
        }
    }
}

/// A lease that is being taken. A request can end at any wait, and others must not wait for it then.
struct Renewal<'a> {
    leases: &'a Leases,
    id: &'a Id<ApiKey>,
    span: Span,
    window: Window,
}

impl Drop for Renewal<'_> {
    fn drop(&mut self) {
        self.leases.with(self.id, |held| held.of(self.span).end_renewal(self.window));
    }
}
