use std::time::Duration;

use futures::executor::block_on;
use time::macros::date;

use super::*;
use crate::Window;

const DAY: Date = date!(2026 - 11 - 22);
/// When the day is over.
const ENDS: OffsetDateTime = datetime!(2026-11-22 16:00 UTC);

fn count(kv: &MemoryKv, what: &str) -> usize {
    kv.keys().iter().filter(|key| key.contains(what)).count()
}

fn empty(store: &Store<MemoryKv, TestClock>) {
    while block_on(store.expire_due::<Filing>(100)).unwrap().more {}
}

#[test]
fn what_is_taken_is_counted_by_window() {
    for behaviour in BEHAVIOURS {
        let (_, store) = store(behaviour);
        let [one, other] = ["one", "other"].map(|key| Id::<Filing>::natural(&[key]));
        let (day, minute) = (Window::Day(DAY), Window::Minute(DAY, 541));
        block_on(async {
            assert_eq!(store.take(&one, day, 3).await, Ok(3));
            assert_eq!(store.take(&one, day, 2).await, Ok(5));
            assert_eq!(store.take(&one, minute, 1).await, Ok(1));
            assert_eq!(store.take(&other, day, 7).await, Ok(7));
            let asked = [(one, day), (one, minute), (one, Window::Minute(DAY, 54)), (other, day)];
            assert_eq!(store.taken(&asked).await, Ok(vec![5, 1, 0, 7]));
        });
    }
}

#[test]
fn counters_of_minutes_go_with_their_day_and_the_days_a_month_later() {
    for behaviour in BEHAVIOURS {
        let (kv, store) = store(behaviour);
        let ids: Vec<_> = (0..3).map(|n| Id::<Filing>::natural(&[&n.to_string()])).collect();
        for id in &ids {
            for minute in [0, 541, 1439] {
                block_on(store.open_day(id, DAY, ENDS)).unwrap();
                block_on(store.take(id, Window::Day(DAY), 1)).unwrap();
                block_on(store.take(id, Window::Minute(DAY, minute), 1)).unwrap();
            }
        }
        assert_eq!((count(&kv, ":q:"), count(&kv, ":x:")), (12, 3), "one note per record and day");
        store.clock.set(ENDS + Duration::from_secs(90 * 60));
        empty(&store);
        assert_eq!(count(&kv, ":q:"), 12, "not yet");
        store.clock.set(ENDS + Duration::from_secs(3 * 60 * 60));
        empty(&store);
        assert_eq!((count(&kv, ":q:"), count(&kv, ":x:")), (3, 3), "the days' own");
        store.clock.advance(Duration::from_secs(33 * 24 * 60 * 60));
        empty(&store);
        assert_eq!(count(&kv, ":q:"), 3);
        store.clock.advance(Duration::from_secs(3 * 24 * 60 * 60));
        empty(&store);
        assert_eq!((count(&kv, ":q:"), count(&kv, ":x:"), count(&kv, ":n:-x.")), (0, 0, 0));
    }
}

/// A note for an hour to come is no reason to pass over those of the hours until then.
#[test]
fn a_first_note_for_later_hides_none_before_it() {
    let (kv, store) = store(Behaviour::Honest);
    block_on(store.open_day(&Id::<Filing>::natural(&["one"]), DAY, ENDS)).unwrap();
    block_on(store.create_at(Id::natural(&["two"]), None, filing("two"), event("create"))).unwrap();
    store.clock.advance(Duration::from_secs(2 * 60 * 60));
    empty(&store);
    assert_eq!((count(&kv, ":g:"), count(&kv, ":x:")), (0, 1));
}

/// Wherever the opening, the taking or the emptying breaks off, no counter stays for ever that was taken of.
#[test]
fn a_crash_leaves_no_counter_without_its_note() {
    for nth in 1..40 {
        for side in [crate::Side::Before, crate::Side::After] {
            let (kv, store) = store(Behaviour::Honest);
            let id = Id::<Filing>::natural(&["one"]);
            kv.crash_at(nth, side);
            let _ = block_on(async {
                for minute in [3, 4] {
                    store.open_day(&id, DAY, ENDS).await?;
                    store.take(&id, Window::Minute(DAY, minute), 1).await?;
                    store.take(&id, Window::Day(DAY), 1).await?;
                }
                store.clock.set(ENDS + Duration::from_secs(3 * 60 * 60));
                store.expire_due::<Filing>(100).await
            });
            kv.restart();
            for days in [1, 40] {
                store.clock.advance(Duration::from_secs(days * 24 * 60 * 60));
                empty(&store);
            }
            assert_eq!(count(&kv, ":q:"), 0, "crash at call {nth}");
        }
    }
}
