//! What has changed between two contracts, and whether a client of the old one notices.

mod access;
mod operations;
mod schemas;

use std::collections::BTreeSet;

use serde_json::Value;

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// Whether a client that kept to the old contract can fail by it.
    pub is_breaking: bool,
    /// `GET /v1/policies`
    pub place: String,
    pub what: String,
}

/// Every difference, by place.
pub fn changes(old: &Value, new: &Value) -> Vec<Change> {
    let mut found = Found { old, new, all: BTreeSet::new() };
    operations::compare(&mut found);
    found.all.into_iter().collect()
}

/// The changes as a section of the changelog.
pub fn section(title: &str, changes: &[Change]) -> String {
    let mut section = format!("## {title}\n");
    for (heading, is_breaking) in [("Breaking", true), ("Compatible", false)] {
        let lines = changes.iter().filter(|change| change.is_breaking == is_breaking);
        let lines: String = lines.map(|change| format!("- `{}`: {}\n", change.place, change.what)).collect();
        if !lines.is_empty() {
            section += &format!("\n### {heading}\n\n{lines}");
        }
    }
    if changes.is_empty() {
        section += "\nNothing has changed.\n";
    }
    section
}

struct Found<'a> {
    old: &'a Value,
    new: &'a Value,
    all: BTreeSet<Change>,
}

impl Found<'_> {
    fn breaking(&mut self, place: &str, what: impl Into<String>) {
        self.note(true, place, what.into());
    }

    fn compatible(&mut self, place: &str, what: impl Into<String>) {
        self.note(false, place, what.into());
    }

    fn note(&mut self, is_breaking: bool, place: &str, what: String) {
        self.all.insert(Change { is_breaking, place: place.to_owned(), what });
    }
}
