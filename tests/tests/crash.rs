//! `kill -9` while clients create and change: what was acknowledged is there and listed after the restart, and the store is
//! whole. `PUHUI_KILLS=100` kills more often.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use puhui_tests::{Client, Server};
use serde_json::json;

/// Unless the variable asks for another number.
const ROUNDS: u64 = 20;
const CREATORS: usize = 12;
/// Each of them changes the contact point of a region of its own.
const REGIONS: [&str; 4] = ["110000", "310000", "440000", "510000"];

/// A small generator: the instants differ from round to round and are the same in every run.
fn scrambled(seed: u64) -> u64 {
    let mut x = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x ^ (x >> 27)
}

fn policy(number: u64) -> serde_json::Value {
    // Some dozens of days over some years, so that lists are shared and walked.
    let (year, month, day) = (2019 + number % 7, 1 + number % 12, 1 + number % 5);
    json!({
        "issuedOn": format!("{year}-{month:02}-{day:02}"),
        "texts": [{"language": "en", "title": format!("Notice {number}"), "clauses": [{"path": "1", "label": "1.", "text": "A."}]}],
    })
}

/// Creates policies until the server dies; the ids of those that were acknowledged.
fn create_until(stop: &AtomicBool, client: &Client, numbers: &AtomicUsize) -> Vec<String> {
    let mut acknowledged = Vec::new();
    while !stop.load(Ordering::Relaxed) {
        let number = numbers.fetch_add(1, Ordering::Relaxed);
        let body = policy(number as u64).to_string().into_bytes();
        let keyed = client.clone().header("idempotency-key", &format!("policy-{number}"));
        match keyed.send("POST", "/v1/policies", Some("application/json"), body) {
            Ok(answer) if answer.status == 201 => acknowledged.push(answer.json()["id"].as_str().unwrap().to_owned()),
            Ok(answer) => panic!("{} {}", answer.status, answer.body),
            // The server is gone; what this request did nobody knows.
            Err(_) => break,
        }
    }
    acknowledged
}

/// Changes a contact point until the server dies; the names that were acknowledged, in order.
fn change_until(stop: &AtomicBool, client: &Client, region: &str, numbers: &AtomicUsize) -> Vec<String> {
    let (path, mut acknowledged) = (format!("/v1/contact-points/{region}"), Vec::new());
    while !stop.load(Ordering::Relaxed) {
        let Ok(now) = client.try_get(&path) else { break };
        let condition = if now.status == 404 { ("if-none-match", "*") } else { ("if-match", now.header("etag")) };
        let name = format!("Centre {}", numbers.fetch_add(1, Ordering::Relaxed));
        let body = json!({ "name": name, "hostKind": "enterprise" }).to_string().into_bytes();
        match client.clone().header(condition.0, condition.1).send("PUT", &path, Some("application/json"), body) {
            Ok(answer) if answer.status < 300 => acknowledged.push(name),
            // Whoever died at the first creation keeps the next waiting for some seconds.
            Ok(answer) if answer.status == 409 => std::thread::sleep(Duration::from_millis(100)),
            Ok(answer) => panic!("{} {}", answer.status, answer.body),
            Err(_) => break,
        }
    }
    acknowledged
}

/// Every name that a contact point has had, page by page.
fn names(client: &Client, region: &str) -> Vec<String> {
    let (mut names, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = client.get(&format!("/v1/contact-points/{region}/history?limit=100{cursor}")).json();
        let lines = page["items"].as_array().unwrap().iter();
        names.extend(lines.map(|line| line["to"].as_str().unwrap().to_owned()));
        match page["next"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return names,
        }
    }
}

/// Every listed id, in the order of the list, page by page.
fn listed(client: &Client) -> Vec<(String, String)> {
    let (mut all, mut path) = (Vec::new(), "/v1/policies?limit=100".to_owned());
    loop {
        let page = client.get(&path).json();
        for item in page["items"].as_array().unwrap() {
            all.push((item["issuedOn"].as_str().unwrap().to_owned(), item["id"].as_str().unwrap().to_owned()));
        }
        match page["next"].as_str() {
            Some(next) => path = format!("/v1/policies?limit=100&cursor={next}"),
            None => return all,
        }
    }
}

#[test]
fn what_was_acknowledged_survives_kill_9_and_is_listed() {
    let folder = tempfile::tempdir().unwrap();
    let rounds = std::env::var("PUHUI_KILLS").map_or(ROUNDS, |kills| kills.parse().unwrap());
    let numbers = AtomicUsize::new(0);
    let (mut ledger, mut changes) = (Vec::new(), REGIONS.map(|_| Vec::new()));
    for round in 0..rounds {
        let mut server = Server::on(&folder.path().join("data"));
        let stop = AtomicBool::new(false);
        let fresh = std::thread::scope(|scope| {
            let changers = REGIONS.map(|region| {
                let client = server.entitled();
                let (stop, numbers) = (&stop, &numbers);
                scope.spawn(move || change_until(stop, &client, region, numbers))
            });
            let clients = (0..CREATORS)
                .map(|_| {
                    let client = server.entitled();
                    let (stop, numbers) = (&stop, &numbers);
                    scope.spawn(move || create_until(stop, &client, numbers))
                })
                .collect::<Vec<_>>();
            std::thread::sleep(Duration::from_millis(30 + scrambled(round) % 300));
            server.kill();
            stop.store(true, Ordering::Relaxed);
            for (known, changer) in changes.iter_mut().zip(changers) {
                known.extend(changer.join().unwrap());
            }
            clients.into_iter().flat_map(|client| client.join().unwrap()).collect::<Vec<_>>()
        });
        ledger.extend(fresh);
        drop(server);

        let server = Server::on(&folder.path().join("data"));
        let found = listed(&server.entitled());
        let ids = found.iter().map(|(_, id)| id.as_str()).collect::<BTreeSet<_>>();
        assert_eq!(ids.len(), found.len(), "nothing is listed twice");
        assert!(found.is_sorted_by(|(a, _), (b, _)| a >= b), "newest issue date first");
        for id in &ledger {
            assert!(ids.contains(id.as_str()), "round {round}: {id} was acknowledged and is not listed");
        }
        for (region, known) in REGIONS.iter().zip(&changes).filter(|(_, known)| !known.is_empty()) {
            let all = names(&server.entitled(), region);
            let mut rest = all.iter();
            assert!(
                known.iter().all(|name| rest.any(|other| other == name)),
                "round {round}: {region} has lost a change"
            );
        }
        assert_eq!(server.store_check(), None, "round {round}");
        // Also those of which the client never heard are whole.
        for (_, id) in found.iter().rev().take(50) {
            assert_eq!(server.entitled().get(&format!("/v1/policies/{id}/clauses/1")).json()["text"], "A.");
        }
    }
    eprintln!(
        "{rounds} kills, {} creations and {} changes acknowledged, {} sent: all acknowledged are there",
        ledger.len(),
        changes.iter().map(Vec::len).sum::<usize>(),
        numbers.load(Ordering::Relaxed)
    );
    assert!(ledger.len() > 200, "the clients hardly wrote: {}", ledger.len());
}
