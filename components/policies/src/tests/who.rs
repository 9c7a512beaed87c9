use puhui_service::identity::Role;
use puhui_service::testing::{Client, Reply, somebody};
use puhui_store::{Behaviour, Kv, MemoryKv};
use serde_json::json;

use super::{added, assert_told, client, created, english, keyed, notice, on, post};

const NOWHERE: &str = "/v1/policies/pol_0192e4a0b1c27d3e8f90a1b2c3d4e5f6";

/// Everything that writes, to a policy that is there and to one that is not.
async fn writes(client: &Client, location: &str) -> Vec<Reply> {
    let create = client.with("if-none-match", "*");
    vec![
        post(client, &notice()).await,
        keyed(client).post("/v1/policies", &json!({"texts": []})).await,
        create.put(&format!("{location}/texts/en"), &added(english())).await,
        create.put(&format!("{NOWHERE}/texts/en"), &added(english())).await,
    ]
}

async fn everything(kv: &MemoryKv) -> Vec<(String, Option<Vec<u8>>)> {
    let mut all = Vec::new();
    for key in kv.keys() {
        let value = kv.get(&key).await.unwrap();
        all.push((key, value));
    }
    all
}

#[tokio::test]
async fn the_national_office_alone_writes() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let national = on(&kv);
    let location = created(&national, &notice()).await;
    let before = everything(&kv).await;
    for reply in writes(&national.anonymous(), &location).await {
        assert_told(&reply, 401, "sign-in-required");
        assert_eq!(reply.header("www-authenticate"), "Bearer realm=\"puhui\"");
    }
    for role in Role::OF_PEOPLE.iter().filter(|role| **role != Role::National) {
        let replies = writes(&national.by(&somebody(*role)), &location).await;
        for reply in &replies {
            assert_told(reply, 403, "not-permitted");
            // Neither what was sent nor whether the policy is there makes a difference.
            assert_eq!((&reply.body, &reply.headers), (&replies[0].body, &replies[0].headers), "{role:?}");
        }
    }
    assert_eq!(everything(&kv).await, before);
}

#[tokio::test]
async fn a_refusal_says_in_both_languages_what_to_do() {
    let client = client();
    let (nobody, handler) = (client.anonymous(), client.by(&somebody(Role::Handler)));
    let mut told = Vec::new();
    for client in [&nobody, &nobody.in_chinese(), &handler, &handler.in_chinese()] {
        told.push(post(client, &notice()).await.problem());
    }
    insta::assert_json_snapshot!(told);
    assert_eq!(client.get("/v1/policies").await.json()["items"], json!([]));
}

/// A policy has one view: who is signed in reads what the public reads.
#[tokio::test]
async fn everybody_reads_the_same() {
    let national = client();
    let location = created(&national, &notice()).await;
    created(&national, &json!({"issuedOn": "2024-01-01", "texts": [english()]})).await;
    let paths = [
        location.clone(),
        format!("{location}/clauses/1.1"),
        format!("{location}/clauses/9"),
        NOWHERE.into(),
        "/v1/policies".into(),
        "/v1/policies?limit=1".into(),
        "/v1/tasks".into(),
    ];
    let reads = async |client: &Client| {
        let mut replies = Vec::new();
        for path in &paths {
            replies.extend([client.get(path).await, client.head(path).await]);
        }
        replies.into_iter().map(|reply| (reply.status, reply.headers, reply.body)).collect::<Vec<_>>()
    };
    let public = reads(&national.anonymous()).await;
    for role in Role::OF_PEOPLE {
        assert_eq!(reads(&national.by(&somebody(*role))).await, public, "{role:?}");
    }
}
