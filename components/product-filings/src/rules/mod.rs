//! What a filing, a decision and a withdrawal must be like. Pure: no HTTP, no storage.

mod decision;
mod fields;
mod filing;
mod person;
mod withdrawal;

pub(crate) use decision::decision;
pub(crate) use filing::{Draft, filing};
pub(crate) use withdrawal::withdrawal;

/// The most characters of a text.
const TEXT: usize = 200;
