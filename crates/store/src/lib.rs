#![doc = include_str!("../README.md")]

mod clock;
#[cfg(any(test, feature = "testing"))]
pub mod conformance;
mod dated;
mod error;
mod id;
mod key;
mod kv;
mod list;
mod memory;
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
pub use id::{Id, IdError};
pub use kv::{Kv, KvError, Swap};
pub use list::List;
pub use memory::{Behaviour, MemoryKv, Side};
pub use page::{Order, Page, Position};
pub use record::{Event, Record, Stored};
#[cfg(target_family = "wasm")]
pub use spin::SpinKv;
pub use store::Store;
