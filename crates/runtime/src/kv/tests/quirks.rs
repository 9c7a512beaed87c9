//! Spin's ways, line by line of the table, on whichever store they are put.

use super::*;

fn lying(quirks: Quirks) -> Store {
    labelled(quirks).remove("default").unwrap()
}

fn labelled(quirks: Quirks) -> Stores {
    let store = || Store::Memory(Arc::default());
    quirky([("default".to_owned(), store()), ("other".to_owned(), store())].into(), quirks)
}

fn set(key: &str, value: &str) -> Write {
    Write::Set(vec![(key.to_owned(), value.as_bytes().to_vec())])
}

async fn value(store: &Store, key: &str) -> Option<String> {
    store.get(key).await.unwrap().map(|value| String::from_utf8(value).unwrap())
}

/// A handle that has looked.
async fn looked(store: &Store, key: &str) -> Cas {
    let mut cas = Cas::new(store.clone(), key.to_owned()).await.unwrap();
    cas.current().await.unwrap();
    cas
}

async fn swap(cas: Cas, value: &str) -> bool {
    cas.swap(value.as_bytes().to_vec()).await.unwrap().is_none()
}

fn keys(keys: &[&str]) -> Vec<String> {
    keys.iter().map(ToString::to_string).collect()
}

#[tokio::test]
async fn single_keys_are_right_on_both() {
    for quirks in [Quirks::SpinSqlite, Quirks::SpinRedis] {
        let store = lying(quirks);
        store.write(set("a", "1")).await.unwrap();
        assert_eq!(value(&store, "a").await.unwrap(), "1");
        store.write(Write::Delete(keys(&["a"]))).await.unwrap();
        assert_eq!(value(&store, "a").await, None);
    }
}

#[tokio::test]
async fn a_batch_read_loses_order_and_repetitions_on_sqlite_and_fails_on_redis() {
    let sqlite = lying(Quirks::SpinSqlite);
    sqlite.write(Write::Set(vec![("a".into(), vec![1]), ("b".into(), vec![2])])).await.unwrap();
    let found = sqlite.get_many(keys(&["a", "absent", "b", "a"])).await.unwrap();
    assert_eq!(found, [("b".into(), vec![2]), ("a".into(), vec![1])]);
    let redis = lying(Quirks::SpinRedis);
    redis.write(set("a", "1")).await.unwrap();
    assert!(redis.get_many(keys(&["a"])).await.is_err());
    assert!(redis.get_many(Vec::new()).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_counter_is_eight_bytes_on_sqlite_and_digits_on_redis() {
    for (quirks, stored) in [(Quirks::SpinSqlite, eight_bytes(5)), (Quirks::SpinRedis, b"5".to_vec())] {
        let store = lying(quirks);
        assert_eq!(store.write(Write::Increment("n".into(), 7)).await.unwrap(), Outcome::Sum(7));
        assert_eq!(store.write(Write::Increment("n".into(), -2)).await.unwrap(), Outcome::Sum(5));
        assert_eq!(store.get("n").await.unwrap().unwrap(), stored);
    }
}

#[tokio::test]
async fn an_increment_of_what_is_no_counter_breaks_the_store_on_sqlite_and_fails_on_redis() {
    for (quirks, survives) in [(Quirks::SpinSqlite, false), (Quirks::SpinRedis, true)] {
        let store = lying(quirks);
        store.write(set("a", "not a number")).await.unwrap();
        assert!(store.write(Write::Increment("a".into(), 1)).await.is_err());
        assert_eq!(store.get("a").await.is_ok(), survives);
        assert_eq!(store.write(set("b", "1")).await.is_ok(), survives);
        assert_eq!(store.keys().await.is_ok(), survives);
    }
}

#[tokio::test]
async fn a_swap_says_what_it_did_on_sqlite_and_that_it_failed_on_redis() {
    for (quirks, is_honest) in [(Quirks::SpinSqlite, true), (Quirks::SpinRedis, false)] {
        let store = lying(quirks);
        store.write(set("a", "1")).await.unwrap();
        assert_eq!(swap(looked(&store, "a").await, "2").await, is_honest);
        assert_eq!(value(&store, "a").await.unwrap(), "2", "it was done all the same");
        let stale = looked(&store, "a").await;
        store.write(set("a", "3")).await.unwrap();
        assert!(!swap(stale, "4").await);
        assert_eq!(value(&store, "a").await.unwrap(), "3");
    }
}

#[tokio::test]
async fn a_swap_compares_values_on_sqlite_and_touches_on_redis() {
    for (quirks, expected) in [(Quirks::SpinSqlite, "2"), (Quirks::SpinRedis, "1")] {
        let store = lying(quirks);
        store.write(set("a", "1")).await.unwrap();
        let cas = looked(&store, "a").await;
        store.write(set("a", "1")).await.unwrap();
        swap(cas, "2").await;
        assert_eq!(value(&store, "a").await.unwrap(), expected);
    }
}

#[tokio::test]
async fn a_swap_on_an_absent_key_overwrites_on_sqlite_and_applies_once_on_redis() {
    for (quirks, expected) in [(Quirks::SpinSqlite, "late"), (Quirks::SpinRedis, "early")] {
        let store = lying(quirks);
        let (early, late) = (looked(&store, "a").await, looked(&store, "a").await);
        swap(early, "early").await;
        assert_eq!(value(&store, "a").await.unwrap(), "early");
        swap(late, "late").await;
        assert_eq!(value(&store, "a").await.unwrap(), expected);
    }
}

#[tokio::test]
async fn a_swap_that_looked_at_nothing_overwrites_on_both() {
    for quirks in [Quirks::SpinSqlite, Quirks::SpinRedis] {
        let store = lying(quirks);
        store.write(set("a", "1")).await.unwrap();
        swap(Cas::new(store.clone(), "a".into()).await.unwrap(), "2").await;
        assert_eq!(value(&store, "a").await.unwrap(), "2");
    }
}

#[tokio::test]
async fn another_call_during_a_listing_stops_the_store_on_sqlite_only() {
    for (quirks, survives) in [(Quirks::SpinSqlite, false), (Quirks::SpinRedis, true)] {
        let store = lying(quirks);
        let held = store.hold();
        assert_eq!(store.get("a").await.is_ok(), survives);
        drop(held);
        assert_eq!(store.get("a").await.is_ok(), survives, "until the host is started again");
    }
    let alone = lying(Quirks::SpinSqlite);
    drop(alone.hold());
    assert!(alone.get("a").await.is_ok(), "a listing by itself does no harm");
}

#[tokio::test]
async fn labels_are_separate_on_sqlite_and_the_same_on_redis() {
    for (quirks, is_shared) in [(Quirks::SpinSqlite, false), (Quirks::SpinRedis, true)] {
        let stores = labelled(quirks);
        stores["default"].write(set("a", "1")).await.unwrap();
        assert_eq!(value(&stores["other"], "a").await.is_some(), is_shared);
    }
}

#[tokio::test]
async fn an_honest_handle_keeps_what_it_saw_first() {
    let store = Store::Memory(Arc::default());
    let mut cas = Cas::new(store.clone(), "a".into()).await.unwrap();
    store.write(set("a", "1")).await.unwrap();
    assert_eq!(cas.current().await.unwrap(), None);
    let mut newest = cas.swap(b"2".to_vec()).await.unwrap().unwrap();
    assert_eq!(newest.current().await.unwrap().unwrap(), b"1");
    assert!(newest.swap(b"3".to_vec()).await.unwrap().is_none());
    assert_eq!(value(&store, "a").await.unwrap(), "3");
}
