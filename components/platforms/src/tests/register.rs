use serde_json::json;

use super::*;

#[tokio::test]
async fn a_platform_is_registered_and_approved() {
    let bench = Bench::new();
    let path = bench.registered().await;
    let reply = bench.owner().get(&path).await;
    assert_eq!((&reply.json()["state"]["code"], &reply.json()["grant"]), (&json!("applied"), &json!(null)));
    let granted = json!({"decision": "approve", "scopes": ["evaluation-reports"], "perMinute": 30, "perDay": 500});
    let reply = bench.decide(&path, "decide", &granted).await;
    insta::assert_json_snapshot!(reply.json());
    // The same request again does nothing twice.
    let again = bench.decide(&path, "decide", &granted).await;
    assert_eq!((again.status, again.body), (200, reply.body));
    assert_told(&bench.decide(&path, "decide", &json!({"decision": "approve"})).await, 422, "idempotency-key-reused");
}

#[tokio::test]
async fn what_can_be_decided_follows_from_the_state() {
    let bench = Bench::new();
    let (approve, suspend) = (json!({"decision": "approve"}), json!({"decision": "suspend", "reason": "滥用"}));
    let refuse = json!({"decision": "refuse", "reason": "用途不符"});
    let path = bench.registered().await;
    assert_told(&bench.decide(&path, "1", &suspend).await, 409, "wrong-state");
    for (key, decision, state) in [
        ("2", &approve, "approved"),
        ("3", &suspend, "suspended"),
        ("4", &approve, "approved"),
        ("5", &approve, "approved"),
    ] {
        assert_eq!(bench.decide(&path, key, decision).await.json()["state"]["code"], state);
    }
    assert_told(&bench.decide(&path, "6", &refuse).await, 409, "wrong-state");
    let stale = keyed(&bench.administrator(), "7").with("if-match", "\"0.0\"");
    assert_told(&stale.post(&format!("{path}/decisions"), &suspend).await, 412, "precondition-failed");
}

#[tokio::test]
async fn a_registration_sent_again_is_the_same() {
    let bench = Bench::new();
    let path = bench.registered().await;
    assert_eq!(bench.registered().await, path);
    let other = json!({"name": "另一商城", "creditCode": OWN, "purpose": "同上", "scopes": ["policies"]});
    let reply = keyed(&bench.owner(), "register").post("/v1/platforms", &other).await;
    assert_told(&reply, 422, "idempotency-key-reused");
}

#[tokio::test]
async fn lists_hold_what_is_ones_own() {
    let bench = Bench::new();
    bench.approved().await;
    let others = json!({"name": "另一商城", "creditCode": OTHER, "purpose": "同上", "scopes": ["policies"]});
    assert_eq!(keyed(&bench.administrator(), "for-them").post("/v1/platforms", &others).await.status, 201);
    let count = |reply: Reply| reply.json()["items"].as_array().unwrap().len();
    assert_eq!(count(bench.owner().get("/v1/platforms").await), 1);
    assert_eq!(count(bench.owner().get("/v1/platforms?state=applied").await), 0);
    assert_eq!(count(bench.administrator().get("/v1/platforms").await), 2);
    assert_eq!(count(bench.administrator().get("/v1/platforms?state=applied").await), 1);
    let first = bench.administrator().get("/v1/platforms?limit=1").await.json();
    let next = first["next"].as_str().unwrap().to_owned();
    let second = bench.administrator().get(&format!("/v1/platforms?limit=1&cursor={next}")).await;
    let second = if second.status == 200 { second } else { bench.administrator().get(&next).await };
    assert_ne!(second.json()["items"][0]["id"], first["items"][0]["id"]);
}
