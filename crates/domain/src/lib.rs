#![doc = include_str!("../README.md")]

mod clause_path;
mod document_number;
mod language;

pub use clause_path::{ClausePath, ClausePathError};
pub use document_number::{DocumentNumber, DocumentNumberError};
pub use language::{Language, UnknownLanguage};
