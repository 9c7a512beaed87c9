//! What callers see.

mod overview;
mod person;
mod point;
mod summary;

use puhui_service::ETag;
use puhui_service::calendar::Moment;
use puhui_store::{Record, Stored};

pub(crate) use overview::Overview;
pub(crate) use person::PersonView;
pub(crate) use point::{Slots, WholePoint};
pub(crate) use summary::{SummaryHead, WholeSummary};

/// Raised when the shape of a view changes, so that no client keeps the old one.
const SHAPE: &str = "1";

fn updated_at<R>(record: &Stored<R>) -> Option<Moment> {
    record.history.last().map(|event| Moment(event.at))
}

/// The state of a record as one of its views shows it: `view` says which.
pub(crate) fn etag<R: Record>(record: &Stored<R>, view: &[&str]) -> ETag {
    ETag::of(record, &[&[SHAPE], view].concat())
}
