use std::fmt;
use std::path::{Path, PathBuf};

/// Something wrong in a file of the profile.
#[derive(Debug)]
pub(crate) struct Mistake {
    file: PathBuf,
    /// Counted from 1; 0 if it is about the whole file.
    line: usize,
    what: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, what } = self;
        match line {
            0 => write!(f, "{}: {what}", file.display()),
            line => write!(f, "{}:{line}: {what}", file.display()),
        }
    }
}

/// Collects what is wrong, so that whoever writes a profile hears of everything at once.
pub(crate) struct Mistakes {
    folder: PathBuf,
    found: Vec<Mistake>,
}

impl Mistakes {
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), found: Vec::new() }
    }

    pub(crate) fn note(&mut self, file: &str, line: usize, what: impl Into<String>) {
        self.found.push(Mistake { file: self.folder.join(file), line, what: what.into() });
    }

    /// The text of a file. That it cannot be read is noted.
    pub(crate) fn read(&mut self, file: &str) -> Option<String> {
        let text = std::fs::read_to_string(self.folder.join(file));
        text.map_err(|error| self.note(file, 0, format!("cannot be read: {error}"))).ok()
    }

    pub(crate) fn has(&self, file: &str) -> bool {
        self.folder.join(file).exists()
    }

    pub(crate) fn none(self) -> Result<(), Vec<Mistake>> {
        if self.found.is_empty() { Ok(()) } else { Err(self.found) }
    }
}
