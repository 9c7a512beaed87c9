use super::*;

/// What every back end promises, whichever it is.
async fn conformance(store: &Store) {
    let set = |key: &str, value: &str| Write::Set(vec![(key.to_owned(), value.as_bytes().to_vec())]);
    let swap = |seen: Option<&str>, value: &str| {
        Write::Swap("s".to_owned(), seen.map(|seen| seen.as_bytes().to_vec()), value.as_bytes().to_vec())
    };

    assert_eq!(store.get("absent").await.unwrap(), None);
    assert_eq!(store.write(set("a", "1")).await.unwrap(), Outcome::Done);
    assert_eq!(store.write(set("a", "2")).await.unwrap(), Outcome::Done);
    assert_eq!(store.get("a").await.unwrap().as_deref(), Some(b"2".as_slice()));

    assert_eq!(store.write(Write::Increment("n".into(), 5)).await.unwrap(), Outcome::Sum(5));
    assert_eq!(store.write(Write::Increment("n".into(), -2)).await.unwrap(), Outcome::Sum(3));
    assert_eq!(store.get("n").await.unwrap().unwrap(), 3_i64.to_le_bytes());
    assert!(matches!(store.write(Write::Increment("a".into(), 1)).await, Err(Error::NotACounter)));
    assert!(matches!(store.write(Write::Increment("n".into(), i64::MAX)).await, Err(Error::Overflow)));
    assert_eq!(store.write(Write::Increment("n".into(), 1)).await.unwrap(), Outcome::Sum(4), "still in order");

    assert_eq!(store.write(swap(Some("x"), "y")).await.unwrap(), Outcome::Changed, "absent is not x");
    assert_eq!(store.write(swap(None, "x")).await.unwrap(), Outcome::Done);
    assert_eq!(store.write(swap(None, "y")).await.unwrap(), Outcome::Changed, "no longer absent");
    assert_eq!(store.write(swap(Some("x"), "z")).await.unwrap(), Outcome::Done);
    assert_eq!(store.get("s").await.unwrap().as_deref(), Some(b"z".as_slice()));

    let many = (0..100).map(|i| (format!("m{i}"), vec![i])).collect::<Vec<_>>();
    store.write(Write::Set(many)).await.unwrap();
    for keys in [3, 100] {
        let mut asked = (0..keys).map(|i: usize| format!("m{i}")).collect::<Vec<_>>();
        asked.push("absent".to_owned());
        let mut found = store.get_many(asked).await.unwrap();
        found.sort_by_key(|(_, value)| value[0]);
        assert_eq!(found.len(), keys);
        assert!(found.iter().enumerate().all(|(i, (key, _))| *key == format!("m{i}")));
    }

    store.write(Write::Delete((0..100).map(|i| format!("m{i}")).collect())).await.unwrap();
    let mut keys = store.keys().await.unwrap();
    keys.sort();
    assert_eq!(keys, ["a", "n", "s"]);
    scans(store).await;
}

/// Everything that a scan brings, and in how many batches.
async fn scanned(store: &Store) -> (BTreeMap<String, Vec<u8>>, usize) {
    let (mut all, mut cursor, mut batches) = (BTreeMap::new(), None, 0);
    loop {
        let (batch, next) = store.scan(cursor).await.unwrap();
        batches += 1;
        all.extend(batch);
        match next {
            Some(next) => cursor = Some(next),
            None => return (all, batches),
        }
    }
}

async fn scans(store: &Store) {
    let (before, _) = scanned(store).await;
    assert_eq!(before.keys().collect::<Vec<_>>(), ["a", "n", "s"]);
    // Full batches and one that is not, and the key that comes before all others.
    for count in [2_000 - before.len() - 1, 2_500] {
        let many = (0..count).map(|i| (format!("m{i}"), i.to_string().into_bytes())).chain([(String::new(), vec![0])]);
        let many = many.collect::<Vec<_>>();
        store.write(Write::Set(many.clone())).await.unwrap();
        let expected = before.clone().into_iter().chain(many).collect::<BTreeMap<_, _>>();
        let (all, batches) = scanned(store).await;
        assert!(all == expected && batches > 1, "{} of {} in {batches} batches", all.len(), expected.len());
    }
    store.write(Write::Delete((0..2_500).map(|i| format!("m{i}")).chain([String::new()]).collect())).await.unwrap();
}

#[tokio::test]
async fn memory_keeps_the_promises() {
    conformance(&Store::Memory(Arc::default())).await;
}

#[tokio::test]
async fn sqlite_keeps_the_promises() {
    let folder = tempfile::tempdir().unwrap();
    let file = Sqlite::open(&folder.path().join("kv.db")).unwrap();
    conformance(&Store::Sqlite(Arc::new(file.label("default")))).await;
    assert!(Store::Sqlite(Arc::new(file.label("other"))).keys().await.unwrap().is_empty(), "labels are apart");
}

#[tokio::test]
async fn sqlite_keeps_what_it_acknowledged_when_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kv.db");
    for round in 1..=3 {
        let store = Store::Sqlite(Arc::new(Sqlite::open(&path).unwrap().label("default")));
        assert_eq!(store.write(Write::Increment("n".into(), 1)).await.unwrap(), Outcome::Sum(round));
    }
}

#[tokio::test]
async fn concurrent_increments_are_all_counted() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::Sqlite(Arc::new(Sqlite::open(&folder.path().join("kv.db")).unwrap().label("default")));
    let sums = futures::future::join_all((0..200).map(|_| store.write(Write::Increment("n".into(), 1)))).await;
    let mut sums = sums.into_iter().map(Result::unwrap).collect::<Vec<_>>();
    sums.sort_by_key(|outcome| if let Outcome::Sum(sum) = outcome { *sum } else { 0 });
    assert_eq!(sums, (1..=200).map(Outcome::Sum).collect::<Vec<_>>());
}

#[test]
fn what_is_no_database_is_refused_with_its_path() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kv.db");
    std::fs::write(&path, "this is not a database at all, but it is long enough to look at").unwrap();
    let error = Sqlite::open(&path).err().unwrap();
    assert!(format!("{error:#}").contains("kv.db"), "{error:#}");
}
