//! How often a platform's key may be used, by the minute and by the day, and by all instances together.
//!
//! An instance takes units of a window in leases, so that most requests write nothing: one increment of a counter in the store
//! reserves several. A counter hands out each number once, and an instance uses those up to the limit only, so the bound is exact
//! whatever instances there are; what an instance that ends has not used of its lease is lost to the others.

mod lease;
mod leases;
mod standing;
#[cfg(test)]
mod tests;
mod windows;

pub(crate) use leases::{Granted, Leases};
pub(crate) use standing::Standing;
pub use windows::Windows;
