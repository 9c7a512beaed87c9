use time::OffsetDateTime;

use super::page::{Bounds, Position};
use super::standing::{Standing, beyond};
use crate::probe::Branch;
use crate::record::{Entry, Kind, Slot, key};
use crate::write::HORIZON;
use crate::{Clock, Kv, List, Record, Store, StoreError, Stored};

/// How many times as many slots as are read at once are looked at for one that was written.
const PROBED_WINDOWS: usize = 64;

/// A part of a feed: each record as it is now, in the order of the last changes.
#[derive(Clone, Debug)]
pub struct Changes<R> {
    pub items: Vec<Stored<R>>,
    /// Where to go on, now or another day.
    pub next: Position,
    /// Whether there is more now. There may be a little more soon even if not: what is younger than some seconds is
    /// held back while an older change may still be under way.
    pub more: bool,
    /// Everything that was done by then is in it, or in what was read before; unless there is more.
    pub until: OffsetDateTime,
}

/// The same before anybody has read the data.
struct Part {
    entries: Vec<Entry>,
    next: Position,
    more: bool,
    until: OffsetDateTime,
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// What has changed since a position, oldest change first: complete, in order, and nothing twice. A record that has
    /// changed several times meanwhile shows once, at its newest place.
    pub async fn changes<R: Record>(
        &self,
        feed: &List,
        since: Option<&Position>,
        limit: usize,
    ) -> Result<Changes<R>, StoreError> {
        let Part { entries, next, more, until } =
            self.changed_entries(Kind::of::<R>(), feed.name(), since, limit).await?;
        let items = entries.into_iter().map(Stored::found).collect::<Result<_, _>>()?;
        Ok(Changes { items, next, more, until })
    }

    async fn changed_entries(
        &self,
        kind: Kind,
        feed: &str,
        since: Option<&Position>,
        limit: usize,
    ) -> Result<Part, StoreError> {
        // Taken before anything is read, like the standing of slots.
        let now = self.clock.now();
        let Bounds { last, .. } = self.bounds(kind, feed).await?;
        let mut reached = since.map_or(0, |position| position.slot);
        let until = last.min(reached.saturating_add(self.limits.window));
        let places: Vec<_> = (reached.saturating_add(1)..=until).map(|slot| (feed.to_owned(), slot)).collect();
        let standing = self.standing(kind, &places).await?;

        let limit = limit.max(1);
        let (mut entries, mut is_held, mut are_past) = (Vec::new(), false, None);
        for ((_, slot), standing) in places.iter().zip(standing) {
            match standing {
                Standing::Live(_) if entries.len() == limit => break,
                Standing::Live(entry) => entries.push(*entry),
                Standing::Decided | Standing::Lapsed { .. } => {}
                Standing::Open | Standing::Hole => {
                    // Asked once: the answer is the same for all that are at hand.
                    let is_past = match are_past {
                        Some(is_past) => is_past,
                        None => self.is_long_past(kind, feed, until, last, now).await?,
                    };
                    (are_past, is_held) = (Some(is_past), !is_past);
                    if is_held {
                        self.takes(Branch::HorizonWaited);
                        break;
                    }
                    self.takes(Branch::HolesPassed);
                }
            }
            reached = *slot;
        }
        let more = reached < last && !is_held;
        // What holds the rest back is younger than the horizon, and so is the rest.
        Ok(Part { entries, next: Position { slot: reached }, more, until: now - HORIZON })
    }

    /// Whether some slot after the ones just read is so old that none before it can still come alive. A crash can leave
    /// more slots without a word than are read at once; then only a slot beyond them tells, and it can stand anywhere.
    async fn is_long_past(
        &self,
        kind: Kind,
        list: &str,
        until: u64,
        last: u64,
        now: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        let next = until.saturating_add(1)..=last;
        let near: Vec<_> = next.take(PROBED_WINDOWS * usize::try_from(self.limits.window).unwrap_or(1)).collect();
        // Further on there may be too many to look at each.
        let far = beyond(until, last);
        for slots in [far.as_slice()].into_iter().chain(near.chunks(usize::try_from(self.limits.window).unwrap_or(1))) {
            let keys: Vec<_> = slots.iter().map(|slot| key::slot(kind, list, *slot)).collect();
            for (key, value) in keys.iter().zip(self.kv.get_all(&keys).await?) {
                if let Some(value) = value
                    && now - Slot::read(key, &value)?.time > HORIZON
                {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}
