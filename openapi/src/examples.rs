//! Examples: exchanges that are carried out, each in turn, and shown in the document with what was really answered.

use std::collections::BTreeMap;

use puhui_service::identity::Principal;
use serde::Deserialize;
use serde_json::Value;
use time::OffsetDateTime;

use crate::asking;
use crate::items::Item;
use crate::provider::id_token;

/// A request, and the status that it must be answered with. `{{name}}` in a path, header or body stands for what an
/// earlier exchange of the same component kept under that name.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Exchange {
    /// The example's name within its operation, kebab-case.
    pub name: String,
    /// What it shows, in both languages, Chinese first.
    pub about: [String; 2],
    /// Who asks: a role, with the `creditCode` or the `region` that it is for; nobody where it is left out.
    #[serde(default, rename = "as", deserialize_with = "asking::read")]
    pub principal: Option<Principal>,
    pub method: String,
    pub path: String,
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    pub body: Option<Value>,
    /// A body of lines (NDJSON).
    pub lines: Option<Vec<Value>>,
    pub status: u16,
    /// What later exchanges need: a JSON Pointer into the answer, or the name of a header of it.
    #[serde(default)]
    pub keep: BTreeMap<String, String>,
}

/// The exchanges of a component, in order.
pub(crate) fn of(item: &Item) -> Result<Vec<Exchange>, String> {
    serde_json::from_str(item.examples).map_err(|why| format!("the examples of {}: {why}", item.name))
}

/// Every component's exchanges, under its name.
pub fn exchanges() -> Result<Vec<(&'static str, Vec<Exchange>)>, String> {
    crate::items::ITEMS.iter().map(|item| Ok((item.name, of(item)?))).collect()
}

/// What exchanges have kept so far.
#[derive(Clone, Debug, Default)]
pub struct Kept(BTreeMap<String, String>);

impl Kept {
    /// The exchange as it is sent at a moment. `{{idToken}}` is what the provider of examples gives to somebody who signs
    /// in then with the `nonce` that was kept.
    #[must_use]
    pub fn fill(&self, exchange: &Exchange, now: OffsetDateTime) -> Exchange {
        let mut kept = self.clone();
        if let Some(nonce) = self.0.get("nonce") {
            kept.0.insert("idToken".to_owned(), id_token(nonce, now));
        }
        kept.filled(exchange)
    }

    fn filled(&self, exchange: &Exchange) -> Exchange {
        let mut filled = exchange.clone();
        filled.path = self.text(&filled.path);
        for value in filled.headers.values_mut() {
            *value = self.text(value);
        }
        for value in filled.body.iter_mut().chain(filled.lines.iter_mut().flatten()) {
            self.value(value);
        }
        filled
    }

    /// Keeps what the exchange says of its answer. Fails with the name of what is not there.
    pub fn learn<'a>(
        &mut self,
        exchange: &Exchange,
        body: &Value,
        header: impl Fn(&str) -> Option<&'a str>,
    ) -> Result<(), String> {
        for (name, place) in &exchange.keep {
            let found = match place.starts_with('/') {
                true => body.pointer(place).and_then(Value::as_str),
                false => header(place),
            };
            let value = found.ok_or_else(|| format!("{}: its answer has no {place}", exchange.name))?;
            self.0.insert(name.clone(), value.to_owned());
        }
        Ok(())
    }

    fn text(&self, text: &str) -> String {
        self.0.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{{{name}}}}}"), value))
    }

    fn value(&self, value: &mut Value) {
        match value {
            Value::String(text) => *text = self.text(text),
            Value::Array(items) => items.iter_mut().for_each(|item| self.value(item)),
            Value::Object(fields) => fields.values_mut().for_each(|field| self.value(field)),
            _ => {}
        }
    }
}

impl Exchange {
    /// The body as bytes, with its media type.
    pub fn content(&self) -> (Option<&'static str>, String) {
        match (&self.body, &self.lines) {
            (_, Some(lines)) => {
                let lines: Vec<_> = lines.iter().map(Value::to_string).collect();
                (Some("application/x-ndjson"), lines.join("\n"))
            }
            (Some(body), None) => (Some("application/json"), body.to_string()),
            (None, None) => (None, String::new()),
        }
    }

    pub(crate) fn summary(&self) -> String {
        self.about.join(" · ")
    }
}
