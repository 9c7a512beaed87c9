//! The contract for programs, and where they find it.

use std::borrow::Cow;

use axum::http::HeaderValue;
use axum::http::header::LINK;
use puhui_service::{Answer, Context, Failure, NoQuery};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

/// The committed contract, small.
const DOCUMENT: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/v1.json"));

const LINKSET: &str = "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

/// An OpenAPI 3.1 document.
#[cfg_attr(target_family = "wasm", expect(dead_code, reason = "only the contract speaks of it"))]
pub(crate) struct OpenApi;

impl JsonSchema for OpenApi {
    fn schema_name() -> Cow<'static, str> {
        "OpenApi".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "description": "An OpenAPI 3.1 document.",
            "required": ["openapi", "info", "paths"],
            "properties": {"openapi": {"type": "string", "pattern": "^3\\.1\\."}},
        })
    }
}

/// Where programs find what there is (RFC 9727), as a set of links (RFC 9264).
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "ApiCatalog")]
pub(crate) struct Catalog {
    linkset: [Links; 1],
}

/// The links about one thing.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "ApiLinks")]
struct Links {
    /// What the links are about.
    anchor: &'static str,
    /// Descriptions for programs.
    service_desc: [Link; 1],
    /// Descriptions for people.
    service_doc: [Link; 2],
}

/// A link.
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "ApiLink")]
struct Link {
    href: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
}

const CATALOG: Catalog = Catalog {
    linkset: [Links {
        anchor: "/v1",
        service_desc: [Link { href: "/v1/openapi.json", kind: "application/json" }],
        service_doc: [Link { href: "/", kind: "text/html" }, Link { href: "/errors", kind: "text/html" }],
    }],
};

pub(crate) async fn read(_: Context<()>, _: NoQuery) -> Result<Answer, Failure> {
    Ok(Answer::new("application/json", DOCUMENT.to_vec()).etag_of_body())
}

/// RFC 9727 wants the link to itself in the answer to a HEAD, so it is in each.
pub(crate) async fn catalog(_: Context<()>, _: NoQuery) -> Result<Answer, Failure> {
    let this = HeaderValue::from_static("</.well-known/api-catalog>; rel=\"api-catalog\"");
    Ok(Answer::json(&CATALOG)?.content_type(LINKSET).etag_of_body().header(LINK, this))
}
