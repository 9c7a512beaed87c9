use puhui_service::testing::Client;
use puhui_service::{Mode, Platform};
use puhui_store::{Behaviour, MemoryKv, Side};
use serde_json::json;

use super::{anonymous, assert_told, client, clock, created, english, notice, on, post};
use crate::component;

#[tokio::test]
async fn a_policy_is_created_and_shown() {
    let client = client().in_chinese();
    let reply = post(&client, &notice()).await;
    assert_eq!((reply.status, reply.header("content-language")), (201, "zh-CN"));
    assert_eq!(reply.header("location"), format!("/v1/policies/{}", reply.json()["id"].as_str().unwrap()));
    assert_eq!(client.get(reply.header("location")).await.json(), reply.json());
    insta::assert_json_snapshot!(anonymous(&reply.json()));
}

#[tokio::test]
async fn sent_again_it_is_the_same_policy() {
    let client = client().with("idempotency-key", "import-7");
    let mut unnumbered = notice();
    unnumbered["texts"][0]["documentNumber"] = json!(null);
    let first = client.post("/v1/policies", &unnumbered).await;
    let again = client.post("/v1/policies", &unnumbered).await;
    assert_eq!((again.status, again.header("location")), (201, first.header("location")));
    assert_eq!(again.json(), first.json());
    assert_eq!(client.get("/v1/policies").await.json()["items"].as_array().map(Vec::len), Some(1));
    assert_told(&client.post("/v1/policies", &notice()).await, 422, "idempotency-key-reused");
}

#[tokio::test]
async fn the_least_a_policy_needs() {
    let least = json!({"texts": [{"language": "en", "title": "x"}]});
    let client = client();
    let location = created(&client, &least).await;
    assert_eq!(client.get(&location).await.json()["issuedOn"], json!(null));
    // Without a document number nothing tells two of them apart.
    assert_ne!(created(&client, &least).await, location);
}

#[tokio::test]
async fn a_document_number_belongs_to_one_policy_per_language() {
    let client = client();
    let location = created(&client, &notice()).await;
    let mut again = notice();
    again["texts"][0]["documentNumber"] = json!("示知办发［２０２５］第１２号");
    let reply = post(&client, &again).await;
    assert_told(&reply, 409, "already-exists /texts/0/documentNumber duplicate");
    assert_eq!(reply.json()["related"], location);
    assert!(post(&client.in_chinese(), &again).await.json()["detail"].to_string().contains("已属于政策"));

    // The same year and serial in another language is a policy of its own, until someone says that it is a translation.
    created(&client, &json!({"texts": [english()]})).await;
}

/// All of them find the number free when they look.
#[tokio::test]
async fn of_many_creations_with_one_number_at_once_one_wins() {
    for behaviour in [Behaviour::Honest, Behaviour::SpinSqlite, Behaviour::SpinRedis] {
        let kv = MemoryKv::new(behaviour);
        kv.roughen(7, 0);
        let client = on(&kv);
        let notice = notice();
        let replies = futures::future::join_all((0..16).map(|_| post(&client, &notice))).await;
        let (created, refused): (Vec<_>, Vec<_>) = replies.into_iter().partition(|reply| reply.status == 201);
        assert_eq!(created.len(), 1);
        for reply in refused {
            assert_eq!(reply.status, 409, "{}", reply.json());
            assert!(reply.json()["code"] == "already-exists" || reply.json()["code"] == "in-progress");
        }
        assert_eq!(client.get("/v1/policies").await.json()["items"].as_array().unwrap().len(), 1);
        let again = post(&client, &notice).await;
        assert_told(&again, 409, "already-exists /texts/0/documentNumber duplicate");
    }
}

#[tokio::test]
async fn the_business_clock_moves_in_development_only() {
    let moved = client().with("puhui-now", "2020-01-02T03:04:05+08:00");
    let location = created(&moved, &notice()).await;
    assert_eq!(moved.get(&location).await.json()["createdAt"], "2020-01-02T03:04:05+08:00");
    for nonsense in ["yesterday", "2020-01-02", "2020-13-02T03:04:05Z", ""] {
        let reply = client().with("puhui-now", nonsense).get("/v1/policies").await;
        assert_told(&reply, 400, "invalid-header Puhui-Now invalid-value");
    }
    let production = component(Platform::new(MemoryKv::new(Behaviour::Honest), clock(), Mode::Production));
    let reply = Client::new(production).with("puhui-now", "yesterday").get("/v1/policies").await;
    assert_eq!(reply.status, 200);
}

/// Wherever the store breaks, the caller hears a 503, and afterwards there is a whole policy or none.
#[tokio::test]
async fn a_crash_leaves_nothing_half_done() {
    for (nth, side) in (1..40).flat_map(|nth| [(nth, Side::Before), (nth, Side::After)]) {
        let kv = MemoryKv::new(Behaviour::Honest);
        let client = on(&kv);
        kv.crash_at(nth, side);
        let reply = post(&client, &notice()).await;
        kv.restart();
        let listed = client.get("/v1/policies").await.json()["items"].as_array().unwrap().clone();
        if reply.status == 201 {
            assert_eq!(client.get(reply.header("location")).await.json(), reply.json());
            assert_eq!(listed.len(), 1);
        } else {
            assert_eq!(reply.status, 503, "{nth} {side:?}");
            // Whatever does not say that it cannot tell has left nothing.
            assert!(reply.told() == "outcome-unknown" || listed.is_empty(), "{nth} {side:?}: {}", reply.told());
        }
        for item in listed {
            let whole = client.get(&format!("/v1/policies/{}", item["id"].as_str().unwrap())).await;
            assert_eq!(whole.json()["clauses"].as_array().unwrap().len(), 4, "{nth} {side:?}");
        }
    }
}
