//! The one policy: who may do what to which record.
//!
//! A route declares its [`Action`]. Before the handler runs, `Access::of` decides whether the caller may do such a thing at all;
//! for each record [`Access::decide`] says how much of it the caller may see, or change. Records say whose they are by
//! [`Owned`]. Handlers reach records through their [`Context`](crate::Context), which asks here, so none can forget to.

mod access;
mod acting;
mod action;
mod item;
mod managed;
mod owner;
mod reach;
mod sight;
#[cfg(test)]
mod tests;

pub use access::{Access, Decision};
pub use action::Action;
pub use item::ServiceItem;
pub use managed::{Managed, MemberReach, MembersOf};
pub use owner::{Owned, Owner};
pub use reach::{Reach, Scope};
pub use sight::Sight;
