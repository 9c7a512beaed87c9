//! `puhui store export`: everything, as lines of JSON.

use std::fs::OpenOptions;
use std::io::{BufWriter, Write, stdout};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args;
use indicatif::{HumanBytes, ProgressBar};
use puhui_store::maintenance::{DumpWriter, IMPORT, Source};
use puhui_store::{Clock as _, SystemClock};
use time::OffsetDateTime;

use super::bar::{Of, bar};
use super::place::{LABEL, Place, Readable};
use super::{unfinished, waiting};
use crate::cli::words::words;

/// How much is written at once, in bytes.
const BUFFER: usize = 1 << 20;

#[derive(Args)]
pub(in crate::cli) struct Arguments {
    #[command(flatten)]
    place: Place,
    /// A new file, readable for its owner only; `-` is standard output.
    #[arg(long, default_value = "-")]
    out: PathBuf,
}

pub(super) fn run(arguments: &Arguments) -> Result<()> {
    // The time before the moment: what was written later is not in it.
    let time = SystemClock.now();
    let (keys, bytes) = waiting()?.block_on(async {
        match arguments.place.moment().await? {
            Readable::Moment(mut snapshot) => {
                let keys = snapshot.keys_at_most();
                export(&mut snapshot, Some(keys), &arguments.out, time).await
            }
            Readable::Live(mut whole) => export(&mut whole, None, &arguments.out, time).await,
        }
    })?;
    let size = HumanBytes(bytes);
    eprintln!("{}", words(format!("已导出 {keys} 个键，{size}"), format!("{keys} keys exported, {size}")));
    Ok(())
}

async fn export(source: &mut impl Source, keys: Option<u64>, out: &Path, time: OffsetDateTime) -> Result<(u64, u64)> {
    let bar = bar(keys, Of::Keys)?.with_prefix(words("导出", "exporting"));
    let written = if out == Path::new("-") {
        everything(source, &mut stdout().lock(), time, &bar).await
    } else {
        to_file(source, out, time, &bar).await
    };
    bar.finish_and_clear();
    written.with_context(|| words("未能导出完毕", "the export did not get to its end"))
}

/// Writes a file that was not there, and is not there if that fails.
async fn to_file(source: &mut impl Source, path: &Path, time: OffsetDateTime, bar: &ProgressBar) -> Result<(u64, u64)> {
    let mut file =
        OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).with_context(|| {
            words(format!("{} 无法新建", path.display()), format!("{} cannot be made", path.display()))
        })?;
    let written = everything(source, &mut file, time, bar).await;
    let written = written.and_then(|written| file.sync_all().map(|()| written).map_err(Into::into));
    if written.is_err() {
        std::fs::remove_file(path)?;
    }
    written
}

async fn everything(
    source: &mut impl Source,
    out: &mut impl Write,
    time: OffsetDateTime,
    bar: &ProgressBar,
) -> Result<(u64, u64)> {
    let mut dump = DumpWriter::begin(BufWriter::with_capacity(BUFFER, out), time)?;
    ensure!(source.get_many(vec![IMPORT.to_owned()]).await?.is_empty(), unfinished(LABEL));
    while let Some(entries) = source.next().await? {
        for (key, value) in &entries {
            dump.entry(key, value)?;
        }
        bar.inc(entries.len() as u64);
    }
    Ok(dump.finish()?)
}
