#![doc = include_str!("../README.md")]

mod admission;
pub mod audit;
pub mod calendar;
mod codes;
mod component;
mod context;
#[cfg(not(target_family = "wasm"))]
pub mod contract;
mod deprecated;
mod edge;
mod guard;
pub mod identity;
mod input;
pub mod language;
mod log;
mod ndjson;
mod outbound;
mod output;
mod platform;
pub mod policy;
mod problem;
mod put;
pub mod quota;
mod route;
mod secrets;
mod serve;
#[cfg(target_family = "wasm")]
pub mod spin;
#[cfg(feature = "testing")]
pub mod testing;
mod text;
mod ticks;
mod trace;

pub use audit::{KIND as AUDIT_KIND, Purpose, Retention};
pub use axum::extract::Request;
pub use codes::{Coded, Codes, Naming};
pub use component::Component;
pub use context::{Context, Internal, PartOf, Records, Seen, SeenDatedPage, SeenPage, Unwritten};
pub use deprecated::Deprecated;
pub use edge::{Caller, Origins, Proxies, is_origin};
pub use guard::Guarded;
pub use input::{
    Checks, CreateOnly, FromQuery, Given, IdAt, Idempotent, IfMatch, Json, LanguageQuery, Named, NoQuery, PageOrigin,
    PageQuery, Params, Path, Query, Readable, Upsert, WholeNumber, repeats,
};
pub use log::{LogLine, RequestLog};
pub use ndjson::{Effect, Import};
#[cfg(target_family = "wasm")]
pub use outbound::SpinFetch;
pub use outbound::{Fetch, Fetching, Outbound, Posted, Posting, Unanswered};
pub use output::{Answer, CsvLine, ETag, History, HistoryLine, Streamed};
pub use platform::{MachineClock, Mode, Platform, Settings};
pub use policy::{Action, Owned, Owner, Reach, Scope, ServiceItem, Sight};
pub use problem::{At, Code, Entry, Failure, FieldCode, FieldEntry, FieldError, Pointer, catalogue_page};
pub use put::{Written, put};
pub use route::{Route, Verb};
pub use secrets::Secrets;
pub use text::Text;
pub use ticks::{Credential, Expire, JOB_KIND, Job, Kinds, Outcome, Tick, Upgrade};
pub use trace::TraceId;

/// What [`routes!`], [`ticks!`] and [`codes!`] expand to needs these, and no component has to name them.
#[doc(hidden)]
pub mod expansion {
    pub use axum::Router;
    pub use axum::extract::Request;
    pub use axum::response::Response;
    pub use puhui_domain::Language;
    #[cfg(target_family = "wasm")]
    pub use puhui_store::SpinKv;
    pub use puhui_store::{Kv, MemoryKv, SystemClock};
    pub use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    pub use crate::audit::{Acting, Kept, Unkept};
    pub use crate::ticks::{AnyJob, Jobs, Owner, routes as tick_routes};
}
