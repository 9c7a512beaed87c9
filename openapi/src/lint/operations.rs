use std::collections::BTreeSet;

use puhui_service::Deprecated;
use serde_json::Value;

use super::walk::{Operation, is_camel, is_chinese, operations};
use crate::refer::resolved;

/// Paths that others have named.
const NOT_OURS: [&str; 3] = ["/", "/errors", "/.well-known/api-catalog"];

/// Writes that need neither precondition nor key, and why.
const GUARDED_OTHERWISE: [&str; 2] = [
    // A line that says what is known already changes nothing.
    "POST /v1/evaluation-reports/imports",
    // What is over cannot end twice.
    "POST /v1/sessions/bindings/ends",
];

/// What fails in an operation, by a question to each.
fn wrong(document: &Value, ask: impl Fn(&Operation<'_>) -> Option<String>) -> Vec<String> {
    let each = operations(document);
    each.filter_map(|operation| Some(format!("{} {}", operation.name(), ask(&operation)?))).collect()
}

pub(super) fn ids(document: &Value) -> Vec<String> {
    let mut known = BTreeSet::new();
    let ids = operations(document).map(|operation| (operation.name(), operation.value["operationId"].as_str()));
    let mut wrong = Vec::new();
    for (name, id) in ids {
        let id = id.unwrap_or_default();
        if !is_camel(id) || !known.insert(id) {
            wrong.push(format!("{name} has the id {id:?}"));
        }
    }
    wrong
}

pub(super) fn paths(document: &Value) -> Vec<String> {
    let is_part = |part: &str| {
        let name = part.strip_prefix('{').and_then(|part| part.strip_suffix('}'));
        let kebab =
            |part: &str| part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.');
        name.map_or(!part.is_empty() && kebab(part), is_camel)
    };
    wrong(document, |operation| {
        let parts = operation.path.strip_prefix("/v1/").map(|rest| rest.split('/').all(is_part));
        (parts != Some(true) && !NOT_OURS.contains(&operation.path)).then(|| "is not such a path".into())
    })
}

pub(super) fn methods(document: &Value) -> Vec<String> {
    wrong(document, |operation| {
        (!["get", "post", "put"].contains(&operation.method)).then(|| "is not one of them".into())
    })
}

pub(super) fn languages(document: &Value) -> Vec<String> {
    let both = |text: &Value| {
        let halves = text.as_str().and_then(|text| text.split_once(" · "));
        halves.is_some_and(|(zh, en)| is_chinese(zh) && !is_chinese(en) && !en.is_empty())
    };
    let tags = document["tags"].as_array().into_iter().flatten();
    let tags = tags.filter(|tag| !both(&tag["description"])).map(|tag| format!("the tag {}", tag["name"]));
    let operations = wrong(document, |operation| {
        let query =
            operation.parameters().find(|parameter| parameter["in"] != "path" && !both(&parameter["description"]));
        let name = query.map(|parameter| format!("has a parameter {}", parameter["name"]));
        name.or_else(|| (!both(&operation.value["summary"])).then(|| "has no such summary".into()))
    });
    tags.chain(operations).collect()
}

pub(super) fn parameters(document: &Value) -> Vec<String> {
    wrong(document, |operation| {
        let is_wrong = |parameter: &&Value| {
            let name = parameter["name"].as_str().unwrap_or_default();
            let silent = parameter["description"].as_str().unwrap_or_default().is_empty();
            // Clients call a function's parameters by these names, and what is sent `body`.
            let is_taken = name == "body" && operation.value["requestBody"].is_object();
            is_taken || silent || !parameter["schema"].is_object() || (parameter["in"] == "query" && !is_camel(name))
        };
        operation.parameters().find(is_wrong).map(|parameter| format!("has a parameter {}", parameter["name"]))
    })
}

pub(super) fn problems(document: &Value) -> Vec<String> {
    wrong(document, |operation| {
        if operation.value["responses"]["default"].is_null() {
            return Some("has no default".into());
        }
        let is_problem = |status: &str| status == "default" || status.starts_with('4') || status.starts_with('5');
        let other = operation.responses().find(|(status, response)| {
            let content = &response["content"]["application/problem+json"];
            is_problem(status) && content["schema"]["$ref"] != "#/components/schemas/Problem"
        });
        other.map(|(status, _)| format!("answers {status} with something else"))
    })
}

pub(super) fn tops(document: &Value) -> Vec<String> {
    let is_object = |schema: &Value| {
        let schema = resolved(document, schema);
        let alternatives = ["anyOf", "oneOf"].into_iter().find_map(|key| schema[key].as_array());
        match alternatives {
            Some(each) => each.iter().all(|schema| resolved(document, schema)["type"] == "object"),
            None => schema["type"] == "object",
        }
    };
    wrong(document, |operation| operation.bodies().any(|schema| !is_object(schema)).then(|| "has a bare body".into()))
}

pub(super) fn pages(document: &Value) -> Vec<String> {
    wrong(document, |operation| {
        let schema = operation.value["responses"]["200"]["content"].get("application/json")?.get("schema")?;
        let is_page = schema["$ref"].as_str().is_some_and(|name| name.ends_with("Page"));
        let properties = &operation.resolve(schema)["properties"];
        let has_items = properties["items"]["type"] == "array";
        let in_query = ["limit", "cursor"].map(|name| operation.has_parameter("query", name));
        let links = operation.value["responses"]["200"]["headers"].get("Link").is_some();
        if is_page {
            return (!has_items || properties["next"].is_null() || in_query != [true; 2] || !links)
                .then(|| "is a page in part only".into());
        }
        // A list that is always whole has `next` too, which is always null.
        (has_items && operation.method == "get" && properties["next"].is_null())
            .then(|| "has items without next".into())
    })
}

/// Whether it is there to change something. Signing in changes nothing but one's own session, under a nonce or a refresh
/// token that is good once.
fn is_write(operation: &Operation<'_>) -> bool {
    operation.value["x-action"].as_str().is_some_and(|action| !action.starts_with("Read") && action != "SignIn")
}

pub(super) fn writes(document: &Value) -> Vec<String> {
    wrong(document, |operation| {
        let guards = ["Idempotency-Key", "If-Match", "If-None-Match"];
        let is_guarded = guards.iter().any(|name| operation.has_parameter("header", name));
        (is_write(operation) && !is_guarded && !GUARDED_OTHERWISE.contains(&operation.name().as_str()))
            .then(|| "has neither".into())
    })
}

pub(super) fn security(document: &Value) -> Vec<String> {
    let schemes = &document["components"]["securitySchemes"];
    wrong(document, |operation| {
        let ways = operation.value["security"].as_array().filter(|ways| !ways.is_empty());
        let Some(ways) = ways else { return Some("does not say".into()) };
        let mut named = ways.iter().filter_map(Value::as_object).flat_map(|way| way.keys());
        if let Some(unknown) = named.find(|name| schemes.get(name.as_str()).is_none()) {
            return Some(format!("asks for {unknown}, which is no scheme"));
        }
        let is_open = ways.iter().any(|way| way.as_object().is_some_and(|way| way.is_empty()));
        let has_roles = operation.value["x-roles"].as_array().is_some_and(|roles| !roles.is_empty());
        match is_open {
            true if is_write(operation) => Some("changes something and is everybody's".into()),
            true => has_roles.then(|| "is everybody's and that of some roles".into()),
            false => (!has_roles).then(|| "names no roles".into()),
        }
    })
}

pub(super) fn reads(document: &Value) -> Vec<String> {
    wrong(document, |operation| {
        let asks = operation.has_parameter("header", "If-None-Match");
        let answers = operation.value["responses"]["304"].is_object();
        // A table is streamed: nobody knows a tag of it before its end.
        let is_table = operation.value["responses"]["200"]["content"]["text/csv"].is_object();
        (operation.method == "get" && !is_table && !(asks && answers)).then(|| "does not".into())
    })
}

pub(super) fn examples(document: &Value) -> Vec<String> {
    wrong(document, |operation| (operation.value["x-examples"].as_u64().unwrap_or(0) == 0).then(|| "has none".into()))
}

pub(super) fn deprecations(document: &Value) -> Vec<String> {
    wrong(document, |operation| {
        let days = ["x-deprecated-since", "x-sunset"].map(|name| operation.value[name].as_str().unwrap_or_default());
        let [since, until] = days;
        let is_deprecated = operation.value["deprecated"] == true;
        (is_deprecated && Deprecated::moments(since, until).is_none()).then(|| format!("from {since:?} to {until:?}"))
    })
}
