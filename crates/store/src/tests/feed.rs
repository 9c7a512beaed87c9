use futures::executor::block_on;
use std::time::Duration;

use super::*;
use crate::record::key;
use crate::{Changes, Position};

fn changes(store: &Store<MemoryKv, TestClock>, since: Option<&Position>, limit: usize) -> Changes<Filing> {
    block_on(store.changes::<Filing>(&List::feed("changes", &[]), since, limit)).unwrap()
}

fn deeds(changes: &Changes<Filing>) -> Vec<String> {
    changes.items.iter().map(|item| item.data.deeds.last().unwrap().clone()).collect()
}

#[test]
fn a_feed_shows_each_record_at_its_last_change() {
    for behaviour in BEHAVIOURS {
        let (_, store) = store(behaviour);
        assert!(changes(&store, None, 20).items.is_empty());
        let ids: Vec<_> = ["a", "b", "c"].map(|deed| block_on(create(&store, deed)).id).to_vec();
        block_on(store.update(&ids[0], None, moved("approved", "a2"))).unwrap();
        let first = changes(&store, None, 2);
        assert_eq!((deeds(&first), first.more), (vec!["b".to_owned(), "c".into()], true));
        let second = changes(&store, Some(&first.next), 2);
        assert_eq!((deeds(&second), second.more), (vec!["a2".to_owned()], false));
        assert!(changes(&store, Some(&second.next), 2).items.is_empty());

        block_on(store.update(&ids[2], None, moved("pending", "c2"))).unwrap();
        let later = changes(&store, Some(&second.next), 2);
        assert_eq!((deeds(&later), later.more), (vec!["c2".to_owned()], false));
        let anew = changes(&store, None, 20);
        assert_eq!(deeds(&anew), ["b", "a2", "c2"]);
    }
}

#[test]
fn a_crash_holds_a_feed_back_for_seconds_and_not_for_ever() {
    for holes in [1, 3, 300, 5_000] {
        let (kv, store) = store(Behaviour::SpinSqlite);
        block_on(create(&store, "before"));
        block_on(kv.increment(&key::counter(Kind::of::<Filing>(), "changes"), holes)).unwrap();
        let after = block_on(create(&store, "after"));
        let held = changes(&store, None, 20);
        assert_eq!((deeds(&held), held.more), (vec!["before".to_owned()], false));
        // What is held back is no part of what it says to be complete.
        assert!(held.until <= store.now() - Duration::from_secs(6));
        store.clock.advance(Duration::from_secs(7));
        let (mut position, mut rest, mut requests) = (held.next, Vec::new(), 0);
        loop {
            let page = changes(&store, Some(&position), 20);
            rest.extend(page.items.iter().map(|item| item.id));
            position = page.next;
            requests += 1;
            if !page.more {
                break;
            }
        }
        assert_eq!(rest, [after.id]);
        assert!(requests <= 1 + holes / 256 + 1, "{requests}");
    }
}

#[test]
fn one_change_between_slots_that_crashes_left_is_found_wherever_it_stands() {
    for (before, after) in [(4, 3), (5, 7), (10, 1), (100, 20)] {
        let (kv, mut store) = store(Behaviour::Honest);
        store.limits.window = 3;
        let crash = |holes| block_on(kv.increment(&key::counter(Kind::of::<Filing>(), "changes"), holes)).unwrap();
        block_on(create(&store, "a"));
        crash(before);
        block_on(create(&store, "b"));
        crash(after);
        let held = changes(&store, None, 20);
        assert_eq!((deeds(&held), held.more), (vec!["a".to_owned()], false), "it may still be under way");
        store.clock.advance(Duration::from_secs(7));
        let (mut position, mut rest, mut more) = (held.next, Vec::new(), true);
        while more {
            let page = changes(&store, Some(&position), 20);
            rest.extend(deeds(&page));
            (position, more) = (page.next, page.more);
        }
        assert_eq!(rest, ["b"], "{before} before it, {after} after it");
    }
}

#[test]
fn a_list_can_be_scanned_whole() {
    let (_, store) = store(Behaviour::SpinSqlite);
    let ids: Vec<_> = (0..700).map(|n| block_on(create(&store, &n.to_string())).id).collect();
    let list = List::new("all", &[]);
    let mut scan = block_on(store.scan::<Filing>(&list)).unwrap();
    block_on(create(&store, "too late"));
    let mut found = Vec::new();
    while let Some(records) = block_on(scan.next::<Filing>()).unwrap() {
        found.extend(records.into_iter().map(|record| record.id));
        assert!(scan.progress().0 <= 700);
    }
    assert_eq!(found, ids);
    assert_eq!(scan.progress(), (700, 700));
}
