//! Everything that is not a success: RFC 9457 problems with stable codes, in the caller's language.
//!
//! A handler returns a [`Failure`], which knows both languages and nothing of the request; the edge renders it as a
//! problem once, where language and trace id are known. So no handler can forget either.

mod at;
mod catalogue;
mod document;
mod failure;
mod from_store;
mod wire;

pub use at::{At, Pointer};
pub use catalogue::{Code, Entry, FieldCode, FieldEntry};
pub use document::catalogue_page;
pub use failure::{Failure, FieldError};
pub(crate) use wire::Problem;
