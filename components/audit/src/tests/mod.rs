//! The component in process, on a store in memory in which other components have left entries.

use puhui_service::audit::{Acting, Appended, Entry};
use puhui_service::identity::{Principal, Role};
use puhui_service::testing::{CREDENTIAL, Client, Reply, of_body, settings, somebody};
use puhui_service::{Credential, Mode, Platform, Retention, Settings};
use puhui_store::{Behaviour, Event, MemoryKv, Store, TestClock};
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::macros::datetime;

use crate::{component, describe};

mod bad_input;
mod collect;
mod counts;
mod list;
mod prune;
mod routes;
mod who;

const PATH: &str = "/v1/audit";
const START: OffsetDateTime = datetime!(2026-11-23 09:00 +08:00);
const ENTERPRISE: &str = "91350100M000100Y43";
const FILING: &str = "pf_0192e4a0b1c27d3e8f90a1b2c3d4e5f6";

/// Two components that leave entries.
enum Filings {}
enum Points {}

impl Acting for Filings {
    const COMPONENT: &'static str = "product-filings";
}

impl Acting for Points {
    const COMPONENT: &'static str = "contact-points";
}

/// A store, its clock, and how long entries are kept in it.
struct Office {
    kv: MemoryKv,
    clock: TestClock,
    keep_days: &'static str,
}

impl Office {
    fn new() -> Self {
        let (kv, clock) = (MemoryKv::new(Behaviour::Honest), TestClock::at(START));
        Self { kv, clock, keep_days: "" }
    }

    fn on(&self, settings: Settings) -> Client {
        let retention = Retention::from_variable(self.keep_days);
        let settings = Settings { retention, ..settings };
        Client::new(component(Platform::new(self.kv.clone(), self.clock.clone(), settings)))
    }

    /// Whoever supervises, asking in English.
    fn supervisor(&self) -> Client {
        self.on(settings(Mode::Development)).holding(describe).by(&somebody(Role::Supervisor))
    }

    /// Runs a job, as a schedule does.
    async fn tick(&self, job: &str) -> Reply {
        let ticks = Credential::from_variable(CREDENTIAL);
        let client = self.on(Settings { ticks, ..Mode::Production.into() });
        let client = client.with("authorization", &format!("Bearer {CREDENTIAL}"));
        client.post(&format!("/internal/audit/ticks/{job}"), &json!({})).await
    }

    /// Runs it until there is no more to do, and answers how much was done.
    async fn tick_through(&self, job: &str) -> u64 {
        let mut done = 0;
        loop {
            let reply = self.tick(job).await;
            assert_eq!(reply.status, 200, "{}", reply.json());
            let status = reply.json();
            if status["lastOutcome"] == "done" {
                done += status["done"].as_u64().unwrap();
            }
            if status["more"] == false {
                return done;
            }
        }
    }

    /// What a component appends at the end of a request.
    async fn append<A: Acting>(&self, entry: Entry) {
        let store = Store::new(self.kv.clone(), self.clock.clone());
        store.create(Appended::<A>::new(entry), Event::new(START, "per_1", "appended")).await.unwrap();
    }

    async fn listed(&self, query: &str) -> Vec<Value> {
        let reply = self.supervisor().get(&format!("{PATH}{query}")).await;
        assert_eq!(reply.status, 200, "{}", reply.json());
        reply.json()["items"].as_array().unwrap().clone()
    }
}

/// That an enterprise's handler read a filing.
fn entry(at: OffsetDateTime) -> Entry {
    Entry {
        at,
        who: of_body(Role::Handler, ENTERPRISE),
        session: None,
        action: "ReadProductFilings".into(),
        method: "GET".into(),
        route: "/v1/product-filings/{id}".into(),
        records: vec![FILING.into()],
        left_out: 0,
        status: 200,
        code: None,
        purpose: None,
        trace_id: "0af7651916cd43dd8448eb211c80319c".into(),
    }
}

fn by(person: &str, role: Role) -> Principal {
    Principal::new(person, role, None, None).unwrap()
}

#[track_caller]
fn assert_told(reply: &Reply, status: u16, told: &str) {
    assert_eq!((reply.told().as_str(), reply.status), (told, status));
}
