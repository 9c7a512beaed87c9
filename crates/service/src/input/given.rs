use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer};

use super::Readable;
use crate::{Checks, FieldCode, Pointer, Text};

/// A string in a body that has to be read as `T`. If it cannot be, that is noted beside all the other mistakes of the
/// body, instead of ending the reading at the first.
#[derive(Clone, Debug)]
pub struct Given<T>(Result<T, Text>);

impl<T> Given<T> {
    pub fn check(self, at: Pointer, checks: &mut Checks) -> Option<T> {
        self.0.map_err(|why| checks.note(at, FieldCode::InvalidValue, why)).ok()
    }
}

impl<'de, T: Readable> Deserialize<'de> for Given<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(T::read(&String::deserialize(deserializer)?)))
    }
}

/// In the contract it is the value itself.
impl<T: Readable> JsonSchema for Given<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Given".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::schema(generator)
    }
}
