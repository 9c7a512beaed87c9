mod material;
mod passed_over;
mod set;

pub use passed_over::{PassedOver, Unusable};
pub use set::{KeySet, KeySetError};
