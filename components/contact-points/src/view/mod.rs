//! What callers see.

mod history;
mod person;
mod point;
mod summary;

use puhui_domain::{Language, Region};
use puhui_service::ETag;
use puhui_store::{Record, Stored};
use serde::Serialize;
use time::OffsetDateTime;

pub(crate) use history::History;
pub(crate) use person::PersonView;
pub(crate) use point::{Slots, WholePoint};
pub(crate) use summary::{SummaryHead, WholeSummary};

use crate::record::HostKind;

/// Raised when the shape of a view changes, so that no client keeps the old one.
const SHAPE: &str = "1";

/// A code for programs and its name for people.
#[derive(Serialize)]
pub(crate) struct Coded {
    code: &'static str,
    name: &'static str,
}

impl Coded {
    fn region(region: Region, language: Language) -> Self {
        Self { code: region.code(), name: region.name(language) }
    }

    fn host_kind(kind: HostKind, language: Language) -> Self {
        Self { code: kind.code(), name: kind.name(language) }
    }
}

fn updated_at<R>(record: &Stored<R>) -> Option<OffsetDateTime> {
    record.history.last().map(|event| event.at)
}

/// The state of a record as one of its views shows it: `view` says which.
pub(crate) fn etag<R: Record>(record: &Stored<R>, view: &[&str]) -> ETag {
    ETag::of(record, &[&[SHAPE], view].concat())
}
