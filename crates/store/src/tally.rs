//! Counting without records: a list's counter alone.

use crate::read::count;
use crate::record::{Kind, key};
use crate::{Clock, Kv, List, Record, Store, StoreError};

impl<K: Kv, C: Clock> Store<K, C> {
    /// Adds to the counter of a list that no record is ever in, and answers what it has come to. One increment, and no more.
    pub async fn count_up<R: Record>(&self, list: &List, by: u64) -> Result<u64, StoreError> {
        Ok(self.kv.increment(&key::counter(Kind::of::<R>(), list.name()), by).await?)
    }

    /// What the counters of some lists have come to, in one batch: what was counted up, or how many slots were ever handed
    /// out. A list whose counter is 0 has never had a record in it.
    pub async fn counts<R: Record>(&self, lists: &[List]) -> Result<Vec<u64>, StoreError> {
        let keys: Vec<_> = lists.iter().map(|list| key::counter(Kind::of::<R>(), list.name())).collect();
        let found = self.kv.get_all(&keys).await?;
        keys.iter().zip(found).map(|(key, value)| value.map_or(Ok(0), |value| count(key, &value))).collect()
    }
}
