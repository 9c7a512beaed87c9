use std::path::Path;

use futures::future::join_all;
use rusqlite::OpenFlags;

use super::*;
use crate::kv::sql;

fn set(key: &str, value: Vec<u8>) -> Write {
    Write::Set(vec![(key.to_owned(), value)])
}

fn increment(key: &str) -> Write {
    Write::Increment(key.to_owned(), 1)
}

fn writer(path: &Path) -> Writer {
    Writer::start(sql::connect(path).unwrap()).unwrap()
}

async fn write(writer: &Writer, write: Write) -> Result<Outcome, Error> {
    writer.write("default".into(), write).await
}

fn read(path: &Path, key: &str) -> Option<Vec<u8>> {
    sql::get(&sql::connect(path).unwrap(), "default", key).unwrap()
}

#[tokio::test]
async fn counters_and_values_of_one_group_are_all_carried_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kv.db");
    let writer = writer(&path);
    let writes = (0..200).map(|i| if i % 2 == 0 { increment("n") } else { set(&format!("k{i}"), vec![1]) });
    let outcomes = join_all(writes.map(|one| write(&writer, one))).await;
    assert!(outcomes.iter().all(Result::is_ok), "{outcomes:?}");
    assert_eq!(read(&path, "n").unwrap(), 100_i64.to_le_bytes());
    assert!((0..200).filter(|i| i % 2 == 1).all(|i| read(&path, &format!("k{i}")).is_some()));
}

#[tokio::test]
async fn a_full_database_refuses_whole_groups_and_goes_on_when_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kv.db");
    let connection = sql::connect(&path).unwrap();
    connection.pragma_update(None, "max_page_count", 64).unwrap();
    let writer = Writer::start(connection).unwrap();
    let many = (0..100).map(|i| (format!("k{i}"), vec![0; 4_096])).collect::<Vec<_>>();
    let refused = write(&writer, Write::Set(many)).await;
    assert!(matches!(refused, Err(Error::NotDone(_))), "{refused:?}");
    assert_eq!(read(&path, "k0"), None, "nothing of it is there");
    assert_eq!(write(&writer, increment("n")).await.unwrap(), Outcome::Sum(1));
    assert!(write(&writer, set("small", vec![1])).await.is_ok());
    assert_eq!(write(&writer, increment("n")).await.unwrap(), Outcome::Sum(2));
}

#[tokio::test]
async fn a_read_only_database_refuses_and_says_that_nothing_was_done() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kv.db");
    drop(sql::connect(&path).unwrap());
    let connection = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let writer = Writer::start(connection).unwrap();
    for one in [increment("n"), set("a", vec![1])] {
        let refused = write(&writer, one).await;
        assert!(matches!(&refused, Err(Error::NotDone(why)) if why.contains("readonly")), "{refused:?}");
    }
}

#[tokio::test]
async fn a_write_behind_another_process_is_dropped_after_its_patience() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kv.db");
    let writer = writer(&path);
    let other = sql::connect(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = write(&writer, set("a", vec![1])).await;
    assert!(matches!(refused, Err(Error::NotDone(_) | Error::Busy)), "{refused:?}");
    other.execute_batch("ROLLBACK").unwrap();
    assert!(write(&writer, set("b", vec![1])).await.is_ok());
    assert_eq!(read(&path, "a"), None);
}

#[tokio::test]
async fn the_log_of_transactions_does_not_grow_without_end() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kv.db");
    let writer = writer(&path);
    for i in 0..30 {
        let values = (0..256).map(|j| (format!("k{i}.{j}"), vec![0; 4_096])).collect();
        write(&writer, Write::Set(values)).await.unwrap();
    }
    let length = |name: &str| std::fs::metadata(folder.path().join(name)).unwrap().len();
    assert!(length("kv.db") > 20 << 20, "it was copied into the database");
    assert!(length("kv.db-wal") < 16 << 20, "{}", length("kv.db-wal"));
}
