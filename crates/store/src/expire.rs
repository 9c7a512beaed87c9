use time::OffsetDateTime;

use crate::{Clock, Kv, Record, Store, StoreError};

/// What [`Store::expire_due`] did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Expired {
    /// How many keys were deleted.
    pub deleted: u64,
    /// Whether something due is left.
    pub more: bool,
    /// Since when the oldest thing that is left has been due.
    pub oldest: Option<OffsetDateTime>,
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// Deletes at most `limit` keys of a kind whose time has passed. With a limit of 0 it only looks.
    ///
    /// No kind has anything that expires yet.
    pub async fn expire_due<R: Record>(&self, limit: usize) -> Result<Expired, StoreError> {
        let _ = limit;
        Ok(Expired::default())
    }
}
