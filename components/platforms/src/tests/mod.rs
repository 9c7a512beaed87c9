//! The component in process, on a store in memory, and routes of others that are asked with its keys.

use puhui_service::identity::{Principal, Role};
use puhui_service::testing::{Client, Reply, of_body, platform, somebody};
use puhui_store::{Behaviour, MemoryKv, TestClock};
use serde_json::{Value, json};
use time::macros::datetime;

use crate::{component, describe};

mod bad_input;
mod keys;
mod register;
mod routes;
mod tenancy;
mod usage;

/// The organisation that runs the platform.
const OWN: &str = "91350100M000100Y43";
/// Another organisation, made up.
const OTHER: &str = "12440101DEM00011XT";

/// A store and a clock that everything of a test shares.
#[derive(Clone)]
struct Bench {
    kv: MemoryKv,
    clock: TestClock,
}

impl Bench {
    fn new() -> Self {
        let clock = TestClock::at(datetime!(2026-11-23 09:00 +08:00));
        Self { kv: MemoryKv::new(Behaviour::Honest), clock }
    }

    fn nobody(&self) -> Client {
        Client::new(component(platform(self.kv.clone(), self.clock.clone()))).holding(describe)
    }

    fn owner(&self) -> Client {
        self.nobody().by(&of_body(Role::Handler, OWN))
    }

    fn administrator(&self) -> Client {
        self.nobody().by(&somebody(Role::PlatformAdministrator))
    }

    /// The path of a platform that was registered.
    async fn registered(&self) -> String {
        let reply = keyed(&self.owner(), "register").post("/v1/platforms", &new_platform()).await;
        assert_eq!(reply.status, 201, "{:?}", reply.json());
        reply.header("location").to_owned()
    }

    /// The same once it was approved.
    async fn approved(&self) -> String {
        let path = self.registered().await;
        let reply = self.decide(&path, "approve-it", &json!({"decision": "approve"})).await;
        assert_eq!(reply.status, 200, "{:?}", reply.json());
        path
    }

    async fn decide(&self, path: &str, key: &str, decision: &Value) -> Reply {
        let seen = self.administrator().get(path).await;
        let client = keyed(&self.administrator(), key).with("if-match", seen.header("etag"));
        client.post(&format!("{path}/decisions"), decision).await
    }

    /// The answer that makes a key.
    async fn made(&self, platform: &str, key: &str, kind: &str) -> Reply {
        let new = json!({"name": "complaints desk", "kind": kind});
        keyed(&self.owner(), key).post(&format!("{platform}/keys"), &new).await
    }

    /// Whoever brings a key.
    fn with(&self, secret: &str) -> Client {
        self.nobody().with("authorization", &format!("Bearer {secret}"))
    }
}

fn keyed(client: &Client, key: &str) -> Client {
    client.with("idempotency-key", key)
}

fn new_platform() -> Value {
    json!({
        "name": "示范商城",
        "creditCode": OWN,
        "purpose": "核验投诉所附的专利权评价报告。",
        "scopes": ["evaluation-reports", "policies"],
    })
}

fn secret(reply: &Reply) -> String {
    assert_eq!(reply.status, 201, "{:?}", reply.json());
    reply.json()["secret"].as_str().unwrap().to_owned()
}

/// What a key is told that asks for something: 403 `out-of-scope` says that it was taken, since no key is for a route here.
#[track_caller]
fn assert_told(reply: &Reply, status: u16, told: &str) {
    assert_eq!((reply.told().as_str(), reply.status), (told, status));
}

/// Everybody who can be signed in.
fn callers() -> Vec<(String, Principal)> {
    use puhui_service::{Codes, Naming};
    let mut all = Vec::new();
    for role in Role::ALL.iter().copied() {
        if role.is_for_a_body() {
            all.push((format!("{} of the platform", role.code()), of_body(role, OWN)));
            all.push((format!("{} of another organisation", role.code()), of_body(role, OTHER)));
        } else {
            all.push((role.code().to_owned(), somebody(role)));
        }
    }
    all
}
