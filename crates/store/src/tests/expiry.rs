use std::time::Duration;

use futures::executor::block_on;

use super::*;
use crate::{Expired, Placed};

fn place(store: &Store<MemoryKv, TestClock>, key: &str) -> Placed<Filing> {
    block_on(store.create_at(Id::natural(&[key]), None, filing(key), event("create"))).unwrap()
}

fn count(kv: &MemoryKv, what: &str) -> usize {
    kv.keys().iter().filter(|key| key.contains(what)).count()
}

#[test]
fn gates_are_forgotten_when_they_are_of_no_use() {
    for behaviour in BEHAVIOURS {
        let (kv, store) = store(behaviour);
        assert_eq!(block_on(store.expire_due::<Filing>(100)).unwrap(), Expired::default(), "nothing there yet");
        for n in 0..130 {
            place(&store, &n.to_string());
        }
        assert_eq!((count(&kv, ":g:"), count(&kv, ":x:")), (130, 130));
        store.clock.advance(Duration::from_secs(60 * 60));
        assert_eq!(block_on(store.expire_due::<Filing>(100)).unwrap().deleted, 0, "not yet");
        place(&store, "later");
        store.clock.advance(Duration::from_secs(60 * 60));
        let first = block_on(store.expire_due::<Filing>(100)).unwrap();
        assert!(first.more && first.deleted >= 100 && first.oldest == Some(START), "{first:?}");
        let second = block_on(store.expire_due::<Filing>(100)).unwrap();
        assert!(!second.more && first.deleted + second.deleted == 130, "{second:?}");
        assert_eq!((count(&kv, ":g:"), count(&kv, ":x:")), (1, 1), "the later one's");
        // Whoever comes back under an old key finds what is there.
        assert!(matches!(place(&store, "7"), Placed::Existing(_)));
        store.clock.advance(Duration::from_secs(40 * 24 * 60 * 60));
        while block_on(store.expire_due::<Filing>(100)).unwrap().more {}
        assert_eq!((count(&kv, ":g:"), count(&kv, ":x:"), count(&kv, ":n:-x.")), (0, 0, 0));
        assert_lists_agree(&kv, &store);
    }
}

#[test]
fn a_gate_that_still_decides_stays() {
    let (kv, store) = store(Behaviour::Honest);
    // Dies after its note is written, and before its record is.
    let dies = |nth: &u64| {
        kv.crash_at(*nth, crate::Side::After);
        let died = block_on(store.create_at(Id::natural(&[&nth.to_string()]), None, filing("a"), event("create")));
        kv.restart();
        assert!(died.is_err(), "it never died in between");
        count(&kv, ":x:") == 1
    };
    let natural = Id::natural(&[&(1..).find(dies).unwrap().to_string()]);
    let gates = count(&kv, ":g:");
    store.clock.advance(Duration::from_secs(3 * 60 * 60));
    block_on(store.expire_due::<Filing>(100)).unwrap();
    assert_eq!((count(&kv, ":g:"), count(&kv, ":x:")), (gates, 0));
    assert!(matches!(
        block_on(store.create_at(natural, None, filing("a"), event("create"))),
        Ok(Placed::Created(_)) | Err(StoreError::InProgress)
    ));
}

#[test]
fn one_increment_notes_sixty_four() {
    let (kv, store) = store(Behaviour::Honest);
    for n in 0..64 {
        place(&store, &n.to_string());
    }
    let counter = kv.keys().into_iter().find(|key| key.contains(":n:-x.")).unwrap();
    assert_eq!(block_on(kv.get(&counter)).unwrap().unwrap(), 64_u64.to_le_bytes());
}
