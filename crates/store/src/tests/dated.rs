use futures::executor::block_on;
use time::ext::NumericalDuration;
use time::macros::date;

use super::*;
use crate::DatedPosition;
use crate::clock::scatter;
use crate::record::key;

fn on(store: &Store<MemoryKv, TestClock>, filed: Option<Date>) -> Id<Filing> {
    block_on(store.create(Filing { filed, ..filing("one") }, event("create"))).unwrap().id
}

#[test]
fn newest_date_first_and_undated_last() {
    for behaviour in BEHAVIOURS {
        let (kv, store) = store(behaviour);
        let dates = [
            Some(date!(2008 - 12 - 27)),
            None,
            Some(date!(2026 - 11 - 22)),
            Some(date!(2008 - 12 - 28)),
            Some(date!(2026 - 11 - 22)),
            Some(date!(1985 - 04 - 01)),
            None,
            Some(date!(2026 - 02 - 28)),
            Some(date!(1999 - 12 - 31)),
            Some(date!(2000 - 01 - 01)),
        ];
        let ids = dates.map(|date| on(&store, date));
        let expected = [2, 4, 7, 3, 0, 9, 8, 5, 1, 6].map(|n: usize| ids[n]);
        for limit in [1, 2, 3, 9, 10, 11, 100] {
            let found: Vec<_> = block_on(whole_dated(&store, limit)).iter().map(|record| record.id).collect();
            assert_eq!(found, expected, "{limit} a page");
        }
        let page = block_on(store.dated_page::<Filing>("filed", &[], None, 10)).unwrap();
        assert_eq!(page.next, None, "the last page says so");
        assert_lists_agree(&kv, &store);
    }
}

#[test]
fn many_random_dates_come_in_order() {
    let (kv, store) = store(Behaviour::SpinSqlite);
    let mut seed = 3;
    for _ in 0..400 {
        let days = match scatter(&mut seed) % 3 {
            0 => 30,
            1 => 1_000,
            _ => 60_000,
        };
        on(&store, Some(date!(2026 - 11 - 22) - ((scatter(&mut seed) % days) as i64).days()));
    }
    assert_eq!(block_on(whole_dated(&store, 20)).len(), 400);
    assert_lists_agree(&kv, &store);
}

#[test]
fn a_position_survives_what_joins_meanwhile() {
    let (_, store) = store(Behaviour::Honest);
    let day = |n: i64| Some(date!(2026 - 03 - 01) - n.days());
    let ids: Vec<_> = (0..6).map(|n| on(&store, day(n / 2))).collect();
    let page = |after: Option<&DatedPosition>| block_on(store.dated_page::<Filing>("filed", &[], after, 3)).unwrap();
    let first = page(None);
    assert_eq!(first.items.iter().map(|item| item.id).collect::<Vec<_>>(), ids[..3]);
    on(&store, day(-1));
    on(&store, day(0));
    let late = on(&store, day(1));
    let position: DatedPosition = serde_json::from_str(&serde_json::to_string(&first.next).unwrap()).unwrap();
    let second = page(Some(&position));
    assert_eq!(second.items.iter().map(|item| item.id).collect::<Vec<_>>(), [ids[3], late, ids[4]]);
    let third = page(second.next.as_ref());
    assert_eq!(third.items.iter().map(|item| item.id).collect::<Vec<_>>(), [ids[5]]);
    assert_eq!(third.next, None);
}

#[test]
fn a_record_that_moves_to_another_day_shows_there_only() {
    let (kv, store) = store(Behaviour::Honest);
    let (a, b) = (on(&store, Some(date!(2026 - 01 - 01))), on(&store, None));
    let redated = |date: Option<Date>| {
        move |old: &Stored<Filing>| Ok::<_, ()>((Filing { filed: date, ..old.data.clone() }, event("redate")))
    };
    block_on(store.update(&a, None, redated(None))).unwrap();
    block_on(store.update(&b, None, redated(Some(date!(2025 - 01 - 01))))).unwrap();
    let found: Vec<_> = block_on(whole_dated(&store, 1)).iter().map(|record| record.id).collect();
    assert_eq!(found, [b, a]);
    assert_lists_agree(&kv, &store);
}

#[test]
fn a_request_has_its_bounds() {
    let (kv, store) = store(Behaviour::Honest);
    let oldest = on(&store, Some(date!(1949 - 10 - 01)));
    // Marks whose writers crashed: sixty years of months in which nothing ever came to be.
    for year in 1950..2010 {
        for stretch in [&year.to_string()[..3], &year.to_string()] {
            block_on(kv.set(&key::mark(Kind::of::<Filing>(), &format!("filed::{stretch}")), b"1".to_vec())).unwrap();
        }
        for month in 1..=12 {
            block_on(kv.set(&key::mark(Kind::of::<Filing>(), &format!("filed::{year}-{month:02}")), b"1".to_vec()))
                .unwrap();
        }
    }
    // And a day that was drawn from five thousand times in vain.
    let counter = key::counter(Kind::of::<Filing>(), "filed::2026-11-22");
    block_on(kv.increment(&counter, 5_000)).unwrap();
    for stretch in ["202", "2026", "2026-11"] {
        block_on(kv.set(&key::mark(Kind::of::<Filing>(), &format!("filed::{stretch}")), b"1".to_vec())).unwrap();
    }
    let (mut after, mut requests) = (None, 0);
    let found = loop {
        let calls = kv.calls();
        let page = block_on(store.dated_page::<Filing>("filed", &[], after.as_ref(), 20)).unwrap();
        assert!(kv.calls() - calls < 80, "{} calls", kv.calls() - calls);
        requests += 1;
        after = page.next;
        if !page.items.is_empty() {
            break page.items;
        }
        assert!(after.is_some() && requests < 100);
    };
    assert_eq!(found[0].id, oldest);
}

#[test]
fn a_page_of_one_busy_month_costs_six_calls() {
    let (kv, store) = store(Behaviour::Honest);
    for n in 0..100 {
        on(&store, Some(date!(2026 - 11 - 30) - (n % 28).days()));
    }
    let calls = kv.calls();
    block_on(store.dated_page::<Filing>("filed", &[], None, 20)).unwrap();
    assert_eq!(kv.calls() - calls, 6, "decades, years, months, days, slots, records");
}

#[test]
fn whatever_a_caller_makes_of_a_position_is_harmless() {
    let (_, store) = store(Behaviour::Honest);
    on(&store, Some(date!(2026 - 11 - 22)));
    for day in ["", "2", "界界界界", "9999-99-99", "2026-11-22:1", "~", "2026-11-22"] {
        for slot in [0, 1, u64::MAX] {
            let text = format!("{{\"day\":\"{day}\",\"slot\":{slot}}}");
            let position: DatedPosition = serde_json::from_str(&text).unwrap();
            block_on(store.dated_page::<Filing>("filed", &[], Some(&position), 20)).unwrap();
        }
    }
    for slot in [0, 1, u64::MAX] {
        let position: crate::Position = serde_json::from_str(&format!("{{\"slot\":{slot}}}")).unwrap();
        for order in [Order::OldestFirst, Order::NewestFirst] {
            block_on(store.page::<Filing>(&List::new("all", &[]), Some(&position), 20, order)).unwrap();
        }
    }
}
