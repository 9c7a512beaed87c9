//! Who gets what: every route, asked by every role, of the filing's own enterprise or place and of others.

use std::fmt::Write;

use puhui_service::identity::{Principal, Role};
use puhui_service::testing::{
    BODY, Client, Promises, Reply, business_keys, is_of, of_body, of_place, platform, somebody,
};
use puhui_service::{Naming, Route, Verb};
use puhui_store::{Behaviour, MemoryKv};
use serde_json::{Value, json};

use super::{PATH, body, clock, credit_code, decided, decision, submitted, whose, why};
use crate::{ROUTES, component, describe};

pub(super) const STATES: [&str; 3] = ["pending", "returned", "approved"];

/// Somebody who asks, and where the filing is from that they ask for.
pub(super) struct Caller {
    pub(super) name: String,
    pub(super) who: Option<Principal>,
    pub(super) region: &'static str,
}

pub(super) fn callers() -> Vec<Caller> {
    let mut all = vec![Caller { name: "nobody in particular".into(), who: None, region: "440300" }];
    for role in Role::OF_PEOPLE.iter().copied() {
        let mut add = |whose: &str, who, region| {
            all.push(Caller { name: format!("{}{whose}", role.code()), who: Some(who), region });
        };
        if role.is_for_a_body() {
            add(" of the enterprise", of_body(role, BODY), "440300");
            add(" of another", of_body(role, &credit_code(2)), "440300");
        } else if role.is_for_a_place() {
            for (whose, office, region) in [
                (" of the place", "440300", "440300"),
                (" of the place", "440000", "440000"),
                (" of the place around it", "440000", "440300"),
                (" of the centre beside it", "440000-centre", "440000"),
                (" of a place within it", "440300", "440000"),
                (" of the place beside it", "440100", "440300"),
                (" of another place", "110000", "440300"),
                // A city of the Corps, which lies in Xinjiang by its code.
                (" of the Corps", "xpcc", "659001"),
                (" of Xinjiang", "650000", "659001"),
            ] {
                if is_of(role, office) {
                    add(whose, of_place(role, office), region);
                }
            }
        } else {
            add("", somebody(role), "440300");
        }
    }
    all
}

/// A store with one filing in a state, its address and its tag.
pub(super) async fn holding(state: &str, region: &str) -> (MemoryKv, String, String) {
    let kv = MemoryKv::new(Behaviour::Honest);
    let office = on(&kv).by_whom(whose);
    let location = submitted(&office, "one", &from(region)).await;
    match state {
        "returned" => _ = decided(&office, &location, "return").await,
        "approved" => _ = decided(&office, &location, "approve").await,
        _ => {}
    }
    let tag = office.get(&location).await.header("etag").to_owned();
    (kv, location, tag)
}

/// Without the contract, which would be made anew for each of the many stores.
fn on(kv: &MemoryKv) -> Client {
    Client::new(component(platform(kv.clone(), clock())))
}

fn from(region: &str) -> Value {
    let mut body = body();
    body["enterprise"]["region"] = json!(region);
    body
}

/// The request of a route about the filing at an address, right in every respect.
pub(super) async fn ask(client: &Client, route: &Route, location: &str, tag: &str, region: &str) -> Reply {
    let path = route.path.replace("/v1/product-filings/{id}", location);
    let tagged = if client.header("if-match").is_none() { client.with("if-match", tag) } else { client.clone() };
    let keyed = tagged.with("idempotency-key", "asked");
    match (route.verb, route.path.trim_start_matches(PATH)) {
        (Verb::Get, "/{id}/contact") => why(client).get(&path).await,
        (Verb::Get, _) => client.get(&path).await,
        (Verb::Post, "") => client.with("idempotency-key", "asked").post(&path, &from(region)).await,
        (Verb::Put, "/{id}") => tagged.put(&path, &from(region)).await,
        (Verb::Post, "/{id}/decisions") => keyed.post(&path, &decision("approve")).await,
        (Verb::Post, "/{id}/withdrawal") => keyed.post(&path, &json!({"reason": "other"})).await,
        (verb, path) => panic!("say what {verb:?} {path} is asked"),
    }
}

/// In a word: the status, and of what is shown, how much.
fn outcome(reply: &Reply) -> String {
    if reply.is_problem() {
        let code = match reply.status {
            401 => "sign-in-required",
            403 => "not-permitted",
            404 => "unknown-resource",
            _ => "wrong-state",
        };
        assert_eq!(reply.told(), code);
        return reply.status.to_string();
    }
    if reply.header("content-type").starts_with("text/csv") {
        let table = String::from_utf8_lossy(&reply.body);
        let shown =
            if table.lines().count() == 1 { "empty" } else { ["public", "full"][usize::from(table.contains(",CNY,"))] };
        return format!("{} {shown}", reply.status);
    }
    let body = reply.json();
    let shown = match &body["items"] {
        Value::Array(items) if items.is_empty() => " empty",
        Value::Array(items) if items[0]["actions"].is_array() || items[0]["what"].is_string() => " full",
        Value::Array(_) => " public",
        _ if body["extent"] == "all" || body["figures"].is_object() || body["phone"].is_string() => " full",
        _ => " public",
    };
    format!("{}{shown}", reply.status)
}

#[track_caller]
fn assert_same(one: &Reply, other: &Reply, what: &str) {
    let text = |reply: &Reply| String::from_utf8_lossy(&reply.body).into_owned();
    assert_eq!((one.status, text(one)), (other.status, text(other)), "{what}");
    assert_eq!(one.headers, other.headers, "{what}");
}

/// The table is for reviewers. Besides, whoever is shown nothing is answered to the byte as if there were nothing, whatever
/// they promise to know of it, and what is refused has changed nothing.
#[tokio::test]
async fn every_route_asked_by_everybody() {
    let (mut table, promises) = (String::new(), Promises::of(describe));
    let nothing = on(&MemoryKv::new(Behaviour::Honest));
    for route in ROUTES {
        let title = format!("{} {}", route.verb.as_str(), route.path);
        writeln!(table, "{title:48}{:16}{:16}{}", STATES[0], STATES[1], STATES[2]).unwrap();
        for Caller { name, who, region } in callers() {
            write!(table, "  {name:46}").unwrap();
            for state in STATES {
                let what = format!("{title} of what is {state} by {name}");
                let (kv, location, tag) = holding(state, region).await;
                let [there, absent] = [on(&kv), nothing.clone()].map(|client| match &who {
                    Some(who) => client.by(who),
                    None => client,
                });
                let keys = business_keys(&kv);
                let reply = ask(&there, route, &location, &tag, region).await;
                promises.check(route.verb.as_str(), &route.path.replace("{id}", "any"), &reply);
                let outcome = outcome(&reply);
                write!(table, "{outcome:16}").unwrap();
                if reply.status >= 400 {
                    let now = on(&kv).by_whom(whose).get(&location).await;
                    assert_eq!((business_keys(&kv), now.header("etag")), (keys, tag.as_str()), "{what}");
                }
                if reply.status == 404 || outcome.ends_with("empty") {
                    let none = ask(&absent, route, &location, &tag, region).await;
                    assert_same(&reply, &none, &what);
                    for known in [("if-none-match", tag.as_str()), ("if-none-match", "*"), ("if-match", "\"0.0\"")] {
                        let [there, absent] = [&there, &absent].map(|client| client.with(known.0, known.1));
                        let reply = ask(&there, route, &location, &tag, region).await;
                        assert_same(&reply, &ask(&absent, route, &location, &tag, region).await, &what);
                    }
                }
            }
            table.truncate(table.trim_end().len());
            table.push('\n');
        }
    }
    insta::assert_snapshot!(table);
}
