use serde_json::{Value, json};

use super::{assert_told, client, english, keyed, notice, post};

/// Each of these is refused whole, in both languages, and nothing of it can be seen afterwards.
#[tokio::test]
async fn bad_bodies() {
    let client = client().with("content-type", "application/json");
    let mut told = String::new();
    for body in [
        "",
        "{",
        "[]",
        "null",
        "\u{0}\u{1}",
        "{}",
        r#"{"texts":{}}"#,
        r#"{"texts":[]}"#,
        r#"{"texts":[{}]}"#,
        r#"{"texts":[{"language":"en"}]}"#,
        r#"{"texts":[{"language":"en","title":7}]}"#,
        r#"{"texts":[{"language":"fr","title":"x"}]}"#,
        r#"{"texts":[{"language":"en","title":"x","colour":"red"}]}"#,
        r#"{"texts":[{"language":"en","title":"x","clauses":[{"path":"1"}]}]}"#,
        r#"{"texts":[{"language":"en","title":"x","clauses":[{"path":"1","label":"1.","text":true}]}]}"#,
        r#"{"texts":[{"language":"en","title":"\u0000"}]}"#,
        r#"{"texts":[{"language":"en","title":"\udfff"}]}"#,
        r#"{"issuedOn":20210706,"texts":[]}"#,
        r#"{"issuedOn":"6 July 2021","texts":[{"language":"en","title":"x"}]}"#,
        r#"{"issuedOn":"1948-12-31","texts":[{"language":"en","title":"x"}]}"#,
    ] {
        let english = keyed(&client).send("POST", "/v1/policies", body).await;
        let chinese = keyed(&client.in_chinese()).send("POST", "/v1/policies", body).await;
        assert!((400..500).contains(&english.status) && english.told() == chinese.told(), "{body}");
        told += &format!("{body}\n{} {}\n", english.status, english.told());
        for problem in [english.json(), chinese.json()] {
            let place = problem["errors"].as_array().and_then(|errors| errors.first());
            told += &format!("  {}\n", place.unwrap_or(&problem)["detail"].as_str().unwrap());
        }
    }
    insta::assert_snapshot!(told);
    assert_eq!(client.get("/v1/policies").await.json()["items"], json!([]));
}

#[tokio::test]
async fn everything_wrong_is_said_at_once() {
    let clause = |path: &str| json!({"path": path, "label": "", "heading": null, "text": " "});
    let body = json!({
        "issuedOn": "2021-02-30",
        "texts": [
            {"language": "xx", "title": "", "documentNumber": "12号", "issuer": " ", "clauses": [clause("1"), clause("x")]},
            {"language": "en", "title": "字".repeat(501), "documentNumber": "A [2025] No. 1", "attachments": [""]},
            {"language": "en", "title": "x", "documentNumber": "A [2025] No. 2", "clauses": [
                {"path": "1", "label": "1.", "heading": "h"}, {"path": "1", "label": "1.", "heading": "h"}]},
        ],
    });
    insta::assert_json_snapshot!([
        post(&client(), &body).await.problem(),
        post(&client().in_chinese(), &body).await.problem(),
    ]);
}

#[tokio::test]
async fn limits_of_size() {
    let check = async |change: &dyn Fn(&mut Value), told: &str, status: u16| {
        let mut body = json!({"texts": [english()]});
        change(&mut body["texts"][0]);
        assert_told(&post(&client(), &body).await, status, told);
    };
    let clauses =
        |n: usize| (1..=n).map(|i| json!({"path": i.to_string(), "label": "x", "text": "x"})).collect::<Value>();
    check(&|text| text["clauses"] = clauses(2001), "invalid-body /texts/0/clauses too-many", 422).await;
    check(&|text| text["preamble"] = json!("x".repeat(50_001)), "invalid-body /texts/0/preamble too-long", 422).await;
    check(&|text| text["preamble"] = json!("x".repeat(300_000)), "body-too-large", 413).await;
    check(&|text| text["attachments"] = json!(vec!["x"; 101]), "invalid-body /texts/0/attachments too-many", 422).await;

    let mut most = notice();
    most["texts"][0]["clauses"] = clauses(2000);
    assert_eq!(post(&client(), &most).await.status, 201);
}

/// The largest body that is read makes a record that is too large, with all that a record keeps besides.
#[tokio::test]
async fn a_record_that_cannot_be_stored_is_refused() {
    let clause = |i: usize| json!({"path": i.to_string(), "label": "x", "heading": null, "text": "x".repeat(49_000)});
    let clauses: Vec<_> = (1..=5).map(clause).collect();
    let mut body = json!({"texts": [{"language": "en", "title": "x", "preamble": "", "clauses": clauses}]});
    let room = 256 * 1024 - body.to_string().len();
    body["texts"][0]["preamble"] = json!("x".repeat(room));
    assert_told(&post(&client(), &body).await, 413, "record-too-large");
}

#[tokio::test]
async fn wrong_content_types_and_methods() {
    let client = client();
    for kind in ["text/plain", "application/xml", "application/json; charset=gbk", "application/x-www-form-urlencoded"]
    {
        let reply = keyed(&client.with("content-type", kind)).send("POST", "/v1/policies", notice().to_string()).await;
        assert_told(&reply, 415, "unsupported-media-type");
    }
    let untyped = keyed(&client).send("POST", "/v1/policies", notice().to_string()).await;
    assert_told(&untyped, 415, "unsupported-media-type");
    let reply = client.send("PATCH", "/v1/policies", notice().to_string()).await;
    assert_told(&reply, 405, "method-not-allowed");
    assert_eq!(reply.header("allow"), "GET, HEAD, POST, OPTIONS");
}
