//! Creation under ids that others can derive: one is first, whoever dies.

use std::time::Duration;

use futures::future::join_all;

use super::*;
use crate::{Merged, Origin, Placed, Side};

/// What a lock or a gate takes at most before others go on without its owner.
const LAPSE: Duration = Duration::from_secs(11);

fn id(key: &str) -> Id<Filing> {
    Id::natural(&[key])
}

fn add(deed: &str) -> impl Fn(usize, Option<&Stored<Filing>>) -> Option<(Filing, Event)> {
    move |_, there| {
        let mut data = there.map_or(Filing { deeds: Vec::new(), ..filing("") }, |record| record.data.clone());
        data.deeds.push(deed.into());
        Some((data, event("add")))
    }
}

#[test]
fn a_natural_key_has_one_id() {
    assert_eq!(id("a"), id("a"));
    assert_ne!(id("a"), id("b"));
    assert_ne!(Id::<Filing>::natural(&["a", "b"]), Id::natural(&["ab"]));
    assert_eq!(id("a").to_string().parse(), Ok(id("a")));
    assert_eq!(id("a").to_string().as_bytes()[15], b'8', "a UUID of version 8: {}", id("a"));
}

#[test]
fn of_64_who_create_at_once_one_does() {
    for behaviour in BEHAVIOURS {
        for seed in 0..20 {
            let (kv, store) = store(behaviour);
            kv.roughen(seed, 0);
            let answers = block_on(join_all(
                (0..64).map(async |n| store.create_at(id("a"), None, filing(&n.to_string()), event("create")).await),
            ));
            let created = |answer: &Result<Placed<Filing>, _>| match answer {
                Ok(Placed::Created(record)) => Some(record.data.deeds[0].clone()),
                Ok(Placed::Existing(_)) | Err(StoreError::InProgress) => None,
                Err(other) => panic!("{other}"),
            };
            let created: Vec<_> = answers.iter().filter_map(created).collect();
            assert_eq!(created, truth(&kv)[&id("a").to_string()].data.deeds);
            assert_lists_agree(&kv, &store);
        }
    }
}

#[test]
fn of_64_who_merge_at_once_one_creates_and_all_are_kept() {
    for behaviour in BEHAVIOURS {
        for seed in 0..5 {
            let (kv, store) = store(behaviour);
            kv.roughen(seed, 0);
            // Not more at a time than an update tries against others.
            let answers = block_on(join_all(
                (0..5).map(async |n: i32| store.merge(&[id("a")], add(&n.to_string())).await.remove(0)),
            ));
            let created = answers.iter().filter(|answer| matches!(answer, Ok(Merged::Created(_)))).count();
            assert_eq!(created, 1, "{answers:?}");
            let mut deeds = truth(&kv)[&id("a").to_string()].data.deeds.clone();
            deeds.sort();
            assert_eq!(deeds, ["0", "1", "2", "3", "4"]);
            assert_lists_agree(&kv, &store);
        }
    }
}

#[test]
fn a_creation_whose_owner_dies_is_open_to_the_next_after_a_while() {
    for behaviour in BEHAVIOURS {
        for nth in 1.. {
            let kv = MemoryKv::new(behaviour);
            let clock = TestClock::at(START);
            let store = Store::new(kv.clone(), clock.clone());
            let create = |deed: &str| block_on(store.create_at(id("a"), None, filing(deed), event("create")));
            kv.crash_at(nth, Side::After);
            let first = create("one");
            kv.restart();
            if first.is_ok() {
                break;
            }
            let mut second = create("two");
            while matches!(second, Err(StoreError::InProgress)) {
                clock.advance(Duration::from_secs(2));
                second = create("two");
            }
            let (Placed::Created(there) | Placed::Existing(there)) = second.unwrap();
            assert_eq!(there.data.deeds.len(), 1);
            assert!(clock.now() - START <= LAPSE);
            assert_eq!(truth(&kv).len(), 1);
            assert_lists_agree(&kv, &store);
            assert!(nth < 100);
        }
    }
}

#[test]
fn a_merge_that_dies_keeps_the_next_waiting_and_no_more() {
    for behaviour in BEHAVIOURS {
        for side in [Side::Before, Side::After] {
            for nth in 1.. {
                let kv = MemoryKv::new(behaviour);
                let clock = TestClock::at(START);
                let store = Store::new(kv.clone(), clock.clone());
                let keys = [id("a"), id("b"), id("c"), id("a")];
                kv.crash_at(nth, side);
                let first = block_on(store.merge(&keys, add("one")));
                kv.restart();
                // A batch waits until locks have lapsed, or until who died while he made one is found out.
                for answer in block_on(store.merge(&keys, add("two"))) {
                    assert!(matches!(answer, Ok(Merged::Created(_) | Merged::Updated(_))), "{answer:?} at {nth}");
                }
                for record in truth(&kv).values() {
                    let count = |deed| record.data.deeds.iter().filter(|done| *done == deed).count();
                    assert_eq!(count("two"), if record.id == id("a") { 2 } else { 1 });
                    assert!(count("one") <= count("two"));
                }
                assert_lists_agree(&kv, &store);
                assert!(clock.now() - START <= 2 * LAPSE);
                if first.iter().all(Result::is_ok) && kv.calls() < nth {
                    break;
                }
                assert!(nth < 300);
            }
        }
    }
}

#[test]
fn a_single_creation_does_not_wait_for_a_lock_to_lapse() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let clock = TestClock::at(START);
    let store = Store::new(kv.clone(), clock.clone());
    // The seventh call comes after the lock was taken and before the record is written.
    kv.crash_at(7, Side::After);
    block_on(store.merge(&[id("a")], add("dies")));
    kv.restart();
    let busy = || block_on(store.merge(&[id("a")], add("two"))).remove(0);
    assert!(matches!(busy(), Err(StoreError::InProgress)));
    assert!(clock.now() - START < Duration::from_secs(3), "and says so soon");
    clock.advance(LAPSE);
    assert!(matches!(busy(), Ok(Merged::Created(_))));
}

#[test]
fn a_block_is_merged_in_order_and_in_one_increment_per_list() {
    let (kv, store) = store(Behaviour::SpinSqlite);
    let keys: Vec<_> = (0..500).map(|n| id(&n.to_string())).collect();
    let answers = block_on(store.merge(&keys, add("one")));
    for (key, answer) in keys.iter().zip(&answers) {
        assert!(matches!(answer, Ok(Merged::Created(record)) if record.id == *key));
    }
    let shown = block_on(whole(&store, &List::new("all", &[]), 100, Order::OldestFirst));
    assert_eq!(shown, keys, "in the order of the batch");
    assert_lists_agree(&kv, &store);
    let again = block_on(store.merge(&keys, |_, there| there.is_none().then(|| (filing("two"), event("add")))));
    assert!(again.iter().all(|answer| matches!(answer, Ok(Merged::Unchanged(_)))));
    let absent = block_on(store.merge(&[id("x")], |_, _: Option<&Stored<Filing>>| None));
    assert!(matches!(absent[..], [Ok(Merged::Absent)]));
}

#[test]
fn what_is_too_large_uses_up_no_turn_and_spoils_no_batch() {
    let (kv, store) = store(Behaviour::Honest);
    let large = filing(&"x".repeat(300 * 1024));
    let refused = block_on(store.create_at(id("a"), None, large.clone(), event("create")));
    assert_eq!(refused.unwrap_err(), StoreError::TooLarge);
    assert!(matches!(block_on(store.create_at(id("a"), None, filing("one"), event("create"))), Ok(Placed::Created(_))));
    let data = [large, filing("small")];
    let answers = block_on(store.merge(&[id("b"), id("c")], |n, _| Some((data[n].clone(), event("add")))));
    assert!(matches!(answers[..], [Err(StoreError::TooLarge), Ok(Merged::Created(_))]));
    assert_lists_agree(&kv, &store);
}

#[test]
fn a_record_remembers_the_request_that_made_it() {
    let (_, store) = store(Behaviour::Honest);
    let origin = Origin { key: "k".into(), body: "b".into() };
    block_on(store.create_at(id("a"), Some(origin.clone()), filing("one"), event("create"))).unwrap();
    block_on(store.update(&id("a"), None, moved("approved", "two"))).unwrap();
    let Placed::Existing(there) = block_on(store.create_at(id("a"), None, filing("three"), event("create"))).unwrap()
    else {
        panic!("created twice");
    };
    assert_eq!((there.version, there.origin), (2, Some(origin)));
}
