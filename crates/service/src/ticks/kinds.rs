use puhui_store::{Expired, Id, Kv, Record, Store, StoreError, Upgraded};

use crate::MachineClock;

/// The kinds of record of a component: one after the other they expire and are upgraded. A tuple of them is one.
pub trait Kinds: Send + Sync + 'static {
    /// Whether it is an id of one of them.
    fn has(id: &str) -> bool;

    /// [`Store::expire_due`] of each, up to so many keys of each.
    fn expire<K: Kv>(
        store: &Store<K, MachineClock>,
        limit: usize,
    ) -> impl Future<Output = Result<Expired, StoreError>> + Send;

    /// [`Store::upgrade`] of the records with these ids.
    fn upgrade<K: Kv>(
        store: &Store<K, MachineClock>,
        ids: &[String],
    ) -> impl Future<Output = Result<Upgraded, StoreError>> + Send;
}

macro_rules! tuple {
    ($($kind:ident),+) => {
        impl<$($kind: Record),+> Kinds for ($($kind,)+) {
            fn has(id: &str) -> bool {
                $(id.parse::<Id<$kind>>().is_ok())||+
            }

            async fn expire<K: Kv>(store: &Store<K, MachineClock>, limit: usize) -> Result<Expired, StoreError> {
                let mut sum = Expired::default();
                $(
                    let Expired { deleted, more, oldest } = store.expire_due::<$kind>(limit).await?;
                    sum.deleted += deleted;
                    sum.more |= more;
                    sum.oldest = sum.oldest.into_iter().chain(oldest).min();
                )+
                Ok(sum)
            }

            async fn upgrade<K: Kv>(store: &Store<K, MachineClock>, ids: &[String]) -> Result<Upgraded, StoreError> {
                let mut sum = Upgraded::default();
                $(
                    let own: Vec<Id<$kind>> = ids.iter().filter_map(|id| id.parse().ok()).collect();
                    let Upgraded { changed, unchanged, newer } = store.upgrade(&own).await?;
                    sum.changed += changed;
                    sum.unchanged += unchanged;
                    sum.newer += newer;
                )+
                Ok(sum)
            }
        }
    };
}

tuple!(A);
tuple!(A, B);
tuple!(A, B, C);
tuple!(A, B, C, D);
tuple!(A, B, C, D, E);
tuple!(A, B, C, D, E, F);
tuple!(A, B, C, D, E, F, G);
tuple!(A, B, C, D, E, F, G, H);
