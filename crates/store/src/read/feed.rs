use super::page::{Bounds, Position};
use super::standing::Standing;
use crate::probe::Branch;
use crate::record::{Slot, key};
use crate::write::HORIZON;
use crate::{Clock, Kv, List, Record, Store, StoreError, Stored};

/// A part of a feed: each record as it is now, in the order of the last changes.
#[derive(Clone, Debug)]
pub struct Changes<R> {
    pub items: Vec<Stored<R>>,
    /// Where to go on, now or another day.
    pub next: Position,
    /// Whether there is more now. There may be a little more soon even if not: what is younger than some seconds is
    /// held back while an older change may still be under way.
    pub more: bool,
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
        // Taken before anything is read, like the standing of slots.
        let now = self.clock.now();
        let Bounds { last, .. } = self.bounds::<R>(feed.name()).await?;
        let mut reached = since.map_or(0, |position| position.slot);
        let until = last.min(reached.saturating_add(self.limits.window));
        let places: Vec<_> = (reached.saturating_add(1)..=until).map(|slot| (feed.name().to_owned(), slot)).collect();
        let standing = self.standing::<R>(&places).await?;

        let limit = limit.max(1);
        let (mut items, mut is_held) = (Vec::new(), false);
        for ((_, slot), standing) in places.iter().zip(standing) {
            match standing {
                Standing::Live(_) if items.len() == limit => break,
                Standing::Live(record) => items.push(*record),
                Standing::Decided | Standing::Lapsed { .. } => {}
                Standing::Open => {
                    is_held = !self.is_long_past::<R>(feed.name(), until, last, now).await?;
                    if is_held {
                        self.takes(Branch::HorizonWaited);
                        break;
                    }
                    self.takes(Branch::HolesPassed);
                }
            }
            reached = *slot;
        }
        Ok(Changes { items, next: Position { slot: reached }, more: reached < last && !is_held })
    }

    /// Whether some slot after the ones just read is so old that none before it can still come alive. A crash can leave
    /// more slots without a word than are read at once; then only a slot beyond them tells.
    async fn is_long_past<R: Record>(
        &self,
        list: &str,
        until: u64,
        last: u64,
        now: time::OffsetDateTime,
    ) -> Result<bool, StoreError> {
        let mut probes: Vec<_> =
            (0..63).map(|power| until.saturating_add(1 << power)).filter(|slot| *slot < last).collect();
        probes.extend((last > until).then_some(last));
        let keys: Vec<_> = probes.iter().map(|slot| key::slot::<R>(list, *slot)).collect();
        for (key, value) in keys.iter().zip(self.kv.get_all(&keys).await?) {
            if let Some(value) = value
                && now - Slot::<R>::read(key, &value)?.time > HORIZON
            {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
