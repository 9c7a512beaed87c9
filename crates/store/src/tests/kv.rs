use futures::executor::block_on;

use super::BEHAVIOURS;
use crate::{Behaviour, Kv, KvError, MemoryKv, Side, conformance};

#[test]
fn memory_conforms_however_it_behaves() {
    for behaviour in BEHAVIOURS {
        block_on(conformance::check(&MemoryKv::new(behaviour), "memory"));
        let rough = MemoryKv::new(behaviour);
        rough.roughen(7, 0);
        block_on(conformance::check(&rough, "rough"));
    }
}

#[test]
fn counters_are_stored_as_each_back_end_does() {
    for (behaviour, stored) in
        BEHAVIOURS.into_iter().zip([&[1, 0, 0, 0, 0, 0, 0, 0][..], &[1, 0, 0, 0, 0, 0, 0, 0], b"1"])
    {
        let kv = MemoryKv::new(behaviour);
        block_on(kv.increment("n", 1)).unwrap();
        assert_eq!(block_on(kv.get("n")).unwrap().unwrap(), stored);
    }
}

#[test]
fn a_counter_that_is_none_takes_the_sqlite_host_down() {
    for behaviour in BEHAVIOURS {
        let kv = MemoryKv::new(behaviour);
        block_on(kv.set("text", b"text".to_vec())).unwrap();
        block_on(kv.increment("text", 1)).unwrap_err();
        assert_eq!(block_on(kv.get("text")).is_err(), behaviour == Behaviour::SpinSqlite);
        kv.restart();
        assert_eq!(block_on(kv.get("text")).unwrap().unwrap(), b"text");
    }
}

#[test]
fn a_crash_comes_on_the_side_it_is_told() {
    for (side, found) in [(Side::Before, None), (Side::After, Some(b"1".to_vec()))] {
        let kv = MemoryKv::new(Behaviour::Honest);
        kv.crash_at(2, side);
        block_on(kv.get("a")).unwrap();
        assert!(matches!(block_on(kv.set("a", b"1".to_vec())), Err(KvError::Failed(_))));
        assert!(matches!(block_on(kv.get("a")), Err(KvError::NotDone(_))));
        kv.restart();
        assert_eq!(block_on(kv.get("a")).unwrap(), found);
    }
}

/// Of many writes some may be done when another is refused: then it is not true that nothing was done.
#[test]
fn many_writes_never_claim_that_nothing_was_done() {
    let mut partly = 0;
    for seed in 0..200 {
        let kv = MemoryKv::new(Behaviour::Honest);
        kv.roughen(seed, 0);
        kv.crash_at(3, Side::Before);
        let entries = (0..6).map(|n| (format!("key{n}"), vec![n])).collect();
        let answer = block_on(kv.set_all(entries));
        assert!(matches!(answer, Err(KvError::Failed(_))), "{answer:?}");
        partly += usize::from(!kv.keys().is_empty());
    }
    assert!(partly > 0, "it never happened");
}
