//! What belongs to one country stands in a profile; `build/` makes these tables of it.
//!
//! Each table is a `static` of its own and nothing names them all, so that a component carries what it uses.

mod acting;
mod calendar;
mod department;
mod industry;
mod intensive_class;
mod region;
mod region_slot;
mod tenant;
mod texts;

pub use calendar::UTC_OFFSET_MINUTES;
pub use department::{Department, DepartmentClass, DepartmentError};
pub use industry::{Industry, IndustryError, IndustryLevel};
pub use intensive_class::{IntensiveClass, IntensiveClassError};
pub use region::{Region, RegionError, RegionKind, RegionKindError};
pub use region_slot::{RegionSlot, RegionSlotError};
pub use tenant::{Tenant, TenantError, TenantKind};
