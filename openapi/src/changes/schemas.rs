use std::collections::BTreeSet;

use serde_json::Value;

use super::Found;
use crate::refer::resolved;

/// Whose side a type is on: what clients give may become looser, what they are shown may become narrower.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sides {
    Given,
    Shown,
}

pub(super) fn compare_schemas(
    found: &mut Found<'_>,
    place: &str,
    at: &str,
    sides: Sides,
    (before, after): (&Value, &Value),
) {
    let mut comparison = Comparison { found, place, sides, seen: BTreeSet::new() };
    comparison.compare(at, before, after);
}

struct Comparison<'f, 'd, 'p> {
    found: &'f mut Found<'d>,
    place: &'p str,
    sides: Sides,
    /// The pairs of types compared so far: a type may hold itself.
    seen: BTreeSet<(String, String)>,
}

/// What narrows a value the more, the larger or the smaller it is.
const LOWER_BOUNDS: [&str; 3] = ["minimum", "minLength", "minItems"];
const UPPER_BOUNDS: [&str; 3] = ["maximum", "maxLength", "maxItems"];

impl Comparison<'_, '_, '_> {
    fn compare(&mut self, at: &str, before: &Value, after: &Value) {
        let names = [before, after].map(|schema| schema["$ref"].as_str().unwrap_or_default().to_owned());
        if names.iter().all(|name| !name.is_empty()) && !self.seen.insert(names.into()) {
            return;
        }
        let before = resolved(self.found.old, before).clone();
        let after = resolved(self.found.new, after).clone();
        self.types(at, &before, &after);
        self.values(at, &before, &after);
        self.bounds(at, &before, &after);
        self.properties(at, &before, &after);
        self.alternatives(at, &before, &after);
        if before["items"].is_object() && after["items"].is_object() {
            self.compare(&format!("an item of {at}"), &before["items"], &after["items"]);
        }
    }

    /// What was taken and is not, or is shown and was not, breaks; the other way round it does not.
    fn moved(&mut self, at: &str, kind: &str, gone: &[String], new: &[String]) {
        let (gone, new) = (gone.join(", "), new.join(", "));
        if !gone.is_empty() {
            let what = format!("{at} has not the {kind} {gone} any more");
            self.note(self.sides == Sides::Given, what);
        }
        if !new.is_empty() {
            let what = format!("{at} can have the {kind} {new}");
            self.note(self.sides == Sides::Shown, what);
        }
    }

    fn note(&mut self, is_breaking: bool, what: String) {
        match is_breaking {
            true => self.found.breaking(self.place, what),
            false => self.found.compatible(self.place, what),
        }
    }

    fn types(&mut self, at: &str, before: &Value, after: &Value) {
        let kinds = |schema: &Value| -> BTreeSet<String> {
            let many = schema["type"].as_array().into_iter().flatten();
            many.chain([&schema["type"]]).filter_map(Value::as_str).map(ToOwned::to_owned).collect()
        };
        let (before, after) = (kinds(before), kinds(after));
        let [gone, new] =
            [before.difference(&after), after.difference(&before)].map(|each| each.cloned().collect::<Vec<_>>());
        self.moved(at, "type", &gone, &new);
    }

    /// Short lists of values. Those that are shown may grow: docs/api-design.md tells clients to expect it.
    fn values(&mut self, at: &str, before: &Value, after: &Value) {
        let values = |schema: &Value| -> Option<BTreeSet<String>> {
            let all = schema["enum"].as_array().cloned().or_else(|| Some(vec![schema.get("const")?.clone()]))?;
            Some(all.iter().map(Value::to_string).collect())
        };
        let (Some(before), Some(after)) = (values(before), values(after)) else { return };
        for gone in before.difference(&after) {
            self.note(self.sides == Sides::Given, format!("{at} has not the value {gone} any more"));
        }
        for new in after.difference(&before) {
            self.note(false, format!("{at} can have the value {new}"));
        }
    }

    fn bounds(&mut self, at: &str, before: &Value, after: &Value) {
        for (keys, grows) in [(LOWER_BOUNDS, true), (UPPER_BOUNDS, false)] {
            for key in keys {
                let (old, new) = (before[key].as_f64(), after[key].as_f64());
                if old == new {
                    continue;
                }
                let narrower = match (old, new) {
                    (None, _) => true,
                    (_, None) => false,
                    (Some(old), Some(new)) => (new > old) == grows,
                };
                let is_breaking = narrower == (self.sides == Sides::Given);
                self.note(is_breaking, format!("{at} has the {key} {}, and had {}", after[key], before[key]));
            }
        }
        for key in ["pattern", "format"] {
            if before[key] != after[key] {
                let is_breaking =
                    if self.sides == Sides::Given { !after[key].is_null() } else { !before[key].is_null() };
                self.note(is_breaking, format!("{at} has the {key} {}, and had {}", after[key], before[key]));
            }
        }
    }

    fn properties(&mut self, at: &str, before: &Value, after: &Value) {
        let of = |schema: &Value| schema["properties"].as_object().cloned().unwrap_or_default();
        let needs = |schema: &Value, name: &str| {
            schema["required"].as_array().is_some_and(|names| names.iter().any(|other| other == name))
        };
        let (old, new) = (of(before), of(after));
        for (name, schema) in &old {
            let here = format!("`{name}` of {at}");
            let Some(now) = new.get(name) else {
                self.note(true, format!("{here} is gone"));
                continue;
            };
            match (needs(before, name), needs(after, name)) {
                (true, false) => self.note(self.sides == Sides::Shown, format!("{here} can be left out")),
                (false, true) => self.note(self.sides == Sides::Given, format!("{here} is always there")),
                _ => {}
            }
            self.compare(&here, schema, now);
        }
        for name in new.keys().filter(|name| !old.contains_key(*name)) {
            let is_needed = self.sides == Sides::Given && needs(after, name);
            self.note(is_needed, format!("`{name}` of {at} is new{}", if is_needed { " and needed" } else { "" }));
        }
    }

    fn alternatives(&mut self, at: &str, before: &Value, after: &Value) {
        for key in ["anyOf", "oneOf", "allOf"] {
            let [old, new] = [before, after].map(|schema| schema[key].as_array().cloned().unwrap_or_default());
            if old.len() != new.len() {
                let (gone, more) = (old.len() > new.len(), old.len() < new.len());
                let is_breaking = if self.sides == Sides::Given { gone } else { more };
                self.note(is_breaking, format!("{at} has {} forms, and had {}", new.len(), old.len()));
                continue;
            }
            for (old, new) in old.iter().zip(&new) {
                self.compare(at, old, new);
            }
        }
    }
}
