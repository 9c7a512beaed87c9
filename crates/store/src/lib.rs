#![doc = include_str!("../README.md")]

mod clock;
#[cfg(any(test, feature = "testing"))]
pub mod conformance;
mod dated;
mod error;
mod expire;
mod gate;
mod id;
mod key;
mod kv;
mod list;
mod lock;
mod memory;
mod merge;
mod page;
mod record;
pub mod shelf;
#[cfg(target_family = "wasm")]
mod spin;
mod store;
#[cfg(test)]
mod tests;
mod update;
mod upgrade;

pub use clock::{Clock, SystemClock, TestClock};
pub use dated::DatedPosition;
pub use error::{StoreError, UpdateError};
pub use expire::Expired;
pub use gate::Placed;
pub use id::{Id, IdError};
pub use kv::{Kv, KvError, Swap};
pub use list::List;
pub use memory::{Behaviour, MemoryKv, Side};
pub use merge::Merged;
pub use page::{Order, Page, Position};
pub use record::{Event, Origin, Record, Stored};
#[cfg(target_family = "wasm")]
pub use spin::SpinKv;
pub use store::Store;
pub use upgrade::Upgraded;
