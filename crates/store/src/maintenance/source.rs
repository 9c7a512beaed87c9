use std::future::Future;

use crate::KvError;

/// A key and its value.
pub type Entry = (String, Vec<u8>);

/// How a back end writes counters: an increment understands no other way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numerals {
    /// Eight bytes, least significant first: SQLite.
    EightBytes,
    /// Decimal digits: Redis.
    Digits,
}

impl Numerals {
    /// A counter's value as this back end stores it.
    #[must_use]
    pub fn write(self, count: u64) -> Vec<u8> {
        match self {
            Self::EightBytes => count.to_le_bytes().to_vec(),
            Self::Digits => count.to_string().into_bytes(),
        }
    }

    /// Whether an increment would understand this value.
    pub(super) fn understands(self, value: &[u8]) -> bool {
        match self {
            Self::EightBytes => value.len() == 8,
            Self::Digits => std::str::from_utf8(value).is_ok_and(|text| text.parse::<i64>().is_ok()),
        }
    }
}

/// A store that is read as a whole.
pub trait Source {
    /// The next keys with their values, in any order; each key that stays is met at least once. `None`: all were met.
    fn next(&mut self) -> impl Future<Output = Result<Option<Vec<Entry>>, KvError>>;

    /// The values of those keys that have one, in any order.
    fn get_many(&mut self, keys: Vec<String>) -> impl Future<Output = Result<Vec<Entry>, KvError>>;

    /// Whether everything that is read is of one moment. Otherwise what looks wrong is looked at again.
    fn is_one_moment(&self) -> bool;

    /// How counters are written here.
    fn numerals(&self) -> Numerals;
}

/// A store that nobody else writes to while it is repaired.
pub trait Sink {
    /// Writes and removes keys; durable when it answers.
    fn apply(&mut self, set: Vec<Entry>, remove: Vec<String>) -> impl Future<Output = Result<(), KvError>>;
}
