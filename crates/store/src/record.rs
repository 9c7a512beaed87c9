use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::{RawValue, to_raw_value};
use time::OffsetDateTime;

use crate::{Id, List, StoreError, key};

const MAX_VALUE: usize = 256 * 1024;
/// The twenty digits of the largest number, and the quotation marks, colon and comma around a list's name.
const WIDEST_SLOT: usize = 20 + 4;
const MAX_HISTORY: usize = 64;
const MAX_TEXT: usize = 200;

/// A kind of record. It is kept under one key of its own, which is the only truth about it.
pub trait Record: Serialize + DeserializeOwned + Clone + Send + Sync + 'static {
    /// The component that owns the kind: `policies`.
    const COMPONENT: &'static str;
    /// The kind within the component: `policy`.
    const KIND: &'static str;
    /// What ids begin with: `pol` for `pol_0192e4…`.
    const PREFIX: &'static str;
    /// The number of the data's present shape.
    const SCHEMA: u32;

    /// The lists that the record belongs in, derived from its data alone.
    fn lists(&self) -> Vec<List>;
}

/// A line of a record's history: who did what, when, and what it changed. Never personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    pub by: String,
    pub what: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

impl Event {
    /// The event with every text cut to what fits a line, so that 64 of them fit a record.
    fn clipped(mut self) -> Self {
        let texts = [&mut self.by, &mut self.what].into_iter().chain(&mut self.from).chain(&mut self.to);
        for text in texts {
            if let Some((end, _)) = text.char_indices().nth(MAX_TEXT) {
                text.truncate(end);
            }
        }
        self
    }
}

/// The request that created a record, as two fingerprints: so that the same request, sent again, is known again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Of who asked, where, and under which idempotency key.
    pub key: String,
    /// Of the body.
    pub body: String,
}

/// A record as the store has it.
#[derive(Clone, Debug)]
pub struct Stored<R> {
    pub id: Id<R>,
    /// 1 when it was created, one more with every update.
    pub version: u64,
    pub data: R,
    /// The newest 64 events, oldest first.
    pub history: Vec<Event>,
    /// The request that created it, where that can be repeated.
    pub origin: Option<Origin>,
    schema: u32,
    /// The slot that the record holds in each of its lists: only there does it count.
    pub(crate) lists: BTreeMap<String, u64>,
    /// The last versions, each with the nonce of the update that made it.
    ring: Ring,
}

type Ring = Vec<(u64, String)>;

/// The value under a record's key. The data is parsed apart from the rest, because its shape depends on the schema.
#[derive(Serialize, Deserialize)]
struct Envelope<D> {
    schema: u32,
    version: u64,
    ring: Ring,
    lists: BTreeMap<String, u64>,
    history: Vec<Event>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    origin: Option<Origin>,
    data: D,
}

impl<R: Record> Stored<R> {
    /// The first version, in no list yet.
    pub(crate) fn first(id: Id<R>, data: R, event: Event, nonce: String) -> Self {
        let (history, ring) = (vec![event.clipped()], vec![(1, nonce)]);
        Self { id, version: 1, data, history, origin: None, schema: R::SCHEMA, lists: BTreeMap::new(), ring }
    }

    /// The version after this one, still in the lists where the record stays.
    pub(crate) fn next(self, data: R, event: Event, nonce: String, ring: usize) -> Self {
        let stays = data.lists();
        let mut next = Self { version: self.version + 1, data, schema: R::SCHEMA, ..self };
        next.lists.retain(|name, _| stays.iter().any(|list| list.name() == name));
        next.history.push(event.clipped());
        next.history.drain(..next.history.len().saturating_sub(MAX_HISTORY));
        next.ring.push((next.version, nonce));
        next.ring.drain(..next.ring.len().saturating_sub(ring));
        next
    }

    /// Whether the record will be small enough once it is in these lists too: known before anything is written.
    pub(crate) fn fits(&self, joins: &[List]) -> Result<(), StoreError> {
        let slots: usize = joins.iter().map(|list| list.name().len() + WIDEST_SLOT).sum();
        if self.encode()?.len() + slots > MAX_VALUE { Err(StoreError::TooLarge) } else { Ok(()) }
    }

    /// Whether this release may write the record.
    pub(crate) fn is_writable(&self) -> bool {
        self.schema <= R::SCHEMA
    }

    /// Whether it was written in this schema.
    pub(crate) fn has_schema(&self, schema: u32) -> bool {
        self.schema == schema
    }

    pub(crate) fn encode(&self) -> Result<Vec<u8>, StoreError> {
        let encoded = to_raw_value(&self.data).and_then(|data| {
            serde_json::to_vec(&Envelope {
                schema: self.schema,
                version: self.version,
                ring: self.ring.clone(),
                lists: self.lists.clone(),
                history: self.history.clone(),
                origin: self.origin.clone(),
                data,
            })
        });
        let bytes = encoded.map_err(|why| corrupt(key::record(&self.id), why))?;
        if bytes.len() > MAX_VALUE { Err(StoreError::TooLarge) } else { Ok(bytes) }
    }

    pub(crate) fn decode(id: Id<R>, bytes: &[u8]) -> Result<Self, StoreError> {
        let envelope: Envelope<&RawValue> = open(&id, bytes)?;
        let Envelope { schema, version, ring, lists, history, origin, data } = envelope;
        // Here is where the previous schema will be read, once a kind has one.
        let data = match serde_json::from_str(data.get()) {
            Ok(data) => data,
            Err(_) if schema > R::SCHEMA => return Err(StoreError::NewerSchema),
            Err(why) => return Err(corrupt(key::record(&id), why)),
        };
        Ok(Self { id, version, data, history, origin, schema, lists, ring })
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
    pub(crate) fn of<R: Record>(id: &Id<R>, back: &[u8], version: u64, nonce: &str) -> Result<Self, StoreError> {
        let envelope: Envelope<&RawValue> = open(id, back)?;
        Ok(match envelope.ring.iter().find(|(became, _)| *became == version) {
            Some((_, winner)) if winner == nonce => Self::Committed,
            Some(_) => Self::Lost,
            None if envelope.version < version => Self::Open,
            None => Self::Forgotten,
        })
    }
}

fn open<'a, R: Record>(id: &Id<R>, bytes: &'a [u8]) -> Result<Envelope<&'a RawValue>, StoreError> {
    serde_json::from_slice(bytes).map_err(|why| corrupt(key::record(id), why))
}

pub(crate) fn corrupt(key: String, why: impl ToString) -> StoreError {
    StoreError::Corrupt { key, why: why.to_string() }
}
