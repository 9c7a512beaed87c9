//! How the contract shows what is written as a text: each kind by its own name.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::{
    ClausePath, CreditCode, Department, DocumentNumber, Industry, PatentNumber, PublicationNumber, Region, RegionKind,
    RegionSlot, Tenant,
};

macro_rules! texts {
    ($($type:ident: $about:literal $(, $example:expr)?;)+) => {$(
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({"type": "string", "description": $about $(, "examples": [$example])?})
            }
        }
    )+};
}

texts! {
    ClausePath: "The numbers of a clause and of those above it, joined by points.", "7.1";
    CreditCode: "A unified social credit code (统一社会信用代码).", CreditCode::EXAMPLE;
    Department: "The key of a department (部门). `/v1/code-tables/departments` has them all.";
    DocumentNumber: "A document number (文号), in any usual writing.";
    Industry: "The code of an industry (行业). `/v1/code-tables/industries` has them all.";
    PatentNumber: "A patent number (专利号), in any usual writing; answers have the canonical one.", PatentNumber::EXAMPLE;
    PublicationNumber: "The number of a publication (公开号、公告号).", PublicationNumber::EXAMPLE;
    Region: "The code of a region (地区). `/v1/code-tables/regions` has them all.";
    RegionKind: "What a region is within the state: a province, a prefecture.";
    RegionSlot: "The code of a region that has a contact point of its own.";
    Tenant: "The code of an office that uses Puhui (使用单位). `/v1/code-tables/tenants` has them all.";
}
