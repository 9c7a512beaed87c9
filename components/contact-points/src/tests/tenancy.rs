//! Who gets what: every route, asked by every role, of the region's own offices and contact point and of others.

use std::fmt::Write;

use puhui_service::identity::{Principal, Role};
use puhui_service::testing::{Client, Promises, Reply, business_keys, is_of, of_body, of_place, platform, somebody};
use puhui_service::{Naming, Route, Verb};
use puhui_store::{Behaviour, MemoryKv};
use serde_json::Value;

use super::{BASE, GUANGDONG, OTHER, clock, creates, person, point, summary, whose};
use crate::{ROUTES, component, describe};

/// Everybody who may ask about Guangdong.
pub(super) fn callers() -> Vec<(String, Option<Principal>)> {
    let mut all = vec![("nobody in particular".to_owned(), None)];
    for role in Role::OF_PEOPLE.iter().copied() {
        let mut add = |whose: &str, who| all.push((format!("{}{whose}", role.code()), Some(who)));
        if role.is_for_a_body() {
            add(" of the contact point", of_body(role, BASE));
            add(" of another organisation", of_body(role, OTHER));
        } else if role.is_for_a_place() {
            for (whose, office) in [
                (" of the region", "440000"),
                (" of the centre beside it", "440000-centre"),
                (" of a place within it", "440300"),
                (" of a place elsewhere", "350200"),
                (" of another region", "450000"),
            ] {
                if is_of(role, office) {
                    add(whose, of_place(role, office));
                }
            }
        } else {
            add("", somebody(role));
        }
    }
    all
}

/// Without the contract, which would be made anew for each of the many stores.
pub(super) fn on(kv: &MemoryKv) -> Client {
    Client::new(component(platform(kv.clone(), clock())))
}

/// A store with a contact point, a person and a summary for Guangdong, or with a contact point only.
pub(super) async fn holding(is_filled: bool) -> MemoryKv {
    let kv = MemoryKv::new(Behaviour::Honest);
    let office = on(&kv).by_whom(whose);
    creates(&office).put(GUANGDONG, &point()).await;
    if is_filled {
        creates(&office).put(&format!("{GUANGDONG}/person"), &person()).await;
        let keyed = office.with("idempotency-key", "one");
        assert_eq!(keyed.post(&format!("{GUANGDONG}/summaries"), &summary(2025)).await.status, 201);
    }
    kv
}

/// The request of a route about Guangdong, right in every respect: its `ETag`s come from whoever sees everything.
pub(super) async fn ask(client: &Client, office: &Client, route: &Route, is_full: bool) -> Reply {
    let mut path = route.path.replace("{region}", "440000").replace("{year}", "2025");
    let replacing = client.with("if-match", office.get(&path).await.header("etag"));
    let mut client = client.clone();
    if is_full {
        path += "?view=full";
        client = client.with("puhui-purpose", "verification");
    }
    match (route.verb, route.path.rsplit('/').next().unwrap_or_default()) {
        (Verb::Get, _) => client.get(&path).await,
        (Verb::Put, "{region}") => replacing.put(&path, &point()).await,
        (Verb::Put, "person") => replacing.put(&path, &person()).await,
        (Verb::Post, "summaries") => client.with("idempotency-key", "asked").post(&path, &summary(2024)).await,
        (verb, path) => panic!("say what {verb:?} {path} is asked"),
    }
}

/// In a word: the status, and what of it is not everybody's.
fn outcome(reply: &Reply) -> String {
    if reply.is_problem() {
        let code = match reply.status {
            401 => "sign-in-required",
            403 => "not-permitted",
            _ => "unknown-resource",
        };
        assert_eq!(reply.told(), code);
        return reply.status.to_string();
    }
    let body = reply.json();
    let shown = match &body["items"] {
        Value::Array(items) if items.is_empty() => " empty",
        Value::Array(items) if items[0]["person"].is_string() => " with the person's id",
        _ if body["isMasked"] == true => " masked",
        _ => "",
    };
    format!("{}{shown}", reply.status)
}

/// Whoever may see no summary of a region is answered to the byte as if there were none, whatever they promise to know.
async fn hides(there: &Client, absent: &Client, office: &Client, route: &Route, what: &str) {
    for known in ["*", "\"0.0\"", office.get(&format!("{GUANGDONG}/summaries/2025")).await.header("etag")] {
        let [there, absent] = [there, absent].map(|client| client.with("if-none-match", known));
        let (reply, same) = (ask(&there, office, route, false).await, ask(&absent, office, route, false).await);
        let text = |reply: &Reply| String::from_utf8_lossy(&reply.body).into_owned();
        assert_eq!((reply.status, text(&reply), &reply.headers), (same.status, text(&same), &same.headers), "{what}");
    }
}

#[tokio::test]
async fn every_route_asked_by_everybody() {
    let (mut table, promises) = (String::new(), Promises::of(describe));
    let empty = on(&holding(false).await);
    for route in ROUTES {
        let is_of_person = route.path.ends_with("/person") && route.verb == Verb::Get;
        for is_full in [false, true].into_iter().filter(|is_full| is_of_person || !is_full) {
            let query = if is_full { "?view=full" } else { "" };
            writeln!(table, "{} {}{query}", route.verb.as_str(), route.path).unwrap();
            for (name, who) in callers() {
                let kv = holding(true).await;
                let office = on(&kv).by_whom(whose);
                let [there, absent] = [on(&kv), empty.clone()].map(|client| match &who {
                    Some(who) => client.by(who),
                    None => client,
                });
                let keys = business_keys(&kv);
                let reply = ask(&there, &office, route, is_full).await;
                promises.check(route.verb.as_str(), route.path, &reply);
                let outcome = outcome(&reply);
                writeln!(table, "  {name:46}{outcome}").unwrap();
                if reply.status >= 400 {
                    assert_eq!(business_keys(&kv), keys, "{} by {name}", route.path);
                }
                if reply.status == 404 || outcome.ends_with("empty") {
                    hides(&there, &absent, &office, route, &format!("{} by {name}", route.path)).await;
                }
            }
        }
    }
    insta::assert_snapshot!(table);
}

/// A foreign office is refused before it is told whether there is anything to replace.
#[tokio::test]
async fn a_foreign_slot_is_refused_whatever_it_holds() {
    for kv in [MemoryKv::new(Behaviour::Honest), holding(true).await] {
        let stranger = on(&kv).by(&of_place(Role::Province, "450000"));
        for (path, body) in [(GUANGDONG.to_owned(), point()), (format!("{GUANGDONG}/person"), person())] {
            for client in [creates(&stranger), stranger.with("if-match", "\"0.0\"")] {
                let reply = client.put(&path, &body).await;
                assert_eq!((reply.status, reply.told().as_str()), (403, "not-permitted"));
            }
        }
    }
}
