//! `puhui store import`: an export, into an empty store.

use std::fs::File;
use std::io::{BufRead, BufReader, stdin};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use clap::Args;
use indicatif::ProgressBar;
use puhui_runtime::kv::{Store, Write};
use puhui_store::maintenance::{DumpReader, IMPORT, ImportState, Value};

use super::bar::{Of, bar};
use super::place::Place;
use super::waiting;
use crate::cli::words::words;

/// What one step writes at most, in keys and in bytes of values (one more may come on top).
const STEP_KEYS: usize = 5_000;
const STEP_BYTES: usize = 4 << 20;
const BUFFER: usize = 1 << 20;

#[derive(Args)]
pub(in crate::cli) struct Arguments {
    #[command(flatten)]
    place: Place,
    /// A file that `puhui store export` has written; `-` is standard input.
    file: PathBuf,
}

#[expect(clippy::print_stdout, reason = "says what was imported")]
pub(super) fn run(arguments: &Arguments) -> Result<()> {
    let file = &arguments.file;
    let unusable = || words(format!("{} 无法导入", file.display()), format!("{} cannot be imported", file.display()));
    let keys = if file == Path::new("-") {
        let reader = DumpReader::begin(stdin().lock()).with_context(unusable)?;
        let bar = bar(None, Of::Bytes)?;
        import(&arguments.place, reader, &bar)?
    } else {
        // To its end first: what is cut off or damaged is refused before anything is written.
        let (mut reader, bar) = open(file).with_context(unusable)?;
        bar.set_prefix(words("核对", "reading"));
        while reader.next_line().with_context(unusable)?.is_some() {
            bar.set_position(reader.bytes());
        }
        bar.finish_and_clear();
        let (reader, bar) = open(file).with_context(unusable)?;
        import(&arguments.place, reader, &bar)?
    };
    println!(
        "{}",
        words(
            format!("已导入 {keys} 个键。可用 `puhui store check` 检查"),
            format!("{keys} keys imported. `puhui store check` looks at them")
        )
    );
    Ok(())
}

fn open(path: &Path) -> Result<(DumpReader<BufReader<File>>, ProgressBar)> {
    let file = File::open(path)?;
    let bar = bar(Some(file.metadata()?.len()), Of::Bytes)?;
    Ok((DumpReader::begin(BufReader::with_capacity(BUFFER, file))?, bar))
}

/// Imports into the store, of which nobody else may make use; how many keys it has then.
fn import<R: BufRead>(place: &Place, reader: DumpReader<R>, bar: &ProgressBar) -> Result<u64> {
    bar.set_prefix(words("导入", "importing"));
    let keys = waiting()?.block_on(async {
        let alone = place.alone(true).await?;
        Import::begin(&alone.store, reader, bar).run().await
    });
    bar.finish_and_clear();
    keys
}

struct Import<'a, R> {
    store: &'a Store,
    reader: DumpReader<R>,
    bar: &'a ProgressBar,
    state: ImportState,
}

impl<'a, R: BufRead> Import<'a, R> {
    fn begin(store: &'a Store, reader: DumpReader<R>, bar: &'a ProgressBar) -> Self {
        let state = ImportState { header: reader.header().to_owned(), keys: 0 };
        Self { store, reader, bar, state }
    }

    async fn run(mut self) -> Result<u64> {
        let done = self.already_done().await?;
        let mut skipped = 0;
        while skipped < done && self.reader.next_line()?.is_some() {
            skipped += 1;
        }
        ensure!(skipped == done, words("文件比已导入的部分还短", "the file is shorter than what was imported of it"));
        self.state.keys = done;
        let written = self.write_all().await;
        written.with_context(|| {
            let keys = self.state.keys;
            words(
                format!("导入在第 {keys} 个键之后中断。用同一文件再次运行可从该处继续；在此之前该存储不可用"),
                format!(
                    "cut off after {keys} keys. The same command goes on from there; until then the store is of no use"
                ),
            )
        })?;
        self.store.write(Write::Delete(vec![IMPORT.to_owned()])).await?;
        Ok(self.state.keys)
    }

    /// How many keys an earlier import of the same file has written; the store is empty otherwise.
    async fn already_done(&self) -> Result<u64> {
        if let Some(value) = self.store.get(IMPORT).await? {
            let state: ImportState = serde_json::from_slice(&value).context(IMPORT)?;
            ensure!(
                state.header == self.state.header,
                words(
                    "该存储中另一文件的导入被中断：请用那个文件继续，或换一个空的存储",
                    "an import of another file into this store was cut off: go on with that file, or take an empty store",
                )
            );
            return Ok(state.keys);
        }
        let mut cursor = None;
        loop {
            let (batch, next) = self.store.scan(cursor).await?;
            ensure!(
                batch.is_empty(),
                words("该存储不是空的：只能导入空的存储", "the store is not empty: an import wants an empty one")
            );
            match next {
                Some(next) => cursor = Some(next),
                None => return Ok(0),
            }
        }
    }

    async fn write_all(&mut self) -> Result<()> {
        let (mut entries, mut bytes) = (Vec::new(), 0);
        while let Some((key, value)) = self.reader.next_line()? {
            if key == IMPORT {
                bail!(words("文件含有导入标记", "the file holds the mark of an import"));
            }
            let value = match value {
                Value::Bytes(bytes) => bytes,
                Value::Counter(count) => self.store.numerals().write(count),
            };
            bytes += value.len();
            entries.push((key, value));
            if entries.len() >= STEP_KEYS || bytes >= STEP_BYTES {
                self.step(std::mem::take(&mut entries)).await?;
                bytes = 0;
            }
        }
        self.step(entries).await
    }

    /// Writes some keys, and with them how far it is. Where the two are not one step, these keys are written again.
    async fn step(&mut self, mut entries: Vec<(String, Vec<u8>)>) -> Result<()> {
        let state = ImportState { keys: self.state.keys + entries.len() as u64, ..self.state.clone() };
        entries.push((IMPORT.to_owned(), serde_json::to_vec(&state)?));
        self.store.write(Write::Set(entries)).await?;
        self.state = state;
        self.bar.set_position(self.reader.bytes());
        Ok(())
    }
}
