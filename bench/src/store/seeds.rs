//! Data directories with a register in them, made once and kept.

use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use bytes::Bytes;
use puhui_service::identity::Role;
use puhui_store::{Clock as _, SystemClock};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::task::LocalSet;

use super::bodies::Patents;
use super::puhui;
use crate::load::{Ask, Connection, get, post, told};
use crate::numbers::readable;
use crate::paths::data;
use crate::who::{by, office};

/// Raised when other seeds are wanted, or records and lists are kept in another way.
const FORMAT: u32 = 1;
const STAMP: &str = "bench.json";
/// What Puhui keeps its keys in.
const DATABASE: &str = "sqlite_key_value.db";
/// How many patents a request imports: a body that is answered only once it was read, however its client works.
const PATENTS: u64 = 2_500;
/// How many records the bare component makes in a request.
const ITEMS: u64 = 500;
/// How many records a page has.
pub(super) const PAGE: u64 = 20;

/// A data directory with so many patents and as many records of the bare component.
pub(super) struct Seeded {
    pub(super) folder: PathBuf,
    /// Of the database, in bytes.
    pub(super) size: u64,
}

/// Written last: without it a data directory was not finished.
#[derive(Debug, Serialize, Deserialize, PartialEq, Eq)]
struct Stamp {
    format: u32,
    records: u64,
}

/// The data directory with so many records, made if there is none yet, checked, and read into memory once.
pub(super) fn seeded(manifest: &Path, records: u64) -> Result<Seeded> {
    let (folder, stamp) = (data(&format!("seeded-{records}")), Stamp { format: FORMAT, records });
    let is_new = read(&folder).as_ref() != Some(&stamp);
    if is_new {
        make(manifest, &folder, stamp)?;
    }
    let checked = on(manifest, &folder, async |connection| check(connection, records).await);
    checked.with_context(|| format!("{} is unusable: remove it, and it is made again", folder.display()))?;
    let path = folder.join(DATABASE);
    // So that no round has to wait for what lies on the disk only.
    let size = std::io::copy(&mut File::open(&path)?, &mut std::io::sink());
    Ok(Seeded { size: size.with_context(|| format!("{} cannot be read", path.display()))?, folder })
}

fn read(folder: &Path) -> Option<Stamp> {
    serde_json::from_slice(&std::fs::read(folder.join(STAMP)).ok()?).ok()
}

fn make(manifest: &Path, folder: &Path, stamp: Stamp) -> Result<()> {
    let cleared = match std::fs::remove_dir_all(folder) {
        Err(why) if why.kind() != ErrorKind::NotFound => Err(why),
        _ => Ok(()),
    };
    cleared.with_context(|| format!("{} cannot be removed", folder.display()))?;
    let records = stamp.records;
    eprintln!("bench: seeding {} records twice; they are kept in {}", readable(records as f64), folder.display());
    on(manifest, folder, async |connection| fill(connection, records).await)?;
    std::fs::write(folder.join(STAMP), serde_json::to_vec(&stamp)?)
        .with_context(|| format!("{} cannot be written", folder.display()))
}

/// Does something with Puhui on a data directory.
fn on(manifest: &Path, folder: &Path, act: impl AsyncFnOnce(&mut Connection) -> Result<()>) -> Result<()> {
    let server = puhui::on(manifest, folder)?.start()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(LocalSet::new().run_until(async {
        let mut connection = Connection::open(server.address).await?;
        act(&mut connection).await
    }))?;
    server.stop()
}

async fn fill(connection: &mut Connection, records: u64) -> Result<()> {
    let (patents, national) = (Patents::new()?, office(Role::National, SystemClock.now())?);
    for first in pieces(records, PATENTS, "patents") {
        let lines = patents.lines(first..records.min(first + PATENTS));
        let import = by(&national, post("/v1/evaluation-reports/imports", "application/x-ndjson", lines));
        let body = ok(connection, import).await?;
        let last: Value = body.rsplit(|byte| *byte == b'\n').find(|line| !line.is_empty()).map_or_else(
            || bail!("an import was answered with nothing"),
            |line| serde_json::from_slice(line).context("an import was answered with something else than lines"),
        )?;
        let is_whole = last["isComplete"] == true && last["totals"]["failed"] == 0;
        ensure!(is_whole, "patents from {first} on were not imported: {}", told(200, &body));
    }
    for first in pieces(records, ITEMS, "bare records") {
        let count = ITEMS.min(records - first);
        let path = format!("/bench/seed?first={first}&count={count}");
        let there = ok(connection, post(&path, "application/json", Bytes::new())).await?;
        ensure!(there == count.to_string(), "{path} made {} records", String::from_utf8_lossy(&there));
    }
    Ok(())
}

/// Where each piece begins; tells how far they have come.
fn pieces(all: u64, piece: u64, what: &'static str) -> impl Iterator<Item = u64> {
    let tenth = (all / 10).max(1);
    (0..all).step_by(usize::try_from(piece).unwrap_or(1)).inspect(move |first| {
        if all > 100_000 && first / tenth > first.saturating_sub(piece) / tenth {
            eprintln!("bench: {} of {} {what}", readable(*first as f64), readable(all as f64));
        }
    })
}

/// The first and the last record are there, and pages are full.
async fn check(connection: &mut Connection, records: u64) -> Result<()> {
    for n in [0, records - 1] {
        ok(connection, get(&Patents::path(n))).await?;
    }
    for path in ["/bench/items".to_owned(), format!("/bench/items?before={}", PAGE + 1)] {
        let page: Value = serde_json::from_slice(&ok(connection, get(&path)).await?)?;
        let items = page["items"].as_array().map(Vec::len);
        ensure!(items == usize::try_from(PAGE).ok(), "{path} has {items:?} records instead of {PAGE}");
    }
    Ok(())
}

async fn ok(connection: &mut Connection, ask: Ask) -> Result<Bytes> {
    let path = ask.uri().path().to_owned();
    let (status, body) = connection.send(ask).await.with_context(|| path.clone())?;
    ensure!(status.is_success(), "{path} answered {}", told(status.as_u16(), &body));
    Ok(body)
}
