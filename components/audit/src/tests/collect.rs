use puhui_store::Side;
use time::Duration;

use super::*;

#[tokio::test]
async fn what_components_append_is_collected_and_shown() {
    let office = Office::new();
    office.append::<Filings>(entry(START)).await;
    let operator = Entry {
        who: by("per_7", Role::Operator),
        session: Some("ses_0192e4a0b1c27d3e8f90a1b2c3d4e5f6".into()),
        action: "ReadFilingContacts".into(),
        route: "/v1/product-filings/{id}/contact".into(),
        purpose: Some("核实".into()),
        ..entry(START + Duration::SECOND)
    };
    office.append::<Filings>(operator).await;
    assert_eq!((office.listed("").await.len(), office.tick_through("collect").await), (0, 2));
    let page = office.supervisor().get(PATH).await;
    assert_eq!((page.header("cache-control"), page.header("content-language")), ("no-store", "en"));
    let one = page.json()["items"][0]["id"].as_str().unwrap().to_owned();
    let read = office.supervisor().get(&format!("{PATH}/{one}")).await;
    assert_eq!((read.status, read.json()), (200, page.json()["items"][0].clone()));
    insta::assert_json_snapshot!(page.json());
}

/// Whatever it dies at, the next run goes on: nothing is lost, and nothing is there twice.
#[tokio::test]
async fn a_crash_anywhere_loses_nothing_and_doubles_nothing() {
    for (nth, side) in (1..40).flat_map(|nth| [(nth, Side::Before), (nth, Side::After)]) {
        let office = Office::new();
        for n in 0..3 {
            office.append::<Filings>(entry(START + Duration::seconds(n))).await;
            office.append::<Points>(entry(START + Duration::milliseconds(n))).await;
        }
        office.kv.crash_at(nth, side);
        office.tick("collect").await;
        office.kv.restart();
        // A lease or a lock may have to lapse first.
        let mut tries = 0;
        while office.tick("collect").await.status != 200 {
            office.clock.advance(std::time::Duration::from_secs(20));
            tries += 1;
            assert!(tries < 9, "{nth} {side:?}");
        }
        office.tick_through("collect").await;
        assert_eq!(office.listed("").await.len(), 6, "{nth} {side:?}");
        assert_eq!(office.listed(&format!("?record={FILING}")).await.len(), 6, "{nth} {side:?}");
    }
}

#[tokio::test]
async fn the_page_says_until_when_it_is_complete() {
    let office = Office::new();
    let as_of = async || office.supervisor().get(PATH).await.json()["asOf"].clone();
    assert_eq!(as_of().await, Value::Null);
    office.tick("collect").await;
    assert_eq!(as_of().await, "2026-11-23T08:59:50+08:00");
    // An idle tick writes nothing for ten minutes.
    let keys = office.kv.keys();
    office.clock.advance(std::time::Duration::from_secs(500));
    assert_eq!(office.tick("collect").await.json()["lastOutcome"], "idle");
    assert_eq!(office.kv.keys(), keys);
    office.clock.advance(std::time::Duration::from_secs(200));
    assert_eq!(office.tick("collect").await.json()["lastOutcome"], "done");
    assert_eq!(as_of().await, "2026-11-23T09:11:30+08:00");
}

#[tokio::test]
async fn many_entries_take_several_steps() {
    let office = Office::new();
    for n in 0..70 {
        office.append::<Filings>(entry(START + Duration::seconds(n))).await;
    }
    assert_eq!(office.tick_through("collect").await, 70);
    let page = office.listed("?limit=100").await;
    let mut times: Vec<_> = page.iter().map(|item| item["at"].as_str().unwrap().to_owned()).collect();
    assert_eq!(times.len(), 70);
    let shown = times.clone();
    times.sort_by(|one, other| other.cmp(one));
    assert_eq!(shown, times, "newest first");
}

/// Readings of whole pages, each of a hundred records with a list of its own.
#[tokio::test]
async fn entries_of_many_records_are_collected_too() {
    let office = Office::new();
    for n in 0..10 {
        let records = (0..100).map(|record| format!("pf_{n}_{record}")).collect();
        office.append::<Filings>(Entry { records, ..entry(START + Duration::seconds(n)) }).await;
    }
    assert_eq!(office.tick_through("collect").await, 10);
    assert_eq!(office.listed("?record=pf_7_99").await.len(), 1);
}

/// Every component with a store is one whose entries are collected.
#[test]
fn every_component_with_a_store_is_asked() {
    let manifest = include_str!("../../../../spin.toml");
    let stored = manifest.split("\n[component.").skip(1).filter(|part| part.contains("key_value_stores"));
    let mut names: Vec<_> = stored.filter_map(|part| part.split_once(']')).map(|(name, _)| name).collect();
    names.sort_unstable();
    assert_eq!(names, crate::sources::NAMES);
}
