//! Two releases beside each other on one store.

use futures::executor::block_on;

use super::*;
use crate::{UpdateError, Upgraded};

/// The filing of the next release: another name for its state, and one list more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct NextFiling {
    stage: String,
    region: String,
    deeds: Vec<String>,
}

impl Record for NextFiling {
    const COMPONENT: &'static str = Filing::COMPONENT;
    const KIND: &'static str = Filing::KIND;
    const PREFIX: &'static str = Filing::PREFIX;
    const SCHEMA: u32 = Filing::SCHEMA + 1;

    fn lists(&self) -> Vec<List> {
        vec![List::new("all", &[]), List::new("stage", &[&self.stage])]
    }

    fn earlier(schema: u32, data: &str) -> serde_json::Result<Self> {
        assert_eq!(schema, Filing::SCHEMA);
        let Filing { state, region, deeds, .. } = serde_json::from_str(data)?;
        Ok(Self { stage: state, region, deeds })
    }
}

fn as_next(id: Id<Filing>) -> Id<NextFiling> {
    id.to_string().parse().unwrap()
}

#[test]
fn a_release_reads_what_the_one_before_wrote_and_writes_its_own() {
    for behaviour in BEHAVIOURS {
        let (_, store) = store(behaviour);
        let ids: Vec<_> = ["a", "b"].map(|deed| block_on(create(&store, deed)).id).to_vec();
        let read = block_on(store.get(&as_next(ids[0]))).unwrap().unwrap();
        assert_eq!((read.version, &*read.data.stage), (1, "pending"));
        let approve = |old: &Stored<NextFiling>| {
            Ok::<_, ()>((NextFiling { stage: "approved".into(), ..old.data.clone() }, event("approve")))
        };
        block_on(store.update(&as_next(ids[0]), Some(1), approve)).unwrap();

        // The release before goes on with its own, and leaves the newer one alone.
        assert_eq!(block_on(store.get(&ids[0])).unwrap_err(), StoreError::NewerSchema);
        let refused = block_on(store.update(&ids[0], None, moved("returned", "x"))).unwrap_err();
        assert_eq!(refused, UpdateError::Store(StoreError::NewerSchema));
        block_on(store.update(&ids[1], None, moved("returned", "x"))).unwrap();
        assert_eq!(block_on(store.get(&as_next(ids[1]))).unwrap().unwrap().data.stage, "returned");
    }
}

#[test]
fn an_upgrade_brings_all_records_up_to_date_beside_live_traffic() {
    for behaviour in BEHAVIOURS {
        let (kv, store) = store(behaviour);
        let ids: Vec<_> = (0..10).map(|n| block_on(create(&store, &n.to_string())).id).collect();
        let stage = List::new("stage", &["pending"]);
        let there = || {
            let page = block_on(store.page::<NextFiling>(&stage, None, 100, Order::OldestFirst)).unwrap();
            page.items.into_iter().map(|item| item.id).collect::<Vec<_>>()
        };
        assert!(there().is_empty(), "nobody has joined the new list");
        block_on(store.erase(&ids[9], event("erase"))).unwrap();
        let next: Vec<_> = ids.iter().map(|id| as_next(*id)).collect();
        let nobody: Id<NextFiling> = format!("pf_{}", "0".repeat(32)).parse().unwrap();
        assert_eq!(
            block_on(store.upgrade(&[&next[..], &[nobody]].concat())).unwrap(),
            Upgraded { changed: 9, unchanged: 2, newer: 0 }
        );
        assert_eq!(there(), next[..9]);
        let before = kv.keys();
        assert_eq!(block_on(store.upgrade(&next)).unwrap(), Upgraded { changed: 0, unchanged: 10, newer: 0 });
        assert_eq!(kv.keys(), before, "a second time changes nothing");
        assert_eq!(block_on(store.upgrade(&ids)).unwrap(), Upgraded { changed: 0, unchanged: 1, newer: 9 });
        let upgraded = block_on(store.get(&next[0])).unwrap().unwrap();
        assert_eq!((upgraded.version, &*upgraded.history[1].what), (2, "upgraded"));
    }
}
