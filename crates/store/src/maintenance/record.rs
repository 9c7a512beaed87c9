//! The judgement on a record: its own shape, and everything that it says of other keys.

use super::address::{key, marks_of};
use super::batch::{BLOCK, Work, slot_key};
use super::figures::Figures;
use super::judge::Judge;
use super::left::Left;
use super::values::{Claim, Envelope, Slot, json};
use super::violation::Violation;

const MAX_VALUE: usize = 256 * 1024;
const MAX_RING: usize = 16;

impl Judge<'_> {
    pub(super) fn record(&mut self, work: &Work<'_>, kind: &str, id: &str, envelope: &Envelope, figures: &mut Figures) {
        figures.records += 1;
        figures.erased += u64::from(envelope.erased && envelope.gone.is_none());
        if work.value.len() > MAX_VALUE {
            self.find(work.key, Violation::TooLarge { bytes: work.value.len() });
        }
        if envelope.data.is_none() && !envelope.erased {
            self.find(work.key, Violation::Unreadable { why: "it has no data".to_owned() });
        }
        let version = envelope.version;
        if !leads_up_to(&envelope.ring, version) {
            self.find(work.key, Violation::Ring { version });
        }
        if let Some(gone) = &envelope.gone {
            figures.leaving += 1;
            return self.left.push(Left::of(kind, id, gone, self.known));
        }
        self.history(work.key, kind, id, envelope);
        for (list, slot) in &envelope.lists {
            self.pointer(work.key, kind, id, version, (list, *slot));
        }
        for claim in &envelope.claims {
            match self.known.others.get(&key(kind, 'u', claim)).map(|value| json::<Claim>(value)) {
                None => self.find(work.key, Violation::ClaimMissing { claim: claim.clone() }),
                Some(Ok(found)) if found.id != id => {
                    self.find(work.key, Violation::ClaimOfAnother { claim: claim.clone(), id: found.id });
                }
                // One that cannot be read is found when its own turn comes.
                Some(_) => {}
            }
        }
    }

    /// Each version added one event: those that are not in the record are in the archive, in whole blocks.
    fn history(&mut self, key_of_record: &str, kind: &str, id: &str, envelope: &Envelope) {
        let (version, events) = (envelope.version, envelope.history.len() as u64);
        let Some(older) = version.checked_sub(events) else {
            return self.find(key_of_record, Violation::TooManyEvents { events, version });
        };
        if older % BLOCK != 0 {
            self.find(key_of_record, Violation::HistoryGap { events, version });
        }
        for block in 0..envelope.blocks() {
            let block = key(kind, 'h', &format!("{id}:{block}"));
            if !self.known.others.contains_key(&block) {
                self.find(&block, Violation::BlockMissing);
            }
        }
    }

    /// The record is in the list only if the slot that it points at is there and names it.
    fn pointer(&mut self, key_of_record: &str, kind: &str, id: &str, version: u64, (list, number): (&str, u64)) {
        let list_of = || list.to_owned();
        match self.known.others.get(&slot_key(kind, list, number)).map(|value| json::<Slot>(value)) {
            None => self.find(key_of_record, Violation::SlotMissing { list: list_of(), slot: number }),
            Some(Ok(slot)) if slot.id != id => {
                self.find(key_of_record, Violation::SlotOfAnother { list: list_of(), slot: number, id: slot.id });
            }
            Some(Ok(slot)) if slot.version > version => {
                let violation = Violation::SlotNewer { list: list_of(), slot: number, version: slot.version };
                self.find(key_of_record, violation);
            }
            // One that cannot be read is found when its own turn comes.
            Some(_) => {}
        }
        for mark in marks_of(list) {
            let mark = key(kind, 'm', mark);
            if self.marks.contains(&mark) {
                continue;
            }
            if self.known.others.contains_key(&mark) {
                self.marks.insert(mark);
            } else {
                self.find(&mark, Violation::MarkMissing { list: list_of() });
            }
        }
    }
}

/// Whether the versions follow each other and end with this one.
fn leads_up_to(ring: &[(u64, String)], version: u64) -> bool {
    let follow = ring.windows(2).all(|pair| pair[0].0.checked_add(1) == Some(pair[1].0));
    follow && ring.len() <= MAX_RING && ring.last().is_some_and(|last| last.0 == version) && ring[0].0 > 0
}
