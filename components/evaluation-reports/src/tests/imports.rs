use std::time::Duration;

use puhui_store::{Behaviour, MemoryKv};
use serde_json::{Value, json};

use super::{
    DESIGN, INVENTION, UTILITY_MODEL, assert_told, assert_totals, client, clock, created, import, least, line,
    numbered, on, path, said, sent, timed, utility_model,
};

fn lines(values: &[Value]) -> Vec<String> {
    values.iter().map(Value::to_string).collect()
}

#[tokio::test]
async fn a_line_is_the_body_of_a_put() {
    let (imported, put) = (client(), client());
    let said = import(&imported, &lines(&[line("2019 2 9900001.7", utility_model())])).await;
    assert_totals(&said, [1, 1, 0, 0, 0]);
    created(&put, UTILITY_MODEL, &utility_model()).await;
    let [mut one, mut other] =
        [imported.get(&path(UTILITY_MODEL)).await.json(), put.get(&path(UTILITY_MODEL)).await.json()];
    assert_eq!((&one["history"][0]["what"], &other["history"][0]["what"]), (&json!("imported"), &json!("created")));
    (one["history"], other["history"]) = (json!(null), json!(null));
    assert_eq!(one, other);
}

#[tokio::test]
async fn a_file_can_be_sent_again() {
    for behaviour in [Behaviour::Honest, Behaviour::SpinSqlite, Behaviour::SpinRedis] {
        let client = on(MemoryKv::new(behaviour));
        let file: Vec<_> = (0..5000).map(|n| line(&numbered(n).to_string(), least()).to_string()).collect();
        assert_totals(&import(&client, &file).await, [5000, 5000, 0, 0, 0]);
        let before = client.get(&path(&numbered(4321).to_string())).await;
        assert_totals(&import(&client, &file).await, [5000, 0, 0, 5000, 0]);
        let after = client.get(&path(&numbered(4321).to_string())).await;
        assert_eq!((after.header("etag"), after.json()), (before.header("etag"), before.json()));
    }
}

#[tokio::test]
async fn a_broken_line_fails_by_itself() {
    let client = client();
    let mut invention = utility_model();
    invention["title"] = json!("一种示例方法");
    let mut file = lines(&[
        line(UTILITY_MODEL, utility_model()),
        line(INVENTION, invention),
        least(),
        line("202310123456.7", least()),
        line(DESIGN, least()),
    ]);
    file.insert(1, "{\"patentNumber\": \"ZL2".into());
    file.insert(4, String::new());
    let said = import(&client, &file).await;
    let told: Vec<_> = said[..4]
        .iter()
        .map(|line| {
            (line["line"].as_u64().unwrap(), &line["problem"]["code"], &line["problem"]["errors"][0]["pointer"])
        })
        .collect();
    assert_eq!(
        told,
        [
            (2, &json!("malformed-json"), &json!(null)),
            (3, &json!("invalid-body"), &json!("/report")),
            (4, &json!("invalid-body"), &json!("/patentNumber")),
            (6, &json!("invalid-body"), &json!("/patentNumber")),
        ]
    );
    assert_totals(&said, [6, 2, 0, 0, 4]);
    for (number, status) in [(UTILITY_MODEL, 200), (DESIGN, 200), (INVENTION, 404)] {
        assert_eq!(client.get(&path(number)).await.status, status);
    }
    let chinese = import(&client.in_chinese(), &file).await;
    assert!(chinese[2]["problem"]["errors"][0]["detail"].as_str().unwrap().contains("必填"), "{}", chinese[2]);
}

#[tokio::test]
async fn the_last_line_of_a_patent_holds() {
    let client = client();
    let state = |state: &str| {
        let mut body = least();
        body["legalStatus"]["state"] = json!(state);
        line(UTILITY_MODEL, body)
    };
    let file = lines(&[state("in-force"), state("in-force"), state("lapsed"), state("in-force"), state("expired")]);
    assert_totals(&import(&client, &file).await, [5, 1, 3, 1, 0]);
    let patent = client.get(&path(UTILITY_MODEL)).await.json();
    assert_eq!(patent["legalStatus"]["state"]["code"], "expired");
    let steps: Vec<_> = patent["history"].as_array().unwrap().iter().map(|line| (&line["from"], &line["to"])).collect();
    let [in_force, lapsed, expired] =
        ["in-force, no-report", "lapsed, no-report", "expired, no-report"].map(|standing| json!(standing));
    assert_eq!(steps, [(&json!(null), &in_force), (&in_force, &lapsed), (&lapsed, &in_force), (&in_force, &expired)]);
}

/// An import changes what a PUT made, and the PUT's tag is stale then.
#[tokio::test]
async fn an_import_and_a_put_know_of_each_other() {
    let client = client();
    let location = created(&client, UTILITY_MODEL, &least()).await;
    let seen = client.with("if-match", client.get(&location).await.header("etag"));
    assert_totals(&import(&client, &lines(&[line(UTILITY_MODEL, utility_model())])).await, [1, 0, 1, 0, 0]);
    assert_eq!(seen.put(&location, &least()).await.told(), "precondition-failed");
    assert_eq!(client.with("if-none-match", "*").put(&location, &least()).await.told(), "precondition-failed");
}

/// Where the store fails, its line says so, and the file can be sent again.
#[tokio::test]
async fn a_store_that_fails_fails_lines() {
    let (kv, clock) = (MemoryKv::new(Behaviour::SpinSqlite), clock());
    let client = timed(&kv, &clock);
    let file: Vec<_> = (0..40).map(|n| line(&numbered(n).to_string(), least()).to_string()).collect();
    kv.roughen(7, 300);
    let mut failed = 0;
    for _ in 0..20 {
        clock.advance(Duration::from_secs(10));
        let reply = sent(&client, &file).await;
        if reply.status != 200 {
            // The audit could not be told: nothing was begun.
            assert_told(&reply, 503, "store-unavailable");
            continue;
        }
        let said = said(reply);
        let (totals, problems) = said.split_last().unwrap();
        for line in problems {
            assert_eq!(line["problem"]["status"], if line["problem"]["code"] == "in-progress" { 409 } else { 503 });
        }
        let totals = &totals["totals"];
        assert_eq!((&totals["lines"], &totals["failed"]), (&json!(40), &json!(problems.len())));
        failed += problems.len();
    }
    assert!(failed > 0, "the store never failed");
    // What the failures left locked comes free by itself.
    kv.restart();
    let mut tries = 1;
    while import(&client, &file).await.len() > 1 {
        clock.advance(Duration::from_secs(10));
        tries += 1;
        assert!(tries < 10, "still locked");
    }
    assert_totals(&import(&client, &file).await, [40, 0, 0, 40, 0]);
}
