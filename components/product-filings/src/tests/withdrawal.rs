use serde_json::json;

use super::{assert_told, body, client, decided, ready, state, submitted, withdrawn};

#[tokio::test]
async fn a_withdrawal_says_why() {
    let client = client();
    let location = submitted(&client, "one", &body()).await;
    let owner = ready(&client, &location, "w-1").await;
    let reply = owner
        .in_chinese()
        .post(&format!("{location}/withdrawal"), &json!({"reason": "patents-lapsed", "note": "示范说明"}))
        .await;
    assert_eq!((reply.status, reply.header("content-location")), (200, location.as_str()));
    let withdrawal = json!({
        "reason": {"code": "patents-lapsed", "name": "关联专利全部失效"},
        "note": "示范说明",
        "at": "2026-11-22T09:00:00+08:00",
    });
    assert_eq!((&reply.json()["withdrawal"], &reply.json()["actions"]), (&withdrawal, &json!([])));
}

#[tokio::test]
async fn the_same_withdrawal_sent_again_is_answered_and_not_made_again() {
    let client = client();
    let location = submitted(&client, "one", &body()).await;
    decided(&client, &location, "approve").await;
    let (path, owner) = (format!("{location}/withdrawal"), ready(&client, &location, "w-1").await);
    let why = json!({"reason": "left-market"});
    let (first, again) = (owner.post(&path, &why).await, owner.post(&path, &why).await);
    assert_eq!((again.status, again.json()), (200, first.json()));
    assert_told(&owner.post(&path, &json!({"reason": "other"})).await, 422, "idempotency-key-reused");
    assert_told(&withdrawn(&client, &location).await, 409, "wrong-state");
    assert_eq!(client.get(&format!("{location}/history")).await.json()["items"].as_array().map(Vec::len), Some(3));
}

#[tokio::test]
async fn what_is_wrong_with_a_withdrawal() {
    let client = client();
    let location = submitted(&client, "one", &body()).await;
    let path = format!("{location}/withdrawal");
    let owner = ready(&client, &location, "w-1").await;
    for (body, told) in [
        (json!({}), "/reason missing"),
        (json!({"reason": "bored"}), "/reason invalid-value"),
        (json!({"reason": 1}), "/reason wrong-type"),
        (json!({"reason": "other", "note": ""}), "/note empty"),
        (json!({"reason": "bored", "note": "x".repeat(201)}), "/reason invalid-value /note too-long"),
        (json!({"reason": "other", "note": "\u{7}"}), "/note invalid-value"),
        (json!({"reason": "other", "why": "x"}), "/why unknown"),
    ] {
        assert_told(&owner.post(&path, &body).await, 422, &format!("invalid-body {told}"));
    }
    let keyed = client.with("idempotency-key", "w-1");
    assert_told(&keyed.post(&path, &json!({"reason": "other"})).await, 428, "precondition-required");
    let stale = keyed.with("if-match", "\"0.0\"").post(&path, &json!({"reason": "other"})).await;
    assert_told(&stale, 412, "precondition-failed");
    assert_eq!(state(&client, &location).await, "pending");
}
