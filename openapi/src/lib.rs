//! The contract of Puhui: one OpenAPI document for all components, made of their types.

mod document;
mod items;

pub use document::document;
