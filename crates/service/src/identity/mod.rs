//! Who asks: what a Puhui token says, and how it is read.
//!
//! A token is a compact JWS (RFC 7515) with HMAC-SHA-256, made by component `identity` for fifteen minutes, or by `puhui token`
//! for development. Beside it there are the API keys of platforms, which are the public's to read with and no more.

mod api_key;
mod bearer;
mod body;
mod keys;
mod managers;
mod membership;
mod nonce;
mod principal;
mod role;
mod session;
#[cfg(test)]
mod tests;
mod token;
mod widget;

pub(crate) use api_key::Unusable;
pub use api_key::{AddressRange, ApiKey, KeyKind, KeyLimits, KeyText};
pub(crate) use bearer::{Brought, brought};
pub use body::{Body, BodyError};
pub use keys::{TokenKey, TokenKeyError, TokenKeys};
pub use managers::Managers;
pub use membership::{Limits, MemberName, Membership, Source, Standing};
pub use nonce::NONCE_LIFETIME;
pub use principal::{Principal, PrincipalError};
pub use role::Role;
pub use session::{Ended, Renewal, Session};
pub use token::{SignedIn, TOKEN_LIFETIME, WIDGET_TOKEN_LIFETIME};
