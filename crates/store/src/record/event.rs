use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

const MAX_TEXT: usize = 200;

/// A line of a record's history: who did what, when, and what it changed. Never personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    pub by: String,
    /// The body that `by` acted for, where it is not the same.
    #[serde(default, rename = "for", skip_serializing_if = "Option::is_none")]
    pub acting_for: Option<String>,
    pub what: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

impl Event {
    pub fn new(at: OffsetDateTime, by: impl Into<String>, what: impl Into<String>) -> Self {
        Self { at, by: by.into(), acting_for: None, what: what.into(), from: None, to: None }
    }

    /// The event with every text cut to what fits a line, so that many of them fit a record.
    pub(crate) fn clipped(mut self) -> Self {
        let texts = [&mut self.by, &mut self.what]
            .into_iter()
            .chain(&mut self.acting_for)
            .chain(&mut self.from)
            .chain(&mut self.to);
        for text in texts {
            if let Some((end, _)) = text.char_indices().nth(MAX_TEXT) {
                text.truncate(end);
            }
        }
        self
    }
}
