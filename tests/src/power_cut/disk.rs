//! A disk as a power cut may leave it.
//!
//! The model, in the order of a file's life:
//! - A name that was made or removed is certain after a sync of its folder. Until then each name may be in any state that
//!   it went through since the last one.
//! - What was written or cut off is certain after a sync of the file. Until then each sector of 512 bytes may be in any
//!   state that it went through, whatever its neighbours are in, and so may the file's size. A sector that lies within
//!   the size and was never written is zeros.
//! - A write of a part of a sector leaves the rest of it alone (SQLite assumes the same: "powersafe overwrite").

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::journal::{Journal, Step};
use super::random::Random;

const SECTOR: usize = 512;

/// What becomes of all that was not synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It is gone.
    Nothing,
    /// It is there, as after `kill -9`.
    Everything,
    /// What was done up to some moment is there, nothing after it.
    Prefix,
    /// All of a file is there or nothing of it.
    Files,
    /// Every sector, every size and every name for itself.
    Sectors,
    /// All but one sector of one write.
    AllButOneSector,
}

impl Fate {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Nothing, Self::Everything, Self::Prefix, Self::Files, Self::Sectors, Self::AllButOneSector];
}

/// What is left after a cut.
#[derive(Default)]
pub struct Remains {
    /// Folders by their path in the watched one, outer ones first.
    pub folders: Vec<PathBuf>,
    /// Files by their path, in order.
    pub files: Vec<(PathBuf, Vec<u8>)>,
    /// Writes that were not synced.
    pub unsynced: usize,
    /// Of these, how many are gone, wholly or in part.
    pub dropped: usize,
    /// Of those, how many are gone in part.
    pub torn: usize,
}

impl Remains {
    /// Puts the files into an empty folder.
    ///
    /// # Panics
    /// It cannot be written.
    pub fn write(&self, folder: &Path) {
        for name in &self.folders {
            std::fs::create_dir(folder.join(name)).unwrap();
        }
        for (name, bytes) in &self.files {
            std::fs::write(folder.join(name), bytes).unwrap();
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum Node {
    Folder,
    File(usize),
}

enum Change {
    Write { at: usize, bytes: Range<usize> },
    Size(usize),
}

/// A file: what is certain, and what was done since, each with the number of its entry.
#[derive(Default)]
struct File {
    certain: Vec<u8>,
    pending: Vec<(usize, Change)>,
}

/// Names and files at some moment.
pub struct Disk<'a> {
    journal: &'a Journal,
    done: usize,
    files: Vec<File>,
    open: HashMap<i64, (PathBuf, Node)>,
    names: BTreeMap<PathBuf, Node>,
    certain_names: BTreeMap<PathBuf, Node>,
    pending_names: Vec<(usize, PathBuf, Option<Node>)>,
}

impl<'a> Disk<'a> {
    /// The empty folder before the journal's first entry.
    #[must_use]
    pub fn new(journal: &'a Journal) -> Self {
        let names = BTreeMap::from([(PathBuf::new(), Node::Folder)]);
        Self {
            journal,
            done: 0,
            files: Vec::new(),
            open: HashMap::new(),
            certain_names: names.clone(),
            names,
            pending_names: Vec::new(),
        }
    }

    /// Goes on to the moment after so many entries, which is not before the present one.
    pub fn advance(&mut self, entries: usize) {
        while self.done < entries {
            self.step(&self.journal.steps[self.done]);
            self.done += 1;
        }
    }

    fn step(&mut self, step: &Step) {
        match step {
            Step::Process => self.open.clear(),
            Step::Close { fd } => drop(self.open.remove(fd)),
            Step::Folder { path } => self.name(path, Some(Node::Folder)),
            Step::Unlink { path } => self.name(path, None),
            Step::Open { fd, path, is_new } => {
                if *is_new {
                    self.files.push(File::default());
                    self.name(path, Some(Node::File(self.files.len() - 1)));
                }
                let node = self.names.get(path).unwrap_or_else(|| panic!("{}: made unseen", path.display()));
                self.open.insert(*fd, (path.clone(), *node));
            }
            Step::Write { fd, at, bytes } => self.change(*fd, Change::Write { at: *at, bytes: bytes.clone() }),
            Step::Truncate { fd, size } => self.change(*fd, Change::Size(*size)),
            Step::Synced { fd, before } => self.synced(*fd, *before),
        }
    }

    fn name(&mut self, path: &Path, node: Option<Node>) {
        match node {
            Some(node) => self.names.insert(path.to_owned(), node),
            None => self.names.remove(path),
        };
        self.pending_names.push((self.done, path.to_owned(), node));
    }

    fn change(&mut self, fd: i64, change: Change) {
        let Node::File(file) = self.open[&fd].1 else { panic!("a folder was written") };
        self.files[file].pending.push((self.done, change));
    }

    fn synced(&mut self, fd: i64, before: usize) {
        match &self.open[&fd] {
            (_, Node::File(file)) => {
                let file = &mut self.files[*file];
                let covered = file.pending.partition_point(|(entry, _)| *entry < before);
                let mut certain = std::mem::take(&mut file.certain);
                for (_, change) in file.pending.drain(..covered) {
                    change.apply(self.journal, &mut certain);
                }
                file.certain = certain;
            }
            (folder, Node::Folder) => {
                let certain = &mut self.certain_names;
                self.pending_names.retain(|(entry, path, node)| {
                    let covered = *entry < before && path.parent() == Some(folder);
                    if covered {
                        match node {
                            Some(node) => certain.insert(path.clone(), *node),
                            None => certain.remove(path),
                        };
                    }
                    !covered
                });
            }
        }
    }

    /// Whether something was done to the file of this name that is not synced.
    #[must_use]
    pub fn is_unsynced(&self, path: &Path) -> bool {
        matches!(self.names.get(path), Some(Node::File(file)) if !self.files[*file].pending.is_empty())
    }

    /// What a cut at this moment leaves.
    ///
    /// # Panics
    /// Never: the journal was checked when it was read.
    #[must_use]
    pub fn left(&self, fate: Fate, random: &mut Random) -> Remains {
        let moment = self.some_moment(random);
        let names = self.names_left(fate, moment, random);
        let victim = self.some_sector(random);
        let mut remains = Remains::default();
        for (path, node) in &names {
            // Of a folder that is gone, nothing is there.
            if path.as_os_str().is_empty() || path.ancestors().skip(1).any(|folder| !names.contains_key(folder)) {
                continue;
            }
            match node {
                Node::Folder => remains.folders.push(path.clone()),
                Node::File(number) => {
                    let file = &self.files[*number];
                    let (all, salt) = (file.pending.len(), random.draw());
                    let whole = match fate {
                        Fate::Nothing => 0,
                        Fate::Prefix => file.pending.partition_point(|(entry, _)| *entry < moment),
                        Fate::Files => all * random.below(2),
                        Fate::Everything | Fate::Sectors | Fate::AllButOneSector => all,
                    };
                    // How many of the changes reached a sector, and the size.
                    let reached = |sector: usize| match (fate, victim) {
                        (Fate::Sectors, _) => some_of(all, &mut Random::new(salt ^ sector as u64)),
                        (Fate::AllButOneSector, Some((victim, change, at))) if victim == *number && at == sector => {
                            change
                        }
                        _ => whole,
                    };
                    let sized = if fate == Fate::Sectors { some_of(all, random) } else { whole };
                    let bytes = file.left(self.journal, reached, sized, &mut remains);
                    remains.files.push((path.clone(), bytes));
                }
            }
        }
        remains
    }

    /// Any moment since the first change that is not certain.
    fn some_moment(&self, random: &mut Random) -> usize {
        let names = self.pending_names.iter().map(|(entry, ..)| *entry);
        let changes = self.files.iter().filter_map(|file| file.pending.first()).map(|(entry, _)| *entry);
        let first = names.chain(changes).min().unwrap_or(self.done);
        first + random.below(self.done - first + 1)
    }

    /// Any sector of any write that is not certain: the file, the change's place among the file's, the sector.
    fn some_sector(&self, random: &mut Random) -> Option<(usize, usize, usize)> {
        let writes = self.files.iter().enumerate().flat_map(|(file, it)| {
            it.pending.iter().enumerate().filter_map(move |(n, (_, change))| match change {
                Change::Write { at, bytes } => Some((file, n, at / SECTOR..(at + bytes.len()).div_ceil(SECTOR))),
                Change::Size(_) => None,
            })
        });
        let mut writes = writes.collect::<Vec<_>>();
        if writes.is_empty() {
            return None;
        }
        let (file, change, sectors) = writes.swap_remove(random.below(writes.len()));
        let sector = sectors.start + random.below(sectors.len());
        Some((file, change, sector))
    }

    fn names_left(&self, fate: Fate, moment: usize, random: &mut Random) -> BTreeMap<PathBuf, Node> {
        let salt = random.draw();
        let mut names = self.certain_names.clone();
        let mut states = BTreeMap::<&Path, Vec<(usize, Option<Node>)>>::new();
        for (entry, path, node) in &self.pending_names {
            states.entry(path).or_default().push((*entry, *node));
        }
        for (n, (path, states)) in states.into_iter().enumerate() {
            let all = states.len();
            let reached = match fate {
                Fate::Nothing => 0,
                Fate::Everything | Fate::AllButOneSector => all,
                Fate::Prefix => states.partition_point(|(entry, _)| *entry < moment),
                Fate::Files | Fate::Sectors => some_of(all, &mut Random::new(salt ^ n as u64)),
            };
            match reached.checked_sub(1).map(|last| states[last].1) {
                Some(Some(node)) => drop(names.insert(path.to_owned(), node)),
                Some(None) => drop(names.remove(path)),
                None => {}
            }
        }
        names
    }
}

/// None, all, or any number of them, each as likely.
fn some_of(all: usize, random: &mut Random) -> usize {
    match random.below(3) {
        0 => 0,
        1 => all,
        _ => random.below(all + 1),
    }
}

impl Change {
    fn apply(&self, journal: &Journal, file: &mut Vec<u8>) {
        match self {
            Self::Write { at, bytes } => {
                let end = at + bytes.len();
                file.resize(file.len().max(end), 0);
                file[*at..end].copy_from_slice(journal.bytes(bytes));
            }
            Self::Size(size) => file.resize(*size, 0),
        }
    }

    fn size_after(&self, size: usize) -> usize {
        match self {
            Self::Write { at, bytes } => size.max(at + bytes.len()),
            Self::Size(size) => *size,
        }
    }
}

impl File {
    /// The bytes, where so many of the changes `reached` each sector, and the first `sized` of them the size.
    fn left(&self, journal: &Journal, reached: impl Fn(usize) -> usize, sized: usize, counts: &mut Remains) -> Vec<u8> {
        let mut file = self.certain.clone();
        let size = self.pending[..sized].iter().fold(file.len(), |size, (_, change)| change.size_after(size));
        for (n, (_, change)) in self.pending.iter().enumerate() {
            let touched = match change {
                Change::Write { at, bytes } => *at..at + bytes.len(),
                Change::Size(cut) => *cut..file.len(),
            };
            file.resize(file.len().max(touched.end), 0);
            let (mut here, mut gone) = (0, 0);
            let mut from = touched.start;
            while from < touched.end {
                let to = touched.end.min((from / SECTOR + 1) * SECTOR);
                if n >= reached(from / SECTOR) {
                    gone += 1;
                } else {
                    here += 1;
                    match change {
                        Change::Write { at, bytes } => {
                            let written = journal.bytes(bytes);
                            file[from..to].copy_from_slice(&written[from - at..to - at]);
                        }
                        Change::Size(_) => file[from..to].fill(0),
                    }
                }
                from = to;
            }
            if matches!(change, Change::Write { .. }) {
                counts.unsynced += 1;
                counts.dropped += usize::from(gone > 0);
                counts.torn += usize::from(gone > 0 && here > 0);
            }
        }
        file.resize(size, 0);
        file
    }
}
