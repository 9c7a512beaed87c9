#![doc = include_str!("../README.md")]

mod clause_path;
mod document_number;
mod language;
mod width;

pub use clause_path::{ClausePath, ClausePathError};
pub use document_number::{DocumentNumber, DocumentNumberError};
pub use language::{Language, UnknownLanguage};
pub use width::half_width;
