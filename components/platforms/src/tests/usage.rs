use std::time::Duration;

use serde_json::json;

use super::*;

#[tokio::test]
async fn a_limit_is_kept_and_shown() {
    let bench = Bench::new();
    let path = bench.registered().await;
    let granted = json!({"decision": "approve", "perMinute": 3, "perDay": 5});
    bench.decide(&path, "approve", &granted).await;
    let text = secret(&bench.made(&path, "make", "live").await);
    // Two instances, which know nothing of each other but by the store.
    let instances = [bench.with(&text), bench.with(&text)];
    let mut taken = 0;
    for n in 0..8 {
        let reply = instances[n % 2].get(&path).await;
        match reply.status {
            403 => taken += 1,
            _ => {
                assert_told(&reply, 429, "quota-exceeded");
                assert_eq!(reply.header("retry-after"), "60");
                assert_eq!(reply.header("ratelimit-policy"), "\"minute\";q=3;w=60, \"day\";q=5;w=86400");
                let detail = reply.json()["detail"].as_str().unwrap().to_owned();
                assert!(
                    detail.contains("3 requests a minute") && detail.contains("2026-11-23T09:01:00+08:00"),
                    "{detail}"
                );
            }
        }
    }
    assert_eq!(taken, 3);
    bench.clock.advance(Duration::from_secs(60));
    let told: Vec<_> = [0, 1, 0, 1].map(|n: usize| instances[n].clone()).into_iter().collect();
    let mut statuses = Vec::new();
    for client in told {
        statuses.push(client.get(&path).await.status);
    }
    assert_eq!(statuses, [403, 403, 429, 429]);
    bench.clock.advance(Duration::from_secs(24 * 60 * 60));
    instances[0].get(&path).await;
    let usage = bench.owner().get(&format!("{path}/usage?days=3")).await;
    insta::assert_json_snapshot!(usage.json());
}

#[tokio::test]
async fn a_key_that_was_never_used_says_so() {
    let bench = Bench::new();
    let path = bench.registered().await;
    secret(&bench.made(&path, "make", "test").await);
    let usage = bench.administrator().get(&format!("{path}/usage")).await.json();
    let key = &usage["keys"][0];
    assert_eq!(
        (&key["lastUsedOn"], &key["day"]["used"], key["days"].as_array().unwrap().len()),
        (&json!(null), &json!(0), 7)
    );
}

/// A store that fails lets nothing through that it cannot count.
#[tokio::test]
async fn what_cannot_be_counted_is_not_answered() {
    let bench = Bench::new();
    let path = bench.registered().await;
    let key = bench.with(&secret(&bench.made(&path, "make", "test").await));
    bench.kv.crash_at(2, puhui_store::Side::Before);
    assert_told(&key.get(&path).await, 503, "store-unavailable");
    bench.kv.restart();
    assert_eq!(key.get(&path).await.status, 403);
}
