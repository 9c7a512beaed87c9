use std::fmt::Write;

use serde_json::json;

use super::*;

#[tokio::test]
async fn bad_platforms() {
    let bench = Bench::new();
    let mut told = String::new();
    for change in [
        json!({"name": ""}),
        json!({"name": "长".repeat(101)}),
        json!({"creditCode": "91350100M000100Y44"}),
        json!({"purpose": " "}),
        json!({"scopes": []}),
        json!({"scopes": ["policies", "policies", "everything"]}),
        json!({"scopes": null}),
        json!({"limits": {}}),
    ] {
        let mut new = new_platform();
        new.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        let reply = keyed(&bench.owner(), "bad").post("/v1/platforms", &new).await;
        writeln!(told, "{change:.60}: {} {}", reply.status, reply.told()).unwrap();
    }
    insta::assert_snapshot!(told);
    assert!(bench.kv.keys().is_empty());
}

#[tokio::test]
async fn bad_decisions_and_keys() {
    let bench = Bench::new();
    let path = bench.registered().await;
    let mut told = String::new();
    for decision in [
        json!({"decision": "maybe"}),
        json!({"decision": "refuse"}),
        json!({"decision": "refuse", "reason": "不符", "perMinute": 5, "scopes": ["policies"]}),
        json!({"decision": "approve", "perMinute": 0, "perDay": 10_000_001}),
        json!({"decision": "approve", "perMinute": -1, "perDay": 99_999_999_999_999_i64}),
        json!({"decision": "approve", "scopes": []}),
    ] {
        let reply = bench.decide(&path, "bad", &decision).await;
        writeln!(told, "{decision}: {} {}", reply.status, reply.told()).unwrap();
    }
    for key in [
        json!({"name": "x", "kind": "both"}),
        json!({"name": "", "kind": "test", "scopes": []}),
        json!({"name": "x", "kind": "test", "addresses": ["203.0.113.7/24", "here"]}),
        json!({"name": "x", "kind": "test", "addresses": vec!["203.0.113.7"; 21]}),
        json!({"name": "x", "kind": "test", "validDays": 367}),
        json!({"name": "x", "kind": "test", "validDays": 0}),
    ] {
        let reply = keyed(&bench.owner(), "bad").post(&format!("{path}/keys"), &key).await;
        writeln!(told, "{}: {} {}", key.to_string().chars().take(90).collect::<String>(), reply.status, reply.told())
            .unwrap();
    }
    let key = bench.made(&path, "make", "test").await.header("location").to_owned();
    for hours in [-1, 721] {
        let rotation = json!({"overlapHours": hours});
        let reply = keyed(&bench.owner(), "bad").post(&format!("{key}/rotation"), &rotation).await;
        writeln!(told, "{rotation}: {} {}", reply.status, reply.told()).unwrap();
    }
    insta::assert_snapshot!(told);
}
