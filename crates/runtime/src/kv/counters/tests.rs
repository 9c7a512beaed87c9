use std::cell::Cell;

use super::super::queue::Load;
use super::*;

fn store() -> Arc<str> {
    "default".into()
}

fn request(change: Change) -> Request {
    Request::queue(&Arc::<Load>::default(), store(), change).unwrap().0
}

fn set(key: &str) -> Request {
    request(Change::Set(vec![(key.to_owned(), vec![1])]))
}

/// Adds one; the file has this value.
fn count(counters: &Counters, key: &str, stored: Option<i64>) -> Result<i64, Error> {
    let read = |_: &str| Ok(stored.map(|stored| stored.to_le_bytes().to_vec()));
    counters.add(&store(), key.to_owned(), 1, read).map(|(sum, _)| sum)
}

fn owed(counters: &Counters) -> Vec<(String, i64)> {
    counters.owed(&[]).into_iter().map(|((_, key), sum)| (key, sum)).collect()
}

#[test]
fn it_is_read_once_and_owed_once_whatever_it_counts_to() {
    let counters = Counters::default();
    let reads = Cell::new(0);
    for expected in [(8, true), (9, false), (10, false)] {
        let read = |_: &str| {
            reads.set(reads.get() + 1);
            Ok(Some(7_i64.to_le_bytes().to_vec()))
        };
        assert_eq!(counters.add(&store(), "n".into(), 1, read).unwrap(), expected, "the writer is told of the first");
    }
    assert_eq!(reads.get(), 1);
    assert_eq!(counters.get("default", "n").unwrap(), 10_i64.to_le_bytes());
    assert_eq!(counters.get("other", "n"), None);
    assert_eq!(owed(&counters), [("n".to_owned(), 10)]);
    assert_eq!(owed(&counters), []);
}

#[test]
fn what_is_no_counter_stays_what_it_is() {
    let counters = Counters::default();
    let text = counters.add(&store(), "a".into(), 1, |_| Ok(Some(b"text".to_vec())));
    assert!(matches!(text, Err(Error::NotACounter)));
    assert!(matches!(count(&counters, "n", Some(i64::MAX)), Err(Error::Overflow)));
    assert_eq!(counters.keys("default"), Vec::<String>::new());
    assert_eq!(count(&counters, "n", Some(i64::MAX - 1)).unwrap(), i64::MAX);
    assert!(matches!(count(&counters, "n", None), Err(Error::Overflow)));
    assert_eq!(owed(&counters), [("n".to_owned(), i64::MAX)]);
}

#[test]
fn a_transaction_that_failed_leaves_everything_owed() {
    let counters = Counters::default();
    count(&counters, "n", None).unwrap();
    let taken = counters.owed(&[]);
    count(&counters, "n", None).unwrap();
    counters.settle(&taken, &[], false);
    assert_eq!(owed(&counters), [("n".to_owned(), 2)], "once, as it is now");
    // A value written over a counter may or may not be there after a failure; the counter is written again.
    let group = [set("n")];
    let taken = counters.owed(&group);
    counters.settle(&taken, &group, false);
    assert_eq!(owed(&counters), [("n".to_owned(), 2)]);
}

#[test]
fn what_others_have_written_is_read_again() {
    for change in [
        Change::Set(vec![("n".to_owned(), vec![1])]),
        Change::Delete(vec!["n".to_owned()]),
        Change::Swap("n".to_owned(), None, vec![1]),
    ] {
        let counters = Counters::default();
        count(&counters, "n", None).unwrap();
        count(&counters, "m", None).unwrap();
        let group = [request(change)];
        let taken = counters.owed(&group);
        let while_writing = count(&counters, "n", None);
        counters.settle(&taken, &group, true);
        assert_eq!(counters.get("default", "n"), None);
        assert_eq!(owed(&counters), [], "what was counted meanwhile came before");
        assert_eq!(count(&counters, "n", Some(40)).unwrap(), 41);
        assert_eq!(count(&counters, "m", None).unwrap(), 2);
        let is_swapped = matches!(group[0].change, Change::Swap(..));
        assert_eq!(
            matches!(while_writing, Err(Error::Busy)),
            is_swapped,
            "a swap compares, so nobody counts meanwhile"
        );
    }
}

#[test]
fn only_what_is_written_is_forgotten_when_there_are_many() {
    let counters = Counters::default();
    let keys: Vec<_> = (0..=KEPT).map(|number| format!("n{number}")).collect();
    for key in &keys {
        count(&counters, key, None).unwrap();
    }
    let taken = counters.owed(&[]);
    count(&counters, "n7", None).unwrap();
    counters.settle(&taken, &[], true);
    assert_eq!(counters.keys("default"), ["n7"]);
    assert_eq!(counters.get_many("default", &keys), [("n7".to_owned(), 2_i64.to_le_bytes().to_vec())]);
    assert_eq!(owed(&counters), [("n7".to_owned(), 2)]);
}
