//! The components whose entries are collected.

use puhui_service::audit::{Acting, Appended, Entry, counted, feed};
use puhui_service::{Action, Context, Failure};
use puhui_store::{Clock, Id, Kv, Position, Store, StoreError};
use time::Date;

use crate::record::Progress;

/// What a component has appended since it was asked last.
pub(crate) struct Part {
    pub(crate) component: &'static str,
    /// Each entry with the id that it has there.
    pub(crate) items: Vec<(String, Entry)>,
    pub(crate) next: Position,
    pub(crate) more: bool,
}

/// One line for each component with a store; a test holds them to `spin.toml`.
macro_rules! sources {
    ($($component:ident = $name:literal),+ $(,)?) => {
        $(
            enum $component {}

            impl Acting for $component {
                const COMPONENT: &'static str = $name;
            }
        )+

        #[cfg(test)]
        pub(crate) const NAMES: &[&str] = &[$($name),+];

        /// What each component has appended since then, at most `limit` entries of each.
        pub(crate) async fn appended<K: Kv, C: Clock>(
            store: &Store<K, C>,
            progress: &Progress,
            limit: usize,
        ) -> Result<Vec<Part>, StoreError> {
            Ok(vec![$(part::<K, C, $component>(store, progress, limit).await?),+])
        }

        /// Removes an entry where it was appended.
        pub(crate) async fn remove<K: Kv, C: Clock>(
            store: &Store<K, C>,
            component: &str,
            id: &str,
        ) -> Result<(), StoreError> {
            match component {
                $($name => match id.parse::<Id<Appended<$component>>>() {
                    Ok(id) => store.forget(&id).await,
                    Err(_) => Ok(()),
                },)+
                _ => Ok(()),
            }
        }

        /// Clears away what forgotten entries have left where they were appended, some `limit` of each component: the jobs there
        /// know nothing of the audit. Whether there is more to clear.
        pub(crate) async fn clear<K: Kv, C: Clock>(store: &Store<K, C>, limit: usize) -> Result<bool, StoreError> {
            let more = [$(store.expire_due::<Appended<$component>>(limit).await?.more),+];
            Ok(more.contains(&true))
        }

        /// How often each component was looked up in: by action, then by day.
        pub(crate) async fn look_ups<K: Kv>(
            cx: &Context<K>,
            actions: &[Action],
            days: &[Date],
        ) -> Result<Vec<(&'static str, Vec<u64>)>, Failure> {
            let lists: Vec<_> =
                actions.iter().flat_map(|action| days.iter().map(|day| counted(*action, *day))).collect();
            Ok(vec![$(($name, cx.records().counts::<Appended<$component>>(&lists).await?)),+])
        }
    };
}

sources! {
    Audit = "audit",
    ContactPoints = "contact-points",
    EvaluationReports = "evaluation-reports",
    Identity = "identity",
    Platforms = "platforms",
    Policies = "policies",
    ProductFilings = "product-filings",
}

async fn part<K: Kv, C: Clock, A: Acting>(
    store: &Store<K, C>,
    progress: &Progress,
    limit: usize,
) -> Result<Part, StoreError> {
    let since = progress.positions.get(A::COMPONENT);
    let changes = store.changes::<Appended<A>>(&feed(), since, limit).await?;
    let items = changes.items.into_iter().map(|record| (record.id.to_string(), record.data.entry)).collect();
    Ok(Part { component: A::COMPONENT, items, next: changes.next, more: changes.more })
}
