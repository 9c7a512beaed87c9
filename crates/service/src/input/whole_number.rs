use std::any::type_name;
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};

/// A whole number in a body, in any writing: `2`, `2.0` and `2e0` are one number to JSON, and an `integer` to JSON Schema
/// (2020-12, 4.2.2), which is what the contract promises. Clients that keep all their numbers as floating point write `2.0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WholeNumber<T>(pub T);

/// Below it a whole number with a point is read as itself. Above, serde_json's quick way of reading floating point can miss it
/// by one, which nobody would notice in an amount: whoever writes sixteen digits writes them without a point.
const EXACT_BELOW: f64 = 1e15;

impl<'de, T: TryFrom<i64>> Deserialize<'de> for WholeNumber<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_i64(WholeNumberVisitor(PhantomData)).map(Self)
    }
}

struct WholeNumberVisitor<T>(PhantomData<T>);

impl<T: TryFrom<i64>> Visitor<'_> for WholeNumberVisitor<T> {
    type Value = T;

    /// The way serde names what it expects, so that it is told to callers like every other type.
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(type_name::<T>())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        T::try_from(value).map_err(|_| E::invalid_value(Unexpected::Signed(value), &self))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        let signed = i64::try_from(value).map_err(|_| E::invalid_value(Unexpected::Unsigned(value), &self))?;
        self.visit_i64(signed)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        if value.fract() != 0.0 {
            return Err(E::invalid_type(Unexpected::Float(value), &self));
        }
        if value.abs() >= EXACT_BELOW {
            return Err(E::invalid_value(Unexpected::Other("integer"), &self));
        }
        // It has no fraction and lies within an i64, so nothing is cut off.
        self.visit_i64(value as i64)
    }
}

/// In the contract it is the number itself.
impl<T: JsonSchema> JsonSchema for WholeNumber<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_is_one_in_every_writing() {
        let check = |json: &str, expected: Option<i64>| {
            let read = serde_json::from_str::<WholeNumber<i64>>(json).ok().map(|WholeNumber(number)| number);
            assert_eq!(read, expected, "{json}");
        };
        for (json, expected) in
            [("2", 2), ("2.0", 2), ("2e0", 2), ("0.2e1", 2), ("-3.00", -3), ("-0.0", 0), ("1e14", 10_i64.pow(14))]
        {
            check(json, Some(expected));
        }
        check("9223372036854775807", Some(i64::MAX));
        for json in
            ["2.5", "1e-1", "1e15", "9007199254740991.0", "-1e300", "9223372036854775808", "\"2\"", "null", "[2]"]
        {
            check(json, None);
        }
    }

    #[test]
    fn what_is_written_with_a_point_is_read_exactly_or_not_at_all() {
        for digits in 1..=18 {
            // The largest numbers are the hardest; 7 is prime to everything that could hide a mistake.
            for number in (1..200).map(|step| 10_i64.pow(digits) - 7 * step) {
                for zeros in 1..6 {
                    let json = format!("{number}.{}", "0".repeat(zeros));
                    let read = serde_json::from_str::<WholeNumber<i64>>(&json).ok();
                    assert!(read.is_none_or(|read| read.0 == number), "{json} was read as {read:?}");
                    assert!(read.is_some() || digits > 15 || zeros > 1, "{json} was not read");
                }
            }
        }
    }

    #[test]
    fn a_type_keeps_its_bounds() {
        let read = |json| serde_json::from_str::<WholeNumber<u32>>(json).ok();
        assert_eq!(read("4294967295.0"), Some(WholeNumber(u32::MAX)));
        assert_eq!(read("4294967296"), None);
        assert_eq!(read("-1.0"), None);
    }
}
