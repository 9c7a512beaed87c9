use puhui_service::testing::Client;
use serde_json::{Value, json};

use super::{GUANGDONG, assert_told, client, creates, designated, person, point, summary};

/// Each of these is refused whole, in both languages: what is told, and the first sentence in each.
async fn told(client: &Client, method: &str, path: &str, bodies: &[&str]) -> String {
    let client = client.with("content-type", "application/json");
    let mut told = String::new();
    for body in bodies {
        let english = client.send(method, path, body.to_string()).await;
        let chinese = client.in_chinese().send(method, path, body.to_string()).await;
        assert!((400..500).contains(&english.status) && english.told() == chinese.told(), "{body}");
        told += &format!("{body}\n{} {}\n", english.status, english.told());
        for problem in [english.json(), chinese.json()] {
            let place = problem["errors"].as_array().and_then(|errors| errors.first());
            told += &format!("  {}\n", place.unwrap_or(&problem)["detail"].as_str().unwrap());
        }
    }
    told
}

#[tokio::test]
async fn bad_points() {
    let client = client();
    let bodies = [
        "",
        "{",
        "[]",
        "null",
        "{}",
        r#"{"name":"x"}"#,
        r#"{"name":"x","hostKind":"ministry"}"#,
        r#"{"name":"x","hostKind":3}"#,
        r#"{"name":7,"hostKind":"enterprise"}"#,
        r#"{"name":"x","hostKind":"enterprise","name":"y"}"#,
        r#"{"name":"x","hostKind":"enterprise","contact":"y"}"#,
        r#"{"name":"\udfff","hostKind":"enterprise"}"#,
        r#"{"name":"x","hostKind":"enterprise","creditCode":"91350100M000100Y4Z"}"#,
        r#"{"name":"x","hostKind":"enterprise","phone":12345}"#,
        r#"{"name":"x","hostKind":"enterprise","phone":"call us"}"#,
        r#"{"name":"x","hostKind":"enterprise","website":"http://example.com"}"#,
        r#"{"name":"x","hostKind":"enterprise","designatedOn":"2026-11-23"}"#,
        r#"{"name":"x","hostKind":"enterprise","designatedOn":"tomorrow"}"#,
    ];
    insta::assert_snapshot!(told(&creates(&client), "PUT", GUANGDONG, &bodies).await);
    assert_eq!(client.get("/v1/contact-points").await.json()["filled"], 0);
}

#[tokio::test]
async fn bad_persons() {
    let client = client();
    let path = format!("{GUANGDONG}/person");
    let bodies = [
        "",
        "{}",
        r#"{"name":"x","post":"x","phone":null}"#,
        r#"{"name":" ","post":"","phone":"","email":""}"#,
        r#"{"name":"x","post":"x","phone":"12345","email":"nobody"}"#,
        r#"{"name":"x","post":"x","phone":"12345","idCard":"x"}"#,
    ];
    insta::assert_snapshot!(told(&creates(&client), "PUT", &path, &bodies).await);
    assert_told(&client.get(&path).await, 404, "unknown-resource");
}

#[tokio::test]
async fn bad_summaries() {
    let client = designated().await;
    let path = format!("{GUANGDONG}/summaries");
    let bodies = [
        "",
        "{}",
        r#"{"year":"2025","title":"x","text":"x"}"#,
        r#"{"year":2025.5,"title":"x","text":"x"}"#,
        r#"{"year":99999999999999999999,"title":"x","text":"x"}"#,
        r#"{"year":2027,"title":"","text":"\u0007"}"#,
        r#"{"year":2025,"title":"x","text":"x","attachments":[]}"#,
    ];
    insta::assert_snapshot!(told(&client.with("idempotency-key", "one"), "POST", &path, &bodies).await);
    assert_eq!(client.get(&path).await.json()["items"], json!([]));
    // A refused request leaves its key free.
    assert_eq!(client.with("idempotency-key", "one").post(&path, &summary(2025)).await.status, 201);
}

#[tokio::test]
async fn everything_wrong_is_said_at_once() {
    let point = json!({
        "name": "", "hostKind": "x", "creditCode": "x", "address": " ", "phone": "x", "website": "x",
        "designatedOn": "2026-12-01"
    });
    let reply = creates(&client()).put(GUANGDONG, &point).await;
    assert_told(
        &reply,
        422,
        "invalid-body /name empty /hostKind invalid-value /creditCode invalid-value /address empty \
         /phone invalid-value /website invalid-value /designatedOn out-of-range",
    );
}

#[tokio::test]
async fn wrong_headers_and_methods() {
    let client = client();
    let text = creates(&client).with("content-type", "text/plain");
    assert_told(&text.send("PUT", GUANGDONG, point().to_string()).await, 415, "unsupported-media-type");
    for (name, value, expected) in [
        ("if-none-match", "\"1.1\"", "invalid-header If-None-Match invalid-value"),
        ("if-match", "*", "invalid-header If-Match invalid-value"),
        ("if-match", "1", "invalid-header If-Match invalid-value"),
    ] {
        assert_told(&client.with(name, value).put(GUANGDONG, &point()).await, 400, expected);
        let path = format!("{GUANGDONG}/person");
        assert_told(&client.with(name, value).put(&path, &person()).await, 400, expected);
    }
    let path = format!("{GUANGDONG}/summaries");
    assert_told(&client.post(&path, &summary(2025)).await, 400, "idempotency-key-required");
    let deleted = client.send("DELETE", GUANGDONG, "").await;
    assert_eq!((deleted.told().as_str(), deleted.header("allow")), ("method-not-allowed", "GET, HEAD, PUT, OPTIONS"));
}

/// A hundred changes by hand of good bodies: each is taken or refused, and nothing breaks.
#[tokio::test]
async fn mangled_bodies_do_no_harm() {
    let client = creates(&client()).with("content-type", "application/json").with("idempotency-key", "one");
    let text = GUANGDONG.to_owned();
    for (method, path, body) in [
        ("PUT", text.clone(), point()),
        ("PUT", format!("{text}/person"), person()),
        ("POST", format!("{text}/summaries"), summary(2025)),
    ] {
        let good = body.to_string();
        for (place, _) in good.char_indices() {
            let cut = good[..place].to_owned();
            let bent = good[..place].to_owned() + "\u{0}" + &good[place..];
            for mangled in [cut, bent] {
                let reply = client.send(method, &path, mangled.clone()).await;
                assert!(reply.status < 500, "{mangled}: {}", reply.told());
            }
        }
        for value in [json!(null), json!(true), json!(-1), json!(1e300), json!([]), json!({}), json!("\u{202e}")] {
            for field in body.as_object().unwrap().keys() {
                let mut other: Value = body.clone();
                other[field] = value.clone();
                let reply = client.send(method, &path, other.to_string()).await;
                assert!(reply.status < 500, "{other}: {}", reply.told());
            }
        }
    }
}
