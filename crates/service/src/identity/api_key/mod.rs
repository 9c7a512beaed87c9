//! API keys: what an e-commerce platform's programs bring instead of a token.

mod addresses;
mod form;
mod record;
#[cfg(test)]
mod tests;

pub use addresses::AddressRange;
pub use form::{KeyKind, KeyText};
pub use record::{ApiKey, KeyLimits};

pub(crate) use record::Unusable;
