//! Which moments to cut at: chance alone would hardly ever meet the interesting ones.

use std::path::Path;

use super::disk::{Disk, Fate};
use super::journal::{Journal, Step};
use super::random::Random;

/// What was going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// A process has begun: the files are made, or what a crash left is taken up again.
    Start,
    /// Something was acknowledged just before.
    AfterAcknowledgement,
    /// A transaction is partly written, or not synced yet.
    Transaction,
    /// A checkpoint is partly written into the database, or not synced yet.
    Checkpoint,
    /// Any.
    Any,
}

/// A cut after so many entries of the journal.
#[derive(Clone, Copy, Debug)]
pub struct Cut {
    pub entries: usize,
    pub moment: Moment,
    pub fate: Fate,
}

/// How many entries after its beginning a process still counts as starting.
const START: usize = 40;

/// The journal's moments by what was going on in the SQLite database of this name, and how often a checkpoint did.
#[must_use]
pub fn moments(journal: &Journal, database: &Path) -> (Vec<(Moment, Vec<usize>)>, usize) {
    let log = database.with_file_name(format!("{}-wal", database.file_name().unwrap_or_default().display()));
    let (mut start, mut transaction, mut checkpoint) = (Vec::new(), Vec::new(), Vec::new());
    let mut disk = Disk::new(journal);
    let (mut since, mut checkpoints) = (0, 0);
    for (entry, step) in journal.steps.iter().enumerate() {
        disk.advance(entry + 1);
        since = if matches!(step, Step::Process) { 0 } else { since + 1 };
        if since < START {
            start.push(entry + 1);
        } else if disk.is_unsynced(database) {
            checkpoints += usize::from(checkpoint.last() != Some(&entry));
            checkpoint.push(entry + 1);
        } else if disk.is_unsynced(&log) {
            transaction.push(entry + 1);
        }
    }
    let all = vec![
        (Moment::Start, start),
        (Moment::Transaction, transaction),
        (Moment::Checkpoint, checkpoint),
        (Moment::Any, (1..=journal.len()).collect()),
    ];
    (all, checkpoints)
}

/// So many cuts in the journal's order, spread over moments and fates. `acknowledged` are the positions at which something
/// was heard.
#[must_use]
pub fn choose(
    journal: &Journal,
    mut moments: Vec<(Moment, Vec<usize>)>,
    acknowledged: &[u64],
    count: usize,
    random: &mut Random,
) -> Vec<Cut> {
    let after = acknowledged.iter().map(|position| journal.entries_at(*position)).collect();
    moments.push((Moment::AfterAcknowledgement, after));
    moments.retain(|(_, entries)| !entries.is_empty());
    let mut cuts = (0..count)
        .map(|n| {
            let (moment, entries) = &moments[n % moments.len()];
            let fate = Fate::ALL[n / moments.len() % Fate::ALL.len()];
            Cut { entries: entries[random.below(entries.len())], moment: *moment, fate }
        })
        .collect::<Vec<_>>();
    cuts.sort_by_key(|cut| cut.entries);
    cuts
}
