//! Whether a key is as it should be, given what is known of the others.

use std::collections::{BTreeMap, HashSet};

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::address::{Address, What, is_bucket_counter, is_place_in_bucket, key, lock_of, number_of};
use super::batch::{BLOCK, Known, Read, Work, bucket_counter};
use super::dump::IMPORT;
use super::figures::Figures;
use super::left::Left;
use super::source::Numerals;
use super::values::counter;
use super::violation::{Finding, Violation};

/// Keys are judged one after the other; what is found comes together here.
pub(super) struct Judge<'a> {
    pub(super) known: &'a Known,
    pub(super) marks: &'a mut HashSet<String>,
    pub(super) now: OffsetDateTime,
    pub(super) numerals: Numerals,
    pub(super) figures: &'a mut BTreeMap<String, Figures>,
    pub(super) findings: Vec<Finding>,
    /// Gates and witnesses that nobody needs any more.
    pub(super) spent: Vec<String>,
    /// What forgotten records have left behind.
    pub(super) left: Vec<Left>,
}

impl Judge<'_> {
    /// Judges one key; false: something was found.
    pub(super) fn judge(&mut self, work: &Work<'_>) -> bool {
        let before = self.findings.len();
        let kind = work.read.as_ref().map_or("", |(address, _)| address.kind);
        // Looked up first, since nearly always it is there.
        let mut figures = self.figures.get(kind).copied().unwrap_or_default();
        figures.keys += 1;
        figures.bytes += (work.key.len() + work.value.len()) as u64;
        match &work.read {
            Ok((address, read)) => self.judge_read(work, *address, read, &mut figures),
            Err(_) if work.key == IMPORT => self.find(work.key, Violation::ImportUnfinished),
            Err(violation) => self.find(work.key, violation.clone()),
        }
        match self.figures.get_mut(kind) {
            Some(place) => *place = figures,
            None => drop(self.figures.insert(kind.to_owned(), figures)),
        }
        self.findings.len() == before
    }

    fn judge_read(&mut self, work: &Work<'_>, address: Address<'_>, read: &Read, figures: &mut Figures) {
        let Address { kind, what } = address;
        match (what, read) {
            (What::Record(id), Read::Record(envelope)) => self.record(work, kind, id, envelope, figures),
            (What::Slot(list, number), Read::Slot(slot)) => self.slot(kind, (list, number), slot, figures),
            (What::Counter(list), _) => {
                let count = self.counter(work);
                if !is_bucket_counter(list) {
                    figures.lists += 1;
                    figures.slots_handed_out = figures.slots_handed_out.saturating_add(count);
                }
            }
            (What::Uses, _) => {
                figures.uses += 1;
                self.counter(work);
            }
            (What::Mark, _) => {
                figures.marks += 1;
                self.expect(work, work.value == b"1", "a mark says `1`");
            }
            (What::Gate(name), _) => {
                self.counter(work);
                self.gate(work, kind, name, figures);
            }
            (What::Witness(name), _) => {
                let time = std::str::from_utf8(work.value).ok().map(|text| OffsetDateTime::parse(text, &Rfc3339));
                self.expect(work, matches!(time, Some(Ok(_))), "a witness is a time");
                self.gate(work, kind, name, figures);
            }
            (What::Lock, Read::Lock(lease)) => {
                figures.locks += 1;
                figures.locks_held += u64::from(lease.until > self.now);
            }
            (What::Block(id), Read::Block(events)) => {
                figures.archive_blocks += 1;
                if *events != BLOCK {
                    self.find(work.key, Violation::BlockLength { events: *events });
                }
                if !self.known.records.contains_key(&key(kind, 'r', id)) {
                    self.find(work.key, Violation::BlockOfNobody);
                }
            }
            (What::Tombstone, _) => {
                figures.tombstones += 1;
                self.expect(work, work.value == b"1", "a tombstone says `1`");
            }
            (What::LowWater, _) => {
                figures.low_water_marks += 1;
                self.expect(work, low_water(work.value).is_some(), "a low-water mark is a decimal number");
            }
            (What::NextExpiry, _) => {
                let is_place = std::str::from_utf8(work.value).is_ok_and(is_place_in_bucket);
                self.expect(work, is_place, "where the emptying of buckets goes on is an hour and a place");
            }
            (What::Claim(name), Read::Claim(claim)) => {
                figures.claims += 1;
                let record = self.known.records.get(&key(kind, 'r', &claim.id));
                let is_held = record.is_some_and(|record| record.claims.iter().any(|claim| claim == name));
                figures.claims_held += u64::from(is_held);
            }
            (What::Expiry(bucket, number), _) => {
                figures.expiries += 1;
                let is_plain = !work.value.is_empty() && work.value.iter().all(u8::is_ascii_graphic);
                self.expect(work, is_plain, "an entry of a bucket is the rest of a key");
                // A bucket that was emptied has no counter; what is noted in it too late stays, and harms nobody.
                let counter = bucket_counter(kind, bucket);
                if self.known.others.contains_key(&counter) {
                    self.handed_out(counter, number);
                }
            }
            // What was read is of the sort that its key says.
            _ => {}
        }
    }

    pub(super) fn find(&mut self, key: &str, violation: Violation) {
        self.findings.push(Finding { key: key.to_owned(), violation });
    }

    /// That a counter has handed out this number.
    pub(super) fn handed_out(&mut self, key: String, slot: u64) {
        // One that cannot be read is found when its own turn comes.
        let count = self.known.others.get(&key).map_or(Some(0), |value| counter(value));
        if let Some(count) = count
            && count < slot
        {
            self.findings.push(Finding { key, violation: Violation::CounterBehind { count, slot } });
        }
    }

    fn expect(&mut self, work: &Work<'_>, is_good: bool, why: &str) {
        if !is_good {
            self.find(work.key, Violation::Unreadable { why: why.to_owned() });
        }
    }

    fn counter(&mut self, work: &Work<'_>) -> u64 {
        let count = counter(work.value);
        if count.is_none() {
            self.expect(work, false, "not a counter");
        } else if !self.numerals.understands(work.value) {
            self.find(work.key, Violation::CounterOfAnother);
        }
        count.unwrap_or_default()
    }

    /// Whoever comes to a gate looks for what is behind it first, and once more after his turn. Where that is there,
    /// the gate is needed by nobody.
    fn gate(&mut self, work: &Work<'_>, kind: &str, name: &str, figures: &mut Figures) {
        figures.gates += 1;
        let is_spent = match lock_of(name) {
            Some(lock) => self.known.others.contains_key(&key(kind, 'l', lock)),
            None => self.known.records.contains_key(&key(kind, 'r', name)),
        };
        if is_spent {
            figures.gates_spent += 1;
            self.spent.push(work.key.to_owned());
        }
    }
}

pub(super) fn low_water(value: &[u8]) -> Option<u64> {
    number_of(std::str::from_utf8(value).ok()?)
}
