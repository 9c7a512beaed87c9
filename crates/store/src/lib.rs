#![doc = include_str!("../README.md")]

mod clock;
mod error;
mod expiry;
mod kv;
#[cfg(all(any(test, feature = "maintenance"), not(target_family = "wasm")))]
pub mod maintenance;
mod probe;
mod quota;
mod read;
mod record;
pub mod shelf;
mod store;
mod tally;
#[cfg(test)]
mod tests;
mod write;

pub use clock::{Clock, SystemClock, TestClock};
pub use error::{StoreError, UpdateError};
pub use expiry::Expired;
#[cfg(target_family = "wasm")]
pub use kv::SpinKv;
#[cfg(any(test, feature = "testing"))]
pub use kv::conformance;
pub use kv::{Behaviour, Kv, KvError, MemoryKv, Side, Swap};
pub use quota::Window;
pub use read::{Changes, DatedPosition, Events, Order, Page, Position, Scan};
pub use record::{Event, Id, IdError, List, Origin, Record, Stored, Unique};
pub use store::Store;
pub use write::{Fresh, Merged, Placed, Upgraded};
