use std::time::Duration;

use futures::executor::block_on;

use super::broken::{Call, World, needed};
use super::*;
use crate::probe::Broken;
use crate::{Merged, Placed, Side, UpdateError};

const HOUR: Duration = Duration::from_secs(60 * 60);

/// A store whose records have room for four events.
fn small(behaviour: Behaviour) -> (MemoryKv, Store<MemoryKv, TestClock>) {
    let (kv, mut store) = store(behaviour);
    store.limits.history = 4;
    (kv, store)
}

/// A record of every sort of thing that it can leave behind: in every list, with a unique key, and at version 8.
fn grown(store: &Store<MemoryKv, TestClock>, id: Option<Id<Filing>>) -> Id<Filing> {
    let data = Filing {
        filed: Some(time::macros::date!(2026 - 11 - 22)),
        serial: Some("7".into()),
        state: "returned".into(),
        ..filing("one")
    };
    let id = match id {
        None => block_on(store.create(data, event("create"))).unwrap().id,
        Some(id) => match block_on(store.create_at(id, None, data, event("create"))).unwrap() {
            Placed::Created(made) => made.id,
            Placed::Existing(_) => panic!("there before"),
        },
    };
    for n in 2..=8 {
        block_on(store.update(&id, None, moved("returned", &n.to_string()))).unwrap();
    }
    id
}

/// Lets the job do everything that is due for some hours.
pub(super) fn expire(store: &Store<MemoryKv, TestClock>, hours: u32) {
    for _ in 0..hours {
        store.clock.advance(HOUR);
        for _ in 0..1000 {
            match block_on(store.expire_due::<Filing>(10)) {
                Ok(done) if done.more => {}
                Ok(_) => break,
                // Whoever was to make a lock, or held it, died at it.
                Err(StoreError::InProgress) => store.clock.advance(Duration::from_secs(10)),
                Err(why) => panic!("{why}"),
            }
        }
    }
}

/// Keys of these sorts.
fn of_sorts(kv: &MemoryKv, sorts: &str) -> Vec<String> {
    let sort = |key: &String| key.split(':').nth(1).is_some_and(|sort| sorts.contains(sort));
    kv.keys().into_iter().filter(sort).collect()
}

#[test]
fn nothing_stays_of_a_forgotten_record() {
    for behaviour in BEHAVIOURS {
        for id in [None, Some(Id::natural(&["a"]))] {
            let (kv, store) = small(behaviour);
            let other = block_on(create(&store, "other")).id;
            let before = of_sorts(&kv, "hr");
            let id = grown(&store, id);
            block_on(store.forget(&id)).unwrap();
            assert!(block_on(store.get(&id)).unwrap().is_none());
            assert_eq!(block_on(store.update(&id, None, moved("approved", "x"))).unwrap_err(), UpdateError::NotFound);
            assert_lists_agree(&kv, &store);
            let husk = block_on(kv.get(&format!("1.product-filings.filing:r:{id}"))).unwrap().unwrap();
            assert!(!String::from_utf8(husk).unwrap().contains("returned\",\"region"), "its data is gone at once");
            block_on(store.forget(&id)).unwrap();
            expire(&store, 4);
            assert_eq!(of_sorts(&kv, "hr"), before);
            let gates = of_sorts(&kv, "g").into_iter().filter(|key| key.contains(&id.to_string()));
            assert_eq!((gates.count(), of_sorts(&kv, "wx").len()), (0, 0));
            // The slots of its last version: of a feed it had one in each.
            for list in ["all", "state:returned", "region:44:returned", "filed::2026-11-22"] {
                let slots = kv.keys().iter().filter(|key| key.contains(&format!(":s:{list}:"))).count();
                assert_eq!(slots, usize::from(list == "all"), "{list}: only the other's");
            }
            let claim = block_on(kv.get(&of_sorts(&kv, "u")[0])).unwrap().unwrap();
            assert!(!String::from_utf8(claim).unwrap().contains(&id.to_string()));
            assert_lists_agree(&kv, &store);
            block_on(store.forget(&id)).unwrap();
            assert!(block_on(store.get(&other)).unwrap().is_some());
            // Its unique key is free.
            grown(&store, None);
        }
    }
}

#[test]
fn a_record_that_was_only_created_leaves_counters_marks_and_its_claim() {
    let (kv, store) = store(Behaviour::SpinSqlite);
    let data = Filing { filed: Some(time::macros::date!(2026 - 11 - 22)), serial: Some("7".into()), ..filing("one") };
    let id = block_on(store.create(data, event("create"))).unwrap().id;
    block_on(store.forget(&id)).unwrap();
    expire(&store, 4);
    let sorts: std::collections::BTreeSet<_> =
        kv.keys().iter().map(|key| key.split(':').nth(1).unwrap().to_owned()).collect();
    // The gate is that of the claim.
    assert_eq!(sorts.into_iter().collect::<String>(), "egmnu");
}

#[test]
fn what_was_erased_can_be_forgotten_too() {
    let (kv, store) = store(Behaviour::Honest);
    let id = grown(&store, None);
    block_on(store.erase(&id, event("erase"))).unwrap();
    block_on(store.forget(&id)).unwrap();
    expire(&store, 4);
    assert_eq!(of_sorts(&kv, "hrxt"), [] as [String; 0]);
}

/// Crashes at every call, on either side of its effect: the record is there as it was, or it is not there at all. Once more
/// finishes the rest.
#[test]
fn forgetting_may_crash_anywhere() {
    for (behaviour, side) in
        BEHAVIOURS.into_iter().flat_map(|behaviour| [(behaviour, Side::Before), (behaviour, Side::After)])
    {
        for id in [None, Some(Id::natural(&["a"]))] {
            for nth in 1.. {
                let (kv, store) = small(behaviour);
                let id = grown(&store, id);
                kv.crash_at(nth, side);
                let answer = block_on(store.forget(&id));
                kv.restart();
                assert_lists_agree(&kv, &store);
                match block_on(store.get(&id)).unwrap() {
                    Some(record) => {
                        assert!(answer.is_err() && record.version == 8);
                        assert_eq!(history::whole_history(&store, &record).len(), 8);
                    }
                    None => assert!(!matches!(answer, Err(StoreError::Unavailable(_))), "{answer:?}"),
                }
                block_on(store.forget(&id)).unwrap();
                expire(&store, 4);
                assert_eq!(of_sorts(&kv, "hrx"), [] as [String; 0], "at {nth}");
                assert!(nth < 30);
                if answer.is_ok() {
                    break;
                }
            }
        }
    }
}

#[test]
fn removing_what_is_left_may_crash_anywhere() {
    for (behaviour, side) in
        BEHAVIOURS.into_iter().flat_map(|behaviour| [(behaviour, Side::Before), (behaviour, Side::After)])
    {
        for id in [None, Some(Id::natural(&["a"]))] {
            for nth in 1.. {
                let (kv, store) = small(behaviour);
                let other = block_on(create(&store, "other")).id;
                let id = grown(&store, id);
                block_on(store.forget(&id)).unwrap();
                store.clock.advance(3 * HOUR);
                kv.crash_at(nth, side);
                let answer = block_on(store.expire_due::<Filing>(10));
                kv.restart();
                assert!(block_on(store.get(&id)).unwrap().is_none());
                assert_lists_agree(&kv, &store);
                // A lock that was held lapses.
                store.clock.advance(Duration::from_secs(12));
                expire(&store, 3);
                let records = of_sorts(&kv, "hrx");
                assert!(records.len() == 1 && records[0].ends_with(&other.to_string()), "at {nth}: {records:?}");
                assert!(nth < 200);
                if answer.is_ok() {
                    break;
                }
            }
        }
    }
}

/// For some seconds nobody can tell whether others are still at it; then whoever creates the record makes room himself.
#[test]
fn a_natural_key_can_be_used_again() {
    for behaviour in BEHAVIOURS {
        for merges in [false, true] {
            let (kv, store) = small(behaviour);
            let id = grown(&store, Some(Id::natural(&["a"])));
            block_on(store.forget(&id)).unwrap();
            let anew = || {
                let data = Filing { serial: Some("7".into()), ..filing("anew") };
                if !merges {
                    return block_on(store.create_at(id, None, data, event("create"))).map(|placed| match placed {
                        Placed::Created(made) => made.version,
                        Placed::Existing(_) => panic!("it was forgotten"),
                    });
                }
                let change = |_, old: Option<&Stored<Filing>>| old.is_none().then(|| (data.clone(), event("merge")));
                match block_on(store.merge(&[id], change)).remove(0)? {
                    Merged::Created(made) => Ok(made.version),
                    other => panic!("{other:?}"),
                }
            };
            assert_eq!(anew(), Err(StoreError::InProgress));
            store.clock.advance(Duration::from_secs(17));
            assert_eq!(anew(), Err(StoreError::InProgress));
            store.clock.advance(Duration::from_secs(2));
            assert_eq!(anew(), Ok(1));
            let record = block_on(store.get(&id)).unwrap().unwrap();
            assert_eq!(history::whole_history(&store, &record).len(), 1, "nothing of what was there before");
            assert_lists_agree(&kv, &store);
            // The note of the first life is not one of the second.
            expire(&store, 5);
            assert_eq!(block_on(store.get(&id)).unwrap().unwrap().version, 1);
            assert_eq!(of_sorts(&kv, "h"), [] as [String; 0]);
        }
    }
}

/// Whoever was told that nothing is there goes to the gate at once. He must not lose his turn by the removal.
#[test]
fn who_has_looked_before_is_told_to_come_back() {
    let (_, store) = store(Behaviour::SpinSqlite);
    let id = grown(&store, Some(Id::natural(&["a"])));
    block_on(store.forget(&id)).unwrap();
    let place = || block_on(store.create_after(async { Ok(()) }, id, None, filing("anew"), event("create")));
    assert_eq!(place().unwrap_err(), StoreError::InProgress);
    store.clock.advance(Duration::from_secs(19));
    // His own turn from before counts as that of somebody who died.
    while let Err(why) = place() {
        assert_eq!(why, StoreError::InProgress);
        store.clock.advance(Duration::from_secs(7));
    }
    assert_eq!(block_on(store.get(&id)).unwrap().unwrap().data.deeds, ["anew"]);
}

#[test]
fn who_updates_meanwhile_wins_or_finds_nothing() {
    for behaviour in BEHAVIOURS {
        for head_start in 0..40 {
            let world = World::new(behaviour, None);
            let id = block_on(create(&world.store, "one")).id;
            let mut update = Call::new(world.store.update(&id, None, moved("approved", "two")));
            let mut forget = Call::new(world.store.forget(&id));
            let mut updated = None;
            for _ in 0..head_start {
                if updated.is_none()
                    && let std::task::Poll::Ready(answer) = update.step()
                {
                    updated = Some(answer);
                }
            }
            while forget.step().is_pending() {
                if updated.is_none()
                    && let std::task::Poll::Ready(answer) = update.step()
                {
                    updated = Some(answer);
                }
            }
            let updated = updated.unwrap_or_else(|| update.finish());
            assert!(matches!(
                updated,
                Ok(_) | Err(UpdateError::NotFound | UpdateError::Store(StoreError::OutcomeUnknown))
            ));
            assert!(block_on(world.store.get(&id)).unwrap().is_none());
            assert_lists_agree(&world.kv, &world.store);
        }
    }
}

/// On SQLite a swap that began before applies to a key that has gone meanwhile.
#[test]
fn a_forgotten_record_rests_before_its_key_goes() {
    needed(Broken::HastyRemoval, &[Behaviour::SpinSqlite], |world| {
        let id = Id::natural(&["a"]);
        block_on(world.store.create_at(id, None, filing("one"), event("create"))).unwrap();
        let mut slow = Call::new(world.store.update(&id, None, moved("approved", "slow")));
        // It has taken its slots, and looks whether the record is still the one that it has read.
        slow.until(|| kv_has(&world.kv, ":s:state:approved:"));
        let before = world.kv.calls();
        slow.until(|| world.kv.calls() > before);
        block_on(world.store.forget(&id)).unwrap();
        let mut anew = Call::new(world.store.create_at(id, None, filing("anew"), event("create")));
        let mut is_told = false;
        while !is_told && kv_has(&world.kv, &format!(":r:{id}")) {
            is_told = anew.step().is_ready();
        }
        let _ = slow.finish();
        if !is_told {
            let _ = anew.finish();
        }
        let there = truth(&world.kv).remove(&id.to_string());
        assert!(there.is_none_or(|record| record.data.deeds[0] == "anew"), "a forgotten record is back");
    });
}

/// Two may be at removing the same, and one of them slow.
#[test]
fn what_was_forgotten_is_removed_once() {
    needed(Broken::UnlockedRemoval, &BEHAVIOURS, |world| {
        let (kind, id) = (Kind::of::<Filing>(), Id::natural(&["a"]));
        block_on(world.store.create_at(id, None, filing("one"), event("create"))).unwrap();
        block_on(world.store.forget(&id)).unwrap();
        world.clock.advance(Duration::from_secs(20));
        let ids = [id.to_string()];
        let mut slow = Call::new(world.store.clear(kind, &ids));
        // It has removed the slots, and is about to remove the record.
        slow.until(|| !kv_has(&world.kv, ":s:all:"));
        let made = block_on(world.store.create_at(id, None, filing("anew"), event("create")));
        let _ = slow.finish();
        assert_eq!(truth(&world.kv).contains_key(&id.to_string()), made.is_ok(), "an acknowledged creation is gone");
    });
}

fn kv_has(kv: &MemoryKv, part: &str) -> bool {
    kv.keys().iter().any(|key| key.contains(part))
}

/// A job forgets from the front of a list; whoever reads it from there later does not pay for what is no more.
#[test]
fn readers_pass_what_was_forgotten() {
    let (kv, store) = store(Behaviour::SpinSqlite);
    let ids: Vec<_> = (0..1500).map(|n| block_on(create(&store, &n.to_string())).id).collect();
    for id in &ids[..1400] {
        block_on(store.forget(id)).unwrap();
    }
    expire(&store, 4);
    assert_eq!(kv.keys().iter().filter(|key| key.contains(":s:all:")).count(), 100);
    let page = |after| block_on(store.page::<Filing>(&List::new("all", &[]), after, 20, Order::OldestFirst)).unwrap();
    let first = page(None);
    assert!(first.items.is_empty(), "the first reader goes through a thousand slots");
    assert_eq!(page(first.next.as_ref()).items[0].id, ids[1400]);
    let before = kv.read_keys();
    page(None);
    let second = kv.read_keys() - before;
    let again = page(None);
    assert_eq!(again.items[0].id, ids[1400]);
    assert!(second < 1200, "{second} keys");
    let before = kv.read_keys();
    page(None);
    assert!(kv.read_keys() - before < 700, "{} keys", kv.read_keys() - before);
    // The feed says nothing of what was forgotten, and is complete.
    let (mut seen, mut since, mut calls) = (Vec::new(), None, 0);
    loop {
        let changes = block_on(store.changes::<Filing>(&List::feed("changes", &[]), since.as_ref(), 100)).unwrap();
        seen.extend(changes.items.iter().map(|item| item.id));
        (since, calls) = (Some(changes.next), calls + 1);
        if !changes.more {
            break;
        }
    }
    assert_eq!(seen, &ids[1400..]);
    assert!(calls < 10);
}
