use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{Clock, Record};

/// The id of a record of one kind, written `pol_0192e4…`: the kind's prefix and the 32 hex digits of a UUID.
pub struct Id<R> {
    uuid: Uuid,
    of: PhantomData<fn() -> R>,
}

/// The text is not an id of this kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an id of this kind: expected {prefix}_ and 32 lower-case hexadecimal digits")]
pub struct IdError {
    pub prefix: &'static str,
}

impl<R: Record> Id<R> {
    /// An id that nobody had before: a UUID of version 7, from the clock's time and randomness.
    pub(crate) fn fresh<C: Clock>(clock: &C) -> Self {
        let millis = clock.now().unix_timestamp_nanos() / 1_000_000;
        let millis = u64::try_from(millis).unwrap_or_default();
        Self::of(uuid::Builder::from_unix_timestamp_millis(millis, &clock.entropy()).into_uuid())
    }

    /// The one id of what a natural key names (a patent number, a region slot, an idempotency key): a UUID of version 8
    /// from the SHA-256 of its parts, each with its length. Whoever knows the key knows the id, so a creation under it
    /// has to be the only one: [`crate::Store::create_at`] and [`crate::Store::merge`] see to that.
    pub fn natural(key: &[&str]) -> Self {
        let mut hash = Sha256::new();
        for part in key {
            hash.update(u64::try_from(part.len()).unwrap_or_default().to_be_bytes());
            hash.update(part);
        }
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash.finalize()[..16]);
        Self::of(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }

    pub(crate) fn uuid(&self) -> Uuid {
        self.uuid
    }
}

/// The UUID in an id's text, if it is of a natural key: what others can derive, and create again.
pub(crate) fn natural(id: &str) -> Option<Uuid> {
    let uuid = Uuid::try_parse(id.rsplit_once('_')?.1).ok()?;
    (uuid.get_version_num() == 8).then_some(uuid)
}

impl<R> Id<R> {
    fn of(uuid: Uuid) -> Self {
        Self { uuid, of: PhantomData }
    }
}

impl<R: Record> fmt::Display for Id<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}", R::PREFIX, self.uuid.simple())
    }
}

impl<R: Record> FromStr for Id<R> {
    type Err = IdError;

    /// One spelling only, so that two ids are equal when their texts are.
    fn from_str(text: &str) -> Result<Self, IdError> {
        text.strip_prefix(R::PREFIX)
            .and_then(|rest| rest.strip_prefix('_'))
            .filter(|hex| hex.len() == 32 && hex.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')))
            .and_then(|hex| Uuid::try_parse(hex).ok())
            .map(Self::of)
            .ok_or(IdError { prefix: R::PREFIX })
    }
}

impl<R: Record> Serialize for Id<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, R: Record> Deserialize<'de> for Id<R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

// Written out, because deriving them would ask the same of `R`.
/// In the contract it is a text of its own kind.
impl<R: Record> JsonSchema for Id<R> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let pattern = format!("^{}_[0-9a-f]{{32}}$", R::PREFIX);
        let about = format!("An id (`{}_…`), as lists and answers have it.", R::PREFIX);
        json_schema!({"type": "string", "description": about, "pattern": pattern})
    }
}

impl<R> Clone for Id<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for Id<R> {}

impl<R> fmt::Debug for Id<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({})", self.uuid.simple())
    }
}

impl<R> PartialEq for Id<R> {
    fn eq(&self, other: &Self) -> bool {
        self.uuid == other.uuid
    }
}

impl<R> Eq for Id<R> {}

impl<R> Hash for Id<R> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.uuid.hash(state);
    }
}
