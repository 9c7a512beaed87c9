use std::time::Duration;

use puhui_store::{Behaviour, MemoryKv, Side};
use serde_json::json;

use super::{UTILITY_MODEL, clock, created, least, on, path, timed, utility_model};

/// Wherever the store breaks, the caller hears so, and afterwards the patent is there whole or not at all.
#[tokio::test]
async fn a_crash_leaves_nothing_half_done() {
    for (nth, side) in (1..30).flat_map(|nth| [(nth, Side::Before), (nth, Side::After)]) {
        let (kv, clock) = (MemoryKv::new(Behaviour::Honest), clock());
        let client = timed(&kv, &clock);
        let create = client.with("if-none-match", "*");
        kv.crash_at(nth, side);
        let reply = create.put(&path(UTILITY_MODEL), &utility_model()).await;
        kv.restart();
        let there = client.get(&path(UTILITY_MODEL)).await;
        match reply.status {
            201 => assert_eq!(there.json(), reply.json(), "{nth} {side:?}"),
            503 => {
                assert!(there.status == 404 || reply.told() == "outcome-unknown", "{nth} {side:?}: {}", reply.told())
            }
            other => panic!("{nth} {side:?}: {other}"),
        }
        // What the crash left locked comes free by itself, for whoever tries again.
        let mut again = create.put(&path(UTILITY_MODEL), &utility_model()).await;
        for _ in 0..3 {
            if again.status == 409 {
                assert_eq!((again.told().as_str(), again.header("retry-after")), ("in-progress", "2"));
                clock.advance(Duration::from_secs(10));
                again = create.put(&path(UTILITY_MODEL), &utility_model()).await;
            }
        }
        let expected = if there.status == 200 { 412 } else { 201 };
        assert_eq!(again.status, expected, "{nth} {side:?}: {}", again.json());
    }
}

#[tokio::test]
async fn a_crash_leaves_the_old_or_the_new() {
    for (nth, side) in (1..8).flat_map(|nth| [(nth, Side::Before), (nth, Side::After)]) {
        let kv = MemoryKv::new(Behaviour::SpinSqlite);
        let client = on(kv.clone());
        let location = created(&client, UTILITY_MODEL, &least()).await;
        let before = client.get(&location).await;
        kv.crash_at(nth, side);
        let reply = client.with("if-match", before.header("etag")).put(&location, &utility_model()).await;
        kv.restart();
        let after = client.get(&location).await.json();
        assert!([200, 503].contains(&reply.status), "{nth} {side:?}");
        match after["title"] == json!(null) {
            true => assert_eq!((after, reply.status), (before.json(), 503), "{nth} {side:?}"),
            false => assert!(reply.status == 200 || reply.told() == "outcome-unknown", "{nth} {side:?}"),
        }
    }
}

#[tokio::test]
async fn a_store_that_is_down_is_503() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let client = on(kv.clone());
    kv.crash_at(1, Side::Before);
    let numbers = json!({"patentNumbers": [UTILITY_MODEL]});
    for reply in [
        client.get(&path(UTILITY_MODEL)).await,
        client.post("/v1/evaluation-reports/batch", &numbers).await,
        client.with("if-none-match", "*").put(&path(UTILITY_MODEL), &least()).await,
        client.with("if-match", "\"1.1\"").put(&path(UTILITY_MODEL), &least()).await,
    ] {
        assert_eq!((reply.told().as_str(), reply.header("retry-after")), ("store-unavailable", "1"));
    }
}
