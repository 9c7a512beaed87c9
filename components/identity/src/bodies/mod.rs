//! The people who act for a body (成员): invited, limited, handed over, removed.

pub(crate) mod acceptances;
pub(crate) mod handovers;
pub(crate) mod input;
pub(crate) mod invitations;
pub(crate) mod managers;
pub(crate) mod members;
pub(crate) mod record;
pub(crate) mod removals;
mod rules;
pub(crate) mod view;
