//! A deterministic simulation of the real code: tasks whose steps a seed interleaves, stalls and cuts off, over a store
//! that lies, fails, and lets writes take effect after it has failed them.

mod actors;
mod check;
mod ledger;

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Mutex;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use futures::executor::block_on;

use self::actors::{Book, Data, Follower};
use super::*;
use crate::clock::scatter;
use crate::probe::{Branch, Probe};
use crate::store::Limits;

/// Unless the variable `PUHUI_SEEDS` asks for another number.
const SEEDS: u64 = if cfg!(debug_assertions) { 300 } else { 10_000 };

type Sim = Store<MemoryKv, SimClock>;
type Task = Pin<Box<dyn Future<Output = ()>>>;

/// A clock that only the simulation moves: whoever sleeps waits for it.
#[derive(Clone, Debug)]
struct SimClock(TestClock);

impl Clock for SimClock {
    fn now(&self) -> OffsetDateTime {
        self.0.now()
    }

    fn entropy(&self) -> [u8; 10] {
        self.0.entropy()
    }

    async fn sleep(&self, duration: Duration) {
        let end = self.now() + duration;
        std::future::poll_fn(|_| if self.now() < end { Poll::Pending } else { Poll::Ready(()) }).await;
    }
}

/// A step of the clock.
const STEP: Duration = Duration::from_millis(1);

/// What sort of bad weather a run has.
#[derive(Clone, Copy)]
struct Weather {
    /// How many steps a task may stall where no deadline protects anybody: records and lists stand any stall.
    stall: u64,
    /// The same where readers of feeds, or others who create the same, count on the longest step.
    short: u64,
    /// How many steps late a write may take effect after it failed.
    lateness: u64,
    /// After how many steps a write that was not carried out is dropped, as the embedded runtime does after two seconds.
    patience: u64,
    /// Sometimes everything stands still for so long, in steps.
    pause: u64,
    /// Whether writers keep to the longest step, so that feeds and unique keys must hold.
    is_fair: bool,
}

/// Any stall, of any length: what must hold then holds always.
const STORM: Weather =
    Weather { stall: 8_000, short: 500, lateness: 500, patience: u64::MAX, pause: 0, is_fair: false };

/// No single step takes longer than two seconds, which feeds and unique keys assume. Deadlines pass all the same.
const BREEZE: Weather = Weather { stall: 500, short: 500, lateness: 500, patience: 2_000, pause: 1_500, is_fair: true };

/// How far two pauses are apart at least, in steps.
const BETWEEN_PAUSES: u64 = 900;

struct Waiting {
    wakes: u64,
    stall: u64,
    task: Task,
}

/// One run: steady records, contested records, writers and readers, in whatever order the seed says.
fn run(seed: u64, behaviour: Behaviour, ring: usize, figures: &mut Figures) {
    let weather = if seed.is_multiple_of(2) { STORM } else { BREEZE };
    let mut random = seed;
    let kv = MemoryKv::new(behaviour);
    let clock = TestClock::seeded(START, seed);
    let probe = Probe::default();
    let burial = if weather.is_fair { Duration::from_secs(6) } else { Duration::from_secs(3600) };
    let limits = Limits { ring, history: 4, block: 4, sparse: 3, window: 3, burial };
    let calm = Store { limits, probe: probe.clone(), ..Store::new(kv.clone(), clock.clone()) };
    let store = Store { limits, probe: probe.clone(), ..Store::new(kv.clone(), SimClock(clock.clone())) };
    let book = Book::default();
    let mut draw = |n: u64| scatter(&mut random) % n;
    let [soon, late] =
        [Duration::from_secs(60 * 60), Duration::from_secs(100 * 24 * 60 * 60)].map(|after| START + after);
    let data = |seed: u64| Data { seed, with_serials: weather.is_fair, kept_until: [Some(soon), Some(late)] };
    for n in 0..5 {
        let data = Data { seed: draw(u64::MAX) ^ n, with_serials: false, kept_until: [None, None] };
        block_on(actors::creator(store.clone(), data, book.clone()));
    }
    let ids: Vec<_> = book.borrow().acknowledged.iter().map(|made| made.id).collect();
    let (contested, steady) = (&ids[..2], ids[2..].to_vec());

    kv.delay(seed, if draw(2) == 0 { 0 } else { 100 }, weather.lateness, weather.patience);
    let mut tasks: Vec<Waiting> = Vec::new();
    let mut add = |wakes: u64, stall: u64, task: Task| tasks.push(Waiting { wakes, stall, task });
    for n in 0..14 {
        let (id, expected) = (contested[draw(2) as usize], [None, None, Some(1 + draw(4))][draw(3) as usize]);
        let task = actors::updater(store.clone(), id, expected, data(draw(u64::MAX) ^ n), book.clone());
        add(draw(1_500), weather.stall, Box::pin(task));
    }
    for n in 0..3 {
        let task = actors::creator(store.clone(), data(draw(u64::MAX) ^ n), book.clone());
        add(draw(3_000), weather.stall, Box::pin(task));
    }
    let natural = ["a", "b", "c", "d", "e"].map(|key| Id::natural(&[key]));
    for id in [contested[0], natural[0]] {
        if draw(4) == 0 {
            add(draw(6_000), weather.stall, Box::pin(actors::eraser(store.clone(), id, book.clone())));
        }
    }
    for (id, stall) in [(contested[1], weather.stall), (natural[0], weather.short), (natural[3], weather.short)] {
        if draw(4) == 0 {
            add(draw(6_000), stall, Box::pin(actors::forgetter(store.clone(), id, book.clone())));
        }
    }
    for n in 0..6 {
        let placing = actors::placer(store.clone(), natural[draw(2) as usize], data(draw(u64::MAX) ^ n), book.clone());
        add(draw(9_000), weather.short, Box::pin(placing));
        let keys = [2, 3, 2].map(|n| natural[n + draw(2) as usize]);
        let merging = actors::merger(store.clone(), keys, data(draw(u64::MAX) ^ n), book.clone());
        add(draw(3_000), weather.short, Box::pin(merging));
    }
    let order = [Order::OldestFirst, Order::NewestFirst][draw(2) as usize];
    add(0, weather.stall, Box::pin(actors::reader(store.clone(), steady.clone(), order, book.clone())));
    add(0, weather.stall, Box::pin(actors::dated_reader(store.clone(), steady.clone(), book.clone())));
    add(draw(2_000), weather.stall, Box::pin(actors::scanner(store.clone(), steady, book.clone())));
    add(draw(2_000), weather.stall, Box::pin(actors::queue_reader(store.clone(), book.clone())));
    let follower = Rc::new(RefCell::new(Follower::default()));
    if weather.is_fair {
        add(0, weather.short, Box::pin(actors::follower(store.clone(), follower.clone(), book.clone())));
    }

    let first = play(tasks, weather, &clock, &kv, &mut draw);
    kv.restart();
    kv.settle();
    check::check(&kv, &calm, &book.borrow());
    clock.advance(Duration::from_secs(20));
    if weather.is_fair {
        check::feed(&kv, &calm, follower.take());
        check::feed(&kv, &calm, Follower::default());
    }

    // Some hours later the job runs, and some of what was forgotten comes back.
    clock.advance(Duration::from_secs(3 * 60 * 60));
    book.borrow_mut().over = check::over(&kv, "2026112209");
    kv.delay(!seed, if draw(2) == 0 { 0 } else { 100 }, weather.lateness, weather.patience);
    let mut tasks: Vec<Waiting> = Vec::new();
    let mut add = |wakes: u64, task: Task| tasks.push(Waiting { wakes, stall: weather.short, task });
    let data = |seed: u64| Data { kept_until: [None, Some(late)], ..data(seed) };
    for n in 0..2 {
        add(draw(1_000), Box::pin(actors::expirer(store.clone(), book.clone())));
        let updating = actors::updater(store.clone(), contested[0], None, data(draw(u64::MAX) ^ n), book.clone());
        add(draw(1_000), Box::pin(updating));
        add(draw(1_000), Box::pin(actors::forgetter(store.clone(), natural[draw(5) as usize], book.clone())));
    }
    for n in 0..4 {
        let placing = actors::placer(store.clone(), natural[draw(2) as usize], data(draw(u64::MAX) ^ n), book.clone());
        add(draw(30_000), Box::pin(placing));
        let keys = [2, 3, 2].map(|n| natural[n + draw(2) as usize]);
        add(draw(30_000), Box::pin(actors::merger(store.clone(), keys, data(draw(u64::MAX) ^ n), book.clone())));
    }
    let second = play(tasks, weather, &clock, &kv, &mut draw);
    kv.restart();
    kv.settle();
    check::check(&kv, &calm, &book.borrow());
    clock.advance(Duration::from_secs(20));
    if weather.is_fair {
        check::feed(&kv, &calm, Follower::default());
    }
    check::expiry(&kv, &calm, &clock);

    figures.steps += first.0 + second.0;
    figures.crashes += first.1 + second.1;
    figures.calls += kv.calls();
    for (what, times) in &book.borrow().taken {
        *figures.answers.entry(what).or_default() += times;
    }
    for (branch, times) in probe.taken.lock().unwrap().iter() {
        *figures.branches.entry(*branch).or_default() += times;
    }
}

/// Lets tasks go on, one step of one of them at a time, until none is left.
fn play(
    mut tasks: Vec<Waiting>,
    weather: Weather,
    clock: &TestClock,
    kv: &MemoryKv,
    draw: &mut impl FnMut(u64) -> u64,
) -> (u64, u64) {
    let mut context = Context::from_waker(Waker::noop());
    let (mut now, mut crashes, mut paused) = (0, 0, 0);
    while !tasks.is_empty() {
        now += 1;
        let pauses = now - paused > BETWEEN_PAUSES && draw(600) == 0;
        if pauses {
            paused = now;
        }
        let steps = if pauses { 1 + weather.pause } else { 1 };
        clock.advance(STEP * u32::try_from(steps).unwrap());
        kv.pass(steps);
        let n = draw(tasks.len() as u64) as usize;
        if tasks[n].wakes > now {
            // Where everybody waits, time flies.
            let idle = tasks.iter().map(|task| task.wakes).min().unwrap_or(now).saturating_sub(now + 1);
            now += idle;
            clock.advance(STEP * u32::try_from(idle).unwrap());
            kv.pass(idle);
            continue;
        }
        match draw(1000) {
            0..5 => {
                crashes += 1;
                drop(tasks.swap_remove(n));
                continue;
            }
            5..10 => tasks[n].wakes = now + draw(tasks[n].stall),
            _ => {}
        }
        if tasks[n].task.as_mut().poll(&mut context).is_ready() {
            drop(tasks.swap_remove(n));
        }
    }
    (now, crashes)
}

/// What all runs together came to.
#[derive(Default)]
struct Figures {
    steps: u64,
    calls: u64,
    crashes: u64,
    answers: BTreeMap<&'static str, u64>,
    branches: BTreeMap<Branch, u64>,
}

impl Figures {
    fn add(&mut self, other: Self) {
        self.steps += other.steps;
        self.calls += other.calls;
        self.crashes += other.crashes;
        other.answers.into_iter().for_each(|(what, times)| *self.answers.entry(what).or_default() += times);
        other.branches.into_iter().for_each(|(branch, times)| *self.branches.entry(branch).or_default() += times);
    }
}

#[test]
fn nothing_is_lost_whatever_happens_when() {
    let number = |name: &str| std::env::var(name).ok().map(|text| text.parse::<u64>().unwrap());
    let first = number("PUHUI_FIRST_SEED").unwrap_or(0);
    let seeds = number("PUHUI_SEEDS").unwrap_or(SEEDS);
    let threads = std::thread::available_parallelism().map_or(1, |threads| threads.get() as u64);
    let all = Mutex::new(Figures::default());
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let all = &all;
            scope.spawn(move || {
                let mut figures = Figures::default();
                for seed in (first + thread..first + seeds).step_by(threads as usize) {
                    let behaviour = BEHAVIOURS[(seed / 2 % 3) as usize];
                    let ring = [2, 3, 16, 16][(seed / 6 % 4) as usize];
                    let this = AssertUnwindSafe(|| run(seed, behaviour, ring, &mut figures));
                    assert!(catch_unwind(this).is_ok(), "seed {seed}: {behaviour:?}, ring of {ring}");
                }
                all.lock().unwrap().add(figures);
            });
        }
    });
    let Figures { steps, calls, crashes, answers, branches } = all.into_inner().unwrap();
    println!(
        "{seeds} seeds, {steps} steps, {calls} calls, {crashes} crashes\nanswers {answers:?}\nbranches {branches:?}"
    );
    if seeds < SEEDS {
        return;
    }
    for branch in Branch::ALL {
        assert!(branches.contains_key(&branch), "{branch:?} was never taken");
    }
    for answer in [
        "stale",
        "late",
        "unknown",
        "unavailable",
        "taken",
        "erased",
        "erased at last",
        "not found",
        "in progress",
        "forgotten",
        "expired",
        "placed",
        "placed after another",
        "existing",
        "merged",
        "read",
        "read by date",
        "queue read",
        "scanned",
        "followed",
        "feed failed",
    ] {
        assert!(answers.contains_key(answer), "nobody was ever told {answer}");
    }
}
