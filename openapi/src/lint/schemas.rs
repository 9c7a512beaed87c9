use std::collections::BTreeSet;

use serde_json::Value;

use super::walk::{each, is_camel, operations};

/// Names that others have given: language tags (BCP 47) and link relations (IANA).
const NOT_OURS: [&str; 3] = ["zh-CN", "service-desc", "service-doc"];

fn types(document: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let all = document["components"]["schemas"].as_object().into_iter().flatten();
    all.map(|(name, schema)| (name.as_str(), schema))
}

/// Every property of every type, as `Type.property`.
fn all_properties(document: &Value) -> Vec<(String, &str, &Value)> {
    let mut all = Vec::new();
    for (name, schema) in types(document) {
        each(schema, name, &mut |way, schema| {
            for (property, schema) in schema["properties"].as_object().into_iter().flatten() {
                all.push((format!("{way}.{property}"), property.as_str(), schema));
            }
        });
    }
    all
}

pub(super) fn names(document: &Value) -> Vec<String> {
    let is_name = |name: &str| {
        name.starts_with(|first: char| first.is_ascii_uppercase())
            && name.ends_with(|last: char| last.is_ascii_alphabetic())
            && name.chars().all(char::is_alphanumeric)
            && !name.ends_with("IsGivenAndShownDifferently")
    };
    types(document).filter(|(name, _)| !is_name(name)).map(|(name, _)| name.to_owned()).collect()
}

pub(super) fn descriptions(document: &Value) -> Vec<String> {
    let silent = |schema: &Value| schema["description"].as_str().unwrap_or_default().is_empty();
    types(document).filter(|(_, schema)| silent(schema)).map(|(name, _)| name.to_owned()).collect()
}

pub(super) fn properties(document: &Value) -> Vec<String> {
    let all = all_properties(document).into_iter();
    all.filter(|(_, name, _)| !is_camel(name) && !NOT_OURS.contains(name)).map(|(way, ..)| way).collect()
}

pub(super) fn numbers(document: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    each(document, "", &mut |way, schema| {
        let kinds = &schema["type"];
        if kinds == "number" || kinds.as_array().is_some_and(|kinds| kinds.contains(&"number".into())) {
            wrong.push(way.to_owned());
        }
    });
    wrong
}

pub(super) fn plainness(document: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    each(document, "", &mut |way, schema| {
        // A property may be called so.
        if !way.ends_with("/properties") && ["const", "oneOf"].iter().any(|key| schema.get(key).is_some()) {
            wrong.push(way.to_owned());
        }
    });
    wrong
}

pub(super) fn times(document: &Value) -> Vec<String> {
    let ends = |name: &str, end: &str| name.strip_suffix(end).is_some_and(|rest| rest.ends_with(char::is_lowercase));
    let is_kind = |schema: &Value, kind: &str| {
        schema["type"] == kind || schema["type"].as_array().is_some_and(|kinds| kinds.contains(&kind.into()))
    };
    let wrong = |name: &str, schema: &Value| {
        (ends(name, "At") && schema["format"] != "date-time")
            || (ends(name, "On") && schema["format"] != "date")
            || (ends(name, "Cents") && !is_kind(schema, "integer"))
    };
    all_properties(document).into_iter().filter(|(_, name, schema)| wrong(name, schema)).map(|(way, ..)| way).collect()
}

pub(super) fn closed(document: &Value) -> Vec<String> {
    let mut given = BTreeSet::new();
    let bodies = operations(document).map(|operation| &operation.value["requestBody"]);
    bodies.for_each(|body| reach(document, body, &mut given));
    let objects = types(document).filter(|(name, schema)| given.contains(name) && schema["type"] == "object");
    objects.filter(|(_, schema)| schema["additionalProperties"] != false).map(|(name, _)| name.to_owned()).collect()
}

pub(super) fn references(document: &Value) -> Vec<String> {
    let (mut wrong, mut used) = (Vec::new(), BTreeSet::new());
    each(document, "", &mut |way, value| {
        if let Some(target) = value["$ref"].as_str() {
            let found = target.strip_prefix('#').and_then(|target| document.pointer(target));
            if found.is_none() {
                wrong.push(format!("{way} leads to {target}"));
            }
        }
    });
    reach(document, &document["paths"], &mut used);
    reach(document, &document["components"]["headers"], &mut used);
    let idle = types(document).map(|(name, _)| name).filter(|name| !used.contains(name));
    wrong.extend(idle.map(|name| format!("{name} is not used")));
    wrong
}

/// Adds the types that a value refers to, and those that these refer to.
fn reach<'a>(document: &'a Value, from: &'a Value, reached: &mut BTreeSet<&'a str>) {
    let mut found = Vec::new();
    each(from, "", &mut |_, value| {
        let target = value["$ref"].as_str().and_then(|target| target.strip_prefix("#/components/schemas/"));
        found.extend(target);
    });
    for name in found {
        if reached.insert(name) {
            reach(document, &document["components"]["schemas"][name], reached);
        }
    }
}
