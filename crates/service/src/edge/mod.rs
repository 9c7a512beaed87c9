//! What happens to every request on its way in and to every answer on its way out, so that no handler can forget it.

mod address;
mod caller;
mod cors;
mod finish;
mod methods;
mod origins;
mod unread;

pub(crate) use address::client_address;
pub use caller::Caller;
#[cfg(feature = "testing")]
pub(crate) use cors::EXPOSED;
pub(crate) use cors::keep_from_pages;
pub(crate) use finish::{carry, finish};
pub(crate) use methods::other_method;
pub use origins::Origins;
pub(crate) use unread::Unread;
