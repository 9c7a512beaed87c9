//! API keys: what an e-commerce platform's programs bring instead of a token.

mod addresses;
mod form;
mod record;
mod scope;
#[cfg(test)]
mod tests;

pub use addresses::AddressRange;
pub use form::{KeyKind, KeyText};
pub use record::{ApiKey, Limits};
pub use scope::KeyScope;

pub(crate) use record::Unusable;
