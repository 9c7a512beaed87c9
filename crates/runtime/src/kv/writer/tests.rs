use std::path::Path;

use futures::future::join_all;
use rusqlite::{OpenFlags, ffi};

use super::*;
use crate::kv::sql;

fn set(key: &str, value: Vec<u8>) -> Change {
    Change::Set(vec![(key.to_owned(), value)])
}

fn writer(path: &Path) -> Writer {
    through(sql::connect(path).unwrap(), path)
}

fn through(connection: Connection, path: &Path) -> Writer {
    Writer::start(connection, Copier::start(sql::connect(path).unwrap()).unwrap()).unwrap()
}

async fn write(writer: &Writer, change: Change) -> Result<Outcome, Error> {
    writer.write("default".into(), change).await
}

/// Adds one to a counter.
fn count(writer: &Writer, path: &Path, key: &str) -> Result<i64, Error> {
    writer.count(&"default".into(), key.to_owned(), 1, |key| Ok(read(path, key)))
}

fn read(path: &Path, key: &str) -> Option<Vec<u8>> {
    sql::get(&sql::connect(path).unwrap(), "default", key).unwrap()
}

#[tokio::test]
async fn a_value_is_there_together_with_the_counters_before_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kv.db");
    let writer = writer(&path);
    let counted = |i: usize| {
        let number = count(&writer, &path, "n").unwrap();
        (i, number)
    };
    let writes = (0..100)
        .map(counted)
        .map(|(i, number)| write(&writer, set(&format!("k{i}"), vec![u8::try_from(number).unwrap()])));
    let outcomes = join_all(writes.collect::<Vec<_>>()).await;
    assert!(outcomes.iter().all(Result::is_ok), "{outcomes:?}");
    assert_eq!(read(&path, "n").unwrap(), 100_i64.to_le_bytes());
    assert!((0..100_u8).all(|i| read(&path, &format!("k{i}")).unwrap() == [i + 1]));
}

#[tokio::test]
async fn counters_with_which_nothing_was_written_are_written_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kv.db");
    let writer = writer(&path);
    assert_eq!(count(&writer, &path, "n").unwrap(), 1);
    for _ in 0..500 {
        if read(&path, "n").is_some() {
            break;
        }
        tokio::time::sleep(LINGER).await;
    }
    assert_eq!(read(&path, "n").unwrap(), 1_i64.to_le_bytes());
    assert_eq!(count(&writer, &path, "n").unwrap(), 2);
    drop(writer);
    assert_eq!(read(&path, "n").unwrap(), 2_i64.to_le_bytes(), "a writer that ends leaves nothing behind");
}

#[tokio::test]
async fn a_full_database_refuses_whole_groups_and_goes_on_when_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kv.db");
    let connection = sql::connect(&path).unwrap();
    connection.pragma_update(None, "max_page_count", 64).unwrap();
    let writer = through(connection, &path);
    let many = (0..100).map(|i| (format!("k{i}"), vec![0; 4_096])).collect::<Vec<_>>();
    assert_eq!(count(&writer, &path, "n").unwrap(), 1);
    let refused = write(&writer, Change::Set(many)).await;
    assert!(matches!(refused, Err(Error::NotDone(_))), "{refused:?}");
    assert_eq!(
        (read(&path, "k0"), read(&path, "n")),
        (None, None),
        "nothing of it is there, nor the counter before it"
    );
    assert!(write(&writer, set("small", vec![1])).await.is_ok());
    assert_eq!(read(&path, "n").unwrap(), 1_i64.to_le_bytes(), "it comes with the next");
}

#[tokio::test]
async fn a_read_only_database_refuses_and_says_that_nothing_was_done() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kv.db");
    drop(sql::connect(&path).unwrap());
    let connection = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let writer = through(connection, &path);
    // A number alone is no harm.
    assert_eq!(count(&writer, &path, "n").unwrap(), 1);
    let refused = write(&writer, set("a", vec![1])).await;
    assert!(matches!(&refused, Err(Error::NotDone(why)) if why.contains("readonly")), "{refused:?}");
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
    let length = |name: &str| std::fs::metadata(folder.path().join(name)).unwrap().len();
    // A MiB each, until the log is less than half of what was written: on a busy machine copying takes its time.
    let mut batches = 0;
    while batches < 60 || length("kv.db-wal") * 2 > batches << 20 {
        let values = (0..256).map(|j| (format!("k{batches}.{j}"), vec![0; 4_096])).collect();
        write(&writer, Change::Set(values)).await.unwrap();
        batches += 1;
        assert!(batches < 1_000, "the log has {} bytes", length("kv.db-wal"));
    }
    assert!(length("kv.db") > batches << 19, "it was copied into the database");
    // It was copied while more was written, and again, in two places.
    drop(writer);
    let connection = sql::connect(&path).unwrap();
    let ask =
        |question: &str| connection.query_row(question, [], |row| row.get::<_, rusqlite::types::Value>(0)).unwrap();
    assert_eq!(ask("PRAGMA integrity_check"), "ok".to_owned().into());
    assert_eq!(
        ask("SELECT count(*) FROM spin_key_value WHERE length(value) = 4096"),
        i64::try_from(batches * 256).unwrap().into()
    );
}

/// A sync that failed beside the writer makes it believe nothing until everything is in the database.
#[tokio::test]
async fn a_copier_that_cannot_sync_puts_the_writer_in_doubt() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kv.db");
    let connection = sql::connect(&path).unwrap();
    let failure = || rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_IOERR_FSYNC), None);
    let writer = Writer::start(connection, Copier::doing(move || Err(failure())).unwrap()).unwrap();
    let mut longest = 0;
    for i in 0..200 {
        let values = (0..256).map(|j| (format!("k{i}.{j}"), vec![0; 4_096])).collect();
        write(&writer, Change::Set(values)).await.unwrap();
        let length = std::fs::metadata(folder.path().join("kv.db-wal")).unwrap().len();
        // Only settling makes the file shorter.
        if length < longest {
            assert_eq!(read(&path, &format!("k{i}.255")).unwrap(), [0; 4_096]);
            return;
        }
        longest = length;
    }
    panic!("{longest} bytes are not in the database");
}
