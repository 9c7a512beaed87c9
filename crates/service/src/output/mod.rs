//! What a handler answers.

mod answer;
mod csv;
pub(crate) mod cursor;
mod etag;
mod history;
mod page;
mod streamed;

pub use answer::Answer;
pub use csv::CsvLine;
pub use etag::ETag;
pub(crate) use etag::{is_named_in, version_in};
pub use history::{History, HistoryLine};
pub(crate) use page::{Page, next_path, sealed};
pub(crate) use streamed::StillReading;
pub use streamed::Streamed;
