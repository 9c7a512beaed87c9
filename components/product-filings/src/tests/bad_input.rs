use puhui_store::{Behaviour, MemoryKv};
use serde_json::{Value, json};

use super::{PATH, assert_told, body, client, over, patent, submitted};

/// The body with one field changed, `/product/name`; with `None`, left out.
fn with(pointer: &str, value: Option<Value>) -> Value {
    let mut body = body();
    let (parent, field) = pointer.rsplit_once('/').unwrap();
    let parent = body.pointer_mut(parent).unwrap();
    match (parent, value) {
        (Value::Array(items), Some(value)) => items[field.parse::<usize>().unwrap()] = value,
        (Value::Object(fields), Some(value)) => _ = fields.insert(field.to_owned(), value),
        (Value::Object(fields), None) => _ = fields.remove(field).unwrap(),
        (other, _) => panic!("{other} has no fields"),
    }
    body
}

/// Each of these is refused whole, in both languages, and nothing of it is written.
#[tokio::test]
async fn one_mistake_at_a_time() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let client = over(&kv).with("idempotency-key", "one");
    let mut told = String::new();
    for (pointer, value) in [
        ("/enterprise", None),
        ("/enterprise", Some(json!("x"))),
        ("/enterprise/name", Some(json!(""))),
        ("/enterprise/name", Some(json!("字".repeat(201)))),
        ("/enterprise/name", Some(json!("a\u{0}b"))),
        ("/enterprise/creditCode", Some(json!("91350100M000100Y4Z"))),
        ("/enterprise/creditCode", Some(json!("91350100M000100Y44"))),
        ("/enterprise/creditCode", Some(json!(91350100))),
        ("/enterprise/region", Some(json!("999999"))),
        ("/enterprise/region", Some(json!(""))),
        ("/contact/name", None),
        ("/contact/phone", Some(json!(" "))),
        ("/contact/phone", Some(json!("1234"))),
        ("/contact/phone", Some(json!("138 0000 1234 转 8"))),
        ("/contact/phone", Some(json!("5".repeat(21)))),
        ("/contact/email", Some(json!("nobody"))),
        ("/contact/email", Some(json!(""))),
        ("/contact/wechat", Some(json!("x"))),
        ("/product/name", Some(json!(null))),
        ("/product/model", Some(json!(""))),
        ("/product/brand", Some(json!("x".repeat(201)))),
        ("/product/industry", Some(json!("C"))),
        ("/product/industry", Some(json!("C39"))),
        ("/product/industry", Some(json!("C391"))),
        ("/product/industry", Some(json!("3912"))),
        ("/product/launchedOn", Some(json!("2024-02-30"))),
        ("/product/launchedOn", Some(json!(20240301))),
        ("/patents", Some(json!([]))),
        ("/patents", None),
        ("/patents/0", Some(json!({}))),
        ("/patents/0/number", Some(json!("202310123456.7"))),
        ("/patents/0/number", Some(json!("CN100378905C"))),
        ("/patents/0/number", Some(json!(patent(2)))),
        ("/patents/1/role", Some(json!("main"))),
        ("/patents/1/basis", Some(json!("borrowed"))),
        ("/patents/1/basis", Some(json!(1))),
        ("/figures/year", Some(json!(2027))),
        ("/figures/year", Some(json!(1984))),
        ("/figures/year", Some(json!("2025"))),
        ("/figures/year", Some(json!(i64::MAX))),
        ("/figures/currency", Some(json!("USD"))),
        ("/figures/salesCents", Some(json!(-1))),
        ("/figures/salesCents", Some(json!(1.5))),
        ("/figures/salesCents", Some(json!(9_007_199_254_740_992_i64))),
        ("/figures/salesCents", Some(json!(u64::MAX))),
        ("/figures/profitCents", Some(json!(-9_007_199_254_740_992_i64))),
        ("/figures/exportCents", Some(json!(-1))),
        ("/figures/exportCents", Some(json!(1_234_501))),
        ("/commitment", Some(json!(false))),
        ("/commitment", Some(json!("true"))),
        ("/commitment", None),
        ("/joinsIdentification", Some(json!(null))),
        ("/state", Some(json!("approved"))),
    ] {
        let body = with(pointer, value.clone());
        let (english, chinese) = (client.post(PATH, &body).await, client.in_chinese().post(PATH, &body).await);
        assert!(english.status == 422 && english.told() == chinese.told(), "{pointer}: {}", english.json());
        told += &format!("{pointer} = {}\n  {}\n", shortened(value), english.told());
        for problem in [english.json(), chinese.json()] {
            told += &format!("  {}\n", problem["errors"][0]["detail"].as_str().unwrap());
        }
    }
    insta::assert_snapshot!(told);
    assert!(kv.keys().is_empty(), "{:?}", kv.keys());
}

fn shortened(value: Option<Value>) -> String {
    let text = value.map_or("(left out)".to_owned(), |value| value.to_string());
    if text.chars().count() > 40 { text.chars().take(10).chain("…".chars()).collect() } else { text }
}

#[tokio::test]
async fn everything_wrong_is_said_at_once() {
    let bad = json!({
        "enterprise": {"name": " ", "creditCode": "x", "region": "nowhere"},
        "contact": {"name": "", "phone": "none", "email": "none"},
        "product": {"name": "", "model": "", "brand": "", "industry": "C39", "launchedOn": "soon"},
        "patents": [
            {"number": patent(1), "role": "core", "basis": "owned"},
            {"number": "x", "role": "x", "basis": "x"},
            {"number": patent(1).replace("ZL", "CN "), "role": "core", "basis": "owned"},
        ],
        "figures": {"year": 3000, "currency": "EUR", "salesCents": -1, "profitCents": i64::MIN, "exportCents": i64::MAX},
        "commitment": false,
        "joinsIdentification": false,
    });
    let client = client().with("idempotency-key", "one");
    insta::assert_json_snapshot!([
        client.post(PATH, &bad).await.problem(),
        client.in_chinese().post(PATH, &bad).await.problem(),
    ]);
}

#[tokio::test]
async fn bodies_that_are_none() {
    let client = client().with("idempotency-key", "one").with("content-type", "application/json");
    for body in [
        "",
        "{",
        "[]",
        "null",
        "7",
        "\"x\"",
        "\u{0}\u{1}",
        "{}",
        "{\"enterprise\":1e999}",
        "{\"enterprise\":{}}",
        "{\"enterprise\":[]}",
    ] {
        for client in [client.clone(), client.in_chinese()] {
            let reply = client.send("POST", PATH, body).await;
            reply.problem();
            assert!([400, 422].contains(&reply.status), "{body}: {}", reply.status);
        }
    }
    let deep = format!("{{\"enterprise\":{}", "[".repeat(100_000));
    assert_eq!(client.send("POST", PATH, deep).await.status, 422);
    assert_eq!(client.get(PATH).await.json()["items"], json!([]));
}

#[tokio::test]
async fn the_most_that_is_taken() {
    let client = client();
    let patents = |count: usize| -> Value {
        (1..=count).map(|n| json!({"number": patent(n), "role": "core", "basis": "owned"})).collect()
    };
    let too_many = client.with("idempotency-key", "one").post(PATH, &with("/patents", Some(patents(51)))).await;
    assert_told(&too_many, 422, "invalid-body /patents too-many");
    let longest = json!("🏭".repeat(200));
    let mut most = with("/patents", Some(patents(50)));
    for pointer in ["/enterprise/name", "/contact/name", "/product/name", "/product/model", "/product/brand"] {
        *most.pointer_mut(pointer).unwrap() = longest.clone();
    }
    most["figures"] = json!({
        "year": 2026, "currency": "CNY", "salesCents": 9_007_199_254_740_991_i64,
        "profitCents": -9_007_199_254_740_991_i64, "exportCents": 9_007_199_254_740_991_i64,
    });
    let filing = client.get(&submitted(&client, "one", &most).await).await.json();
    assert_eq!((filing["patents"].as_array().map(Vec::len), &filing["figures"]), (Some(50), &most["figures"]));
}

/// JSON has one kind of number, and the contract says `integer`, which 2025.0 is to JSON Schema.
#[tokio::test]
async fn a_whole_number_may_be_written_with_a_point() {
    let client = client();
    let figures =
        json!({"year": 2025.0, "currency": "CNY", "salesCents": 2e6, "profitCents": -500.0, "exportCents": 0.0});
    let path = submitted(&client, "one", &with("/figures", Some(figures))).await;
    let kept = json!({"year": 2025, "currency": "CNY", "salesCents": 2_000_000, "profitCents": -500, "exportCents": 0});
    assert_eq!(client.get(&path).await.json()["figures"], kept);
}

/// A year begins at midnight in China, and the ends of time are no reason to fail.
#[tokio::test]
async fn the_year_is_that_of_the_business_time() {
    for (now, year, status) in [
        ("2026-12-31T15:59:59Z", 2027, 422),
        ("2026-12-31T16:00:00Z", 2027, 201),
        ("2027-01-01T00:00:00+08:00", 2027, 201),
        ("1985-01-01T00:00:00+08:00", 1985, 201),
        ("1984-12-31T23:59:59+08:00", 1985, 422),
        ("9999-12-31T23:59:59Z", 9999, 201),
        ("9999-12-31T23:59:59-23:59", 9999, 201),
        ("0000-01-01T00:00:00+23:59", 2025, 422),
    ] {
        let client = client().with("idempotency-key", "one").with("puhui-now", now);
        let reply = client.post(PATH, &with("/figures/year", Some(json!(year)))).await;
        assert_eq!(reply.status, status, "{now}: {}", reply.json());
    }
}

#[tokio::test]
async fn wrong_content_types_and_missing_keys() {
    let client = client();
    assert_told(&client.post(PATH, &body()).await, 400, "idempotency-key-required");
    let keyed = client.with("idempotency-key", "one");
    for kind in ["text/plain", "application/json; charset=gbk", "application/x-ndjson"] {
        let reply = keyed.with("content-type", kind).send("POST", PATH, body().to_string()).await;
        assert_told(&reply, 415, "unsupported-media-type");
    }
    for key in ["", "a b", &"k".repeat(256)] {
        let reply = client.with("idempotency-key", key).post(PATH, &body()).await;
        assert_told(&reply, 400, "invalid-header Idempotency-Key invalid-value");
    }
}
