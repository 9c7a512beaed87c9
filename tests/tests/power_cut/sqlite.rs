//! The same cuts on SQLite alone, which proves the cuts: with `synchronous=FULL` nothing is lost, with less they must find
//! what is.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use std::io::{BufRead as _, BufReader};

use puhui_tests::power_cut::{Disk, Random, Recorder, choose, moments};
use rusqlite::Connection;

const FILE: &str = "entries.db";
const TRANSACTIONS: u32 = 1_000;
const CUTS: usize = 300;

/// How many cuts have shown what.
#[derive(Debug, Default)]
struct Shown {
    lost: usize,
    damaged: usize,
    checkpoints: usize,
}

/// What is left of the numbers that were acknowledged, or nothing if the database is damaged.
fn numbers(database: &Path) -> rusqlite::Result<u32> {
    let connection = Connection::open(database)?;
    connection.pragma_update(None, "synchronous", "OFF")?;
    let state: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    if state != "ok" {
        return Err(rusqlite::Error::InvalidParameterName(state));
    }
    if !connection.table_exists(None, "entry")? {
        return Ok(0);
    }
    let (count, last): (u32, u32) =
        connection.query_row("SELECT count(*), coalesce(max(number), 0) FROM entry", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    assert_eq!(count, last, "a transaction is there and one before it is not");
    Ok(last)
}

/// Writes with this setting, and cuts.
fn cut(recorder: &Recorder, synchronous: &str) -> Shown {
    let mut child = Command::new(env!("CARGO_BIN_EXE_sqlite-writer"))
        .arg(recorder.watched().join(FILE))
        .args([synchronous, &TRANSACTIONS.to_string()])
        .envs(recorder.environment())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let acknowledged = lines
        .map(|line| {
            let number = line.unwrap().parse::<u32>().unwrap();
            (recorder.position(), number)
        })
        .collect::<Vec<_>>();
    assert!(child.wait().unwrap().success());
    assert_eq!(acknowledged.len(), TRANSACTIONS as usize);

    let journal = recorder.journal();
    let (moments, checkpoints) = moments(&journal, Path::new(FILE));
    let positions = acknowledged.iter().map(|(position, _)| *position).collect::<Vec<_>>();
    let cuts = choose(&journal, moments, &positions, CUTS, &mut Random::new(2));
    let mut shown = Shown { checkpoints, ..Shown::default() };
    let (mut disk, mut random) = (Disk::new(&journal), Random::new(3));
    for cut in cuts {
        disk.advance(cut.entries);
        let folder = tempfile::tempdir().unwrap();
        disk.left(cut.fate, &mut random).write(folder.path());
        let heard = acknowledged.partition_point(|(position, _)| *position <= journal.end_of(cut.entries));
        let expected = heard.checked_sub(1).map_or(0, |last| acknowledged[last].1);
        let database: PathBuf = folder.path().join(FILE);
        match numbers(&database) {
            Ok(last) => shown.lost += usize::from(last < expected),
            Err(_) => shown.damaged += 1,
        }
    }
    eprintln!("synchronous={synchronous}: {} operations, {} syncs, {shown:?}", journal.len(), journal.syncs());
    shown
}

#[test]
fn with_synchronous_full_sqlite_loses_nothing() {
    let Some(recorder) = Recorder::new() else { return };
    let shown = cut(&recorder, "FULL");
    assert_eq!((shown.lost, shown.damaged), (0, 0));
    assert!(shown.checkpoints >= 3);
}

#[test]
fn with_synchronous_normal_it_loses_and_stays_intact() {
    let Some(recorder) = Recorder::new() else { return };
    let shown = cut(&recorder, "NORMAL");
    assert!(shown.lost > 0, "the cuts find no loss where there must be some");
    assert_eq!(shown.damaged, 0);
}

#[test]
fn with_synchronous_off_it_loses_and_the_cuts_say_so() {
    let Some(recorder) = Recorder::new() else { return };
    let shown = cut(&recorder, "OFF");
    assert!(shown.lost > 0, "the cuts find no loss where there must be some");
    assert!(shown.damaged > 0, "the cuts find no damage where there must be some");
}
