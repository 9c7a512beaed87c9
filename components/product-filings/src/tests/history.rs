use serde_json::json;

use super::{assert_told, body, client, decided, resubmitted, submitted, why, withdrawn};

#[tokio::test]
async fn everything_that_happened_is_told_without_a_person() {
    let client = client();
    let location = submitted(&client, "one", &body()).await;
    decided(&client, &location, "return").await;
    resubmitted(&client, &location, &body()).await;
    decided(&client, &location, "approve").await;
    withdrawn(&client, &location).await;
    let path = format!("{location}/history");
    let (english, chinese) = (client.get(&path).await, client.in_chinese().get(&path).await);
    assert_eq!((english.header("content-language"), chinese.header("content-language")), ("en", "zh-CN"));
    insta::assert_json_snapshot!([english.json(), chinese.json()]);
    let known = client.with("if-none-match", english.header("etag"));
    assert_eq!(known.get(&path).await.status, 304);
    assert_eq!(known.in_chinese().get(&path).await.status, 200);
}

#[tokio::test]
async fn nobody_has_a_history_or_a_contact() {
    for (id, what) in [("x", "history"), ("pf_0192e4a0b1c27d3e8f90a1b2c3d4e5f6", "history"), ("x", "contact")] {
        let reply = client().get(&format!("/v1/product-filings/{id}/{what}")).await;
        assert_told(&reply, 404, "unknown-resource");
    }
}

#[tokio::test]
async fn the_contact_is_shown_whole_and_never_kept() {
    let client = client();
    let location = submitted(&client, "one", &body()).await;
    let reply = why(&client).get(&format!("{location}/contact")).await;
    assert_eq!((reply.status, reply.json()), (200, body()["contact"].clone()));
    assert_eq!(reply.header("cache-control"), "no-store");
    assert!(!reply.header("etag").is_empty());
    let masked = json!({"name": "演*甲", "phone": "138****1234", "email": "y*****@example.cn"});
    assert_eq!(client.get(&location).await.json()["contact"], masked);
}
