use std::collections::BTreeMap;

use serde_json::Value;

use super::Found;
use super::access::compare_access;
use super::schemas::{Sides, compare_schemas};
use crate::refer::resolved;

pub(super) fn compare(found: &mut Found<'_>) {
    let (old, new) = (found.old, found.new);
    let (before, after) = (operations(old), operations(new));
    for place in after.keys().filter(|place| !before.contains_key(*place)) {
        found.compatible(place, "is new");
    }
    for (place, before) in before {
        match after.get(&place) {
            None => found.breaking(&place, "is gone"),
            Some(after) => compare_operation(found, &place, before, after),
        }
    }
}

fn operations(document: &Value) -> BTreeMap<String, &Value> {
    let paths = document["paths"].as_object().into_iter().flatten();
    let each = paths.flat_map(|(path, item)| {
        let methods = item.as_object().into_iter().flatten();
        methods.map(move |(method, operation)| (format!("{} {path}", method.to_uppercase()), operation))
    });
    each.collect()
}

fn compare_operation(found: &mut Found<'_>, place: &str, before: &Value, after: &Value) {
    if before["operationId"] != after["operationId"] {
        let [old, new] = [before, after].map(|operation| operation["operationId"].as_str().unwrap_or_default());
        found.breaking(place, format!("is called `{new}` in clients, and was `{old}`"));
    }
    if before["deprecated"] != true && after["deprecated"] == true {
        let [since, until] = ["x-deprecated-since", "x-sunset"].map(|key| after[key].as_str().unwrap_or_default());
        found.compatible(place, format!("is deprecated from {since} and may be gone from {until}"));
    }
    compare_access(found, place, before, after);
    compare_parameters(found, place, before, after);
    compare_request(found, place, before, after);
    compare_responses(found, place, before, after);
}

/// The parameters by kind and name.
fn parameters<'a>(document: &'a Value, operation: &'a Value) -> BTreeMap<(&'a str, &'a str), &'a Value> {
    let all = operation["parameters"].as_array().into_iter().flatten().map(|parameter| resolved(document, parameter));
    let named = all.map(|parameter| {
        let [kind, name] = ["in", "name"].map(|key| parameter[key].as_str().unwrap_or_default());
        ((kind, name), parameter)
    });
    named.collect()
}

fn compare_parameters(found: &mut Found<'_>, place: &str, before: &Value, after: &Value) {
    let (old, new) = (found.old, found.new);
    let (before, after) = (parameters(old, before), parameters(new, after));
    for ((kind, name), parameter) in &after {
        match before.get(&(*kind, *name)) {
            None if parameter["required"] == true => {
                found.breaking(place, format!("needs the {kind} parameter `{name}`"))
            }
            None => found.compatible(place, format!("takes the {kind} parameter `{name}`")),
            Some(known) => {
                if parameter["required"] == true && known["required"] != true {
                    found.breaking(place, format!("needs the {kind} parameter `{name}`, which could be left out"));
                }
                let at = format!("the {kind} parameter `{name}`");
                compare_schemas(found, place, &at, Sides::Given, (&known["schema"], &parameter["schema"]));
            }
        }
    }
    for (kind, name) in before.keys().filter(|parameter| !after.contains_key(*parameter)) {
        // An unknown parameter of the query is refused; an unknown header is not.
        match *kind {
            "header" => found.compatible(place, format!("does not look at the header `{name}` any more")),
            _ => found.breaking(place, format!("does not take the {kind} parameter `{name}` any more")),
        }
    }
}

fn compare_request(found: &mut Found<'_>, place: &str, before: &Value, after: &Value) {
    let contents = [before, after].map(|operation| operation["requestBody"]["content"].as_object());
    let (before, after) = match contents {
        [None, None] => return,
        [None, Some(_)] => return found.breaking(place, "needs a body"),
        [Some(_), None] => return found.breaking(place, "does not take a body any more"),
        [Some(before), Some(after)] => (before, after),
    };
    for (kind, content) in before {
        match after.get(kind) {
            None => found.breaking(place, format!("does not take `{kind}` any more")),
            Some(now) => compare_schemas(found, place, "the body", Sides::Given, (&content["schema"], &now["schema"])),
        }
    }
    for kind in after.keys().filter(|kind| !before.contains_key(*kind)) {
        found.compatible(place, format!("takes `{kind}` too"));
    }
}

fn compare_responses(found: &mut Found<'_>, place: &str, earlier: &Value, later: &Value) {
    let (old, new) = (found.old, found.new);
    let statuses = |operation: &Value| operation["responses"].as_object().cloned().unwrap_or_default();
    let (before, after) = (statuses(earlier), statuses(later));
    for (status, response) in &before {
        let Some(now) = after.get(status) else {
            match status.starts_with('2') {
                true => found.breaking(place, format!("does not answer {status} any more")),
                false => found.compatible(place, format!("does not answer {status} any more")),
            }
            continue;
        };
        for (kind, content) in response["content"].as_object().into_iter().flatten() {
            match now["content"].get(kind) {
                None => found.breaking(place, format!("does not answer {status} as `{kind}` any more")),
                Some(now) => {
                    let at = format!("the answer {status}");
                    compare_schemas(found, place, &at, Sides::Shown, (&content["schema"], &now["schema"]));
                }
            }
        }
        for header in response["headers"].as_object().into_iter().flatten().map(|(name, _)| name) {
            if now["headers"].get(header).is_none() {
                found.breaking(place, format!("does not answer {status} with the header `{header}` any more"));
            }
        }
    }
    for (status, response) in after.iter().filter(|(status, _)| !before.contains_key(*status)) {
        let only_with = only_with(new, response).filter(|field| !has_field(old, earlier, field));
        match (status.starts_with('2'), only_with) {
            // A client that does not know the field never sees it.
            (true, Some(field)) => found.compatible(place, format!("answers {status} to who sends `{field}`")),
            // A client branches on successes; problems it reads by their code, and new ones can always come.
            (true, None) => found.breaking(place, format!("answers {status}")),
            (false, _) => found.compatible(place, format!("can answer {status}")),
        }
    }
}

/// The field of the request that an answer comes with only, where its type says so.
fn only_with<'a>(document: &'a Value, response: &'a Value) -> Option<&'a str> {
    let mut contents = response["content"].as_object().into_iter().flatten();
    contents.find_map(|(_, content)| resolved(document, &content["schema"])[ONLY_WITH].as_str())
}

/// Whether the body of a request may have a field.
fn has_field(document: &Value, operation: &Value, field: &str) -> bool {
    let mut contents = operation["requestBody"]["content"].as_object().into_iter().flatten();
    contents.any(|(_, content)| resolved(document, &content["schema"])["properties"].get(field).is_some())
}

const ONLY_WITH: &str = "x-only-with";
