use serde_json::Value;

use super::material::Material;
use super::{PassedOver, Unusable};
use crate::json::{self, Members};
use crate::{Algorithm, MAX_KEY_SET_BYTES, MAX_KEYS, Refused};

/// The public keys of a provider that can be used, from its JSON Web Key Set (RFC 7517 §5).
#[derive(Debug, Default)]
pub struct KeySet {
    keys: Vec<Key>,
    passed_over: Vec<PassedOver>,
}

/// A key set cannot be read at all.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum KeySetError {
    #[error("The key set is larger than {max} bytes.", max = MAX_KEY_SET_BYTES)]
    TooLarge,
    #[error("The key set is not a JSON object with a list `keys` of objects, or an object has a name twice.")]
    Malformed,
    #[error("The key set has more than {max} keys.", max = MAX_KEYS)]
    TooManyKeys,
}

pub(crate) struct Key {
    id: Option<String>,
    material: Material,
}

impl KeySet {
    /// Reads a key set. Keys that cannot be used are passed over; of keys that share an id none is used, since the id does
    /// not tell which one is meant (RFC 7517 §4.5).
    ///
    /// # Errors
    ///
    /// The whole is no key set, or is too large. A set without a usable key is none.
    pub fn read(json: &[u8]) -> Result<Self, KeySetError> {
        if json.len() > MAX_KEY_SET_BYTES {
            return Err(KeySetError::TooLarge);
        }
        let members = json::object(json).ok_or(KeySetError::Malformed)?;
        let list = members.get("keys").and_then(Value::as_array).ok_or(KeySetError::Malformed)?;
        if list.len() > MAX_KEYS {
            return Err(KeySetError::TooManyKeys);
        }
        let mut set = Self::default();
        for jwk in list {
            set.add(jwk.as_object().ok_or(KeySetError::Malformed)?);
        }
        set.drop_shared_ids();
        Ok(set)
    }

    /// Whether a key with this id can be used. If not, the set has to be fetched anew before a token is refused.
    pub fn has(&self, key_id: &str) -> bool {
        self.keys.iter().any(|key| key.id.as_deref() == Some(key_id))
    }

    /// How many keys can be used.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether no key can be used.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The keys that are not used, and why.
    pub fn passed_over(&self) -> &[PassedOver] {
        &self.passed_over
    }

    /// The key for a token. One that names no key is taken if exactly one key fits its algorithm (OpenID Connect Core
    /// §10.1 asks for a name where there are several).
    pub(crate) fn find(&self, key_id: Option<&str>, algorithm: Algorithm) -> Result<&Key, Refused> {
        let Some(key_id) = key_id else {
            let mut fitting = self.keys.iter().filter(|key| key.material.algorithm() == algorithm);
            return match (fitting.next(), fitting.next()) {
                (Some(only), None) => Ok(only),
                _ => Err(Refused::UnknownKey),
            };
        };
        let key = self.keys.iter().find(|key| key.id.as_deref() == Some(key_id)).ok_or(Refused::UnknownKey)?;
        if key.material.algorithm() == algorithm { Ok(key) } else { Err(Refused::Algorithm) }
    }

    fn add(&mut self, jwk: &Members) {
        let id = jwk.get("kid").and_then(Value::as_str).map(Into::into);
        match Material::read(jwk) {
            Ok(material) => self.keys.push(Key { id, material }),
            Err(why) => self.passed_over.push(PassedOver { key_id: id, why }),
        }
    }

    fn drop_shared_ids(&mut self) {
        let ids: Vec<_> = self.keys.iter().filter_map(|key| key.id.clone()).collect();
        let shared = |id: &String| ids.iter().filter(|other| *other == id).count() > 1;
        for key in self.keys.extract_if(.., |key| key.id.as_ref().is_some_and(shared)) {
            self.passed_over.push(PassedOver { key_id: key.id, why: Unusable::SharedId });
        }
    }
}

impl Key {
    /// Whether `signature` is one of `message` by this key.
    pub(crate) fn signed(&self, message: &[u8], signature: &[u8]) -> bool {
        self.material.signed(message, signature)
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Key").field("id", &self.id).field("algorithm", &self.material.algorithm()).finish()
    }
}
