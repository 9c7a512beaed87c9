//! Redis behind the whole: it dies and comes back, and nothing that was acknowledged is lost; and what an operator is told.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use std::path::Path;
use std::time::{Duration, Instant};

use puhui_tests::{Answer, Client, Redis, Server, Settings, refusal, runtime_config, warnings};
use serde_json::json;

fn started(config: &Path, more: &[&str]) -> Server {
    let arguments = ["--dev", "--runtime-config-file", &config.display().to_string()];
    let arguments = arguments.iter().chain(more).map(ToString::to_string).collect();
    Server::with(Settings { arguments, ..Settings::default() })
}

fn create(client: &Client, number: usize) -> Answer {
    let body = json!({
        "issuedOn": format!("2026-{:02}-01", 1 + number % 12),
        "texts": [{"language": "en", "title": format!("Notice {number}"), "clauses": [{"path": "1", "label": "1.", "text": "A."}]}],
    });
    client.create("/v1/policies", &body)
}

fn id(answer: &Answer) -> String {
    assert_eq!(answer.status, 201, "{}", answer.body);
    answer.json()["id"].as_str().unwrap().to_owned()
}

fn listed(client: &Client) -> Vec<String> {
    let page = client.get("/v1/policies?limit=100");
    assert_eq!(page.status, 200, "{}", page.body);
    let items = page.json()["items"].as_array().unwrap().clone();
    items.iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
}

/// Waits until the server serves again; it has thirty seconds.
fn recovered(client: &Client) {
    let begin = Instant::now();
    loop {
        let answer = client.get("/v1/policies");
        if answer.status == 200 {
            return;
        }
        answer.assert_problem(503, "store-unavailable");
        assert!(begin.elapsed() < Duration::from_secs(30), "{}", answer.body);
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn redis_dies_and_comes_back_and_nothing_that_was_acknowledged_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let Some(mut redis) = Redis::start(folder.path()) else { return };
    let server = started(&redis.runtime_config(), &[]);
    let client = server.national();
    let mut acknowledged = Vec::new();
    for round in 0..3 {
        acknowledged.extend((0..10).map(|number| id(&create(&client, 10 * round + number))));
        redis.kill();
        // Both executors' connections find out.
        for _ in 0..8 {
            let begin = Instant::now();
            let read = server.national().get("/v1/policies");
            read.assert_problem(503, "store-unavailable");
            assert_eq!(read.header("retry-after"), "1");
            // A component cannot be told that a failed `set` did nothing, so it may say that it does not know.
            let written = create(&server.national(), 99);
            assert_eq!(written.status, 503, "{}", written.body);
            assert!(["store-unavailable", "outcome-unknown"].contains(&written.json()["code"].as_str().unwrap()));
            assert!(begin.elapsed() < Duration::from_secs(4), "it waited for what is not there");
        }
        redis.restart();
        recovered(&client);
        recovered(&server.national());
        let found = listed(&client);
        assert_eq!(found.len(), acknowledged.len(), "what was refused was not done");
        assert!(acknowledged.iter().all(|id| found.contains(id)));
    }
    assert!(acknowledged.iter().all(|id| client.get(&format!("/v1/policies/{id}/clauses/1")).json()["text"] == "A."));
}

#[test]
fn while_clients_write_redis_is_killed_and_every_answer_was_true() {
    let folder = tempfile::tempdir().unwrap();
    let Some(mut redis) = Redis::start(folder.path()) else { return };
    let server = started(&redis.runtime_config(), &[]);
    let mut acknowledged = Vec::new();
    for round in 0..5 {
        let fresh = std::thread::scope(|scope| {
            let clients = (0..8).map(|worker| {
                let client = server.national();
                scope.spawn(move || {
                    let mut acknowledged = Vec::new();
                    for number in 0.. {
                        let answer = create(&client, worker * 1_000 + number);
                        match answer.status {
                            201 => acknowledged.push(id(&answer)),
                            503 => break,
                            _ => panic!("{} {}", answer.status, answer.body),
                        }
                    }
                    acknowledged
                })
            });
            let clients = clients.collect::<Vec<_>>();
            std::thread::sleep(Duration::from_millis(50 + 37 * round));
            redis.kill();
            clients.into_iter().flat_map(|client| client.join().unwrap()).collect::<Vec<_>>()
        });
        acknowledged.extend(fresh);
        redis.restart();
        recovered(&server.national());
        recovered(&server.national());
    }
    assert!(acknowledged.len() > 20, "the clients hardly wrote: {}", acknowledged.len());
    for id in &acknowledged {
        assert_eq!(server.national().get(&format!("/v1/policies/{id}")).status, 200, "{id} was acknowledged");
    }
}

#[test]
fn a_redis_that_stands_still_is_a_503_within_a_few_seconds() {
    let folder = tempfile::tempdir().unwrap();
    let Some(redis) = Redis::start(folder.path()) else { return };
    let server = started(&redis.runtime_config(), &[]);
    id(&create(&server.national(), 1));
    redis.signal("-STOP");
    let begin = Instant::now();
    server.national().get("/v1/policies").assert_problem(503, "store-unavailable");
    assert!(begin.elapsed() < Duration::from_secs(10));
    redis.signal("-CONT");
    recovered(&server.national());
    assert_eq!(listed(&server.national()).len(), 1);
}

#[test]
fn a_redis_that_cannot_be_used_is_told_at_start_in_one_sentence_without_its_password() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data").display().to_string();
    let up = |config: &Path| {
        let config = config.display().to_string();
        let said =
            refusal(&["up", "--dev", "--listen", "127.0.0.1:0", "--data-dir", &data, "--runtime-config-file", &config]);
        assert_eq!(said.trim_end().lines().count(), 1, "{said}");
        assert!(!said.contains("hush"), "{said}");
        said
    };
    // A port that was free a moment ago and that nobody serves.
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let said = up(&runtime_config(folder.path(), &format!("redis://:hush@{free}/0")));
    assert!(said.contains(&format!("redis://{free}/0")) && said.contains("refused"), "{said}");
    let said = up(&runtime_config(folder.path(), "https://:hush@x"));
    assert!(said.contains("redis://HOST:PORT"), "{said}");

    let Some(redis) = Redis::start_with(&folder.path().join("redis"), &["--requirepass", "secret"]) else { return };
    let wrong = redis.url().replace("redis://", "redis://:hush@");
    let said = up(&runtime_config(folder.path(), &wrong));
    assert!(said.contains(&redis.port().to_string()) && !said.contains("secret"), "{said}");
    let right = redis.url().replace("redis://", "redis://:secret@");
    let server = started(&runtime_config(folder.path(), &right), &[]);
    id(&create(&server.national(), 1));
}

#[test]
fn an_operator_is_warned_of_what_may_lose_writes_and_of_a_store_that_lies() {
    let folder = tempfile::tempdir().unwrap();
    let Some(redis) = Redis::start_with(folder.path(), &["--appendfsync", "everysec"]) else { return };
    let config = redis.runtime_config().display().to_string();
    let said =
        warnings(&["--dev", "--quirks", "spin-redis", "--variable", "kv_batch=off", "--runtime-config-file", &config]);
    let lines = said.lines().collect::<Vec<_>>();
    assert_eq!(lines.len(), 2, "{said}");
    assert!(lines[0].contains("appendfsync is `everysec` instead of `always`"), "{said}");
    assert!(lines[1].contains("--quirks"), "{said}");
}
