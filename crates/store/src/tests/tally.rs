use futures::executor::block_on;

use super::*;

#[test]
fn what_is_counted_needs_no_record() {
    for behaviour in BEHAVIOURS {
        let (kv, store) = store(behaviour);
        let lists = ["one", "two", "three"].map(|name| List::new("look-ups", &[name]));
        assert_eq!(block_on(store.counts::<Filing>(&lists)).unwrap(), [0, 0, 0]);
        for n in 1..=3 {
            let before = kv.calls();
            assert_eq!(block_on(store.count_up::<Filing>(&lists[0], 64)).unwrap(), 64 * n);
            assert_eq!(kv.calls() - before, 1);
        }
        block_on(store.count_up::<Filing>(&lists[2], 1)).unwrap();
        assert_eq!(block_on(store.counts::<Filing>(&lists)).unwrap(), [192, 0, 1]);
        assert_eq!(kv.keys().len(), 2, "counters and nothing else");
    }
}

/// Of a list with records in it, the count is how many were ever in it.
#[test]
fn a_list_that_was_never_used_counts_nothing() {
    let (_, store) = store(Behaviour::Honest);
    let (all, other) = (List::new("all", &[]), List::new("other", &[]));
    let made = block_on(store.create(filing("a"), event("create"))).unwrap();
    block_on(store.create(filing("b"), event("create"))).unwrap();
    block_on(store.erase(&made.id, event("erase"))).unwrap();
    assert_eq!(block_on(store.counts::<Filing>(&[all, other])).unwrap(), [2, 0]);
}
