use futures::executor::block_on;

use super::*;
use crate::Position;

fn all() -> List {
    List::new("all", &[])
}

fn filled(store: &Store<MemoryKv, TestClock>, count: usize) -> Vec<Id<Filing>> {
    (0..count).map(|n| block_on(create(store, &n.to_string())).id).collect()
}

#[test]
fn pages_miss_nothing_and_repeat_nothing() {
    for behaviour in BEHAVIOURS {
        let (kv, store) = store(behaviour);
        let mut ids = filled(&store, 25);
        for limit in [1, 5, 7, 24, 25, 26, 100] {
            assert_eq!(block_on(whole(&store, &all(), limit, Order::OldestFirst)), ids);
        }
        ids.reverse();
        for limit in [1, 5, 24, 25, 100] {
            assert_eq!(block_on(whole(&store, &all(), limit, Order::NewestFirst)), ids);
        }
        assert_lists_agree(&kv, &store);
    }
}

#[test]
fn the_last_page_says_so() {
    let (_, store) = store(Behaviour::Honest);
    let page = |list: &List, limit| block_on(store.page::<Filing>(list, None, limit, Order::OldestFirst)).unwrap();
    assert!(page(&all(), 20).items.is_empty() && page(&all(), 20).next.is_none());
    filled(&store, 20);
    assert!(page(&all(), 20).next.is_none());
    assert!(page(&all(), 19).next.is_some());
    assert_eq!(page(&all(), 0).items.len(), 1, "a page of nothing would never end");
    assert_eq!(page(&all(), usize::MAX).items.len(), 20);
}

#[test]
fn a_position_survives_what_joins_and_leaves_meanwhile() {
    let (_, store) = store(Behaviour::Honest);
    let ids = filled(&store, 6);
    let page = |after: Option<&Position>, order| block_on(store.page::<Filing>(&all(), after, 2, order)).unwrap();
    let found = |page: &crate::Page<Filing>| page.items.iter().map(|item| item.id).collect::<Vec<_>>();
    let (newest, oldest) = (page(None, Order::NewestFirst), page(None, Order::OldestFirst));
    let more = filled(&store, 2);
    block_on(store.update(&ids[2], None, moved("approved", "stays in the list"))).unwrap();
    let on_the_wire: Position = serde_json::from_str(&serde_json::to_string(&newest.next).unwrap()).unwrap();
    assert_eq!(found(&page(Some(&on_the_wire), Order::NewestFirst)), [ids[3], ids[2]], "newcomers shift nothing");
    let second = page(oldest.next.as_ref(), Order::OldestFirst);
    let third = page(second.next.as_ref(), Order::OldestFirst);
    let last = page(third.next.as_ref(), Order::OldestFirst);
    assert_eq!([found(&second), found(&third), found(&last)].concat(), [&ids[2..], &more].concat());
    assert_eq!(last.next, None);
}

#[test]
fn slots_that_nobody_points_back_at_never_show() {
    for behaviour in BEHAVIOURS {
        let (kv, store) = store(behaviour);
        let ids = filled(&store, 3);
        let list = List::new("state", &["pending"]);
        block_on(store.update(&ids[0], None, moved("returned", "leaves"))).unwrap();
        assert_eq!(block_on(whole(&store, &list, 2, Order::OldestFirst)), ids[1..], "its old slot is stale");
        block_on(store.update(&ids[0], None, moved("pending", "comes back"))).unwrap();
        let expected = [ids[1], ids[2], ids[0]];
        assert_eq!(block_on(whole(&store, &list, 2, Order::OldestFirst)), expected, "at its new place only");

        let slot = |n: u64| crate::record::key::slot(Kind::of::<Filing>(), list.name(), n);
        let forged = block_on(kv.get(&slot(2))).unwrap().unwrap();
        let counter = crate::record::key::counter(Kind::of::<Filing>(), list.name());
        let hole = block_on(kv.increment(&counter, 1)).unwrap();
        let duplicate = block_on(kv.increment(&counter, 1)).unwrap();
        let orphan = block_on(kv.increment(&counter, 1)).unwrap();
        assert_eq!([hole, duplicate, orphan], [5, 6, 7]);
        block_on(kv.set(&slot(duplicate), forged.clone())).unwrap();
        let nobody = String::from_utf8(forged).unwrap().replace(&ids[1].to_string(), &format!("pf_{}", "0".repeat(32)));
        block_on(kv.set(&slot(orphan), nobody.into_bytes())).unwrap();
        assert_eq!(block_on(whole(&store, &list, 2, Order::OldestFirst)), expected);
        assert_eq!(block_on(whole(&store, &list, 1, Order::NewestFirst)), [ids[0], ids[2], ids[1]]);
        assert_lists_agree(&kv, &store);
    }
}

#[test]
fn one_request_examines_a_thousand_slots_at_most() {
    let (kv, store) = store(Behaviour::Honest);
    let id = filled(&store, 1)[0];
    let counter = crate::record::key::counter(Kind::of::<Filing>(), all().name());
    block_on(kv.increment(&counter, 2_500)).unwrap();
    filled(&store, 1);
    let page = |after: Option<&Position>| {
        let calls = kv.calls();
        let page = block_on(store.page::<Filing>(&all(), after, 20, Order::NewestFirst)).unwrap();
        (page, kv.calls() - calls)
    };
    let (first, calls) = page(None);
    assert_eq!(first.items.len(), 1);
    assert!(calls < 20, "{calls} calls");
    let (second, _) = page(first.next.as_ref());
    assert!(second.items.is_empty() && second.next.is_some(), "short, with more to come");
    let (third, _) = page(second.next.as_ref());
    assert_eq!((third.items.len(), third.items[0].id, third.next), (1, id, None));
}

#[test]
fn a_full_page_costs_three_calls_whatever_the_length_of_the_list() {
    let (kv, store) = store(Behaviour::Honest);
    for _ in 0..3 {
        filled(&store, 100);
        for order in [Order::OldestFirst, Order::NewestFirst] {
            let calls = kv.calls();
            block_on(store.page::<Filing>(&all(), None, 20, order)).unwrap();
            assert_eq!(kv.calls() - calls, 3, "counter, slots, records");
        }
    }
}
