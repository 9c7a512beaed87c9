use puhui_store::conformance::check;
use puhui_store::{Kv, KvError, Swap};

use super::*;

fn eight_bytes(count: i64) -> Vec<u8> {
    count.to_le_bytes().to_vec()
}

/// A store as the components' crate sees it: for its own suite.
#[derive(Clone)]
pub(super) struct Adapted(pub(super) Store);

fn adapted(error: Error) -> KvError {
    match error {
        Error::Backend(why) => KvError::Failed(why.to_string()),
        other => KvError::NotDone(other.to_string()),
    }
}

impl Kv for Adapted {
    async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, KvError> {
        self.0.get(key).await.map_err(adapted)
    }

    async fn get_all(&self, keys: &[String]) -> Result<Vec<Option<Vec<u8>>>, KvError> {
        let found = self.0.get_many(keys.to_vec()).await.map_err(adapted)?.into_iter().collect::<BTreeMap<_, _>>();
        Ok(keys.iter().map(|key| found.get(key).cloned()).collect())
    }

    async fn set(&self, key: &str, value: Vec<u8>) -> Result<(), KvError> {
        self.set_all(vec![(key.to_owned(), value)]).await
    }

    async fn set_all(&self, entries: Vec<(String, Vec<u8>)>) -> Result<(), KvError> {
        self.0.write(Write::Set(entries)).await.map(drop).map_err(adapted)
    }

    async fn delete(&self, key: &str) -> Result<(), KvError> {
        self.0.write(Write::Delete(vec![key.to_owned()])).await.map(drop).map_err(adapted)
    }

    async fn increment(&self, key: &str, by: u64) -> Result<u64, KvError> {
        let by = i64::try_from(by).unwrap();
        match self.0.write(Write::Increment(key.to_owned(), by)).await.map_err(adapted)? {
            Outcome::Sum(sum) => Ok(u64::try_from(sum).unwrap()),
            other => panic!("{other:?}"),
        }
    }

    async fn swap(&self, key: &str, seen: &[u8], new: Vec<u8>) -> Result<Swap, KvError> {
        let write = Write::Swap(key.to_owned(), Some(seen.to_vec()), new);
        match self.0.write(write).await.map_err(adapted)? {
            Outcome::Done => Ok(Swap::Attempted),
            Outcome::Changed => Ok(Swap::Refused),
            Outcome::Sum(sum) => panic!("{sum}"),
        }
    }
}

mod quirks;
mod redis;

/// What every back end promises, whichever it is.
async fn conformance(store: &Store, counter: impl Fn(i64) -> Vec<u8>) {
    let set = |key: &str, value: &str| Write::Set(vec![(key.to_owned(), value.as_bytes().to_vec())]);
    let swap = |seen: Option<&str>, value: &str| {
        Write::Swap("s".to_owned(), seen.map(|seen| seen.as_bytes().to_vec()), value.as_bytes().to_vec())
    };

    assert_eq!(store.get("absent").await.unwrap(), None);
    assert_eq!(store.write(set("a", "1")).await.unwrap(), Outcome::Done);
    assert_eq!(store.write(set("a", "two")).await.unwrap(), Outcome::Done);
    assert_eq!(store.get("a").await.unwrap().as_deref(), Some(b"two".as_slice()));

    assert_eq!(store.write(Write::Increment("n".into(), 5)).await.unwrap(), Outcome::Sum(5));
    assert_eq!(store.write(Write::Increment("n".into(), -2)).await.unwrap(), Outcome::Sum(3));
    assert_eq!(store.get("n").await.unwrap().unwrap(), counter(3), "stored as Spin stores it");
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
    let store = Store::Memory(Arc::default());
    conformance(&store, eight_bytes).await;
    check(&Adapted(store), "memory").await;
}

#[tokio::test]
async fn sqlite_keeps_the_promises() {
    let folder = tempfile::tempdir().unwrap();
    let file = Sqlite::open(&folder.path().join("kv.db")).unwrap();
    let store = Store::Sqlite(Arc::new(file.label("default")));
    conformance(&store, eight_bytes).await;
    check(&Adapted(store), "sqlite").await;
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
