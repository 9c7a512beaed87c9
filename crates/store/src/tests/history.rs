use futures::executor::block_on;

use super::*;

/// All events of a record, oldest first, whichever part of them it still holds itself.
pub(super) fn whole_history<C: Clock>(store: &Store<MemoryKv, C>, record: &Stored<Filing>) -> Vec<Event> {
    let mut events = record.history.clone();
    loop {
        let before = record.version + 1 - events.len() as u64;
        match block_on(store.earlier_events(record, before)).unwrap() {
            Some(earlier) => events = [earlier, events].concat(),
            None => return events,
        }
    }
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
fn a_part_of_a_history_can_be_asked_for_by_its_end() {
    let (_, store) = store(Behaviour::Honest);
    let id = block_on(create(&store, "0")).id;
    for n in 2..=100 {
        let change = |old: &Stored<Filing>| Ok::<_, ()>((old.data.clone(), event(&n.to_string())));
        block_on(store.update(&id, None, change)).unwrap();
    }
    let record = block_on(store.get(&id)).unwrap().unwrap();
    let until = |before| {
        let events = block_on(store.earlier_events(&record, before)).unwrap()?;
        Some((events.first()?.what.clone(), events.last()?.what.clone()))
    };
    assert_eq!(until(40), Some(("33".into(), "39".into())));
    assert_eq!(until(33), Some(("create".into(), "32".into())));
    assert_eq!(until(2), Some(("create".into(), "create".into())));
    assert_eq!((until(1), until(0)), (None, None));
    assert_eq!(until(u64::MAX), Some(("33".into(), "64".into())));
}

#[test]
fn a_line_of_history_is_short() {
    let (_, store) = store(Behaviour::Honest);
    let long = event(&"改".repeat(300));
    let made = block_on(store.create(filing("one"), long)).unwrap();
    assert_eq!(made.history[0].what, "改".repeat(200));
}
