use serde_json::Value;

use crate::refer::resolved;

/// One operation and where it is.
pub(super) struct Operation<'a> {
    pub(super) method: &'a str,
    pub(super) path: &'a str,
    pub(super) value: &'a Value,
    document: &'a Value,
}

pub(super) fn operations(document: &Value) -> impl Iterator<Item = Operation<'_>> {
    let paths = document["paths"].as_object().into_iter().flatten();
    paths.flat_map(move |(path, item)| {
        let each = item.as_object().into_iter().flatten();
        each.map(move |(method, value)| Operation { method, path, value, document })
    })
}

impl<'a> Operation<'a> {
    pub(super) fn name(&self) -> String {
        format!("{} {}", self.method.to_uppercase(), self.path)
    }

    pub(super) fn parameters(&self) -> impl Iterator<Item = &'a Value> {
        let all = self.value["parameters"].as_array().into_iter().flatten();
        let document = self.document;
        all.map(move |parameter| resolved(document, parameter))
    }

    pub(super) fn has_parameter(&self, place: &str, name: &str) -> bool {
        self.parameters().any(|parameter| parameter["in"] == place && parameter["name"] == name)
    }

    pub(super) fn responses(&self) -> impl Iterator<Item = (&'a str, &'a Value)> {
        let all = self.value["responses"].as_object().into_iter().flatten();
        all.map(|(status, response)| (status.as_str(), response))
    }

    /// The JSON body that is given, and those that are shown when all is well.
    pub(super) fn bodies(&self) -> impl Iterator<Item = &'a Value> {
        let given = [&self.value["requestBody"]].into_iter();
        let shown = self.responses().filter(|(status, _)| status.starts_with('2')).map(|(_, response)| response);
        given.chain(shown).filter_map(|body| body["content"].get("application/json")?.get("schema"))
    }

    pub(super) fn resolve(&self, value: &'a Value) -> &'a Value {
        resolved(self.document, value)
    }
}

/// Every schema under a value, with the way to it.
pub(super) fn each<'a>(value: &'a Value, way: &str, see: &mut impl FnMut(&str, &'a Value)) {
    see(way, value);
    match value {
        Value::Object(fields) => {
            for (name, field) in fields.iter().filter(|(name, _)| *name != "examples" && *name != "example") {
                each(field, &format!("{way}/{name}"), see);
            }
        }
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                each(item, &format!("{way}/{place}"), see);
            }
        }
        _ => {}
    }
}

pub(super) fn is_camel(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase()) && name.chars().all(|c| c.is_ascii_alphanumeric())
}

pub(super) fn is_chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}
