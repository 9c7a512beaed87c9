use puhui_service::testing::Client;
use puhui_store::{Behaviour, MemoryKv};
use serde_json::{Value, json};

use super::{
    DESIGN, INVENTION, UTILITY_MODEL, assert_told, assert_totals, client, created, import, least, line, numbered, on,
    utility_model,
};

const BATCH: &str = "/v1/evaluation-reports/batch";

async fn look_up(client: &Client, numbers: impl Into<Value>) -> Value {
    let reply = client.post(BATCH, &json!({"patentNumbers": numbers.into()})).await;
    assert_eq!((reply.status, reply.header("cache-control")), (200, "no-store"), "{}", reply.json());
    reply.json()
}

#[tokio::test]
async fn each_number_is_answered_in_its_place() {
    let client = client();
    created(&client, UTILITY_MODEL, &utility_model()).await;
    let asked = json!([
        "2019 2 9900001.7",
        INVENTION,
        DESIGN,
        "202310123456.7",
        "",
        UTILITY_MODEL,
        "CN100378905C",
        "题".repeat(100),
    ]);
    insta::assert_json_snapshot!([
        look_up(&client, asked.clone()).await,
        look_up(&client.in_chinese(), asked).await["items"].take(),
    ]);
}

/// The same as by itself, but for what happened to it.
#[tokio::test]
async fn a_patent_shows_as_it_does_alone() {
    let client = client();
    let location = created(&client, UTILITY_MODEL, &utility_model()).await;
    let mut alone = client.get(&location).await.json();
    alone.as_object_mut().unwrap().remove("history");
    let found = look_up(&client, json!([UTILITY_MODEL])).await;
    assert_eq!(found["items"][0]["patent"], alone);
}

#[tokio::test]
async fn a_thousand_numbers_are_one_read() {
    for behaviour in [Behaviour::Honest, Behaviour::SpinSqlite] {
        let kv = MemoryKv::new(behaviour);
        let client = on(kv.clone());
        let lines: Vec<_> = (0..500).map(|n| line(&numbered(2 * n).to_string(), least()).to_string()).collect();
        assert_totals(&import(&client, &lines).await, [500, 500, 0, 0, 0]);
        let before = kv.calls();
        let asked: Vec<_> = (0..1000).map(|n| numbered(n).application()).collect();
        let found = look_up(&client, asked.clone()).await;
        assert_eq!(kv.calls() - before, 1);
        assert_eq!(found["counts"], json!({"found": 500, "unknown": 500, "invalid": 0}));
        for (n, item) in found["items"].as_array().unwrap().iter().enumerate() {
            assert_eq!((&item["given"], &item["patentNumber"]), (&json!(asked[n]), &json!(numbered(n))));
            assert_eq!(item["result"], if n % 2 == 0 { "found" } else { "unknown" });
        }
        let same = look_up(&client, vec![UTILITY_MODEL; 1000]).await;
        assert_eq!(same["counts"], json!({"found": 0, "unknown": 1000, "invalid": 0}));
    }
}

#[tokio::test]
async fn what_is_no_batch_is_not_read() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let client = on(kv.clone());
    let check = async |body: Value, status: u16, told: &str| {
        assert_told(&client.post(BATCH, &body).await, status, told);
        assert_told(&client.in_chinese().post(BATCH, &body).await, status, told);
    };
    check(json!({"patentNumbers": []}), 422, "invalid-body /patentNumbers empty").await;
    check(json!({"patentNumbers": vec![UTILITY_MODEL; 1001]}), 422, "invalid-body /patentNumbers too-many").await;
    check(json!({"patentNumbers": vec![""; 50_000]}), 422, "invalid-body /patentNumbers too-many").await;
    check(json!({"patentNumbers": ["x".repeat(300_000)]}), 413, "body-too-large").await;
    check(json!({}), 422, "invalid-body /patentNumbers missing").await;
    check(json!({"patentNumbers": null}), 422, "invalid-body /patentNumbers wrong-type").await;
    check(json!({"patentNumbers": UTILITY_MODEL}), 422, "invalid-body /patentNumbers wrong-type").await;
    check(json!({"patentNumbers": [UTILITY_MODEL, 7]}), 422, "invalid-body /patentNumbers/1 wrong-type").await;
    check(json!({"patentNumbers": [], "limit": 1}), 422, "invalid-body /limit unknown").await;
    check(json!([UTILITY_MODEL]), 422, "invalid-body  wrong-type").await;
    assert_eq!(kv.calls(), 0);
}

/// What is echoed is short, whatever it was, and no character of it is cut.
#[tokio::test]
async fn hostile_numbers_are_invalid_in_peace() {
    let hostile =
        ["\u{0}", "\u{202e}9", "𝟐𝟎𝟏𝟗", "👩‍👩‍👧‍👦", "%00", "\" } ]", "9".repeat(200_000).as_str()].map(str::to_owned);
    let found = look_up(&client(), hostile.to_vec()).await;
    for (given, item) in hostile.iter().zip(found["items"].as_array().unwrap()) {
        let echo: String = given.chars().take(64).collect();
        assert_eq!((&item["given"], &item["result"]), (&json!(echo), &json!("invalid")));
        assert!(!item["reason"].as_str().unwrap().is_empty() && item["patentNumber"].is_null());
    }
}
