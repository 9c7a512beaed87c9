use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde_json::{Map, Value, json};

use super::schemas::{Schemas, plain};
use super::{Told, headers, problems};
use crate::{Action, Code, Deprecated, Naming, Route, Verb};

/// One operation while it is being described.
pub struct Operation<'a> {
    pub(super) verb: Verb,
    pub(super) schemas: &'a mut Schemas,
    /// The names of the path's variables.
    pub(super) variables: Vec<&'a str>,
    pub(super) parameters: Vec<Value>,
    pub(super) body: Option<Value>,
    pub(super) codes: BTreeSet<Code>,
    pub(super) answers: Map<String, Value>,
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

    pub(super) fn finish(self, tag: &str, route: &Route, told: &Told) -> Value {
        let mut answers = self.answers;
        if route.action.key_scope().is_some() {
            answers.values_mut().for_each(tell_of_limits);
        }
        if route.action.has_sandbox() {
            answers
                .values_mut()
                .for_each(|answer| answer["headers"]["Puhui-Sandbox"] = headers::header("Puhui-Sandbox"));
        }
        answers.extend(problems::answers(&self.codes));
        answers.insert("default".to_owned(), problems::default());
        let mut operation = json!({
            "operationId": id(tag, route),
            "tags": [tag],
            "summary": told.summary.map(str::trim).join(" · "),
            "parameters": self.parameters,
            "responses": answers,
            "security": security(route.action),
            "x-action": format!("{:?}", route.action),
        });
        if let Some(roles) = route.action.roles() {
            operation["x-roles"] = roles.iter().map(|role| json!(role.code())).collect();
        }
        if let Some(scope) = route.action.key_scope() {
            operation["x-key-scope"] = json!(scope.code());
        }
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

/// With a token, or for what is everybody's without one too; with a platform's key where one can be for it.
fn security(action: Action) -> Value {
    match (action.roles(), action.key_scope()) {
        (None, None) => json!([{}, {"token": []}]),
        (None, Some(_)) => json!([{}, {"token": []}, {"key": []}]),
        (Some(_), _) => json!([{"token": []}]),
    }
}

/// An answer to a key says how it stands.
fn tell_of_limits(answer: &mut Value) {
    for name in ["RateLimit", "RateLimit-Policy"] {
        answer["headers"][name] = headers::header(name);
    }
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
