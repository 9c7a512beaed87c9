use schemars::JsonSchema;
use serde_json::{Map, Value, json};

use super::schemas::{Operation, Schemas, plain};
use super::{Answers, Documented, headers, problems};
use crate::{Code, Deprecated, Route};

/// The operations of some components, as they were described so far.
pub struct Contract {
    schemas: Schemas,
    paths: Map<String, Value>,
    tag: &'static str,
}

/// What the line of a route says beside the route itself.
pub struct Told {
    /// In both languages, Chinese first.
    pub summary: [&'static str; 2],
    /// The problems that are this operation's own.
    pub codes: &'static [Code],
    /// Whether there is a store behind it, which may be out of reach.
    pub is_stored: bool,
}

impl Default for Contract {
    fn default() -> Self {
        let mut schemas = Schemas::new();
        schemas.shown::<crate::problem::Problem<'_>>();
        schemas.shown::<puhui_domain::Language>();
        Self { schemas, paths: Map::new(), tag: "" }
    }
}

impl Contract {
    /// Everything that one component answers, under its name as the tag.
    #[must_use]
    pub fn with(mut self, tag: &'static str, describe: fn(&mut Self)) -> Self {
        self.tag = tag;
        describe(&mut self);
        self
    }

    /// One route. [`routes!`](crate::routes) calls this.
    pub fn tell<T, A: Answers>(&mut self, route: &Route, told: &Told, handler: &impl Documented<T>) {
        let mut operation = Operation {
            verb: route.verb,
            schemas: &mut self.schemas,
            variables: variables(route.path),
            parameters: Vec::new(),
            body: None,
            codes: told.codes.iter().copied().collect(),
            answers: Map::new(),
        };
        if route.action.writes() {
            operation.codes.insert(Code::WritesClosed);
        }
        if told.is_stored {
            operation.codes.insert(Code::StoreUnavailable);
        }
        if told.is_stored && route.action.writes() {
            operation.codes.extend([
                Code::InProgress,
                Code::RecordTooLarge,
                Code::TooLate,
                Code::OutcomeUnknown,
                Code::NewerSchema,
            ]);
        }
        // `Puhui-Now`, in development mode.
        operation.codes.insert(Code::InvalidHeader);
        handler.describe(&mut operation);
        A::describe(&mut operation);
        let description = operation.finish(self.tag, route, told);
        let verb = route.verb.as_str().to_lowercase();
        self.paths.entry(route.path).or_insert_with(|| json!({}))[verb] = description;
    }

    /// `paths` and `components` of the document.
    pub fn finish(self) -> (Value, Value) {
        let components = json!({
            "schemas": self.schemas.finish(),
            "parameters": headers::parameters(),
            "headers": headers::headers(),
        });
        (Value::Object(self.paths), components)
    }
}

impl Operation<'_> {
    /// How a value is given in a request.
    pub(super) fn given<T: JsonSchema>(&mut self) -> Value {
        self.schemas.given().subschema_for::<T>().into()
    }

    /// How a value is shown in an answer.
    pub(super) fn shown<T: JsonSchema>(&mut self) -> Value {
        self.schemas.shown::<T>().into()
    }

    pub(super) fn json<T: JsonSchema>(&mut self) -> Value {
        let schema = self.shown::<T>();
        json!({"application/json": {"schema": schema}})
    }

    /// The variable of the path at a place, counted from 0.
    pub(super) fn variable(&mut self, place: usize, schema: Value) {
        if let Some(name) = self.variables.get(place) {
            let about = schema["description"].as_str().map(ToOwned::to_owned);
            let about = about.or_else(|| self.schemas.about(&schema)).unwrap_or_default();
            let parameter = json!({
                "name": name, "in": "path", "required": true, "description": about, "schema": plain(schema),
            });
            self.parameters.push(parameter);
        }
    }

    pub(super) fn answer(&mut self, status: u16, about: &str, headers: &[&str], content: Value) {
        let mut answer = json!({"description": about, "headers": headers::of(headers)});
        if !content.is_null() {
            answer["content"] = content;
        }
        self.answers.insert(status.to_string(), answer);
    }

    fn finish(self, tag: &str, route: &Route, told: &Told) -> Value {
        let mut answers = self.answers;
        answers.extend(problems::answers(&self.codes));
        answers.insert("default".to_owned(), problems::default());
        let mut operation = json!({
            "operationId": id(tag, route),
            "tags": [tag],
            "summary": told.summary.map(str::trim).join(" · "),
            "parameters": self.parameters,
            "responses": answers,
            "x-action": format!("{:?}", route.action),
        });
        if let Some(Deprecated { since, until }) = route.deprecated {
            operation["deprecated"] = json!(true);
            operation["x-deprecated-since"] = json!(since);
            operation["x-sunset"] = json!(until);
        }
        if let Some(body) = self.body {
            operation["requestBody"] = body;
        }
        operation
    }
}

/// The names in braces.
fn variables(path: &str) -> Vec<&str> {
    path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect()
}

/// `evaluationReportsRead`: the tag, the handler's module where it says more than the tag, and the handler.
fn id(tag: &str, route: &Route) -> String {
    let handler = route.handler.replace(' ', "");
    let mut parts: Vec<_> = handler.split("::").filter(|part| !tag.ends_with(&part.replace('_', "-"))).collect();
    parts.dedup();
    let words = tag.split('-').chain(parts.into_iter().flat_map(|part| part.split('_')));
    words.enumerate().map(|(place, word)| if place == 0 { word.to_owned() } else { capitalised(word) }).collect()
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
