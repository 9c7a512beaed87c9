//! Each part of the protocol is there for a reason. Here each is left out in turn, on a schedule that needs it: the same
//! schedule is harmless with it, and does visible harm without it, every time.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use futures::executor::block_on;

use super::history::whole_history;
use super::*;
use crate::probe::Broken;
use crate::store::Limits;
use crate::{Position, UpdateError};

pub(super) type Tested = Store<MemoryKv, TestClock>;

/// Where a schedule takes place.
pub(super) struct World {
    pub(super) kv: MemoryKv,
    pub(super) clock: TestClock,
    pub(super) store: Tested,
}

impl World {
    pub(super) fn new(behaviour: Behaviour, broken: Option<Broken>) -> Self {
        let kv = MemoryKv::new(behaviour);
        let clock = TestClock::at(START);
        let mut store = Store::new(kv.clone(), clock.clone());
        store.limits =
            Limits { ring: 16, history: 4, block: 4, sparse: 2, window: 8, burial: Duration::from_secs(3600) };
        store.probe.broken = broken;
        Self { kv, clock, store }
    }

    fn create(&self, data: Filing) -> Id<Filing> {
        block_on(self.store.create(data, event("create"))).unwrap().id
    }

    fn version(&self, id: &Id<Filing>) -> u64 {
        truth(&self.kv)[&id.to_string()].version
    }

    /// What a reader of the feed sees from a position on.
    fn changes(&self, since: Option<&Position>) -> (Vec<Id<Filing>>, Position) {
        let changes = block_on(self.store.changes::<Filing>(&List::feed("changes", &[]), since, 100)).unwrap();
        (changes.items.iter().map(|item| item.id).collect(), changes.next)
    }

    /// The feed, read by somebody who has just come back after all is over.
    fn rest_of_the_feed(&self, since: Position) -> Vec<Id<Filing>> {
        self.clock.advance(Duration::from_secs(60));
        self.changes(Some(&since)).0
    }
}

/// A call that the schedule lets go on step by step, two to each operation of the store.
pub(super) struct Call<'a, T>(Pin<Box<dyn Future<Output = T> + 'a>>);

impl<'a, T> Call<'a, T> {
    pub(super) fn new(call: impl Future<Output = T> + 'a) -> Self {
        Self(Box::pin(call))
    }

    pub(super) fn step(&mut self) -> Poll<T> {
        self.0.as_mut().poll(&mut Context::from_waker(Waker::noop()))
    }

    /// Until something has come about; it must, before the call has ended.
    pub(super) fn until(&mut self, come: impl Fn() -> bool) {
        while !come() {
            assert!(self.step().is_pending(), "it ended before");
        }
    }

    pub(super) fn finish(mut self) -> T {
        loop {
            if let Poll::Ready(answer) = self.step() {
                return answer;
            }
        }
    }
}

/// The schedule does no harm as things are, and does harm when a part is left out.
#[track_caller]
pub(super) fn needed(part: Broken, behaviours: &[Behaviour], schedule: impl Fn(&World)) {
    for behaviour in behaviours {
        schedule(&World::new(*behaviour, None));
        let broken = AssertUnwindSafe(|| schedule(&World::new(*behaviour, Some(part))));
        assert!(catch_unwind(broken).is_err(), "{behaviour:?} without its guard against {part:?} went unnoticed");
    }
}

fn slots_of(kv: &MemoryKv, list: &str) -> usize {
    let prefix = format!("1.product-filings.filing:s:{list}:");
    kv.keys().iter().filter(|key| key.starts_with(&prefix)).count()
}

#[test]
fn a_swap_is_not_believed() {
    needed(Broken::TrustSwap, &BEHAVIOURS, |world| {
        let id = world.create(filing("one"));
        let mut calls =
            Vec::from(["a", "b"].map(|deed| Call::new(world.store.update(&id, Some(1), moved("approved", deed)))));
        let mut answers = Vec::new();
        // In step, so that both swap what both have seen.
        while !calls.is_empty() {
            calls.retain_mut(|call| match call.step() {
                Poll::Ready(answer) => {
                    answers.push(answer.is_ok());
                    false
                }
                Poll::Pending => true,
            });
        }
        assert_eq!(answers.iter().filter(|won| **won).count(), 1, "winners of one version");
    });
}

#[test]
fn slots_come_before_their_record() {
    needed(Broken::RecordFirst, &BEHAVIOURS, |world| {
        let mut call = Call::new(world.store.create(filing("one"), event("create")));
        call.until(|| !truth(&world.kv).is_empty());
        drop(call);
        let listed = block_on(whole(&world.store, &List::new("all", &[]), 10, Order::OldestFirst));
        assert_eq!(listed.len(), 1, "the record is there, and in no list");
    });
}

#[test]
fn a_record_remembers_more_than_its_last_nonce() {
    needed(Broken::NoRing, &BEHAVIOURS, |world| {
        let id = world.create(filing("one"));
        let mut slow = Call::new(world.store.update(&id, None, moved("approved", "slow")));
        slow.until(|| world.version(&id) == 2);
        // Its swap has applied; before it reads back, another becomes version 3.
        block_on(world.store.update(&id, None, moved("pending", "fast"))).unwrap();
        slow.finish().unwrap();
        assert_eq!(truth(&world.kv)[&id.to_string()].data.deeds, ["one", "slow", "fast"], "one call applied twice");
    });
}

#[test]
fn a_slot_counts_only_if_its_record_points_back() {
    needed(Broken::NoBackPointers, &BEHAVIOURS, |world| {
        let id = world.create(filing("one"));
        block_on(world.store.update(&id, None, moved("approved", "two"))).unwrap();
        let pending = block_on(whole(&world.store, &List::new("state", &["pending"]), 10, Order::OldestFirst));
        assert!(pending.is_empty(), "it has left");
    });
}

#[test]
fn a_feed_stops_before_what_may_still_come_alive() {
    needed(Broken::NoHorizon, &BEHAVIOURS, |world| {
        let mut slow = Call::new(world.store.create(filing("slow"), event("create")));
        slow.until(|| slots_of(&world.kv, "changes") == 1);
        let fast = world.create(filing("fast"));
        let (seen, position) = world.changes(None);
        assert!(seen.is_empty() || seen == [fast]);
        let slow = slow.finish().unwrap().id;
        let all = [seen, world.rest_of_the_feed(position)].concat();
        assert_eq!(all, [slow, fast], "the feed misses a change");
    });
}

#[test]
fn a_reader_takes_the_time_before_it_reads() {
    needed(Broken::LateClock, &BEHAVIOURS, |world| {
        let mut slow = Call::new(world.store.create(filing("slow"), event("create")));
        slow.until(|| slots_of(&world.kv, "changes") == 1);
        let fast = world.create(filing("fast"));
        let feed = List::feed("changes", &[]);
        let mut reading = Call::new(world.store.changes::<Filing>(&feed, None, 100));
        // It has read that the first record is not there; then its answer takes long.
        let before = world.kv.calls();
        reading.until(|| world.kv.calls() >= before + reads(&world.kv));
        let slow = slow.finish().unwrap().id;
        world.clock.advance(Duration::from_secs(7));
        let changes = reading.finish().unwrap();
        let seen: Vec<_> = changes.items.iter().map(|item| item.id).collect();
        assert_eq!([seen, world.rest_of_the_feed(changes.next)].concat(), [slow, fast], "the feed misses a change");
    });
}

/// How many calls it takes to read two bounds, two slots and two records.
fn reads(kv: &MemoryKv) -> u64 {
    if kv.answers_batches() { 3 } else { 2 + 2 + 2 }
}

#[test]
fn a_slot_says_from_which_version_on_it_is_decided() {
    needed(Broken::NoSlotVersion, &BEHAVIOURS, |world| {
        let id = world.create(filing("one"));
        let (_, position) = world.changes(None);
        let mut slow = Call::new(world.store.update(&id, None, moved("approved", "slow")));
        slow.until(|| slots_of(&world.kv, "changes") == 2);
        // The record is there, at the version before, and does not point at the new slot yet.
        let (seen, position) = world.changes(Some(&position));
        assert!(seen.is_empty());
        slow.finish().unwrap();
        assert_eq!(world.rest_of_the_feed(position), [id], "the feed misses a change");
    });
}

#[test]
fn a_writer_keeps_his_deadline() {
    needed(Broken::NoDeadline, &BEHAVIOURS, |world| {
        let mut slow = Call::new(world.store.create(filing("slow"), event("create")));
        slow.until(|| slots_of(&world.kv, "changes") == 1);
        world.clock.advance(Duration::from_secs(10));
        let fast = world.create(filing("fast"));
        let (seen, position) = world.changes(None);
        assert_eq!(seen, [fast], "nobody waits for ever");
        let answer = slow.finish();
        let all = [seen, world.rest_of_the_feed(position)].concat();
        assert_eq!(all.len(), truth(&world.kv).len(), "the feed misses a change");
        assert_eq!(answer.unwrap_err(), StoreError::Late);
    });
}

#[test]
fn a_unique_key_is_not_taken_from_its_holder() {
    needed(Broken::NoHolder, &BEHAVIOURS, |world| {
        let with = |serial: &str| Filing { serial: Some(serial.into()), ..filing("one") };
        let holder = world.create(with("7"));
        world.clock.advance(Duration::from_secs(60));
        let other = block_on(world.store.create(with("7"), event("create")));
        let holders = truth(&world.kv).values().filter(|record| record.data.serial.as_deref() == Some("7")).count();
        assert_eq!(holders, 1, "two records hold one key");
        assert!(matches!(other, Err(StoreError::Taken { by, .. }) if by == holder.to_string()));
    });
}

#[test]
fn history_is_archived_before_the_record_drops_it() {
    needed(Broken::LateArchive, &BEHAVIOURS, |world| {
        let id = world.create(filing("one"));
        for n in 2..=4 {
            block_on(world.store.update(&id, None, moved("pending", &n.to_string()))).unwrap();
        }
        let mut call = Call::new(world.store.update(&id, None, moved("pending", "5")));
        call.until(|| world.version(&id) == 5);
        drop(call);
        let record = truth(&world.kv).remove(&id.to_string()).unwrap();
        assert_eq!(whole_history(&world.store, &record).len(), 5);
    });
}

#[test]
fn nothing_is_buried_that_may_still_come_alive() {
    needed(Broken::EagerTombstone, &BEHAVIOURS, |world| {
        let mut slow = Call::new(world.store.create(filing("slow"), event("create")));
        slow.until(|| slots_of(&world.kv, "state:pending") == 1);
        for _ in 0..7 {
            let id = world.create(filing("fast"));
            block_on(world.store.update(&id, None, moved("approved", "done"))).unwrap();
        }
        let pending = List::new("state", &["pending"]);
        // Two blocks are dead but for the one who is slow; whoever reads them now may leave a hint.
        assert!(block_on(whole(&world.store, &pending, 10, Order::OldestFirst)).is_empty());
        assert!(block_on(whole(&world.store, &pending, 10, Order::NewestFirst)).is_empty());
        let slow = slow.finish().unwrap().id;
        assert_eq!(block_on(whole(&world.store, &pending, 1, Order::OldestFirst)), [slow], "hidden by a hint");
    });
}

/// A stale attempt at the same record must not make its newer claim look decided.
#[test]
fn a_claim_is_never_lowered() {
    needed(Broken::LowerClaim, &BEHAVIOURS, |world| {
        let serial = |deed: &'static str| {
            move |old: &Stored<Filing>| {
                let mut data = Filing { serial: Some("7".into()), ..old.data.clone() };
                data.deeds.push(deed.into());
                Ok::<_, ()>((data, event(deed)))
            }
        };
        let id = world.create(filing("one"));
        let claim = || world.kv.keys().into_iter().find(|key| key.contains(":u:"));
        let says = |what: &str| {
            claim().is_some_and(|key| {
                String::from_utf8(block_on(world.kv.get(&key)).unwrap().unwrap()).unwrap().contains(what)
            })
        };
        // Makes the claim's key, and dies.
        let mut first = Call::new(world.store.update(&id, None, serial("dies")));
        first.until(|| says("\"version\":2"));
        drop(first);
        // Reads version 1, and is slow.
        let mut stale = Call::new(world.store.update(&id, None, serial("stale")));
        for _ in 0..4 {
            assert!(stale.step().is_pending());
        }
        block_on(world.store.update(&id, None, moved("approved", "two"))).unwrap();
        let mut newer = Call::new(world.store.update(&id, None, serial("newer")));
        newer.until(|| says("\"version\":3"));
        // And has read it back.
        for _ in 0..4 {
            assert!(newer.step().is_pending());
        }
        for _ in 0..60 {
            if stale.step().is_ready() || says("\"version\":2") {
                break;
            }
        }
        let other = Filing { serial: Some("7".into()), ..filing("other") };
        let other = block_on(world.store.create(other, event("create")));
        let newer = newer.finish();
        let holders = truth(&world.kv).values().filter(|record| record.data.serial.is_some()).count();
        assert!(holders <= 1, "two records hold one key: {other:?} and {newer:?}");
    });
}

/// Whoever finds a record finds what it points at.
#[test]
fn what_has_to_be_there_first_is() {
    needed(Broken::Ahead, &BEHAVIOURS, |world| {
        let (store, id) = (&world.store, Id::natural(&["a"]));
        let first = async { store.create(filing("first"), event("first")).await.map(drop) };
        let mut call = Call::new(store.create_after(first, id, None, filing("second"), event("second")));
        let there = |deed: &str| truth(&world.kv).values().any(|record| record.data.deeds == [deed]);
        call.until(|| there("second"));
        assert!(there("first"), "it points at nothing");
    });
}

/// A write of which nobody knows the outcome may come late; its lock must outlast it.
#[test]
fn a_lock_outlasts_what_may_still_be_written_under_it() {
    needed(Broken::HastyUnlock, &[Behaviour::Honest], |world| {
        let id = Id::natural(&["a"]);
        let merge = |deed: &'static str| {
            let change = move |_, there: Option<&Stored<Filing>>| there.is_none().then(|| (filing(deed), event(deed)));
            block_on(world.store.merge(&[id], change)).remove(0)
        };
        world.kv.lose_next_write_until_settled(":r:");
        assert!(matches!(merge("late"), Err(StoreError::OutcomeUnknown)));
        let second = merge("second");
        world.kv.settle();
        if let Ok(crate::Merged::Created(record)) = second {
            assert_eq!(truth(&world.kv)[&record.id.to_string()].data.deeds, ["second"], "overwritten");
        }
        world.clock.advance(Duration::from_secs(11));
        assert!(!matches!(merge("third"), Err(StoreError::InProgress)), "and no longer than it lapses");
    });
}

/// However long a writer of a fresh record or an update stalls before his last step: lists are right, only feeds and
/// unique keys are not for him.
#[test]
fn a_list_stands_any_stall() {
    for behaviour in BEHAVIOURS {
        let world = World::new(behaviour, None);
        let mut slow = Call::new(world.store.create(filing("slow"), event("create")));
        slow.until(|| slots_of(&world.kv, "state:pending") == 1);
        let steps = |call: &mut Call<'_, Result<Stored<Filing>, StoreError>>| call.step().is_pending();
        // Past the look at the clock, before the write.
        assert!(steps(&mut slow));
        world.clock.advance(Duration::from_secs(30));
        for _ in 0..7 {
            let id = world.create(filing("fast"));
            block_on(world.store.update(&id, None, moved("approved", "done"))).unwrap();
        }
        let pending = List::new("state", &["pending"]);
        assert!(block_on(whole(&world.store, &pending, 10, Order::OldestFirst)).is_empty());
        let answer = slow.finish();
        let listed = block_on(whole(&world.store, &pending, 10, Order::OldestFirst));
        assert_eq!(listed.len(), usize::from(answer.is_ok()));
    }
}

#[test]
fn what_was_erased_stays_erased() {
    for behaviour in BEHAVIOURS {
        let world = World::new(behaviour, None);
        let natural = Id::natural(&["a"]);
        let person = Filing { serial: Some("7".into()), ..filing("a name") };
        block_on(world.store.create_at(natural, None, person.clone(), event("create"))).unwrap();
        block_on(world.store.erase(&natural, event("erase"))).unwrap();
        block_on(world.store.erase(&natural, event("erase"))).unwrap();
        assert!(block_on(world.store.get(&natural)).unwrap().is_none());
        let value = block_on(world.kv.get(&crate::record::key::record(Kind::of::<Filing>(), &natural.to_string())))
            .unwrap()
            .unwrap();
        assert!(!String::from_utf8(value).unwrap().contains("a name"));
        let again = block_on(world.store.create_at(natural, None, filing("two"), event("create")));
        assert_eq!(again.unwrap_err(), StoreError::Erased);
        let merged = block_on(world.store.merge(&[natural], |_, _| Some((filing("two"), event("merge")))));
        assert!(matches!(merged[..], [Err(StoreError::Erased)]));
        let updated = block_on(world.store.update(&natural, None, moved("approved", "two")));
        assert_eq!(updated.unwrap_err(), UpdateError::NotFound);
        assert_lists_agree(&world.kv, &world.store);
        // Its unique key is free for others.
        world.create(person);
    }
}
