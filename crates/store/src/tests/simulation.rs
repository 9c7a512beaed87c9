//! A deterministic simulation of the real code: tasks whose steps a seed interleaves, stalls, and cuts off.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::task::{Context, Waker};
use std::time::Duration;

use futures::executor::block_on;
use time::macros::date;

use super::*;
use crate::clock::scatter;
use crate::{Merged, Placed, UpdateError};

/// Unless the variable `PUHUI_SEEDS` asks for another number.
const SEEDS: u64 = if cfg!(debug_assertions) { 500 } else { 5_000 };

/// How long a task may stall, in steps of the clock. Records and lists stand any stall; who may create under an id that
/// others know is decided by time, and assumes that no step takes longer than two seconds.
const LONG: u64 = 1200;
const SHORT: u64 = 200;

type Sim = Store<MemoryKv, TestClock>;
type Task = Pin<Box<dyn Future<Output = ()>>>;
/// What one call tried to do, try by try. A crash of the call leaves it complete.
type Deeds = Arc<Mutex<Vec<String>>>;

/// What clients were told, and how often each branch was taken.
#[derive(Default)]
struct Ledger {
    /// Record, version, deed.
    acknowledged: Vec<(Id<Filing>, u64, String)>,
    /// Of what one call tried, at most one may come to be.
    calls: Vec<Deeds>,
    /// The client was told that these came to nothing.
    denied: Vec<Deeds>,
    taken: BTreeMap<&'static str, u64>,
}

impl Ledger {
    fn count(&mut self, what: &'static str) {
        *self.taken.entry(what).or_default() += 1;
    }
}

fn any_data(seed: &mut u64, deeds: Vec<String>) -> Filing {
    let mut draw = |n: u64| (scatter(seed) % n) as usize;
    let filed = [None, Some(date!(2026 - 11 - 22)), Some(date!(2026 - 10 - 31)), Some(date!(2019 - 01 - 01))][draw(4)];
    Filing { state: STATES[draw(3)].into(), region: REGIONS[draw(2)].into(), filed, serial: None, deeds }
}

async fn creator(store: Sim, mut seed: u64, ledger: Rc<RefCell<Ledger>>) {
    let deed = format!("c{seed}");
    match store.create(any_data(&mut seed, vec![deed.clone()]), event("create")).await {
        Ok(made) => ledger.borrow_mut().acknowledged.push((made.id, 1, deed)),
        Err(StoreError::OutcomeUnknown) => ledger.borrow_mut().count("unknown"),
        Err(refused @ (StoreError::Late | StoreError::Unavailable(_))) => {
            ledger.borrow_mut().count(if refused == StoreError::Late { "late" } else { "unavailable" });
            ledger.borrow_mut().denied.push(Arc::new(Mutex::new(vec![deed])));
        }
        Err(other) => panic!("{other}"),
    }
}

async fn updater(store: Sim, id: Id<Filing>, expected: Option<u64>, mut seed: u64, ledger: Rc<RefCell<Ledger>>) {
    let deeds = Deeds::default();
    ledger.borrow_mut().calls.push(deeds.clone());
    let tried = deeds.clone();
    let change = move |old: &Stored<Filing>| {
        let deed = format!("u{seed}");
        tried.lock().unwrap().push(deed.clone());
        Ok::<_, ()>((any_data(&mut seed, [&old.data.deeds[..], &[deed]].concat()), event("update")))
    };
    let answer = store.update(&id, expected, change).await;
    let mut ledger = ledger.borrow_mut();
    if deeds.lock().unwrap().len() > 1 {
        ledger.count("conflict");
    }
    match answer {
        Ok(new) => {
            let deed = deeds.lock().unwrap().last().unwrap().clone();
            ledger.acknowledged.push((id, new.version, deed));
        }
        Err(UpdateError::Store(StoreError::OutcomeUnknown)) => ledger.count("unknown"),
        Err(refused) => {
            match refused {
                UpdateError::Stale { .. } => ledger.count("stale"),
                UpdateError::Store(StoreError::Late) => ledger.count("late"),
                UpdateError::Store(StoreError::Unavailable(_)) => ledger.count("unavailable"),
                other => panic!("{other}"),
            }
            ledger.denied.push(deeds);
        }
    }
}

/// Creates a record under an id that others derive too.
async fn placer(store: Sim, id: Id<Filing>, mut seed: u64, ledger: Rc<RefCell<Ledger>>) {
    let deed = format!("p{seed}");
    let answer = store.create_at(id, None, any_data(&mut seed, vec![deed.clone()]), event("create")).await;
    let mut ledger = ledger.borrow_mut();
    match answer {
        Ok(Placed::Created(made)) => {
            ledger.count("placed");
            ledger.acknowledged.push((made.id, 1, deed));
        }
        Ok(Placed::Existing(_)) => {
            ledger.count("existing");
            ledger.denied.push(Arc::new(Mutex::new(vec![deed])));
        }
        Err(why) => not_done(&mut ledger, &why, deed),
    }
}

/// Creates or changes records under natural keys, one of them twice.
async fn merger(store: Sim, ids: [Id<Filing>; 3], mut seed: u64, ledger: Rc<RefCell<Ledger>>) {
    let deeds = [0, 1, 2].map(|n| format!("m{seed}.{n}"));
    let fresh = any_data(&mut seed, Vec::new());
    let answers = store
        .merge(&ids, |n, there: Option<&Stored<Filing>>| {
            let known = there.map(|record| record.data.deeds.clone()).unwrap_or_default();
            Some((Filing { deeds: [known, vec![deeds[n].clone()]].concat(), ..fresh.clone() }, event("merge")))
        })
        .await;
    let mut ledger = ledger.borrow_mut();
    for ((id, deed), answer) in ids.into_iter().zip(deeds).zip(answers) {
        match answer {
            Ok(Merged::Created(record) | Merged::Updated(record)) => {
                ledger.count("merged");
                ledger.acknowledged.push((id, record.version, deed));
            }
            Ok(other) => panic!("{other:?}"),
            Err(why) => not_done(&mut ledger, &why, deed),
        }
    }
}

fn not_done(ledger: &mut Ledger, why: &StoreError, deed: String) {
    ledger.count(match why {
        StoreError::OutcomeUnknown => return ledger.count("unknown"),
        StoreError::Late => "late",
        StoreError::InProgress => "in progress",
        StoreError::Unavailable(_) => "unavailable",
        other => panic!("{other}"),
    });
    ledger.denied.push(Arc::new(Mutex::new(vec![deed])));
}

/// Reads whole lists while others write: whoever was there throughout shows exactly once, nobody shows twice, and in
/// order of joining.
async fn reader(store: Sim, steady: Vec<Id<Filing>>, order: Order, ledger: Rc<RefCell<Ledger>>) {
    let (mut found, mut after) = (Vec::new(), None);
    let list = List::new("all", &[]);
    loop {
        let Ok(page) = store.page::<Filing>(&list, after.as_ref(), 2, order).await else { return };
        found.extend(page.items.iter().map(|item| (item.id, item.lists[list.name()])));
        assert!(found.len() < 10_000, "pages without end");
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert!(found.is_sorted_by(|a, b| if order == Order::OldestFirst { a.1 < b.1 } else { a.1 > b.1 }), "out of order");
    let ids: BTreeSet<_> = found.iter().map(|(id, _)| id.to_string()).collect();
    assert_eq!(ids.len(), found.len(), "shown twice");
    assert!(steady.iter().all(|id| ids.contains(&id.to_string())), "missed");
    ledger.borrow_mut().count("read");
}

async fn dated_reader(store: Sim, steady: Vec<Id<Filing>>, ledger: Rc<RefCell<Ledger>>) {
    let (mut found, mut after) = (Vec::new(), None);
    loop {
        let Ok(page) = store.dated_page::<Filing>("filed", &[], after.as_ref(), 2).await else { return };
        found.extend(page.items);
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert!(found.is_sorted_by(|a, b| a.data.filed >= b.data.filed), "out of order");
    for id in steady {
        assert_eq!(found.iter().filter(|item| item.id == id).count(), 1, "missed or shown twice");
    }
    ledger.borrow_mut().count("read by date");
}

/// One run: steady records, contested records, writers and readers, in whatever order the seed says.
fn run(seed: u64, behaviour: Behaviour, ring: usize, taken: &mut BTreeMap<&'static str, u64>) {
    let mut random = seed;
    let kv = MemoryKv::new(behaviour);
    let clock = TestClock::seeded(START, seed);
    let store = Store::new(kv.clone(), clock.clone()).with_ring(ring);
    let ledger = Rc::new(RefCell::new(Ledger::default()));
    let mut draw = |n: u64| scatter(&mut random) % n;
    for n in 0..5 {
        block_on(creator(store.clone(), draw(u64::MAX) ^ n, ledger.clone()));
    }
    let ids: Vec<_> = ledger.borrow().acknowledged.iter().map(|(id, ..)| *id).collect();
    let (contested, steady) = (&ids[..2], ids[2..].to_vec());

    kv.roughen(seed, if draw(2) == 0 { 0 } else { 100 });
    let mut tasks: Vec<(u64, u64, Task)> = Vec::new();
    for n in 0..14 {
        let (id, expected) = (contested[draw(2) as usize], [None, None, Some(1 + draw(4))][draw(3) as usize]);
        let task = updater(store.clone(), id, expected, draw(u64::MAX) ^ n, ledger.clone());
        tasks.push((0, LONG, Box::pin(task)));
    }
    for n in 0..3 {
        tasks.push((0, LONG, Box::pin(creator(store.clone(), draw(u64::MAX) ^ n, ledger.clone()))));
    }
    let natural = ["a", "b", "c", "d", "e"].map(|key| Id::natural(&[key]));
    for n in 0..6 {
        let placing = placer(store.clone(), natural[draw(2) as usize], draw(u64::MAX) ^ n, ledger.clone());
        tasks.push((0, SHORT, Box::pin(placing)));
        let keys = [2, 3, 2].map(|n| natural[n + draw(2) as usize]);
        tasks.push((0, SHORT, Box::pin(merger(store.clone(), keys, draw(u64::MAX) ^ n, ledger.clone()))));
    }
    let order = [Order::OldestFirst, Order::NewestFirst][draw(2) as usize];
    tasks.push((0, LONG, Box::pin(reader(store.clone(), steady.clone(), order, ledger.clone()))));
    tasks.push((0, LONG, Box::pin(dated_reader(store.clone(), steady, ledger.clone()))));

    let mut context = Context::from_waker(Waker::noop());
    let mut now = 0;
    while !tasks.is_empty() {
        now += 1;
        clock.advance(Duration::from_millis(4));
        let n = draw(tasks.len() as u64) as usize;
        if tasks[n].0 > now {
            continue;
        }
        match draw(1000) {
            0..5 => {
                ledger.borrow_mut().count("crash");
                drop(tasks.swap_remove(n));
                continue;
            }
            5..10 => tasks[n].0 = now + draw(tasks[n].1),
            _ => {}
        }
        if tasks[n].2.as_mut().poll(&mut context).is_ready() {
            drop(tasks.swap_remove(n));
        }
    }
    kv.restart();
    check(&kv, &store, &ledger.borrow());
    for (what, times) in &ledger.borrow().taken {
        *taken.entry(what).or_default() += times;
    }
}

fn check(kv: &MemoryKv, store: &Sim, ledger: &Ledger) {
    let truth = truth(kv);
    for (id, version, deed) in &ledger.acknowledged {
        let record = truth.get(&id.to_string()).expect("an acknowledged creation is gone");
        assert_eq!(record.data.deeds.get(*version as usize - 1), Some(deed), "an acknowledged write is gone");
    }
    let versions: BTreeSet<_> = ledger.acknowledged.iter().map(|(id, version, _)| (id.to_string(), version)).collect();
    assert_eq!(versions.len(), ledger.acknowledged.len(), "two winners of one version");
    assert!(truth.values().all(|record| record.version == record.data.deeds.len() as u64), "a version is missing");
    let done: BTreeSet<_> = truth.values().flat_map(|record| &record.data.deeds).collect();
    for call in &ledger.calls {
        assert!(call.lock().unwrap().iter().filter(|deed| done.contains(deed)).count() <= 1, "one call applied twice");
    }
    for deeds in &ledger.denied {
        assert!(!deeds.lock().unwrap().iter().any(|deed| done.contains(deed)), "denied, but done");
    }
    assert_lists_agree(kv, store);
}

#[test]
fn nothing_is_lost_whatever_happens_when() {
    let seeds = std::env::var("PUHUI_SEEDS").map_or(SEEDS, |seeds| seeds.parse().unwrap());
    let threads = std::thread::available_parallelism().map_or(1, |threads| threads.get() as u64);
    let all = Mutex::new(BTreeMap::<_, u64>::new());
    std::thread::scope(|scope| {
        for first in 0..threads {
            let all = &all;
            scope.spawn(move || {
                let mut taken = BTreeMap::new();
                for seed in (first..seeds).step_by(threads as usize) {
                    let (behaviour, ring) = (BEHAVIOURS[(seed % 3) as usize], [2, 16, 16, 16][(seed % 4) as usize]);
                    let this = AssertUnwindSafe(|| run(seed, behaviour, ring, &mut taken));
                    assert!(catch_unwind(this).is_ok(), "seed {seed}: {behaviour:?}, ring of {ring}");
                }
                let mut all = all.lock().unwrap();
                taken.into_iter().for_each(|(what, times)| *all.entry(what).or_default() += times);
            });
        }
    });
    let all = all.into_inner().unwrap();
    println!("{seeds} seeds: {all:?}");
    for branch in [
        "conflict",
        "stale",
        "late",
        "unknown",
        "unavailable",
        "crash",
        "read",
        "read by date",
        "placed",
        "existing",
        "merged",
        "in progress",
    ] {
        assert!(all.contains_key(branch), "{branch} never happened");
    }
}
