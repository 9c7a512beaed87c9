use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::headers;
use crate::Code;

/// The problems of an operation, by status.
pub(super) fn answers(codes: &BTreeSet<Code>) -> Map<String, Value> {
    let mut by_status = BTreeMap::<u16, Vec<Code>>::new();
    for code in codes {
        by_status.entry(code.entry().status).or_default().push(*code);
    }
    by_status.into_iter().map(|(status, codes)| (status.to_string(), answer(status, &codes))).collect()
}

fn answer(status: u16, codes: &[Code]) -> Value {
    let entries = codes.iter().map(|code| code.entry());
    let told: Vec<_> = entries.clone().map(|entry| format!("`{}` {}", entry.code, entry.title.en)).collect();
    let names: Vec<_> = entries.map(|entry| entry.code).collect();
    let mut answer = json!({
        "description": told.join("; "),
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
        CODES: names,
    });
    if status == 401 {
        answer["headers"] = headers::of(&["WWW-Authenticate"]);
    }
    if status == 403 && codes.contains(&Code::OutOfScope) {
        answer["headers"] = headers::of(&["WWW-Authenticate", "RateLimit", "RateLimit-Policy"]);
    }
    if status == 429 {
        answer["headers"] = headers::of(&["Retry-After", "RateLimit", "RateLimit-Policy"]);
    }
    if matches!(status, 409 | 503) {
        answer["headers"] = headers::of(&["Retry-After"]);
    }
    answer
}

/// Which codes of the catalogue an answer can have.
pub(crate) const CODES: &str = "x-codes";

/// What is no operation's own: the host's refusals, and what nobody foresaw.
pub(super) fn default() -> Value {
    json!({
        "description": "其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`.",
        "headers": headers::of(&["Retry-After"]),
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    })
}
