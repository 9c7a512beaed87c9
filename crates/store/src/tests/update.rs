use futures::executor::block_on;
use futures::future::join_all;

use super::*;
use crate::UpdateError;

#[test]
fn an_update_is_there_and_says_who_did_it() {
    for behaviour in BEHAVIOURS {
        let (kv, store) = store(behaviour);
        let made = block_on(create(&store, "one"));
        assert_eq!((made.version, &made.data, &made.history), (1, &filing("one"), &vec![event("create")]));
        let updated = block_on(store.update(&made.id, Some(1), moved("approved", "two"))).unwrap();
        let read = block_on(store.get(&made.id)).unwrap().unwrap();
        for found in [updated, read] {
            assert_eq!((found.version, found.data.deeds), (2, vec!["one".to_owned(), "two".into()]));
            assert_eq!(found.history, [event("create"), event("move")]);
        }
        assert_lists_agree(&kv, &store);
    }
}

#[test]
fn an_update_of_another_version_is_stale_and_of_nothing_not_found() {
    let (kv, store) = store(Behaviour::Honest);
    let id = block_on(create(&store, "one")).id;
    block_on(store.update(&id, Some(1), moved("approved", "two"))).unwrap();
    for expected in [0, 1, 3] {
        let stale = block_on(store.update(&id, Some(expected), moved("returned", "three"))).unwrap_err();
        assert_eq!(stale, UpdateError::Stale { current: 2 });
    }
    let nobody: Id<Filing> = format!("pf_{}", "0".repeat(32)).parse().unwrap();
    assert_eq!(block_on(store.update(&nobody, None, moved("returned", "x"))).unwrap_err(), UpdateError::NotFound);
    assert!(block_on(store.get(&nobody)).unwrap().is_none());
    let before = kv.keys();
    let refused = block_on(store.update(&id, None, |_| Err("no"))).unwrap_err();
    assert_eq!((refused, kv.keys()), (UpdateError::Refused("no"), before));
}

#[test]
fn of_many_writers_of_one_version_exactly_one_wins() {
    for behaviour in BEHAVIOURS {
        let (kv, store) = store(behaviour);
        kv.roughen(11, 0);
        let id = block_on(create(&store, "one")).id;
        let names: Vec<_> = (0..64).map(|n| n.to_string()).collect();
        let answers = join_all(names.iter().map(|name| store.update(&id, Some(1), moved("approved", name))));
        let answers = block_on(answers);
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
        assert!(
            answers.iter().flat_map(|answer| answer.as_ref().err()).all(|e| *e == UpdateError::Stale { current: 2 })
        );
        let winner = answers.iter().position(|answer| answer.is_ok()).unwrap();
        assert_eq!(block_on(store.get(&id)).unwrap().unwrap().data.deeds[1], names[winner]);
        assert_lists_agree(&kv, &store);
    }
}

#[test]
fn updates_that_name_no_version_are_tried_again() {
    for behaviour in BEHAVIOURS {
        let (kv, store) = store(behaviour);
        kv.roughen(5, 0);
        let id = block_on(create(&store, "one")).id;
        let answers = block_on(join_all(
            (0..5).map(async |n| store.update(&id, None, moved(STATES[n % 3], &n.to_string())).await),
        ));
        assert!(answers.iter().all(Result::is_ok), "{answers:?}");
        let kept = block_on(store.get(&id)).unwrap().unwrap();
        assert_eq!((kept.version, kept.data.deeds.len()), (6, 6));
        assert_lists_agree(&kv, &store);
    }
}

/// A store whose clock moves on by a second and a half whenever it is read.
#[derive(Clone)]
struct Slow(TestClock);

impl Clock for Slow {
    fn now(&self) -> OffsetDateTime {
        self.0.advance(std::time::Duration::from_millis(1_600));
        self.0.now()
    }

    async fn sleep(&self, duration: std::time::Duration) {
        self.0.sleep(duration).await;
    }
}

#[test]
fn a_writer_past_its_deadline_gives_up() {
    let (kv, store) = store(Behaviour::Honest);
    let slow = Store::new(kv.clone(), Slow(TestClock::at(START)));
    assert_eq!(block_on(slow.create(filing("one"), event("create"))).unwrap_err(), StoreError::Late);
    let natural = Id::natural(&["a"]);
    let placed = block_on(slow.create_at(natural, None, filing("one"), event("create")));
    assert_eq!(placed.unwrap_err(), StoreError::Late);
    let merged = block_on(slow.merge(&[natural], |_, _| Some((filing("one"), event("create")))));
    assert!(matches!(merged[..], [Err(StoreError::Late | StoreError::InProgress)]), "{merged:?}");
    assert!(truth(&kv).is_empty());
    let id = block_on(create(&store, "one")).id;
    assert_eq!(block_on(slow.update(&id, None, moved("approved", "two"))).unwrap_err(), StoreError::Late.into());
    assert_eq!(truth(&kv).len(), 1);
    assert_eq!(block_on(store.get(&id)).unwrap().unwrap().version, 1);
    assert_lists_agree(&kv, &store);
}

#[test]
fn a_ring_that_has_forgotten_says_that_the_outcome_is_unknown() {
    let (kv, store) = store(Behaviour::Honest);
    let store = store.with_ring(2);
    let id = block_on(create(&store, "one")).id;
    let mut slow = Box::pin(store.update(&id, None, moved("approved", "slow")));
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    // Until its swap took effect; its answer is still on the way.
    while truth(&kv)[&id.to_string()].version == 1 {
        assert!(slow.as_mut().poll(&mut context).is_pending());
    }
    for n in 0..2 {
        block_on(store.update(&id, None, moved("pending", &n.to_string()))).unwrap();
    }
    assert_eq!(block_on(slow).unwrap_err(), StoreError::OutcomeUnknown.into());
    assert_eq!(block_on(store.get(&id)).unwrap().unwrap().data.deeds, ["one", "slow", "0", "1"]);
}
