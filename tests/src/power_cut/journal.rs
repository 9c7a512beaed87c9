//! The journal that `tests/power-cut/journal.c` writes, entry by entry.

use std::ops::Range;
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};

const HEAD: usize = 32;

/// Something that was done. Paths are those below the watched folder, which itself is the empty path.
#[derive(Debug)]
pub(super) enum Step {
    /// A process begins: no file is open.
    Process,
    Open {
        fd: i64,
        path: PathBuf,
        is_new: bool,
    },
    Close {
        fd: i64,
    },
    Folder {
        path: PathBuf,
    },
    Unlink {
        path: PathBuf,
    },
    /// The bytes lie at this range of the journal.
    Write {
        fd: i64,
        at: usize,
        bytes: Range<usize>,
    },
    Truncate {
        fd: i64,
        size: usize,
    },
    /// A sync has succeeded; it covers the entries before this one.
    Synced {
        fd: i64,
        before: usize,
    },
}

/// All that was done, in order.
pub struct Journal {
    bytes: Vec<u8>,
    pub(super) steps: Vec<Step>,
    /// Where each entry ends in the file.
    ends: Vec<u64>,
}

impl Journal {
    /// Reads a journal of processes that have ended.
    pub(super) fn read(file: &Path, watched: &Path) -> Self {
        let bytes = std::fs::read(file).unwrap();
        let (mut steps, mut ends) = (Vec::new(), Vec::new());
        let (mut position, mut process) = (0, 0);
        while position < bytes.len() {
            let word = |n: usize| {
                let at = position + 8 * n;
                i64::from_ne_bytes(bytes[at..at + 8].try_into().unwrap())
            };
            let number = |n: usize| usize::try_from(word(n)).unwrap();
            let (what, fd) = (u8::try_from(word(0)).unwrap(), word(1));
            let payload = position + HEAD..position + HEAD + number(3);
            assert!(payload.end <= bytes.len(), "the journal ends within an entry");
            let path = || {
                let path = Path::new(std::ffi::OsStr::from_bytes(&bytes[payload.clone()]));
                path.strip_prefix(watched).unwrap().to_owned()
            };
            let step = match what {
                b'P' => Step::Process,
                b'N' => Step::Open { fd, path: path(), is_new: true },
                b'O' => Step::Open { fd, path: path(), is_new: false },
                b'C' => Step::Close { fd },
                b'D' => Step::Folder { path: path() },
                b'U' => Step::Unlink { path: path() },
                b'W' => Step::Write { fd, at: number(2), bytes: payload.clone() },
                b'T' => Step::Truncate { fd, size: number(2) },
                // Each process counts from its own first entry.
                b'S' => Step::Synced { fd, before: process + number(2) },
                other => panic!("an entry of the unknown kind {other}"),
            };
            if matches!(step, Step::Process) {
                process = steps.len();
            }
            steps.push(step);
            position = payload.end;
            ends.push(position as u64);
        }
        Self { bytes, steps, ends }
    }

    pub(super) fn bytes(&self, range: &Range<usize>) -> &[u8] {
        &self.bytes[range.clone()]
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Whether nothing was done.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// How many syncs succeeded.
    #[must_use]
    pub fn syncs(&self) -> usize {
        self.steps.iter().filter(|step| matches!(step, Step::Synced { .. })).count()
    }

    /// How many bytes were written to the watched files.
    #[must_use]
    pub fn written(&self) -> usize {
        self.steps.iter().map(|step| if let Step::Write { bytes, .. } = step { bytes.len() } else { 0 }).sum()
    }

    /// The least number of entries that reach to a position in the file: a cut after so many comes after whatever was
    /// heard at that position.
    #[must_use]
    pub fn entries_at(&self, position: u64) -> usize {
        self.ends.partition_point(|end| *end < position) + 1
    }

    /// Where so many entries end in the file.
    #[must_use]
    pub fn end_of(&self, entries: usize) -> u64 {
        entries.checked_sub(1).map_or(0, |last| self.ends[last])
    }
}
