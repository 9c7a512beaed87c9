use std::time::Duration;

use futures::executor::block_on;

use super::forget::expire;
use super::*;
use crate::Expired;
use crate::clock::scatter;

const HOUR: Duration = Duration::from_secs(60 * 60);

fn kept(until: OffsetDateTime) -> Filing {
    Filing { kept_until: Some(until), ..filing("one") }
}

/// Moves the end of a filing's time.
fn until(until: Option<OffsetDateTime>) -> impl FnMut(&Stored<Filing>) -> Result<(Filing, Event), ()> + Send {
    move |old| {
        let mut data = Filing { kept_until: until, ..old.data.clone() };
        data.deeds.push("moved".into());
        Ok((data, event("move")))
    }
}

fn count(kv: &MemoryKv, what: &str) -> usize {
    kv.keys().iter().filter(|key| key.contains(what)).count()
}

/// Whatever is created and moved when: a record is there until its time is over, and gone within three hours after.
#[test]
fn a_record_is_kept_for_its_time() {
    for seed in 0..9 {
        let (kv, store) = store(BEHAVIOURS[seed as usize % 3]);
        let mut random = seed;
        let mut draw = |n: u64| scatter(&mut random) % n;
        let mut ids = Vec::new();
        for n in 0..60 {
            let at = |hours: u64| store.now() + Duration::from_secs(hours * 1800);
            let end = [None, Some(at(draw(4))), Some(at(draw(60))), Some(at(9000))][draw(4) as usize];
            match draw(4) {
                0 => ids.push(
                    block_on(store.create(Filing { kept_until: end, ..filing("one") }, event("create"))).unwrap().id,
                ),
                1 => {
                    let id = Id::natural(&[&n.to_string()]);
                    let made = block_on(store.create_at(
                        id,
                        None,
                        Filing { kept_until: end, ..filing("one") },
                        event("create"),
                    ));
                    made.unwrap();
                    ids.push(id);
                }
                2 => {
                    let id = Id::natural(&["merged", &n.to_string()]);
                    let merged = block_on(
                        store.merge(&[id], |_, _| Some((Filing { kept_until: end, ..filing("one") }, event("create")))),
                    );
                    assert!(merged[0].is_ok());
                    ids.push(id);
                }
                _ if ids.is_empty() => {}
                _ => {
                    let _ = block_on(store.update(&ids[draw(ids.len() as u64) as usize], None, until(end)));
                }
            }
            let there = truth(&kv);
            store.clock.advance(Duration::from_secs(draw(6000)));
            while block_on(store.expire_due::<Filing>(5)).unwrap().more {}
            let now = store.now();
            for (id, record) in &there {
                let end = record.data.kept_until;
                if end.is_none_or(|end| end > now) {
                    assert!(truth(&kv).contains_key(id), "seed {seed}: forgotten before its time");
                }
            }
            let late = |record: &Stored<Filing>| record.data.kept_until.is_some_and(|end| now - end > 4 * HOUR);
            assert!(!truth(&kv).values().any(late), "seed {seed}: kept too long");
        }
        store.clock.advance(Duration::from_secs(200 * 24 * 60 * 60));
        expire(&store, 4);
        assert!(truth(&kv).values().all(|record| record.data.kept_until.is_none()));
        assert_eq!((count(&kv, ":x:"), count(&kv, ":n:-x.")), (0, 0));
        assert_lists_agree(&kv, &store);
    }
}

/// Half a year is 4,400 hours: nobody walks them before they are past, nor one by one when they are.
#[test]
fn a_time_far_ahead_costs_nothing_until_it_comes() {
    let (kv, store) = store(Behaviour::SpinSqlite);
    let end = START + 4400 * HOUR;
    let id = block_on(store.create(kept(end), event("create"))).unwrap().id;
    let next = || String::from_utf8(block_on(kv.get("1.product-filings.filing:e:next")).unwrap().unwrap()).unwrap();
    assert_eq!(next(), "2026112208:0", "the walk begins now, for what others note meanwhile");
    // What is due before is dealt with before.
    let natural = Id::natural(&["a"]);
    block_on(store.create_at(natural, None, filing("two"), event("create"))).unwrap();
    for _ in 0..48 {
        store.clock.advance(HOUR);
        let before = kv.calls();
        while block_on(store.expire_due::<Filing>(100)).unwrap().more {}
        assert!(kv.calls() - before < 16, "an hour costs {} calls", kv.calls() - before);
    }
    assert_eq!(count(&kv, ":g:"), 0);
    // The job does not run for half a year.
    store.clock.set(end + 3 * HOUR);
    let before = kv.calls();
    let mut rounds = 0;
    while block_on(store.expire_due::<Filing>(100)).unwrap().more {
        rounds += 1;
    }
    assert!(rounds <= 5 && kv.calls() - before < 140, "{rounds} rounds, {} calls", kv.calls() - before);
    assert!(block_on(store.get(&id)).unwrap().is_none());
    assert!(block_on(store.get(&natural)).unwrap().is_some());
}

#[test]
fn a_time_that_is_moved_is_noted_anew() {
    let (kv, store) = store(Behaviour::Honest);
    let at = |hours: u32| Some(START + hours * HOUR);
    let id = block_on(store.create(kept(START + 100 * HOUR), event("create"))).unwrap().id;
    block_on(store.update(&id, None, until(at(100)))).unwrap();
    assert_eq!(count(&kv, ":x:"), 1, "the same hour needs no other note");
    block_on(store.update(&id, None, until(at(10)))).unwrap();
    block_on(store.update(&id, None, until(at(50)))).unwrap();
    assert_eq!(count(&kv, ":x:"), 3);
    expire(&store, 40);
    assert!(block_on(store.get(&id)).unwrap().is_some(), "the note of hour 10 finds that there is time");
    block_on(store.update(&id, None, until(None))).unwrap();
    expire(&store, 200);
    assert!(block_on(store.get(&id)).unwrap().is_some(), "for ever by now");
    block_on(store.update(&id, None, until(at(1)))).unwrap();
    expire(&store, 5);
    assert_eq!((truth(&kv).len(), count(&kv, ":r:"), count(&kv, ":x:")), (0, 0, 0), "a time that is over already");
}

#[test]
fn what_was_erased_goes_at_its_time() {
    let (kv, store) = store(Behaviour::Honest);
    let kept = block_on(store.create(kept(START + 10 * HOUR), event("create"))).unwrap().id;
    let for_ever = block_on(create(&store, "one")).id;
    for id in [kept, for_ever] {
        block_on(store.erase(&id, event("erase"))).unwrap();
    }
    expire(&store, 11);
    assert_eq!(count(&kv, ":r:"), 2);
    expire(&store, 5);
    assert_eq!(count(&kv, ":r:"), 1, "that it was there stays for ever, unless it was to be kept for a while only");
}

/// What another release wrote is looked at again every day, and holds nothing else up.
#[test]
fn what_cannot_be_judged_is_looked_at_again() {
    let (kv, store) = store(Behaviour::Honest);
    let ids = [1, 1, 1].map(|hours| block_on(store.create(kept(START + hours * HOUR), event("create"))).unwrap().id);
    let edit = |id: &Id<Filing>, from: &str, to: &str| {
        let key = format!("1.product-filings.filing:r:{id}");
        let value = String::from_utf8(block_on(kv.get(&key)).unwrap().unwrap()).unwrap();
        assert!(value.contains(from));
        block_on(kv.set(&key, value.replace(from, to).into_bytes())).unwrap();
    };
    edit(&ids[0], "\"schema\":2", "\"schema\":3");
    edit(&ids[1], "deeds", "acts");
    expire(&store, 40);
    assert_eq!((count(&kv, ":r:"), count(&kv, ":x:")), (2, 2));
    edit(&ids[0], "\"schema\":3", "\"schema\":2");
    edit(&ids[1], "acts", "deeds");
    expire(&store, 40);
    assert_eq!((count(&kv, ":r:"), count(&kv, ":x:")), (0, 0));
}

/// Records from before their kind was kept for a while only are brought up to date like those of an earlier schema.
#[test]
fn an_upgrade_notes_what_was_never_noted() {
    let (kv, store) = store(Behaviour::Honest);
    let id = block_on(store.create(kept(START + HOUR), event("create"))).unwrap().id;
    let key = format!("1.product-filings.filing:r:{id}");
    let value = String::from_utf8(block_on(kv.get(&key)).unwrap().unwrap()).unwrap();
    block_on(kv.set(&key, value.replace("\"noted\":\"2026112209\",", "").into_bytes())).unwrap();
    block_on(kv.delete("1.product-filings.filing:x:2026112209:1")).unwrap();
    assert_eq!(block_on(store.upgrade(&[id])).unwrap().changed, 1);
    assert_eq!(block_on(store.upgrade(&[id])).unwrap().changed, 0);
    expire(&store, 5);
    assert_eq!(count(&kv, ":r:"), 0);
}

/// A crash anywhere in a creation, and anywhere in what the job does: a record whose time is over goes in the end.
#[test]
fn keeping_for_a_while_may_crash_anywhere() {
    for behaviour in BEHAVIOURS {
        for side in [crate::Side::Before, crate::Side::After] {
            for nth in 1..80 {
                let (kv, store) = store(behaviour);
                kv.crash_at(nth, side);
                let made = block_on(store.create_at(Id::natural(&["a"]), None, kept(START + HOUR), event("create")));
                for _ in 0..5 {
                    store.clock.advance(HOUR);
                    if block_on(store.expire_due::<Filing>(10)).is_err() {
                        break;
                    }
                }
                kv.restart();
                expire(&store, 6);
                assert_eq!(truth(&kv).len(), 0, "{nth}: {made:?}");
                assert_eq!((count(&kv, ":r:"), count(&kv, ":x:")), (0, 0), "{nth}: {made:?}");
            }
        }
    }
}

/// A record without the note of its end would stay for ever.
#[test]
fn the_end_is_noted_before_the_record_is_there() {
    super::broken::needed(crate::probe::Broken::NoNote, &BEHAVIOURS, |world| {
        block_on(world.store.create(kept(START + HOUR), event("create"))).unwrap();
        expire(&world.store, 6);
        assert_eq!(truth(&world.kv).len(), 0, "kept for ever");
    });
}

/// What it costs, in calls of the store: `docs/storage.md` has these numbers.
#[test]
fn what_it_costs() {
    let (kv, store) = store(Behaviour::SpinSqlite);
    let calls = |act: &dyn Fn()| {
        let before = kv.calls();
        act();
        kv.calls() - before
    };
    block_on(create(&store, "first")).id.to_string();
    let plain = calls(&|| drop(block_on(create(&store, "one"))));
    let noted = || drop(block_on(store.create(kept(START + 100 * HOUR), event("create"))).unwrap());
    // The first note of an instance takes 64 places, and the first of all begins the walk.
    assert_eq!((calls(&noted) - plain, calls(&noted) - plain), (4, 1));
    let id = block_on(create(&store, "one")).id;
    let natural = Id::<Filing>::natural(&["a"]);
    block_on(store.create_at(natural, None, filing("two"), event("create"))).unwrap();
    let forget = |id: &Id<Filing>| calls(&|| block_on(store.forget(id)).unwrap());
    // Read, note, swap in two, read back; where others know the id, its gate is looked for and deleted.
    let forgetting = (forget(&id), forget(&natural));
    store.clock.advance(4 * HOUR);
    let clear = |id: &Id<Filing>| calls(&|| block_on(store.clear(Kind::of::<Filing>(), &[id.to_string()])).unwrap());
    // Read, five slots and the record; with the lock of its share, which has to be made the first time.
    let removing = (clear(&id), clear(&natural));
    assert_eq!((forgetting, removing), ((5, 8), (7, 13)));
    let left = Expired { deleted: 0, more: true, oldest: Some(START) };
    assert_eq!(block_on(store.expire_due::<Filing>(0)).unwrap(), left);
}
