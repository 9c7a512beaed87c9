#![doc = include_str!("../README.md")]

mod as_text;
mod check_symbol;
mod clause_path;
mod compact;
mod credit_code;
mod document_number;
mod fold;
mod language;
pub mod masking;
mod matter;
mod number_form;
mod patent_number;
mod profile;
mod publication_number;
mod schema;
mod typed;
mod width;

pub use clause_path::{ClausePath, ClausePathError};
pub use credit_code::{CreditCode, CreditCodeError};
pub use document_number::{DocumentNumber, DocumentNumberError};
pub use fold::fold;
pub use language::{Language, UnknownLanguage};
pub use matter::{Matter, MatterError};
pub use patent_number::{PatentKind, PatentKindError, PatentNumber, PatentNumberError};
pub use profile::{
    Department, DepartmentClass, DepartmentError, Industry, IndustryError, IndustryLevel, IntensiveClass,
    IntensiveClassError, Region, RegionError, RegionKind, RegionKindError, RegionSlot, RegionSlotError, Tenant,
    TenantError, TenantKind, UTC_OFFSET_MINUTES,
};
pub use publication_number::{PublicationNumber, PublicationNumberError, PublicationStage};
pub use width::half_width;
