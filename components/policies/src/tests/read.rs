use serde_json::json;

use super::{added, anonymous, assert_told, client, created, english, notice};

#[tokio::test]
async fn a_missing_language_falls_back_and_says_so() {
    let client = client();
    let location = created(&client, &notice()).await;
    let english_reader = client.get(&location).await;
    assert_eq!((english_reader.status, english_reader.header("content-language")), (200, "zh-CN"));
    assert_eq!(english_reader.header("vary"), "Accept-Language");
    assert_eq!(english_reader.json()["languages"], json!(["zh-CN"]));

    client.with("if-none-match", "*").put(&format!("{location}/texts/en"), &added(english())).await;
    assert_eq!(client.get(&location).await.header("content-language"), "en");
    assert_eq!(client.in_chinese().get(&location).await.header("content-language"), "zh-CN");
    // A link can say which; that goes before the header.
    assert_eq!(client.get(&format!("{location}?language=zh-CN")).await.header("content-language"), "zh-CN");
    assert_told(&client.get(&format!("{location}?language=fr")).await, 400, "invalid-parameter language invalid-value");
}

#[tokio::test]
async fn a_clause_is_read_by_its_path() {
    let client = client();
    let location = created(&client, &notice()).await;
    let mut seen = Vec::new();
    for path in ["1", "1.1", "2.1.1"] {
        let reply = client.get(&format!("{location}/clauses/{path}")).await;
        assert_eq!((reply.status, reply.header("content-language")), (200, "zh-CN"));
        seen.push(reply.json());
    }
    insta::assert_json_snapshot!(anonymous(&json!(seen)));
}

#[tokio::test]
async fn what_does_not_exist_is_a_problem() {
    let client = client();
    let location = created(&client, &notice()).await;
    for path in ["9", "1.3", "0", "1.", "+1", "x", "%2F", "%00", "%FF", "1%2E1%2E1", "..", "1.1.1.1.1.1.1"] {
        assert_told(&client.get(&format!("{location}/clauses/{path}")).await, 404, "unknown-resource");
    }
    for id in ["x", "pol_0", "ptx_0192e4a0b1c27d3e8f90a1b2c3d4e5f6", "pol_0192e4a0b1c27d3e8f90a1b2c3d4e5f6", "%F0%28"] {
        assert_told(&client.get(&format!("/v1/policies/{id}")).await, 404, "unknown-resource");
    }
    let chinese = client.in_chinese().get("/v1/policies/x").await;
    assert_eq!((chinese.header("content-language"), &chinese.json()["title"]), ("zh-CN", &json!("没有这条记录")));
}

#[tokio::test]
async fn what_is_unchanged_is_not_sent_again() {
    let client = client();
    let location = created(&client, &notice()).await;
    let clause = format!("{location}/clauses/1");
    for path in [&location, &clause] {
        let first = client.get(path).await;
        let known = client.with("if-none-match", first.header("etag"));
        for reply in [known.get(path).await, known.head(path).await] {
            assert_eq!((reply.status, reply.body.len()), (304, 0));
            assert_eq!(reply.header("etag"), first.header("etag"));
            assert_eq!(reply.header("vary"), "Accept-Language");
            assert_eq!(reply.header("cache-control"), "no-cache");
        }
        assert_eq!(client.with("if-none-match", "\"other\"").get(path).await.status, 200);
    }
    // Another language is another version of the record, whatever it is read in.
    let known = client.with("if-none-match", client.get(&location).await.header("etag"));
    client.with("if-none-match", "*").put(&format!("{location}/texts/en"), &added(english())).await;
    assert_eq!(known.in_chinese().get(&location).await.status, 200);
}
