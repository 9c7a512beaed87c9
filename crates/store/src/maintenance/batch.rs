//! Some keys on their way through the check: their values read, and what must be known of other keys to judge them.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::address::{Address, BUCKET, What, key, lock_of, marks_of};
use super::source::{Entry, Source};
use super::values::{Claim, Envelope, Lease, Slot, Summary, json};
use super::violation::Violation;
use crate::{Event, KvError};

/// How many slots a tombstone covers, and how many events a block of history has.
const TOMBSTONE: u64 = 256;
pub(super) const BLOCK: u64 = 32;
/// How many keys are asked for at once: records can have 256 KiB each.
const RECORDS: usize = 64;
const OTHERS: usize = 512;

/// A key of the batch with its value, as read.
pub(super) struct Work<'a> {
    pub(super) key: &'a str,
    pub(super) value: &'a [u8],
    pub(super) read: Result<(Address<'a>, Read), Violation>,
}

/// A value that has a shape.
pub(super) enum Read {
    Record(Box<Envelope>),
    Slot(Slot),
    Lock(Lease),
    Claim(Claim),
    Block(u64),
    /// All else is read where it is judged.
    Plain,
}

impl<'a> Work<'a> {
    pub(super) fn of((key, value): &'a Entry) -> Self {
        let read = Address::parse(key).and_then(|address| {
            let read = match address.what {
                What::Record(_) => Read::Record(Box::new(json(value)?)),
                What::Slot(..) => Read::Slot(json(value)?),
                What::Lock => Read::Lock(json(value)?),
                What::Claim(_) => Read::Claim(json(value)?),
                What::Block(_) => Read::Block(json::<Vec<Event>>(value)?.len() as u64),
                _ => Read::Plain,
            };
            Ok((address, read))
        });
        Self { key, value, read }
    }
}

/// What must be looked up, in the order of keys, which is the order of a SQLite index.
#[derive(Default)]
pub(super) struct Wanted {
    records: BTreeSet<String>,
    others: BTreeSet<String>,
}

/// What was found of it.
#[derive(Default)]
pub(super) struct Known {
    pub(super) records: HashMap<String, Summary>,
    pub(super) others: HashMap<String, Vec<u8>>,
}

impl Wanted {
    /// What one key of the batch needs to know; `marks` are those that are known to be there.
    pub(super) fn add(&mut self, work: &Work<'_>, marks: &HashSet<String>) {
        let Ok((Address { kind, what }, read)) = &work.read else { return };
        match (what, read) {
            (What::Record(id), Read::Record(envelope)) => {
                for (list, slot) in &envelope.lists {
                    self.others.insert(slot_key(kind, list, *slot));
                    let needed = marks_of(list).into_iter().map(|mark| key(kind, 'm', mark));
                    self.others.extend(needed.filter(|mark| !marks.contains(mark)));
                }
                let given_up = envelope.gone.iter().flat_map(|gone| &gone.claims);
                self.others.extend(envelope.claims.iter().chain(given_up).map(|claim| key(kind, 'u', claim)));
                self.others.extend((0..envelope.blocks()).map(|block| key(kind, 'h', &format!("{id}:{block}"))));
            }
            (What::Slot(list, number), Read::Slot(slot)) => {
                self.records.insert(key(kind, 'r', &slot.id));
                self.others.insert(key(kind, 'n', list));
                self.others.insert(key(kind, 'o', list));
                self.others.insert(tombstone_key(kind, list, *number));
            }
            (What::Claim(_), Read::Claim(claim)) => drop(self.records.insert(key(kind, 'r', &claim.id))),
            (What::Block(id), _) => drop(self.records.insert(key(kind, 'r', id))),
            (What::Gate(name) | What::Witness(name), _) => match lock_of(name) {
                Some(lock) => drop(self.others.insert(key(kind, 'l', lock))),
                None => drop(self.records.insert(key(kind, 'r', name))),
            },
            (What::Expiry(bucket, _), _) => drop(self.others.insert(bucket_counter(kind, bucket))),
            _ => {}
        }
    }

    pub(super) async fn look_up<S: Source>(self, source: &mut S) -> Result<Known, KvError> {
        let mut known = Known::default();
        let records: Vec<_> = self.records.into_iter().collect();
        for keys in records.chunks(RECORDS) {
            let found = source.get_many(keys.to_vec()).await?;
            known.records.extend(found.into_iter().map(|(key, value)| (key, json(&value).unwrap_or_default())));
        }
        let others: Vec<_> = self.others.into_iter().collect();
        for keys in others.chunks(OTHERS) {
            known.others.extend(source.get_many(keys.to_vec()).await?);
        }
        Ok(known)
    }
}

impl Envelope {
    /// How many blocks of its history are in the archive.
    pub(super) fn blocks(&self) -> u64 {
        if self.gone.is_some() {
            return 0;
        }
        self.version.saturating_sub(self.history.len() as u64) / BLOCK
    }
}

pub(super) fn slot_key(kind: &str, list: &str, slot: u64) -> String {
    key(kind, 's', &format!("{list}:{slot}"))
}

pub(super) fn tombstone_key(kind: &str, list: &str, slot: u64) -> String {
    key(kind, 't', &format!("{list}:{}", slot.saturating_sub(1) / TOMBSTONE))
}

pub(super) fn bucket_counter(kind: &str, bucket: &str) -> String {
    key(kind, 'n', &format!("{BUCKET}{bucket}"))
}
