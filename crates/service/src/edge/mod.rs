//! What happens to every request on its way in and to every answer on its way out, so that no handler can forget it.

mod caller;
mod finish;
mod unread;

pub use caller::Caller;
pub(crate) use finish::{carry, finish};
pub(crate) use unread::Unread;
