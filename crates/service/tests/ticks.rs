//! Leases, failures and what is recorded of them, shown on a component whose one job does as it is told.

#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use futures::future::join;
use puhui_service::testing::{CREDENTIAL, Client, Reply, ticking};
use puhui_service::{Code, Component, Failure, Job, Mode, Outcome, Platform, Settings, Tick, ticks};
use puhui_store::{Behaviour, Clock, Kv, MemoryKv, Side, TestClock};
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::macros::datetime;

const START: OffsetDateTime = datetime!(2026-11-22 09:00 UTC);
const BEHAVIOURS: [Behaviour; 3] = [Behaviour::Honest, Behaviour::SpinSqlite, Behaviour::SpinRedis];
const ALL: &str = "/internal/errands/ticks";
const RUN: &str = "/internal/errands/ticks/run";

/// What a request tells the job to do: fail, or work for some seconds on so many things.
#[derive(Clone, Debug, Default)]
struct Errand {
    things: u64,
    seconds: u64,
    fails: bool,
}

impl<K: Kv> Job<K> for Errand {
    async fn read(request: Request) -> Result<Self, Failure> {
        let number = |name| {
            let header = request.headers().get(name).and_then(|value| value.to_str().ok());
            header.and_then(|value| value.parse().ok()).unwrap_or_default()
        };
        Ok(Self { things: number("things"), seconds: number("seconds"), fails: number("fails") == 1 })
    }

    async fn is_due(&self, _: &Tick<K>) -> Result<bool, Failure> {
        Ok(self.things > 0 || self.fails)
    }

    async fn run(&self, tick: &Tick<K>) -> Result<Outcome, Failure> {
        let mut done = 0;
        while done < self.things && !tick.is_over() {
            tick.clock().sleep(Duration::from_secs(self.seconds)).await;
            done += 1;
        }
        if self.fails {
            return Err(Failure::new(Code::StoreUnavailable).retry_after(1));
        }
        let left = self.things - done;
        Ok(Outcome { done, skipped: 0, backlog: Some(left), oldest: (left > 0).then_some(START), more: left > 0 })
    }
}

ticks! { "errands"
    "run"  => Errand;
    "rest" => Errand;
}

/// A component on a store, which its tests look at and break.
struct Errands {
    kv: MemoryKv,
    clock: TestClock,
}

impl Errands {
    fn on(behaviour: Behaviour) -> Self {
        Self { kv: MemoryKv::new(behaviour), clock: TestClock::at(START) }
    }

    /// Whoever ticks: another process each time, as far as the component knows.
    fn client(&self) -> Client {
        let build = |settings: Settings| {
            Component::new(ticks(Router::new()), Platform::new(self.kv.clone(), self.clock.clone(), settings))
        };
        ticking(build, Mode::Production)
    }

    async fn tick(&self, told: &[(&'static str, &str)]) -> Reply {
        let client = told.iter().fold(self.client(), |client, (name, value)| client.with(name, value));
        client.send("POST", RUN, "").await
    }

    /// What GET says of the job.
    async fn status(&self) -> Value {
        self.client().get(ALL).await.json()["jobs"][0].clone()
    }
}

#[track_caller]
fn assert_status(status: &Value, expected: &Value) {
    for (name, value) in expected.as_object().unwrap() {
        assert_eq!(&status[name], value, "{name}: {status}");
    }
}

#[tokio::test]
async fn a_job_that_never_ran_is_listed() {
    let errands = Errands::on(Behaviour::Honest);
    let body = errands.client().get(ALL).await.json();
    assert_eq!((&body["component"], body["jobs"].as_array().unwrap().len()), (&json!("errands"), 2));
    let never = json!({ "job": "run", "lastRun": null, "lastOutcome": null, "failures": 0, "leasedUntil": null });
    assert_status(&body["jobs"][0], &never);
    assert!(errands.kv.keys().is_empty(), "looking writes nothing");
}

#[tokio::test]
async fn what_was_done_is_answered_and_kept() {
    for behaviour in BEHAVIOURS {
        let errands = Errands::on(behaviour);
        let reply = errands.tick(&[("things", "3"), ("seconds", "2")]).await;
        let expected = json!({
            "job": "run", "lastRun": "2026-11-22T09:00:00Z", "lastEnd": "2026-11-22T09:00:06Z", "tookMs": 6000,
            "lastOutcome": "done", "done": 3, "skipped": 0, "backlog": 0, "oldest": null, "more": false,
            "failures": 0, "lastFailure": null, "leasedUntil": null,
        });
        assert_eq!((reply.status, reply.json()), (200, expected));
        assert_eq!(errands.status().await, reply.json());
    }
}

#[tokio::test]
async fn a_tick_that_is_over_says_that_there_is_more() {
    let errands = Errands::on(Behaviour::Honest);
    let status = errands.tick(&[("things", "30"), ("seconds", "3")]).await.json();
    let expected =
        json!({ "done": 4, "backlog": 26, "oldest": "2026-11-22T09:00:00Z", "more": true, "tookMs": 12_000 });
    assert_status(&status, &expected);
}

#[tokio::test]
async fn of_two_at_once_one_runs() {
    for behaviour in BEHAVIOURS {
        for seed in 0..16 {
            for has_run in [false, true] {
                let errands = Errands::on(behaviour);
                if has_run {
                    errands.tick(&[("things", "1")]).await;
                }
                errands.kv.roughen(seed, 0);
                let told = [("things", "2"), ("seconds", "1")];
                let (one, two) = join(errands.tick(&told), errands.tick(&told)).await;
                let (ran, refused) = if one.status == 200 { (one, two) } else { (two, one) };
                assert_eq!(ran.json()["done"], 2);
                // Whoever came when the other was done may run too.
                if refused.status != 200 {
                    assert!(
                        ["already-running", "in-progress"].contains(&refused.told().as_str()),
                        "{}",
                        refused.told()
                    );
                    let seconds: u32 = refused.header("retry-after").parse().unwrap();
                    assert!(refused.status == 409 && (1..=31).contains(&seconds), "{seconds}");
                }
                assert_eq!(errands.status().await["leasedUntil"], json!(null));
            }
        }
    }
}

#[tokio::test]
async fn a_failure_is_recorded_and_forgotten_by_the_next_success() {
    let errands = Errands::on(Behaviour::Honest);
    for failures in 1..=3 {
        let failed = errands.tick(&[("fails", "1")]).await;
        assert_eq!((failed.status, failed.told().as_str()), (503, "store-unavailable"));
        let fault = json!({ "at": "2026-11-22T09:00:00Z", "code": "store-unavailable" });
        let expected =
            json!({ "failures": failures, "lastOutcome": "failed", "lastFailure": fault, "leasedUntil": null });
        assert_status(&errands.status().await, &expected);
    }
    let done = errands.tick(&[("things", "1")]).await.json();
    assert_status(&done, &json!({ "failures": 0, "lastOutcome": "done", "done": 1 }));
    assert_eq!(done["lastFailure"]["code"], "store-unavailable", "the last one stays in sight");
}

#[tokio::test]
async fn an_idle_tick_costs_a_read_and_seldom_a_write() {
    let errands = Errands::on(Behaviour::Honest);
    assert_status(&errands.tick(&[]).await.json(), &json!({ "lastOutcome": "idle", "done": 0 }));
    let keys = errands.kv.keys();
    let mut calls = Vec::new();
    for minute in 1..=20 {
        errands.clock.set(START + Duration::from_mins(minute));
        let before = errands.kv.calls();
        let status = errands.tick(&[]).await.json();
        assert!(status["lastRun"].as_str().unwrap().contains(&format!(":{minute:02}:00")), "{status}");
        calls.push(errands.kv.calls() - before);
    }
    // The others note the run, which is an update.
    let read_only: Vec<_> = (1..=20).filter(|minute| calls[minute - 1] == 1).collect();
    let expected: Vec<_> = (1..=20).filter(|minute| minute % 10 != 0).collect();
    assert_eq!((read_only, errands.kv.keys()), (expected, keys));
}

/// A tick that dies at any step leaves at most a lease, and that lapses.
#[tokio::test]
async fn a_job_is_taken_over_from_a_tick_that_died() {
    for behaviour in BEHAVIOURS {
        for has_run in [false, true] {
            let (mut nth, mut abandoned) = (1, 0);
            loop {
                for side in [Side::Before, Side::After] {
                    let errands = Errands::on(behaviour);
                    if has_run {
                        errands.tick(&[("things", "1")]).await;
                    }
                    errands.kv.crash_at(nth, side);
                    let died = errands.tick(&[("things", "1")]).await;
                    errands.kv.restart();
                    if died.status == 200 && errands.status().await["lastOutcome"] == "done" {
                        assert!(abandoned > 0, "no crash left a lease behind");
                        nth = u64::MAX;
                        break;
                    }
                    errands.clock.advance(Duration::from_secs(31));
                    let next = errands.tick(&[("things", "1")]).await;
                    let next = if next.status == 409 {
                        // The first creation of the record died: the next one finds that out, and waits.
                        errands.clock.advance(Duration::from_secs(7));
                        errands.tick(&[("things", "1")]).await
                    } else {
                        next
                    };
                    assert_status(&next.json(), &json!({ "lastOutcome": "done", "done": 1, "failures": 0 }));
                    abandoned += u64::from(next.json()["lastFailure"]["code"] == "abandoned");
                }
                if nth == u64::MAX {
                    break;
                }
                nth += 1;
                assert!(nth < 40);
            }
        }
    }
}

#[tokio::test]
async fn a_lease_holds_for_half_a_minute() {
    let errands = Errands::on(Behaviour::Honest);
    errands.tick(&[("things", "1")]).await;
    // Read, read, swap, read back: then the tick dies.
    errands.kv.crash_at(5, Side::Before);
    assert_eq!(errands.tick(&[("things", "1")]).await.status, 503);
    errands.kv.restart();
    assert_eq!(errands.status().await["leasedUntil"], "2026-11-22T09:00:30Z");
    for (second, status, seconds) in [(0, 409, "31"), (10, 409, "21"), (29, 409, "2"), (30, 200, "")] {
        errands.clock.set(START + Duration::from_secs(second));
        let reply = errands.tick(&[]).await;
        assert_eq!((reply.status, reply.header("retry-after")), (status, seconds), "after {second} s");
    }
}

#[tokio::test]
async fn the_credential_is_nowhere() {
    let errands = Errands::on(Behaviour::Honest);
    let mut said = String::new();
    for told in [&[("things", "1")][..], &[("fails", "1")], &[]] {
        let reply = errands.tick(told).await;
        said += &format!("{:?} {}", reply.headers, String::from_utf8_lossy(&reply.body));
    }
    for key in errands.kv.keys() {
        said += &String::from_utf8_lossy(&errands.kv.get(&key).await.unwrap().unwrap());
    }
    assert!(said.contains("store-unavailable") && !said.contains(CREDENTIAL));
}
