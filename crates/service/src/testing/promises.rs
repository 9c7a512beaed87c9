use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use jsonschema::Validator;
use serde_json::{Value, json};

use super::Reply;
use crate::contract::{CODES, Contract};

/// The contract as tests hold replies against it: an answer that it does not promise fails the test that got it.
#[derive(Clone, Debug)]
pub struct Promises {
    document: Arc<Value>,
    /// By the text of the schema: making one costs more than all that it is asked.
    validators: Arc<Mutex<HashMap<String, Arc<Validator>>>>,
}

impl Promises {
    /// What one component promises.
    pub fn of(describe: fn(&mut Contract)) -> Self {
        let (paths, components) = Contract::default().with("", describe).finish();
        Self::in_document(json!({"paths": paths, "components": components}))
    }

    /// What a whole document promises.
    pub fn in_document(document: Value) -> Self {
        Self { document: Arc::new(document), validators: Arc::default() }
    }

    /// The operation that answers a method and a path.
    pub fn operation(&self, method: &str, path: &str) -> Option<&Value> {
        self.document["paths"].get(self.template(method, path)?)?.get(verb(method))
    }

    /// The path of the contract, with its variables, that answers a method and a path.
    pub fn template(&self, method: &str, path: &str) -> Option<&str> {
        let path = path.split('?').next().unwrap_or_default();
        let paths = self.document["paths"].as_object()?;
        let mut fitting: Vec<_> = paths
            .iter()
            .filter(|(template, item)| fits(template, path) && item.get(verb(method)).is_some())
            .map(|(template, _)| template.as_str())
            .collect();
        // A path without variables goes before one with.
        fitting.sort_by_key(|template| template.matches('{').count());
        fitting.first().copied()
    }

    /// Fails unless the reply is one that the contract promises for this request.
    #[track_caller]
    pub fn check(&self, method: &str, path: &str, reply: &Reply) {
        let Some(operation) = self.operation(method, path) else { return };
        let what = format!("{method} {path} answers {}", reply.status);
        let code = reply.is_problem().then(|| reply.json()["code"].as_str().unwrap_or_default().to_owned());
        let is_everybodys = reply.status >= 500
            || code.as_deref().is_some_and(|code| ["not-found", "method-not-allowed", "body-too-slow"].contains(&code));
        let promised = &operation["responses"][reply.status.to_string()];
        if promised.is_null() && is_everybodys {
            return self.check_body(&operation["responses"]["default"], reply, &what, method);
        }
        assert!(promised.is_object(), "{what}, which the contract does not promise: {code:?}");
        if let Some(code) = code.filter(|_| !is_everybodys) {
            let codes = promised[CODES].as_array().unwrap();
            assert!(codes.contains(&json!(code)), "{what} {code}, but the contract promises {codes:?}");
        }
        self.check_body(promised, reply, &what, method);
    }

    #[track_caller]
    fn check_body(&self, promised: &Value, reply: &Reply, what: &str, method: &str) {
        let Some(contents) = promised["content"].as_object() else {
            assert!(reply.body.is_empty(), "{what} with a body, which the contract does not promise");
            return;
        };
        let kind = reply.header("content-type").split(';').next().unwrap_or_default();
        let content = contents.get(kind).unwrap_or_else(|| panic!("{what} with {kind}, not one of {contents:?}"));
        if method == "HEAD" {
            return;
        }
        match kind {
            "application/x-ndjson" => {
                for line in reply.body.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
                    self.check_value(&content["schema"], &serde_json::from_slice(line).unwrap(), what);
                }
            }
            kind if kind.ends_with("json") => self.check_value(&content["schema"], &reply.json(), what),
            _ => {}
        }
    }

    #[track_caller]
    fn check_value(&self, schema: &Value, value: &Value, what: &str) {
        let validator = self.validator(schema);
        let errors: Vec<_> = validator.iter_errors(value).map(|why| format!("{}: {why}", why.instance_path)).collect();
        assert!(errors.is_empty(), "{what}, but not in the shape that the contract promises: {errors:#?}\n{value:#}");
    }
}

impl Promises {
    fn validator(&self, schema: &Value) -> Arc<Validator> {
        let mut known = self.validators.lock().unwrap();
        let made = known.entry(schema.to_string()).or_insert_with(|| {
            let mut schema = schema.clone();
            schema["components"] = self.document["components"].clone();
            Arc::new(jsonschema::draft202012::options().should_validate_formats(true).build(&schema).unwrap())
        });
        Arc::clone(made)
    }
}

/// The operation of a method: HEAD is answered as GET is.
fn verb(method: &str) -> String {
    if method == "HEAD" { "get".to_owned() } else { method.to_lowercase() }
}

/// Whether a path is one of a template's.
fn fits(template: &str, path: &str) -> bool {
    let (wanted, given): (Vec<_>, Vec<_>) = (template.split('/').collect(), path.split('/').collect());
    let meets = |(wanted, given): (&&str, &&str)| wanted == given || (wanted.starts_with('{') && !given.is_empty());
    wanted.len() == given.len() && wanted.iter().zip(&given).all(meets)
}
