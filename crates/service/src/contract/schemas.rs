use schemars::generate::{SchemaGenerator, SchemaSettings};
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value, json};

/// The types of the interface, in two readings: as they are given and as they are shown. They differ for a field that
/// may be left out of a request and never is of an answer.
pub(super) struct Schemas {
    given: SchemaGenerator,
    shown: SchemaGenerator,
}

impl Schemas {
    pub(super) fn new() -> Self {
        let settings = SchemaSettings::draft2020_12().with(|settings| {
            settings.definitions_path = "/components/schemas".into();
            settings.meta_schema = None;
        });
        Self {
            given: settings.clone().for_deserialize().into_generator(),
            shown: settings.for_serialize().into_generator(),
        }
    }

    pub(super) fn given(&mut self) -> &mut SchemaGenerator {
        &mut self.given
    }

    /// What a type says of itself to which a schema refers.
    pub(super) fn about(&self, schema: &Value) -> Option<String> {
        let name = schema["$ref"].as_str()?.rsplit('/').next()?;
        Some(self.given.definitions().get(name)?.get("description")?.as_str()?.to_owned())
    }

    pub(super) fn shown<T: JsonSchema>(&mut self) -> Schema {
        self.shown.subschema_for::<T>()
    }

    /// All types by name. One that is given and shown has to look the same both ways, else the two need two names.
    pub(super) fn finish(mut self) -> Map<String, Value> {
        let mut all = self.given.take_definitions(true);
        for (name, shown) in self.shown.take_definitions(true) {
            if let Some(given) = all.insert(name.clone(), shown.clone())
                && given != shown
            {
                all.insert(format!("{name}IsGivenAndShownDifferently"), given);
            }
        }
        all.into_iter().map(|(name, schema)| (name, plain(schema))).collect()
    }
}

/// The schema without what says how Rust holds a number: `uint32` is no format that anybody else knows.
pub(super) fn plain(schema: impl Into<Value>) -> Value {
    let mut schema: Value = schema.into();
    let Ok(seen) = <&mut Schema>::try_from(&mut schema) else { return schema };
    RecursiveTransform(|schema: &mut Schema| {
        let is_rust = |format: &Value| format.as_str().is_some_and(|format| format.starts_with("uint"));
        if schema.get("format").is_some_and(is_rust) {
            schema.remove("format");
        }
        if let Some(about) = schema.get("description").and_then(Value::as_str) {
            let about = unwrapped(about);
            schema.insert("description".into(), json!(about));
        }
    })
    .transform(seen);
    schema
}

/// A doc comment's lines as paragraphs, and its links as the words they stand on.
fn unwrapped(text: &str) -> String {
    let paragraphs = text.split("\n\n").map(|paragraph| paragraph.replace('\n', " "));
    paragraphs.collect::<Vec<_>>().join("\n\n").replace("[`", "`").replace("`]", "`")
}
