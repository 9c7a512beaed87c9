//! What the disk costs by itself: a block written and synced, again and again, where the data is.

use std::fs::File;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::load::{Sample, Tally};
use crate::paths::data;

const BLOCK: usize = 4 * 1024;
/// How many blocks are written in turn: as many as SQLite's log has before it begins again at the front.
const BLOCKS: u64 = 1_000;

/// Writes blocks for so long, each followed by `fdatasync`.
pub(super) fn probe(length: Duration) -> Result<Sample> {
    let path = data("probe");
    let unusable = || format!("{} cannot be written", path.display());
    let mut file = File::create(&path).with_context(unusable)?;
    // The file has its length before, as SQLite's log has: a sync that has to note a new length costs more.
    let block = vec![0x5a; BLOCK];
    for _ in 0..BLOCKS {
        file.write_all(&block).with_context(unusable)?;
    }
    file.sync_all().with_context(unusable)?;
    let (mut tally, begin) = (Tally::default(), Instant::now());
    for place in (0..BLOCKS).cycle() {
        if begin.elapsed() >= length {
            break;
        }
        file.seek(SeekFrom::Start(place * BLOCK as u64)).with_context(unusable)?;
        let write = Instant::now();
        file.write_all(&block).with_context(unusable)?;
        file.sync_data().with_context(unusable)?;
        tally.micros.push(write.elapsed().as_micros().try_into().unwrap_or(u32::MAX));
    }
    let seconds = begin.elapsed().as_secs_f64();
    std::fs::remove_file(&path).with_context(unusable)?;
    Ok(tally.sample(seconds))
}
