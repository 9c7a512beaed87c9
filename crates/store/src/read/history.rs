use crate::record::{Kind, corrupt, key};
use crate::{Clock, Event, Kv, Record, Store, StoreError, Stored};

/// A part of a record's history, oldest event first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Events {
    pub items: Vec<Event>,
    /// The version of the last of them, where there are more.
    pub next: Option<u64>,
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// The events of a record after that of version `after`, so many at most, whether the record still holds them itself
    /// or they are in the archive. Each version has one event.
    pub async fn events<R: Record>(&self, record: &Stored<R>, after: u64, limit: usize) -> Result<Events, StoreError> {
        let archived = record.version.saturating_sub(record.history.len() as u64);
        let until = record.version.min(after.saturating_add(limit.max(1) as u64));
        let mut items = self.archived(Kind::of::<R>(), &record.id.to_string(), after, until.min(archived)).await?;
        let held = record.history.iter().zip(archived + 1..);
        items.extend(
            held.filter(|(_, version)| (after.saturating_add(1)..=until).contains(version))
                .map(|(event, _)| event.clone()),
        );
        Ok(Events { items, next: (until < record.version).then_some(until) })
    }

    /// Archived events after one version and up to another.
    async fn archived(&self, kind: Kind, id: &str, after: u64, until: u64) -> Result<Vec<Event>, StoreError> {
        if after >= until {
            return Ok(Vec::new());
        }
        let size = (self.limits.history / 2) as u64;
        let blocks = after / size..=(until - 1) / size;
        let keys: Vec<_> = blocks.clone().map(|block| key::archive(kind, id, block)).collect();
        let mut items = Vec::new();
        for ((block, key), value) in blocks.zip(keys.clone()).zip(self.kv.get_all(&keys).await?) {
            let Some(value) = value else { return Err(corrupt(key, "a part of the archive is missing")) };
            let events: Vec<Event> = serde_json::from_slice(&value).map_err(|why| corrupt(key, why))?;
            let versions = block * size + 1..;
            items.extend(
                events
                    .into_iter()
                    .zip(versions)
                    .filter(|(_, version)| (after.saturating_add(1)..=until).contains(version)),
            );
        }
        Ok(items.into_iter().map(|(event, _)| event).collect())
    }
}
