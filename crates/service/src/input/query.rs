use std::borrow::Cow;

use axum::extract::FromRequestParts;
use http::request::Parts;
use schemars::{Schema, SchemaGenerator, json_schema};
#[cfg(not(target_family = "wasm"))]
use serde_json::{Value, json};

use super::Readable;
use crate::{At, Code, Failure, FieldCode, FieldError, Text, text};

/// The query, read as `T`. What `T` does not ask for is refused, so that a misspelt filter is never an absent one.
#[derive(Clone, Copy, Debug)]
pub struct Query<T>(pub T);

/// A query that must be empty.
#[derive(Clone, Copy, Debug)]
pub struct NoQuery;

/// Takes its parameters by name; [`Params`] notes what is wrong.
pub trait FromQuery: Sized {
    fn from_query(params: &mut Params<'_>) -> Self;
}

impl<A: FromQuery, B: FromQuery> FromQuery for (A, B) {
    fn from_query(params: &mut Params<'_>) -> Self {
        (A::from_query(params), B::from_query(params))
    }
}

/// More parameters than any operation has.
const MOST: usize = 32;

/// The parameters of a query that nobody has asked for yet, and the mistakes so far.
#[derive(Debug)]
pub struct Params<'a> {
    left: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    errors: Vec<FieldError>,
    /// What was asked for.
    names: Vec<&'static str>,
    /// For the contract: what is asked for.
    #[cfg(not(target_family = "wasm"))]
    asked: Option<Asked>,
}

impl<'a> Params<'a> {
    fn new(query: &'a str) -> Self {
        Self {
            left: form_urlencoded::parse(query.as_bytes()).take(MOST + 1).collect(),
            errors: Vec::new(),
            names: Vec::new(),
            #[cfg(not(target_family = "wasm"))]
            asked: None,
        }
    }

    /// `about` says in both languages what the parameter does, for the contract.
    pub fn text(&mut self, name: &'static str, about: Text) -> Option<String> {
        self.note_asked(name, &about, |_| json_schema!({"type": "string"}));
        self.take(name)
    }

    fn take(&mut self, name: &'static str) -> Option<String> {
        self.names.push(name);
        let place = self.left.iter().position(|(given, _)| given == name)?;
        let (_, value) = self.left.swap_remove(place);
        if self.left.iter().any(|(given, _)| given == name) {
            self.left.retain(|(given, _)| given != name);
            self.note(name, FieldCode::Duplicate, Text::new("参数重复。", "The parameter is given twice."));
        }
        Some(value.into_owned())
    }

    pub fn read<T: Readable>(&mut self, name: &'static str, about: Text) -> Option<T> {
        self.note_asked(name, &about, T::schema);
        let value = self.take(name)?;
        T::read(&value).map_err(|why| self.note(name, FieldCode::InvalidValue, why)).ok()
    }

    /// A whole number within bounds, written in plain digits.
    pub fn number(&mut self, name: &'static str, (min, max): (usize, usize), default: usize, about: Text) -> usize {
        self.note_asked(
            name,
            &about,
            |_| json_schema!({"type": "integer", "minimum": min, "maximum": max, "default": default}),
        );
        let Some(value) = self.take(name) else { return default };
        let digits = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
        match value.parse() {
            Ok(number) if (min..=max).contains(&number) && digits => return number,
            // All digits, but more than the machine can count: that is out of range too.
            _ if digits => self.note(name, FieldCode::OutOfRange, between(min, max)),
            _ => self.note(name, FieldCode::WrongType, between(min, max)),
        }
        default
    }

    pub fn note(&mut self, name: &str, code: FieldCode, detail: Text) {
        self.errors.push(FieldError { at: At::Parameter(name.to_owned()), code, detail });
    }

    fn finish(mut self) -> Result<(), Failure> {
        for (name, _) in std::mem::take(&mut self.left) {
            // Echoed so that the caller recognises it, but not at any length.
            let name: String = name.chars().take(64).collect();
            let (zh, en) = match self.names.as_slice() {
                [] => ("不接受任何参数".to_owned(), "takes none".to_owned()),
                names => (format!("可用的参数：{}", names.join("、")), format!("takes {}", names.join(", "))),
            };
            let detail = text!("此操作没有参数“{name}”，{zh}。", "This operation has no parameter `{name}`: it {en}.");
            self.note(&name, FieldCode::Unknown, detail);
        }
        if self.errors.is_empty() { Ok(()) } else { Err(Failure::new(Code::InvalidParameter).errors(self.errors)) }
    }
}

/// For the contract: the parameters that a query asks for.
#[cfg(not(target_family = "wasm"))]
#[derive(Debug)]
struct Asked {
    generator: SchemaGenerator,
    parameters: Vec<Value>,
}

#[cfg(not(target_family = "wasm"))]
impl Params<'_> {
    /// What a query of this type asks for, in order.
    pub(crate) fn asked_by<T: FromQuery>(generator: &mut SchemaGenerator) -> Vec<Value> {
        let asked = Asked { generator: std::mem::take(generator), parameters: Vec::new() };
        let mut params = Params { asked: Some(asked), ..Params::new("") };
        T::from_query(&mut params);
        let Some(asked) = params.asked else { return Vec::new() };
        *generator = asked.generator;
        asked.parameters
    }

    fn note_asked(&mut self, name: &str, about: &Text, schema: impl FnOnce(&mut SchemaGenerator) -> Schema) {
        let Some(asked) = &mut self.asked else { return };
        let schema = schema(&mut asked.generator);
        let description = format!("{} · {}", about.zh, about.en);
        let parameter = json!({"name": name, "in": "query", "description": description, "schema": schema});
        asked.parameters.push(parameter);
    }
}

#[cfg(target_family = "wasm")]
impl Params<'_> {
    /// Nothing is asked for the contract's sake.
    #[inline]
    fn note_asked(&mut self, _: &str, _: &Text, _: impl FnOnce(&mut SchemaGenerator) -> Schema) {}
}

fn between(min: usize, max: usize) -> Text {
    text!("应为 {min} 到 {max} 的整数。", "It must be a whole number from {min} to {max}.")
}

impl<S: Sync, T: FromQuery> FromRequestParts<S> for Query<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let mut params = Params::new(parts.uri.query().unwrap_or_default());
        let query = T::from_query(&mut params);
        params.finish()?;
        Ok(Self(query))
    }
}

impl<S: Sync> FromRequestParts<S> for NoQuery {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        Params::new(parts.uri.query().unwrap_or_default()).finish().map(|()| Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads `limit` and answers it, or the names and codes of what is wrong.
    fn check(query: &str, expected: Result<usize, &[(&str, FieldCode)]>) {
        let mut params = Params::new(query);
        let limit = params.number("limit", (1, 100), 20, Text::new("", ""));
        let left = params.left.len();
        let errors = params.errors.iter().map(|error| (error.at.clone(), error.code));
        let errors: Vec<_> = errors.collect();
        assert!(params.finish().is_ok() == (errors.is_empty() && left == 0));
        match expected {
            Ok(number) => assert_eq!((limit, errors), (number, vec![]), "{query}"),
            Err(expected) => {
                let expected = expected.iter().map(|(name, code)| (At::Parameter((*name).into()), *code));
                assert_eq!(errors, expected.collect::<Vec<_>>(), "{query}");
            }
        }
    }

    #[test]
    fn numbers_are_plain_and_within_bounds() {
        check("", Ok(20));
        check("limit=1", Ok(1));
        check("limit=%31%30", Ok(10));
        check("limit=100", Ok(100));
        check("limit=0", Err(&[("limit", FieldCode::OutOfRange)]));
        check("limit=101", Err(&[("limit", FieldCode::OutOfRange)]));
        check("limit=99999999999999999999999", Err(&[("limit", FieldCode::OutOfRange)]));
        for bad in ["", "-1", "+5", "1e2", "abc", "1.5", "%00", "%F0%28"] {
            check(&format!("limit={bad}"), Err(&[("limit", FieldCode::WrongType)]));
        }
        check("limit=1&limit=2", Err(&[("limit", FieldCode::Duplicate)]));
    }

    #[test]
    fn ten_thousand_parameters_are_not_read() {
        let query = "a=1&".repeat(10_000);
        assert!(Params::new(&query).left.len() <= MOST + 1);
    }
}
