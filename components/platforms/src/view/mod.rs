//! What callers see.

mod key;
mod platform;
mod usage;

use puhui_domain::Language;
use puhui_service::identity::ApiKey;
use puhui_service::{ETag, Naming};
use puhui_store::{Record, Stored};
use time::OffsetDateTime;

pub(crate) use key::{KeyView, Made, state_of};
pub(crate) use platform::{Item, Whole};
pub(crate) use usage::{KeyUsage, Usage};

/// Raised when the shape of a view changes, so that no client keeps the old one.
const SHAPE: &str = "1";

/// The state of a record as one of its views shows it: `view` says which.
pub(crate) fn etag<R: Record>(record: &Stored<R>, view: &[&str]) -> ETag {
    ETag::of(record, &[&[SHAPE], view].concat())
}

/// That of a key is of the part that changes, and of where it stands by now.
pub(crate) fn key_etag(part: &Stored<ApiKey>, now: OffsetDateTime, language: Language) -> ETag {
    etag(part, &["key", state_of(&part.data, now).code(), language.tag()])
}
