#![doc = include_str!("../README.md")]

mod clock;
#[cfg(any(test, feature = "testing"))]
pub mod conformance;
mod dated;
mod error;
mod gate;
mod id;
mod key;
mod kv;
mod list;
mod lock;
#[cfg(all(any(test, feature = "maintenance"), not(target_family = "wasm")))]
pub mod maintenance;
mod memory;
mod merge;
mod page;
mod record;
#[cfg(target_family = "wasm")]
mod spin;
mod store;
#[cfg(test)]
mod tests;
mod update;

pub use clock::{Clock, SystemClock, TestClock};
pub use dated::DatedPosition;
pub use error::{StoreError, UpdateError};
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
