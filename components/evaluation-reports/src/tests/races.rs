use futures::future::join_all;
use puhui_service::testing::{Client, Reply};
use puhui_store::{Behaviour, MemoryKv};
use serde_json::{Value, json};

use super::{UTILITY_MODEL, assert_totals, import, line, on, path, utility_model};

/// How many there are at the same time.
const MANY: usize = 64;

fn nth(n: usize) -> Value {
    let mut body = utility_model();
    body["source"] = json!(format!("示范来源 {n}"));
    body
}

async fn put_all(client: &Client) -> Vec<Reply> {
    join_all((0..MANY).map(async |n| client.put(&path(UTILITY_MODEL), &nth(n)).await)).await
}

/// Of all the answers one says that it was done; the others say that somebody was faster, or is at it.
fn winner(replies: &[Reply], status: u16) -> usize {
    let winners: Vec<_> = (0..MANY).filter(|n| replies[*n].status == status).collect();
    assert_eq!(winners.len(), 1, "{:?}", replies.iter().map(|reply| reply.status).collect::<Vec<_>>());
    for reply in replies.iter().filter(|reply| reply.status != status) {
        match reply.status {
            409 => assert_eq!((reply.told().as_str(), reply.header("retry-after")), ("in-progress", "2")),
            _ => assert_eq!(reply.told(), "precondition-failed"),
        }
    }
    winners[0]
}

#[tokio::test]
async fn of_many_creations_one_creates() {
    for behaviour in [Behaviour::Honest, Behaviour::SpinSqlite, Behaviour::SpinRedis] {
        for seed in 0..10 {
            let kv = MemoryKv::new(behaviour);
            kv.roughen(seed, 0);
            let client = on(kv);
            let replies = put_all(&client.with("if-none-match", "*")).await;
            let winner = winner(&replies, 201);
            let patent = client.get(&path(UTILITY_MODEL)).await;
            assert_eq!(patent.json(), replies[winner].json(), "{behaviour:?} {seed}");
            assert_eq!(patent.json()["source"], nth(winner)["source"]);
            assert_eq!(patent.json()["history"].as_array().unwrap().len(), 1);
        }
    }
}

#[tokio::test]
async fn of_many_changes_of_one_version_one_is_made() {
    for behaviour in [Behaviour::Honest, Behaviour::SpinSqlite, Behaviour::SpinRedis] {
        for seed in 0..10 {
            let kv = MemoryKv::new(behaviour);
            let client = on(kv.clone());
            let made = client.with("if-none-match", "*").put(&path(UTILITY_MODEL), &utility_model()).await;
            kv.roughen(seed, 0);
            let replies = put_all(&client.with("if-match", made.header("etag"))).await;
            let winner = winner(&replies, 200);
            let patent = client.get(&path(UTILITY_MODEL)).await.json();
            assert_eq!(patent, replies[winner].json(), "{behaviour:?} {seed}");
            assert_eq!(patent["history"].as_array().unwrap().len(), 2);
        }
    }
}

/// Files that overlap, at the same time: each patent is created once.
#[tokio::test]
async fn of_many_imports_one_creates_each_patent() {
    for behaviour in [Behaviour::Honest, Behaviour::SpinSqlite, Behaviour::SpinRedis] {
        let client = on(MemoryKv::new(behaviour));
        let file: Vec<_> =
            (0..20).map(|n| line(&super::numbered(n).to_string(), utility_model()).to_string()).collect();
        let answers = join_all((0..8).map(async |_| import(&client, &file).await)).await;
        let created = answers.iter().map(|said| said.last().unwrap()["totals"]["created"].as_u64().unwrap());
        assert_eq!(created.sum::<u64>(), 20, "{behaviour:?}");
        assert_totals(&import(&client, &file).await, [20, 0, 0, 20, 0]);
    }
}
