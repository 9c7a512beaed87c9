use super::*;
use crate::Upgraded;

/// The same kind in two releases: the second has a number more, and is in a list more and in one less.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct First {
    name: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Second {
    name: String,
    #[serde(default)]
    number: u32,
}

impl Record for First {
    const COMPONENT: &'static str = "guides";
    const KIND: &'static str = "guide";
    const PREFIX: &'static str = "gd";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        vec![List::new("all", &[]), List::new("old", &[])]
    }
}

impl Record for Second {
    const COMPONENT: &'static str = "guides";
    const KIND: &'static str = "guide";
    const PREFIX: &'static str = "gd";
    const SCHEMA: u32 = 2;

    fn lists(&self) -> Vec<List> {
        vec![List::new("all", &[]), List::new("number", &[&self.number.to_string()])]
    }
}

type Guides = Store<MemoryKv, TestClock>;

fn made(store: &Guides, name: &str) -> String {
    block_on(store.create(First { name: name.into() }, event("create"))).unwrap().id.to_string()
}

fn upgraded(store: &Guides, ids: &[String]) -> Upgraded {
    let ids: Vec<Id<Second>> = ids.iter().map(|id| id.parse().unwrap()).collect();
    block_on(store.upgrade(&ids)).unwrap()
}

fn names<R: Record>(store: &Guides, list: &List, name: fn(&R) -> String) -> Vec<String> {
    let page = block_on(store.page::<R>(list, None, 100, Order::OldestFirst)).unwrap();
    page.items.iter().map(|item| name(&item.data)).collect()
}

#[test]
fn records_of_an_earlier_release_join_the_lists_of_this_one() {
    for behaviour in BEHAVIOURS {
        let (_, store) = store(behaviour);
        let mut ids: Vec<_> = ["a", "b"].map(|name| made(&store, name)).to_vec();
        ids.push(format!("gd_{}", "0".repeat(32)));
        assert_eq!(upgraded(&store, &ids), Upgraded { changed: 2, unchanged: 1, newer: 0 });
        assert_eq!(upgraded(&store, &ids), Upgraded { changed: 0, unchanged: 3, newer: 0 });

        let second = |list: &List| names::<Second>(&store, list, |guide| guide.name.clone());
        assert_eq!(second(&List::new("number", &["0"])), ["a", "b"]);
        assert_eq!(second(&List::new("all", &[])), ["a", "b"], "each stays where it was");
        assert_eq!(second(&List::new("old", &[])), [""; 0]);
        let record = block_on(store.get(&ids[0].parse::<Id<Second>>().unwrap())).unwrap().unwrap();
        assert_eq!(record.history.iter().map(|event| event.what.as_str()).collect::<Vec<_>>(), ["create", "upgraded"]);
    }
}

#[test]
fn what_a_later_release_wrote_is_left_alone() {
    let (kv, store) = store(Behaviour::Honest);
    let ids = [made(&store, "a"), made(&store, "b")];
    upgraded(&store, &ids[..1]);
    let before = kv.keys();
    let firsts: Vec<Id<First>> = ids.iter().map(|id| id.parse().unwrap()).collect();
    assert_eq!(block_on(store.upgrade(&firsts)).unwrap(), Upgraded { changed: 0, unchanged: 1, newer: 1 });
    assert_eq!(kv.keys(), before);
}

/// A crash at any step of an upgrade leaves the record whole, and the next upgrade ends the work.
#[test]
fn a_crash_in_the_middle_is_made_good_by_the_next_upgrade() {
    use crate::Side;
    for behaviour in BEHAVIOURS {
        for (nth, side) in (1..12).flat_map(|nth| [(nth, Side::Before), (nth, Side::After)]) {
            let (kv, store) = store(behaviour);
            let id = made(&store, "a");
            let ids = [id.parse::<Id<Second>>().unwrap()];
            kv.crash_at(nth, side);
            let _ = block_on(store.upgrade(&ids));
            kv.restart();
            let second = block_on(store.upgrade(&ids)).unwrap();
            assert_eq!((second.changed + second.unchanged, second.newer), (1, 0));
            assert_eq!(names::<Second>(&store, &List::new("number", &["0"]), |guide| guide.name.clone()), ["a"]);
        }
    }
}
