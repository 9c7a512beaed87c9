//! What a handler takes from a request. Everything is parsed here once; what cannot be is a problem that says where.

mod business_time;
mod checks;
mod create_only;
mod given;
mod id_at;
mod idempotent;
mod if_match;
pub(crate) mod json;
mod json_error;
mod json_place;
mod language_query;
mod named;
mod page_origin;
mod page_query;
mod path;
mod query;
mod reach;
mod readable;
mod whole_number;

pub(crate) use business_time::{BusinessTime, business_time};
pub use checks::Checks;
pub use create_only::CreateOnly;
pub use given::Given;
pub use id_at::IdAt;
pub use idempotent::{Idempotent, repeats};
pub use if_match::{IfMatch, Upsert};
pub use json::Json;
pub use language_query::LanguageQuery;
pub use named::Named;
pub use page_origin::PageOrigin;
pub use page_query::PageQuery;
pub use path::Path;
pub use query::{FromQuery, NoQuery, Params, Query};
pub use readable::Readable;
pub use whole_number::WholeNumber;
