//! What an operator does to a whole store: check it, repair what is safe to repair, move it. On the host only.
//!
//! It knows keys and envelopes (`docs/storage.md`) and no kind of record, reads everything once in whatever order the
//! back end has, and holds no more of it than one batch.

mod address;
mod batch;
mod check;
mod dump;
mod dump_reader;
mod figures;
mod judge;
mod left;
mod record;
mod repair;
mod slot;
mod source;
#[cfg(test)]
mod tests;
mod values;
mod violation;

pub use check::{Report, check};
pub use dump::{DumpWriter, IMPORT, ImportState, Value};
pub use dump_reader::{DumpError, DumpReader, Line};
pub use figures::Figures;
pub use repair::{Repairs, repair};
pub use source::{Entry, Numerals, Sink, Source};
pub use violation::{Finding, Violation};
