//! The contract of Puhui: one OpenAPI document for all components, made of their types.

mod asking;
mod audited;
mod changes;
mod document;
mod elsewhere;
mod examples;
pub mod files;
mod items;
mod lint;
mod provider;
mod refer;
mod shown;

pub use changes::{Change, changes, section};
pub use document::document;
pub use elsewhere::Elsewhere;
pub use examples::{Exchange, Kept, exchanges};
pub use lint::{RULES, Rule, lint, table};
pub use provider::{MINI_PROGRAM_SECRETS, providers};
