//! What a handler answers.

mod answer;
pub(crate) mod cursor;
mod etag;
mod page;

pub use answer::Answer;
pub use etag::ETag;
pub(crate) use etag::is_named_in;
pub use page::Page;
