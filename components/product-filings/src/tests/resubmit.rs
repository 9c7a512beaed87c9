use futures::future::join_all;
use puhui_service::testing::business_keys;
use puhui_store::{Behaviour, MemoryKv};
use serde_json::json;

use super::{assert_told, body, client, credit_code, decided, over, own, ready, resubmitted, state, submitted, why};

#[tokio::test]
async fn a_returned_filing_comes_back_corrected() {
    let client = client();
    let location = submitted(&client, "one", &body()).await;
    let returned = decided(&client, &location, "return").await.json();
    let mut corrected = body();
    corrected["product"]["name"] = json!("示范台灯（二代）");
    corrected["enterprise"] = json!({"name": "示范照明有限公司", "creditCode": credit_code(1), "region": "110000"});
    corrected["contact"] = json!({"name": "演示乙", "phone": "13800004321", "email": null});
    let later = client.with("puhui-now", "2026-12-01T10:00:00+08:00");
    let reply = resubmitted(&later, &location, &corrected).await;
    assert_eq!((reply.status, reply.json()), (200, own(&client).get(&location).await.json()));
    let filing = reply.json();
    assert_eq!(filing["product"]["name"], corrected["product"]["name"]);
    assert_eq!((&filing["decisions"], &filing["id"]), (&returned["decisions"], &returned["id"]));
    assert_eq!(filing["submittedAt"], "2026-12-01T10:00:00+08:00");
    assert_eq!(why(&client).get(&format!("{location}/contact")).await.json(), corrected["contact"]);

    // It has left the lists of what it was.
    let code = credit_code(1);
    for (query, count) in
        [("region=440300&creditCode=", 0), ("region=440000&creditCode=", 0), ("region=110000&creditCode=", 1)]
    {
        let page = client.get(&format!("/v1/product-filings?{query}{code}")).await.json();
        assert_eq!(page["items"].as_array().map(Vec::len), Some(count), "{query}");
    }
    assert_eq!(client.get("/v1/product-filings?state=returned").await.json()["items"], json!([]));
}

#[tokio::test]
async fn what_is_wrong_leaves_it_returned_and_writes_nothing() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let client = over(&kv);
    let location = submitted(&client, "one", &body()).await;
    let early = ready(&client, &location, "unused").await;
    decided(&client, &location, "return").await;
    let keys = business_keys(&kv);
    assert_told(&client.put(&location, &body()).await, 428, "precondition-required");
    assert_told(&early.put(&location, &body()).await, 412, "precondition-failed");
    let mut bad = body();
    bad["figures"]["exportCents"] = json!(1_234_501);
    let refused = resubmitted(&client, &location, &bad).await;
    assert_told(&refused, 422, "invalid-body /figures/exportCents inconsistent");
    let mut foreign = body();
    foreign["enterprise"]["creditCode"] = json!(credit_code(2));
    let given_away = ready(&own(&client), &location, "unused").await.put(&location, &foreign).await;
    assert_told(&given_away, 403, "not-permitted");
    assert!(given_away.json()["detail"].as_str().unwrap().contains("/enterprise/creditCode"));
    assert_eq!((business_keys(&kv), state(&client, &location).await), (keys, "returned".into()));
    let nowhere = early.put("/v1/product-filings/pf_0192e4a0b1c27d3e8f90a1b2c3d4e5f6", &body()).await;
    assert_told(&nowhere, 404, "unknown-resource");
}

#[tokio::test]
async fn of_many_at_once_one_comes_back() {
    for behaviour in [Behaviour::Honest, Behaviour::SpinSqlite, Behaviour::SpinRedis] {
        let kv = MemoryKv::new(behaviour);
        let client = over(&kv);
        let location = submitted(&client, "one", &body()).await;
        decided(&client, &location, "return").await;
        kv.roughen(3, 0);
        let owner = ready(&client, &location, "unused").await;
        let replies = join_all((0..16).map(async |_| owner.put(&location, &body()).await)).await;
        let won = replies.iter().filter(|reply| reply.status == 200).count();
        assert!(won == 1 && replies.iter().all(|reply| [200, 409, 412].contains(&reply.status)), "{behaviour:?} {won}");
        let contact = why(&client).get(&format!("{location}/contact")).await;
        assert_eq!((contact.status, state(&client, &location).await), (200, "pending".into()));
    }
}
