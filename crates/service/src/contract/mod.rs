//! The contract: an OpenAPI 3.1 document that cannot say anything else than the handlers do, because it is made of their
//! types. Only on the host: in WebAssembly nothing of it is there.
//!
//! [`routes!`](crate::routes) expands to `describe`, which tells a [`Contract`] of each route: what its handler takes
//! ([`Describe`] for each extractor), what it answers ([`Answers`]) and the problems that are its own.

mod answers;
mod handler;
mod headers;
mod inputs;
mod operation;
mod problems;
mod schemas;

pub use answers::{Answers, Created, Imported, Linked, Listed, Paged, Put, Shown};
pub use handler::Documented;
pub use inputs::Describe;
pub use operation::{Contract, Told};
#[cfg(feature = "testing")]
pub(crate) use problems::CODES;
pub use schemas::Operation;
