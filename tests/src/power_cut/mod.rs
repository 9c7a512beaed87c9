//! Power cuts: what a program does to its files is written down by a small C library (`tests/power-cut/journal.c`), and
//! the files are rebuilt as a cut at any moment could have left them.
//!
//! `kill -9` cannot show a missing sync, because the kernel still has what was written. Here, only what a successful sync
//! covered is certain to be left; of everything else each sector may or may not be.

mod cuts;
mod disk;
mod journal;
mod random;

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

pub use cuts::{Cut, Moment, choose, moments};
pub use disk::{Disk, Fate, Remains};
pub use journal::Journal;
pub use random::Random;

use crate::root;

/// A folder whose every change is written down, for the programs that are started with [`Recorder::environment`].
pub struct Recorder {
    folder: TempDir,
    watched: PathBuf,
}

impl Recorder {
    /// Compiles the library and makes an empty folder; nothing, and a message, where there is no Linux.
    ///
    /// # Panics
    /// There is no C compiler, which building SQLite needs as well, or the folder cannot be made.
    #[must_use]
    pub fn new() -> Option<Self> {
        if !cfg!(all(target_os = "linux", target_env = "gnu", target_pointer_width = "64")) {
            eprintln!("skipped: power cuts are played through LD_PRELOAD of glibc on 64-bit Linux");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let compiler = std::env::var("CC").unwrap_or_else(|_| "cc".to_owned());
        let compiled = Command::new(&compiler)
            .args(["-std=gnu11", "-O1", "-U_FORTIFY_SOURCE", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC"])
            .arg(root().join("tests/power-cut/journal.c"))
            .arg("-o")
            .arg(folder.path().join("journal.so"))
            .args(["-pthread", "-ldl"])
            .status();
        assert!(compiled.is_ok_and(|status| status.success()), "{compiler} cannot compile tests/power-cut/journal.c");
        let watched = folder.path().canonicalize().unwrap().join("watched");
        std::fs::create_dir(&watched).unwrap();
        Some(Self { folder, watched })
    }

    /// The folder that is watched. It was there, and synced, before anything else.
    #[must_use]
    pub fn watched(&self) -> &Path {
        &self.watched
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("journal")
    }

    /// What a program is started with to be written down.
    #[must_use]
    pub fn environment(&self) -> Vec<(String, String)> {
        let text = |path: &Path| path.display().to_string();
        vec![
            ("LD_PRELOAD".to_owned(), text(&self.folder.path().join("journal.so"))),
            ("POWER_CUT_ROOT".to_owned(), text(&self.watched)),
            ("POWER_CUT_JOURNAL".to_owned(), text(&self.file())),
        ]
    }

    /// The journal's length in bytes by now. What was heard of a program before is due to entries within this length.
    ///
    /// # Panics
    /// Nothing was ever written down.
    #[must_use]
    pub fn position(&self) -> u64 {
        std::fs::metadata(self.file()).expect("no process wrote a journal").len()
    }

    /// The journal so far, of programs that have ended.
    ///
    /// # Panics
    /// It ends within an entry.
    #[must_use]
    pub fn unchecked_journal(&self) -> Journal {
        Journal::read(&self.file(), &self.watched)
    }

    /// The same after a comparison: the files that it tells of are the real ones, so nothing reached them by a way that
    /// the library does not see.
    ///
    /// # Panics
    /// They are not.
    #[must_use]
    pub fn journal(&self) -> Journal {
        let journal = self.unchecked_journal();
        let mut disk = Disk::new(&journal);
        disk.advance(journal.len());
        let told = disk.left(Fate::Everything, &mut Random::new(0)).files;
        let real = found(&self.watched, &self.watched);
        let names = |files: &[(PathBuf, Vec<u8>)]| files.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&told), names(&real), "the journal tells of other files than there are");
        for ((name, told), (_, real)) in told.iter().zip(&real) {
            assert!(told == real, "{} was changed by a way that the journal does not see", name.display());
        }
        journal
    }
}

/// The files below a folder by their path in it, in order, without those that are memory.
fn found(folder: &Path, root: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(found(&path, root));
        } else if !path.display().to_string().ends_with("-shm") {
            files.push((path.strip_prefix(root).unwrap().to_owned(), std::fs::read(&path).unwrap()));
        }
    }
    files.sort();
    files
}
