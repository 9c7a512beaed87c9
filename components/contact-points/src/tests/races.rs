use futures::future::join_all;
use puhui_service::testing::Reply;
use puhui_store::{Behaviour, MemoryKv};
use serde_json::{Value, json};

use super::{GUANGDONG, assert_told, creates, on, point, replaces, summary};

const BEHAVIOURS: [Behaviour; 3] = [Behaviour::Honest, Behaviour::SpinSqlite, Behaviour::SpinRedis];

fn named(n: usize) -> Value {
    let mut body = point();
    (body["name"], body["creditCode"]) = (json!(format!("示范中心{n}")), json!(null));
    body
}

/// The name that won; everybody else was told so, or to wait.
fn winner(replies: &[Reply], status: u16) -> Value {
    let (won, lost): (Vec<_>, Vec<_>) = replies.iter().partition(|reply| reply.status == status);
    assert_eq!(won.len(), 1);
    for reply in lost {
        match reply.told().as_str() {
            "precondition-failed" => assert_eq!((reply.status, &reply.json()["related"]), (412, &json!(GUANGDONG))),
            "in-progress" => assert!(reply.status == 409 && !reply.header("retry-after").is_empty()),
            other => panic!("{other}"),
        }
    }
    won[0].json()["name"].clone()
}

#[tokio::test]
async fn of_64_who_designate_or_replace_at_once_one_does() {
    for behaviour in BEHAVIOURS {
        for seed in 0..8 {
            let kv = MemoryKv::new(behaviour);
            kv.roughen(seed, 0);
            let client = on(&kv);
            let creating = creates(&client);
            let replies = join_all((0..64).map(async |n| creating.put(GUANGDONG, &named(n)).await)).await;
            let first = winner(&replies, 201);

            let seen = client.get(GUANGDONG).await;
            assert_eq!(seen.json()["name"], first);
            let replacing = replaces(&client, &seen);
            let replies = join_all((100..164).map(async |n| replacing.put(GUANGDONG, &named(n)).await)).await;
            let second = winner(&replies, 200);

            let history = client.get(&format!("{GUANGDONG}/history")).await.json();
            let lines = history["items"].as_array().unwrap().iter();
            let lines: Vec<_> =
                lines.map(|line| (line["what"].as_str().unwrap(), &line["from"], &line["to"])).collect();
            assert_eq!(lines, [("designated", &json!(null), &first), ("replaced", &first, &second)]);
            assert_eq!(client.get("/v1/contact-points").await.json()["filled"], 1);
        }
    }
}

#[tokio::test]
async fn of_64_who_submit_at_once_one_does_and_its_repetitions_agree() {
    for behaviour in BEHAVIOURS {
        for seed in 0..4 {
            let kv = MemoryKv::new(behaviour);
            let client = on(&kv);
            creates(&client).put(GUANGDONG, &point()).await;
            kv.roughen(seed, 0);
            let path = format!("{GUANGDONG}/summaries");
            // Two keys, each sent 32 times.
            let replies = join_all((0..64).map(async |n| {
                let key = ["one", "two"][n % 2];
                let mut body = summary(2025);
                body["title"] = json!(key);
                (key, client.with("idempotency-key", key).post(&path, &body).await)
            }))
            .await;
            let there = client.get(&format!("{path}/2025")).await.json();
            for (key, reply) in &replies {
                match reply.status {
                    201 => assert_eq!((&reply.json(), &there["title"]), (&there, &json!(key))),
                    _ => assert!(["already-exists", "in-progress"].contains(&reply.told().as_str())),
                }
            }
            assert!(replies.iter().any(|(_, reply)| reply.status == 201));
            assert_eq!(client.get(&path).await.json()["items"].as_array().unwrap().len(), 1);
        }
    }
}

/// Who dies while designating leaves nothing in sight, and the next one succeeds after a while.
#[tokio::test]
async fn a_crash_shows_nothing_half_done() {
    for behaviour in BEHAVIOURS {
        for (nth, side) in (1..).flat_map(|nth| [(nth, puhui_store::Side::Before), (nth, puhui_store::Side::After)]) {
            let kv = MemoryKv::new(behaviour);
            let client = on(&kv);
            kv.crash_at(nth, side);
            let first = creates(&client).put(GUANGDONG, &point()).await;
            kv.restart();
            if first.status == 201 {
                break;
            }
            assert_eq!(first.status, 503, "{}", first.told());
            let seen = client.get(GUANGDONG).await;
            match seen.status {
                200 => assert_eq!(seen.json()["name"], point()["name"]),
                _ => assert_told(&seen, 404, "unknown-resource"),
            }
            let second = creates(&client).put(GUANGDONG, &point()).await;
            let told = if second.status == 201 { String::new() } else { second.told() };
            assert!(["", "in-progress", "precondition-failed"].contains(&told.as_str()), "{told} at {nth}");
            assert!(nth < 50);
        }
    }
}
