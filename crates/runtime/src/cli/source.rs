//! Notices on their way in: files, taken apart and grouped into policies.

use anyhow::{Result, anyhow};
use puhui_notices::{Hints, Notice, parse_bytes, propose_pairs};

use super::words::{language, words};

/// A notice and the file that it came from.
pub(super) struct Source {
    pub(super) file: String,
    pub(super) notice: Notice,
}

impl Source {
    /// Takes a file's bytes apart; an error names the file.
    pub(super) fn parse(file: &str, bytes: &[u8]) -> Result<Self> {
        let hints = Hints { file_name: Some(file.to_owned()) };
        let notice = parse_bytes(bytes, &hints).map_err(|error| {
            let refused = words("无法导入", "cannot be imported");
            anyhow!("{file} {refused}: {}", error.say(language()))
        })?;
        Ok(Self { file: file.to_owned(), notice })
    }
}

/// The texts of each proposed policy.
pub(super) fn group(sources: &[Source]) -> Vec<Vec<&Source>> {
    let notices = sources.iter().map(|source| source.notice.clone()).collect::<Vec<_>>();
    let groups = propose_pairs(&notices);
    groups.into_iter().map(|group| group.into_iter().filter_map(|at| sources.get(at)).collect()).collect()
}
