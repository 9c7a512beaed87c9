//! What happens to every request on its way in and to every answer on its way out, so that no handler can forget it.

mod address;
mod caller;
mod cors;
mod finish;
mod mark;
mod methods;
mod origins;
mod proxies;
mod unread;

pub(crate) use address::client_address;
pub use caller::Caller;
#[cfg(feature = "testing")]
pub(crate) use cors::EXPOSED;
pub(crate) use cors::{keep_from_pages, let_read};
pub(crate) use finish::{carry, finish};
pub(crate) use mark::Mark;
pub(crate) use methods::{Everybodys, other_method};
pub(crate) use origins::origin_of;
pub use origins::{Origins, is_origin};
pub use proxies::Proxies;
pub(crate) use unread::Unread;
