//! For tests: a component in process, without a server, and the walk that every component's routes must pass.
//!
//! ```text
//! let client = Client::new(component(platform(MemoryKv::new(), clock))).by(&somebody(Role::National));
//! let reply = client.post("/v1/policies", &json!({…})).await;
//! assert_eq!(reply.status, 201);
//! ```

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod ask;
mod audited;
mod client;
mod headers;
mod hostile;
mod identity;
mod keys;
mod logged;
mod pages;
mod promises;
mod spoilt;
mod ticks;
mod walk;
mod worlds;

pub use audited::{business_keys, entries};
pub(crate) use client::InSandbox;
pub use client::{Client, Reply, TRACE};
pub use identity::{
    BODY, CITY, PROVINCE, TOKEN_KEY, WIDGET_PAGE, is_of, of_body, of_place, platform, settings, somebody, token,
};
pub use keys::{api_key, bring};
pub use logged::{logged, logging};
pub use pages::PAGE;
pub use promises::Promises;
pub use spoilt::{refuses_spoilt, spoilt};
pub use ticks::{CREDENTIAL, ticking, walk_ticks};
pub use walk::walk;
pub use worlds::Worlds;
