//! Every way to change a record. All end in one write of one key, which commits.

mod claim;
mod create;
mod erase;
mod forget;
mod gate;
mod join;
mod lock;
mod merge;
mod update;
mod upgrade;

pub use create::Fresh;
pub(crate) use gate::HORIZON;
pub use gate::Placed;
pub use merge::Merged;
pub use upgrade::Upgraded;
