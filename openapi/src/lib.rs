//! The contract of Puhui: one OpenAPI document for all components, made of their types.

mod document;
mod examples;
mod items;
mod lint;
mod shown;

pub use document::document;
pub use examples::{Exchange, Kept, exchanges};
pub use lint::{RULES, Rule, lint, table};
