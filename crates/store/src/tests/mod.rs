//! What the tests share: a record that is in lists of every sort, and a look at all of them.

mod broken;
mod crash;
mod dated;
mod expiry;
mod feed;
mod forget;
mod history;
mod kept;
mod kv;
mod page;
mod quota;
mod release;
mod simulation;
mod sparse;
mod tally;
mod unique;
mod update;
mod upgrade;

use std::collections::BTreeMap;

use futures::executor::block_on;
use serde::{Deserialize, Serialize};
use time::macros::datetime;
use time::{Date, OffsetDateTime};

use crate::record::{Entry, Kind};
use crate::{
    Behaviour, Clock, Event, Id, Kv, List, MemoryKv, Order, Record, Store, StoreError, Stored, TestClock, Unique,
};

const BEHAVIOURS: [Behaviour; 3] = [Behaviour::Honest, Behaviour::SpinSqlite, Behaviour::SpinRedis];
const START: OffsetDateTime = datetime!(2026-11-22 08:00 UTC);
const STATES: [&str; 3] = ["pending", "returned", "approved"];
const REGIONS: [&str; 2] = ["44", "广东"];

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Filing {
    state: String,
    region: String,
    filed: Option<Date>,
    /// No other filing may have the same.
    #[serde(default)]
    serial: Option<String>,
    #[serde(default, with = "time::serde::rfc3339::option")]
    kept_until: Option<OffsetDateTime>,
    /// What every version did, so that the version is its length.
    deeds: Vec<String>,
}

impl Record for Filing {
    const COMPONENT: &'static str = "product-filings";
    const KIND: &'static str = "filing";
    const PREFIX: &'static str = "pf";
    const SCHEMA: u32 = 2;

    fn lists(&self) -> Vec<List> {
        vec![
            List::new("all", &[]),
            List::new("state", &[&self.state]),
            List::new("region", &[&self.region, &self.state]),
            List::dated("filed", &[], self.filed),
            List::feed("changes", &[]),
        ]
    }

    fn unique(&self) -> Vec<Unique> {
        self.serial.iter().map(|serial| Unique::new("serial", &[serial])).collect()
    }

    fn kept_until(&self) -> Option<OffsetDateTime> {
        self.kept_until
    }
}

fn filing(deed: &str) -> Filing {
    Filing {
        state: STATES[0].into(),
        region: REGIONS[0].into(),
        filed: None,
        serial: None,
        kept_until: None,
        deeds: vec![deed.into()],
    }
}

fn event(what: &str) -> Event {
    Event::new(START, "operator", what)
}

fn store(behaviour: Behaviour) -> (MemoryKv, Store<MemoryKv, TestClock>) {
    let kv = MemoryKv::new(behaviour);
    (kv.clone(), Store::new(kv, TestClock::at(START)))
}

async fn create<K: Kv, C: Clock>(store: &Store<K, C>, deed: &str) -> Stored<Filing> {
    store.create(filing(deed), event("create")).await.unwrap()
}

/// Moves a filing to another state and notes a deed.
fn moved(to: &str, deed: &str) -> impl FnMut(&Stored<Filing>) -> Result<(Filing, Event), ()> + Send {
    move |old| {
        let mut data = old.data.clone();
        data.state = to.into();
        data.deeds.push(deed.into());
        Ok((data, event("move")))
    }
}

/// A whole list, page by page.
async fn whole<K: Kv, C: Clock>(store: &Store<K, C>, list: &List, limit: usize, order: Order) -> Vec<Id<Filing>> {
    let (mut ids, mut after) = (Vec::new(), None);
    loop {
        let page = store.page::<Filing>(list, after.as_ref(), limit, order).await.unwrap();
        assert!(page.items.len() <= limit);
        ids.extend(page.items.iter().map(|item| item.id));
        assert!(ids.len() < 10_000, "pages without end");
        after = page.next;
        if after.is_none() {
            return ids;
        }
    }
}

async fn whole_dated<K: Kv, C: Clock>(store: &Store<K, C>, limit: usize) -> Vec<Stored<Filing>> {
    let (mut items, mut after) = (Vec::new(), None);
    loop {
        let page = store.dated_page::<Filing>("filed", &[], after.as_ref(), limit).await.unwrap();
        assert!(page.items.len() <= limit);
        items.extend(page.items);
        assert!(items.len() < 10_000, "pages without end");
        after = page.next;
        if after.is_none() {
            return items;
        }
    }
}

/// The records of a store that were not erased, by their own keys, which is what its lists must agree with.
fn truth(kv: &MemoryKv) -> BTreeMap<String, Stored<Filing>> {
    let ids = kv.keys().into_iter().filter_map(|key| Some(key.split_once(":r:")?.1.to_owned()));
    ids.filter_map(|id| {
        let record = block_on(kv.get(&format!("1.product-filings.filing:r:{id}"))).unwrap().unwrap();
        let entry = Entry::decode(Kind::of::<Filing>(), &id, &record).unwrap();
        (!entry.erased).then(|| (id, Stored::found(entry).unwrap()))
    })
    .collect()
}

/// Every list, read both ways, holds the records that declare it, each once, and no other.
fn assert_lists_agree<C: Clock>(kv: &MemoryKv, store: &Store<MemoryKv, C>) {
    let truth = truth(kv);
    let mut lists = vec![List::new("all", &[])];
    lists.extend(STATES.iter().map(|state| List::new("state", &[state])));
    lists.extend(REGIONS.iter().flat_map(|region| STATES.map(|state| List::new("region", &[region, state]))));
    for list in lists {
        let mut expected: Vec<_> = truth.values().filter(|record| record.data.lists().contains(&list)).collect();
        expected.sort_by_key(|record| record.lists[list.name()]);
        let mut expected: Vec<_> = expected.iter().map(|record| record.id).collect();
        assert_eq!(block_on(whole(store, &list, 4, Order::OldestFirst)), expected, "{}", list.name());
        expected.reverse();
        assert_eq!(block_on(whole(store, &list, 100, Order::NewestFirst)), expected, "{}", list.name());
    }
    let mut expected: Vec<_> = truth.values().collect();
    expected.sort_by_key(|record| {
        let day = List::dated("filed", &[], record.data.filed);
        (std::cmp::Reverse(day.name().to_owned()), record.lists[day.name()])
    });
    let dated: Vec<_> = block_on(whole_dated(store, 4)).iter().map(|record| record.id).collect();
    assert_eq!(dated, expected.iter().map(|record| record.id).collect::<Vec<_>>(), "by date");
}

#[test]
fn futures_can_travel_between_threads() {
    fn travels<T: Send>(_: T) {}
    let (_, store) = store(Behaviour::Honest);
    let id: Id<Filing> = block_on(create(&store, "one")).id;
    travels(store.create(filing("one"), event("create")));
    travels(store.forget(&id));
    travels(store.expire_due::<Filing>(1));
    travels(store.get(&id));
    travels(store.get_many(&[id]));
    travels(store.update(&id, None, moved("approved", "two")));
    travels(store.page::<Filing>(&List::new("all", &[]), None, 20, Order::OldestFirst));
    travels(store.dated_page::<Filing>("filed", &[], None, 20));
}

#[test]
fn ids_have_one_spelling() {
    let (_, store) = store(Behaviour::Honest);
    let id = block_on(create(&store, "one")).id;
    let text = id.to_string();
    assert_eq!(text.parse(), Ok(id));
    assert_eq!(serde_json::to_string(&id).unwrap(), format!("\"{text}\""));
    assert_eq!(serde_json::from_str::<Id<Filing>>(&format!("\"{text}\"")).unwrap(), id);
    let wrong = [&text[1..], &text[..20], "", "pf_", "pf_g", "pol_01a", &text.to_uppercase(), &format!("{text}0")];
    for wrong in
        wrong.into_iter().map(str::to_owned).chain([text.replace("pf_", "pf-"), "pf_界界界界界界界界界界".into()])
    {
        assert!(wrong.parse::<Id<Filing>>().is_err(), "{wrong}");
    }
}

#[test]
fn what_is_too_large_leaves_no_trace() {
    let (kv, store) = store(Behaviour::Honest);
    let large = |size| Filing { deeds: vec!["x".repeat(size)], ..filing("") };
    let refused = block_on(store.create(large(256 * 1024), event("create"))).unwrap_err();
    assert_eq!(refused, StoreError::TooLarge);
    assert!(kv.keys().is_empty());
    let kept = block_on(store.create(large(250 * 1024), event("create"))).unwrap();
    let before = kv.keys();
    let refused = block_on(store.update(&kept.id, None, moved("approved", &"y".repeat(10_000)))).unwrap_err();
    assert_eq!(refused, StoreError::TooLarge.into());
    assert_eq!(kv.keys(), before);
}

#[test]
fn what_a_newer_release_wrote_is_read_only() {
    let (kv, store) = store(Behaviour::Honest);
    let id = block_on(create(&store, "one")).id;
    let key = crate::record::key::record(Kind::of::<Filing>(), &id.to_string());
    let value = String::from_utf8(block_on(kv.get(&key)).unwrap().unwrap()).unwrap();
    let newer = value.replace("\"schema\":2", "\"schema\":3");
    block_on(kv.set(&key, newer.clone().into_bytes())).unwrap();
    assert_eq!(block_on(store.get(&id)).unwrap().unwrap().data, filing("one"));
    let refused = block_on(store.update(&id, None, moved("approved", "two"))).unwrap_err();
    assert_eq!(refused, StoreError::NewerSchema.into());

    block_on(kv.set(&key, newer.replace("deeds", "acts").into_bytes())).unwrap();
    assert_eq!(block_on(store.get(&id)).unwrap_err(), StoreError::NewerSchema);
    block_on(kv.set(&key, value.replace("deeds", "acts").into_bytes())).unwrap();
    assert!(matches!(block_on(store.get(&id)), Err(StoreError::Corrupt { key: k, .. }) if k == key));
}
