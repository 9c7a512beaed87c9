//! Stores that are built through the front door and then broken key by key.

mod broken;
mod clean;
mod dump;
mod forget;
mod repair;

use futures::executor::block_on;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use time::macros::{date, datetime};
use time::{Date, OffsetDateTime};

use super::{Entry, Numerals, Report, Sink, Source, check};
use crate::{Behaviour, Event, Id, Kv, KvError, List, MemoryKv, Record, Store, TestClock};

const START: OffsetDateTime = datetime!(2026-11-22 08:00 UTC);
/// The kind of all records here.
const KIND: &str = "filings.filing";

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Filing {
    state: String,
    filed: Option<Date>,
}

impl Record for Filing {
    const COMPONENT: &'static str = "filings";
    const KIND: &'static str = "filing";
    const PREFIX: &'static str = "pf";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        vec![List::new("all", &[]), List::new("state", &[&self.state]), List::dated("filed", &[], self.filed)]
    }
}

fn filing(state: &str) -> Filing {
    Filing { state: state.into(), filed: Some(date!(2026 - 11 - 03)) }
}

fn event() -> Event {
    Event::new(START, "operator", "create")
}

/// A store and what one can do to it behind its back.
#[derive(Clone)]
struct Bench {
    kv: MemoryKv,
    store: Store<MemoryKv, TestClock>,
    clock: TestClock,
    numerals: Numerals,
}

impl Bench {
    fn new(behaviour: Behaviour) -> Self {
        let (kv, clock) = (MemoryKv::new(behaviour), TestClock::at(START));
        let numerals = if behaviour == Behaviour::SpinRedis { Numerals::Digits } else { Numerals::EightBytes };
        Self { store: Store::new(kv.clone(), clock.clone()), kv, clock, numerals }
    }

    /// One record that was created and moved, beside one of each other sort of creation; the key of the first.
    fn filled() -> (Self, String) {
        let bench = Self::new(Behaviour::SpinSqlite);
        let id = bench.fill();
        (bench, format!("1.{KIND}:r:{id}"))
    }

    fn fill(&self) -> String {
        block_on(async {
            let store = &self.store;
            let first = store.create(filing("pending"), event()).await.unwrap();
            store.update(&first.id, None, |_| Ok::<_, ()>((filing("approved"), event()))).await.unwrap();
            store.create_at(Id::natural(&["one"]), None, filing("pending"), event()).await.unwrap();
            let ids: Vec<Id<Filing>> = (0..40).map(|n| Id::natural(&[&n.to_string()])).collect();
            for merged in store.merge(&ids, |_, old| old.is_none().then(|| (filing("merged"), event()))).await {
                merged.unwrap();
            }
            first.id.to_string()
        })
    }

    fn get(&self, key: &str) -> Vec<u8> {
        block_on(self.kv.get(key)).unwrap().unwrap_or_else(|| panic!("{key} is not there"))
    }

    fn has(&self, key: &str) -> bool {
        block_on(self.kv.get(key)).unwrap().is_some()
    }

    fn set(&self, key: &str, value: impl AsRef<[u8]>) {
        block_on(self.kv.set(key, value.as_ref().to_vec())).unwrap();
    }

    fn delete(&self, key: &str) {
        assert!(self.has(key), "{key}");
        block_on(self.kv.delete(key)).unwrap();
    }

    /// Changes a JSON value in place.
    fn edit(&self, key: &str, change: impl FnOnce(&mut Value)) {
        let mut value = serde_json::from_slice(&self.get(key)).unwrap();
        change(&mut value);
        self.set(key, value.to_string());
    }

    /// The keys of a sort.
    fn keys(&self, letter: char) -> Vec<String> {
        self.kv.keys().into_iter().filter(|key| key.contains(&format!(":{letter}:"))).collect()
    }

    fn source(&self) -> Whole {
        Whole { bench: self.clone(), keys: self.kv.keys(), is_one_moment: true, forgets: None }
    }

    fn check(&self) -> Report {
        block_on(check(&mut self.source(), &self.clock, |_| ())).unwrap()
    }

    /// Key and code of everything that is found.
    fn found(&self) -> Vec<(String, &'static str)> {
        let report = self.check();
        assert_eq!(report.violations, report.shown.len() as u64);
        report.shown.into_iter().map(|finding| (finding.key, finding.violation.code())).collect()
    }
}

/// A store in memory, a few keys at a time.
struct Whole {
    bench: Bench,
    keys: Vec<String>,
    is_one_moment: bool,
    /// A key that is not found when it is first looked up.
    forgets: Option<String>,
}

impl Source for Whole {
    async fn next(&mut self) -> Result<Option<Vec<Entry>>, KvError> {
        let some: Vec<_> = self.keys.drain(..self.keys.len().min(7)).collect();
        if some.is_empty() {
            return Ok(None);
        }
        self.get_many(some).await.map(Some)
    }

    async fn get_many(&mut self, keys: Vec<String>) -> Result<Vec<Entry>, KvError> {
        let values = self.bench.kv.get_all(&keys).await?;
        let mut found: Vec<_> = keys.into_iter().zip(values).filter_map(|(key, value)| Some((key, value?))).collect();
        if let Some(forgotten) = &self.forgets
            && let Some(place) = found.iter().position(|(key, _)| key == forgotten)
        {
            found.remove(place);
            self.forgets = None;
        }
        Ok(found)
    }

    fn is_one_moment(&self) -> bool {
        self.is_one_moment
    }

    fn numerals(&self) -> Numerals {
        self.bench.numerals
    }
}

impl Sink for Whole {
    async fn apply(&mut self, set: Vec<Entry>, remove: Vec<String>) -> Result<(), KvError> {
        self.bench.kv.set_all(set).await?;
        for key in remove {
            self.bench.kv.delete(&key).await?;
        }
        Ok(())
    }
}
