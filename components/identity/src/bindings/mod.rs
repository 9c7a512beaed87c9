//! Bindings (账号绑定): which person of the office's provider an account of a mini-program is. The person says so at the provider,
//! by its device authorization grant (RFC 8628): a mini-program shows a short code, and whoever it is types it in a browser.

mod ask;
mod begin;
mod device;
mod end;
mod pending;
mod record;
mod token;
mod turn;

pub(crate) use ask::ask;
pub(crate) use begin::begin;
pub(crate) use end::end;
pub(crate) use record::{Binding, note};
