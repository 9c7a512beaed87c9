//! What must be true in the end, whatever happened when.

use std::collections::{BTreeMap, BTreeSet};

use futures::executor::block_on;

use super::actors::{AFTER, Follower, before};
use super::ledger::{Acknowledged, Ledger};
use crate::record::{Entry, Kind, key};
use crate::tests::history::whole_history;
use crate::tests::{Filing, assert_lists_agree, truth};
use crate::{Id, Kv, MemoryKv, Record, Store, StoreError, Stored, TestClock};

pub(super) fn check(kv: &MemoryKv, store: &Store<MemoryKv, TestClock>, ledger: &Ledger) {
    let truth = truth(kv);
    writes(&truth, ledger);
    for record in truth.values() {
        let told: Vec<_> = whole_history(store, record).into_iter().map(|event| event.what).collect();
        assert_eq!(told, record.data.deeds, "a part of a history is missing");
    }
    unique_keys(&truth);
    assert_lists_agree(kv, store);
    // Once more, past what the first reading has left for the second.
    assert_lists_agree(kv, store);
}

fn writes(truth: &BTreeMap<String, Stored<Filing>>, ledger: &Ledger) {
    for id in ledger.erased.iter().filter(|id| ledger.lives(id) == 1) {
        assert!(!truth.contains_key(id), "an erased record is back");
    }
    let (mut versions, mut lives) = (BTreeSet::new(), BTreeMap::<_, BTreeSet<_>>::new());
    for Acknowledged { id, life, version, deed } in &ledger.acknowledged {
        let id = id.to_string();
        match truth.get(&id) {
            Some(record) if record.data.deeds[0] == *life => {
                assert_eq!(record.data.deeds.get(*version as usize - 1), Some(deed), "an acknowledged write is gone");
                lives.entry(id.clone()).or_default().insert(life);
            }
            Some(record) => lives.entry(id.clone()).or_default().extend([life, &record.data.deeds[0]]),
            None => {
                let may_be_gone = ledger.to_be_erased.contains(&id) || ledger.lives(&id) > 1;
                assert!(may_be_gone, "an acknowledged creation is gone");
                lives.entry(id.clone()).or_default().insert(life);
            }
        }
        assert!(versions.insert((id, life, version)), "two winners of one version");
    }
    for (id, lives) in lives {
        assert!(lives.len() as u64 <= ledger.lives(&id), "a record was overwritten by another");
    }
    assert!(truth.values().all(|record| record.version == record.data.deeds.len() as u64), "a version is missing");
    let done: BTreeSet<_> = truth.values().flat_map(|record| &record.data.deeds).collect();
    for call in &ledger.calls {
        assert!(call.lock().unwrap().iter().filter(|deed| done.contains(deed)).count() <= 1, "one call applied twice");
    }
    for deed in done.iter().filter(|deed| deed.starts_with(AFTER)) {
        assert!(done.contains(&before(deed)), "what had to be there first is not");
    }
    for deeds in &ledger.denied {
        assert!(!deeds.lock().unwrap().iter().any(|deed| done.contains(deed)), "denied, but done");
    }
}

fn unique_keys(truth: &BTreeMap<String, Stored<Filing>>) {
    let mut holders = BTreeMap::new();
    for (id, record) in truth {
        if let Some(serial) = &record.data.serial {
            assert_eq!(holders.insert(serial, id), None, "two records hold one key");
        }
        let unique: Vec<_> = record.data.unique().iter().map(|unique| unique.name().to_owned()).collect();
        assert_eq!(record.claims, unique, "a record holds other keys than it declares");
    }
}

/// Who followed the feed, however he was interrupted, has seen the last version of everything, each version at most once,
/// and later versions later.
pub(super) fn feed(kv: &MemoryKv, store: &Store<MemoryKv, TestClock>, mut follower: Follower) {
    block_on(follower.follow(store)).unwrap();
    for (id, record) in truth(kv) {
        let versions =
            follower.seen.iter().filter(|(seen, life, _)| seen.to_string() == id && *life == record.data.deeds[0]);
        let versions: Vec<_> = versions.map(|(.., version)| *version).collect();
        assert!(versions.is_sorted_by(|a, b| a < b), "the feed repeats or is out of order");
        assert_eq!(versions.last(), Some(&record.version), "the feed misses the last change");
    }
}

/// What is of no use any more can be deleted, however often and by however many, and nothing else is: of records those
/// whose time is over.
pub(super) fn expiry(kv: &MemoryKv, store: &Store<MemoryKv, TestClock>, clock: &TestClock) {
    let before = truth(kv);
    // Once for what is due now, and once for what that has left to do.
    for hours in [3, 3, 200 * 24, 3] {
        clock.advance(std::time::Duration::from_secs(hours * 60 * 60));
        for _ in 0..10_000 {
            match block_on(store.expire_due::<Filing>(3)) {
                Ok(done) if done.more => {}
                Ok(_) => break,
                // Who was to make a lock died at it.
                Err(StoreError::InProgress) => clock.advance(std::time::Duration::from_secs(10)),
                Err(why) => panic!("{why}"),
            }
        }
        let kept = |record: &&Stored<Filing>| record.data.kept_until.is_none_or(|until| until > store.now());
        assert!(
            truth(kv).keys().eq(before
                .values()
                .filter(kept)
                .map(|kept| kept.id.to_string())
                .collect::<Vec<_>>()
                .iter())
        );
    }
    assert!(!kv.keys().iter().any(|key| key.contains(":x:")), "notes are left");
    nothing_is_left_of_what_was_forgotten(kv);
    let after = truth(kv);
    for id in after.keys().filter(|id| is_natural(id)) {
        let id: Id<Filing> = id.parse().unwrap();
        let gate = block_on(kv.get(&key::gate(Kind::of::<Filing>(), &id.to_string(), 1))).unwrap();
        assert!(gate.is_none() || !before.contains_key(&id.to_string()) || is_merged(kv, &id), "a gate is left");
    }
}

/// Whatever stands under the keys of records.
fn entries(kv: &MemoryKv) -> BTreeMap<String, Entry> {
    let prefix = "1.product-filings.filing:r:";
    let keys = kv.keys().into_iter().filter(|key| key.starts_with(prefix));
    let read = |key: String| {
        let (id, value) = (key[prefix.len()..].to_owned(), block_on(kv.get(&key)).unwrap().unwrap());
        let entry = Entry::decode(Kind::of::<Filing>(), &id, &value).unwrap();
        (id, entry)
    };
    keys.map(read).collect()
}

/// The records, erased or not, whose time is over after an hour.
pub(super) fn over(kv: &MemoryKv, hour: &str) -> BTreeSet<String> {
    let is_over = |entry: &Entry| entry.noted.as_deref().is_some_and(|noted| noted <= hour);
    entries(kv).into_iter().filter(|(_, entry)| is_over(entry)).map(|(id, _)| id).collect()
}

/// No husk, and no history without its record.
fn nothing_is_left_of_what_was_forgotten(kv: &MemoryKv) {
    let entries = entries(kv);
    assert!(entries.values().all(|entry| entry.gone.is_none()), "a forgotten record was never removed");
    for key in kv.keys().iter().filter(|key| key.contains(":h:")) {
        assert!(entries.contains_key(key.rsplit(':').nth(1).unwrap()), "history of nobody");
    }
}

/// Ids from keys are UUIDs of version 8.
fn is_natural(id: &str) -> bool {
    id.as_bytes().get(3 + 12) == Some(&b'8')
}

/// Merges use locks and leave no gates; a placer that failed before them may have left one without a note.
fn is_merged(kv: &MemoryKv, id: &Id<Filing>) -> bool {
    truth(kv).get(&id.to_string()).is_some_and(|record| record.data.deeds[0].starts_with('m'))
}
