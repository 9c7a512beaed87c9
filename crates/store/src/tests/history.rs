use futures::executor::block_on;

use super::*;

/// All events of a record, oldest first, whichever part of them it still holds itself.
pub(super) fn whole_history<C: Clock>(store: &Store<MemoryKv, C>, record: &Stored<Filing>) -> Vec<Event> {
    let (mut events, mut after) = (Vec::new(), Some(0));
    while let Some(version) = after {
        let page = block_on(store.events(record, version, 7)).unwrap();
        events.extend(page.items);
        after = page.next;
    }
    events
}

#[test]
fn every_event_is_kept_however_many_there_are() {
    let (kv, store) = store(Behaviour::SpinSqlite);
    let id = block_on(create(&store, "0")).id;
    for n in 1..200 {
        let change = |old: &Stored<Filing>| Ok::<_, ()>((old.data.clone(), event(&n.to_string())));
        let record = block_on(store.update(&id, None, change)).unwrap();
        assert!(record.history.len() <= 64);
        let told: Vec<_> = whole_history(&store, &record).into_iter().map(|event| event.what).collect();
        let expected: Vec<_> = ["create".to_owned()].into_iter().chain((1..=n).map(|n| n.to_string())).collect();
        assert_eq!(told, expected);
    }
    let archived = kv.keys().into_iter().filter(|key| key.contains(":h:")).count();
    assert_eq!(archived, 5, "in blocks of 32");
}

#[test]
fn a_part_of_a_history_has_its_bounds() {
    let (_, store) = store(Behaviour::Honest);
    let id = block_on(create(&store, "1")).id;
    for n in 2..=100 {
        let change = |old: &Stored<Filing>| Ok::<_, ()>((old.data.clone(), event(&n.to_string())));
        block_on(store.update(&id, None, change)).unwrap();
    }
    let record = block_on(store.get(&id)).unwrap().unwrap();
    let part = |after, limit| {
        let page = block_on(store.events(&record, after, limit)).unwrap();
        let ends = page.items.first().zip(page.items.last()).map(|(a, b)| (a.what.clone(), b.what.clone()));
        (ends, page.items.len(), page.next)
    };
    let ends = |first: &str, last: &str| Some((first.to_owned(), last.to_owned()));
    assert_eq!(part(0, 10), (ends("create", "10"), 10, Some(10)));
    assert_eq!(part(30, 50), (ends("31", "80"), 50, Some(80)));
    assert_eq!(part(60, 20), (ends("61", "80"), 20, Some(80)));
    assert_eq!(part(80, 20), (ends("81", "100"), 20, None));
    assert_eq!(part(80, 500), (ends("81", "100"), 20, None));
    assert_eq!(part(100, 5), (None, 0, None));
    assert_eq!(part(u64::MAX, 5), (None, 0, None));
    assert_eq!(part(5, 0), (ends("6", "6"), 1, Some(6)));
}

#[test]
fn a_line_of_history_is_short() {
    let (_, store) = store(Behaviour::Honest);
    let long = event(&"改".repeat(300));
    let made = block_on(store.create(filing("one"), long)).unwrap();
    assert_eq!(made.history[0].what, "改".repeat(200));
}
