use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

use super::{At, Code, FieldCode};

/// Why a request was not done (RFC 9457). Compare `code`; `title` and `detail` are for people.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Problem<'a> {
    /// The code's place in the catalogue.
    #[serde(rename = "type")]
    pub(super) kind: String,
    /// Never renamed or reused; there may be more of them in time.
    #[schemars(schema_with = "codes")]
    pub(super) code: &'static str,
    /// The HTTP status.
    #[schemars(range(min = 400, max = 599))]
    pub(super) status: u16,
    /// The same for every problem of this code.
    pub(super) title: &'a str,
    /// What happened here, and what to do.
    pub(super) detail: &'a str,
    /// Where in the request the mistakes are, at most 100.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) errors: Vec<FieldProblem<'a>>,
    /// The path of the record that stands in the way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) related: Option<&'a str>,
    /// Finds the request in the log. A problem of one line of many has none of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) trace_id: Option<&'a str>,
}

/// One mistake, with its place in the request.
#[derive(JsonSchema, Serialize)]
pub(crate) struct FieldProblem<'a> {
    #[serde(flatten)]
    #[schemars(with = "Place")]
    pub(super) at: &'a At,
    /// Never renamed or reused; there may be more of them in time.
    #[schemars(schema_with = "field_codes")]
    pub(super) code: &'static str,
    /// What is wrong here, and what would be right.
    pub(super) detail: &'a str,
}

/// [`At`] as the contract shows it: one of the three. Spelt out as alternatives, they would hide the rest of the object
/// from many who generate clients.
struct Place;

impl JsonSchema for Place {
    fn schema_name() -> Cow<'static, str> {
        "Place".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "object", "properties": {
            "pointer": {"type": "string", "description": "A JSON Pointer into the body (RFC 6901)."},
            "parameter": {"type": "string", "description": "A parameter of the query or of the path."},
            "header": {"type": "string", "description": "A header of the request."},
        }})
    }
}

fn codes(_: &mut SchemaGenerator) -> Schema {
    let codes: Vec<_> = Code::ALL.iter().map(|code| code.entry().code).collect();
    json_schema!({"type": "string", "enum": codes})
}

fn field_codes(_: &mut SchemaGenerator) -> Schema {
    let codes: Vec<_> = FieldCode::ALL.iter().map(|code| code.entry().code).collect();
    json_schema!({"type": "string", "enum": codes})
}
