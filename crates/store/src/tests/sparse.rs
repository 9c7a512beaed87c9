//! Queues that many have passed through, and few are left in.

use futures::executor::block_on;

use super::*;

fn pending() -> List {
    List::new("state", &["pending"])
}

/// A queue that so many have left, with one left behind at the places given.
fn queue(store: &Store<MemoryKv, TestClock>, length: usize, left: &[usize]) -> Vec<Id<Filing>> {
    let ids: Vec<_> = (0..length).map(|n| block_on(create(store, &n.to_string())).id).collect();
    for (n, id) in ids.iter().enumerate().filter(|(n, _)| !left.contains(n)) {
        block_on(store.update(id, None, moved("approved", &n.to_string()))).unwrap();
    }
    left.iter().map(|n| ids[*n]).collect()
}

/// How many slots are read on the way through the whole queue.
fn cost(kv: &MemoryKv, store: &Store<MemoryKv, TestClock>, order: Order, expected: &[Id<Filing>]) -> u64 {
    let before = kv.read_keys();
    assert_eq!(block_on(whole(store, &pending(), 20, order)), expected);
    kv.read_keys() - before
}

#[test]
fn the_dead_front_of_a_queue_is_read_once() {
    for behaviour in BEHAVIOURS {
        let (kv, store) = store(behaviour);
        let left = queue(&store, 3_000, &[2_990]);
        let (first, second) =
            (cost(&kv, &store, Order::OldestFirst, &left), cost(&kv, &store, Order::OldestFirst, &left));
        assert!(first > 3_000 && second < 600, "{first}, {second}");
        let third = cost(&kv, &store, Order::OldestFirst, &left);
        assert!(third < 600, "{third}");
        assert_lists_agree(&kv, &store);
    }
}

#[test]
fn the_dead_middle_of_a_queue_is_passed_over() {
    let (kv, store) = store(Behaviour::SpinSqlite);
    let left = queue(&store, 5_000, &[3, 4_990]);
    let reversed: Vec<_> = left.iter().rev().copied().collect();
    let first = cost(&kv, &store, Order::NewestFirst, &reversed);
    cost(&kv, &store, Order::OldestFirst, &left);
    let (forth, back) =
        (cost(&kv, &store, Order::OldestFirst, &left), cost(&kv, &store, Order::NewestFirst, &reversed));
    assert!(first > 5_000 && forth < 2_500 && back < 2_500, "{first}, {forth}, {back}");
    // What joins later is found all the same, and so is who comes back.
    let new = block_on(create(&store, "new")).id;
    block_on(store.update(&left[0], None, moved("approved", "leaves"))).unwrap();
    block_on(store.update(&left[0], None, moved("pending", "returns"))).unwrap();
    assert_eq!(block_on(whole(&store, &pending(), 20, Order::OldestFirst)), [left[1], new, left[0]]);
    assert_lists_agree(&kv, &store);
}

#[test]
fn hints_that_are_lost_or_stale_do_no_harm() {
    let (kv, store) = store(Behaviour::Honest);
    let left = queue(&store, 600, &[300, 599]);
    cost(&kv, &store, Order::OldestFirst, &left);
    let stale = "1.product-filings.filing:o:state:pending";
    assert_eq!(block_on(kv.get(stale)).unwrap().unwrap(), b"300");
    block_on(kv.set(stale, b"17".to_vec())).unwrap();
    cost(&kv, &store, Order::OldestFirst, &left);
    for key in kv.keys().iter().filter(|key| key.contains(":t:") || key.contains(":o:")) {
        block_on(kv.delete(key)).unwrap();
    }
    cost(&kv, &store, Order::NewestFirst, &left.iter().rev().copied().collect::<Vec<_>>());
}
