use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::value::{RawValue, to_raw_value};

use super::{Event, Origin, corrupt, key};
use crate::probe::Broken;
use crate::{Id, List, Record, Store, StoreError, Stored};

const MAX_VALUE: usize = 256 * 1024;
/// The twenty digits of the largest number, and the quotation marks, colon and comma around a name.
const WIDEST_SLOT: usize = 20 + 4;

/// The last versions, each with the nonce of the write that made it.
pub(crate) type Ring = Vec<(u64, String)>;

/// The value under a record's key. The data is parsed apart from the rest, because its shape depends on the schema.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Envelope<D> {
    pub(crate) schema: u32,
    pub(crate) version: u64,
    pub(crate) ring: Ring,
    pub(crate) lists: BTreeMap<String, u64>,
    pub(crate) history: Vec<Event>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) claims: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) origin: Option<Origin>,
    /// The data is gone for good; that there was a record, and who did what to it, stays.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) erased: bool,
    pub(crate) data: D,
}

/// What stands under a record's key.
pub(crate) enum Found<R> {
    Nothing,
    Erased,
    Record(Box<Stored<R>>),
}

impl<R: Record> Found<R> {
    pub(crate) fn record(self) -> Option<Stored<R>> {
        match self {
            Self::Record(record) => Some(*record),
            Self::Nothing | Self::Erased => None,
        }
    }

    pub(crate) fn decode(id: Id<R>, value: Option<&[u8]>) -> Result<Self, StoreError> {
        let Some(bytes) = value else { return Ok(Self::Nothing) };
        let envelope: Envelope<&RawValue> = open(&id, bytes)?;
        if envelope.erased {
            return Ok(Self::Erased);
        }
        let Envelope { schema, version, ring, lists, history, claims, origin, data, .. } = envelope;
        let parsed = if schema < R::SCHEMA { R::earlier(schema, data.get()) } else { serde_json::from_str(data.get()) };
        let data = match parsed {
            Ok(data) => data,
            Err(_) if schema > R::SCHEMA => return Err(StoreError::NewerSchema),
            Err(why) => return Err(corrupt(key::record(&id), why)),
        };
        Ok(Self::Record(Box::new(Stored { id, version, data, history, claims, origin, schema, lists, ring })))
    }
}

impl<R: Record> Stored<R> {
    /// Whether the record will be small enough once it is in these lists too: known before anything is written.
    pub(crate) fn fits(&self, joins: &[List]) -> Result<(), StoreError> {
        let slots: usize = joins.iter().map(|list| list.name().len() + WIDEST_SLOT).sum();
        let claims: usize = self.data.unique().iter().map(|unique| unique.name().len() + WIDEST_SLOT).sum();
        if self.encode()?.len() + slots + claims > MAX_VALUE { Err(StoreError::TooLarge) } else { Ok(()) }
    }

    pub(crate) fn encode(&self) -> Result<Vec<u8>, StoreError> {
        let encoded = to_raw_value(&self.data).and_then(|data| {
            serde_json::to_vec(&Envelope {
                schema: self.schema,
                version: self.version,
                ring: self.ring.clone(),
                lists: self.lists.clone(),
                history: self.history.clone(),
                claims: self.claims.clone(),
                origin: self.origin.clone(),
                erased: false,
                data,
            })
        });
        let bytes = encoded.map_err(|why| corrupt(key::record(&self.id), why))?;
        if bytes.len() > MAX_VALUE { Err(StoreError::TooLarge) } else { Ok(bytes) }
    }
}

/// What a read-back says about an update that tried to become `version` with `nonce`.
pub(crate) enum Verdict {
    Committed,
    /// Another update became this version.
    Lost,
    /// Nobody has become this version yet.
    Open,
    /// So many have since that the ring has forgotten who became this version.
    Forgotten,
}

impl Verdict {
    pub(crate) fn of<K, C, R: Record>(
        store: &Store<K, C>,
        id: &Id<R>,
        back: &[u8],
        version: u64,
        nonce: &str,
    ) -> Result<Self, StoreError> {
        let mut envelope: Envelope<&RawValue> = open(id, back)?;
        if store.is_broken(Broken::NoRing) {
            envelope.ring = envelope.ring.pop().into_iter().map(|(_, nonce)| (version, nonce)).collect();
        }
        Ok(match envelope.ring.iter().find(|(became, _)| *became == version) {
            Some((_, winner)) if winner == nonce => Self::Committed,
            Some(_) => Self::Lost,
            None if envelope.version < version => Self::Open,
            None => Self::Forgotten,
        })
    }
}

pub(crate) fn open<'a, R: Record>(id: &Id<R>, bytes: &'a [u8]) -> Result<Envelope<&'a RawValue>, StoreError> {
    serde_json::from_slice(bytes).map_err(|why| corrupt(key::record(id), why))
}
