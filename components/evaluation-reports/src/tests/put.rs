use serde_json::json;

use super::{INVENTION, UTILITY_MODEL, assert_told, client, created, least, path, utility_model};

#[tokio::test]
async fn a_put_creates_and_replaces_what_was_seen() {
    let client = client();
    let made = client.with("if-none-match", "*").put(&path(UTILITY_MODEL), &least()).await;
    assert_eq!((made.status, made.header("location")), (201, "/v1/evaluation-reports/ZL201929900001.7"));
    assert_eq!(client.get(made.header("location")).await.json(), made.json());

    let seen = client.in_chinese().get(&path(UTILITY_MODEL)).await;
    let later = client.with("if-match", seen.header("etag")).with("puhui-now", "2026-12-01T08:00:00+08:00");
    let replaced = later.put(&path(UTILITY_MODEL), &utility_model()).await;
    assert_eq!((replaced.status, &replaced.json()["updatedAt"]), (200, &json!("2026-12-01T08:00:00+08:00")));
    assert_eq!(client.get(&path(UTILITY_MODEL)).await.json(), replaced.json());
    insta::assert_json_snapshot!(replaced.json()["history"]);

    let stale = later.put(&path(UTILITY_MODEL), &least()).await;
    assert_told(&stale, 412, "precondition-failed");
    assert_eq!(stale.json()["related"], "/v1/evaluation-reports/ZL201929900001.7");
}

#[tokio::test]
async fn nothing_is_overwritten_unseen() {
    let client = client();
    let location = created(&client, UTILITY_MODEL, &utility_model()).await;
    let before = client.get(&location).await;
    assert_told(&client.put(&location, &least()).await, 428, "precondition-required");
    let again = client.with("if-none-match", "*").put(&location, &least()).await;
    assert_told(&again, 412, "precondition-failed");
    assert_eq!(again.json()["related"], location);
    for bad in ["*", "W/\"1.1\"", "1.1"] {
        let reply = client.with("if-match", bad).put(&location, &least()).await;
        assert_told(&reply, 400, "invalid-header If-Match invalid-value");
    }
    let both = client.with("if-none-match", "*").with("if-match", before.header("etag"));
    assert_told(&both.put(&location, &least()).await, 400, "invalid-header If-None-Match inconsistent");
    assert_eq!(client.get(&location).await.json(), before.json());

    let nowhere = client.with("if-match", before.header("etag")).put(&path(INVENTION), &least()).await;
    assert_told(&nowhere, 404, "unknown-resource");
}

#[tokio::test]
async fn what_says_the_same_is_no_change() {
    let client = client();
    let location = created(&client, UTILITY_MODEL, &utility_model()).await;
    let before = client.get(&location).await;
    let mut same = utility_model();
    same["report"]["defective"] = json!([1, 3]);
    same["patentNumber"] = json!("2019 2 9900001.7");
    let reply = client.with("if-match", before.header("etag")).put(&location, &same).await;
    assert_eq!((reply.status, reply.header("etag")), (200, before.header("etag")));
    assert_eq!(reply.json(), before.json());
}

/// A report outlives its right, and needs none to be in force.
#[tokio::test]
async fn a_report_is_taken_in_whatever_the_legal_state() {
    let client = client();
    let mut body = utility_model();
    let mut promise = client.with("if-none-match", "*");
    for state in ["in-force", "lapsed", "expired", "invalidated", "partially-invalidated", "unknown"] {
        body["legalStatus"]["state"] = json!(state);
        let reply = promise.put(&path(UTILITY_MODEL), &body).await;
        assert_eq!(reply.json()["legalStatus"]["state"]["code"], state);
        promise = client.with("if-match", reply.header("etag"));
    }
}

/// The business day decides, and it begins at midnight in China.
#[tokio::test]
async fn today_is_the_day_in_china() {
    let client = client().with("if-none-match", "*");
    let mut body = least();
    body["legalStatus"]["asOf"] = json!("2026-03-02");
    let check = async |now: &str, status: u16| {
        let reply = client.with("puhui-now", now).put(&path(UTILITY_MODEL), &body).await;
        assert_eq!(reply.status, status, "{now}: {}", reply.json());
    };
    check("2026-03-01T15:59:59Z", 422).await;
    check("2026-03-01T16:00:00Z", 201).await;
    check("2026-03-02T00:00:00+08:00", 412).await;
    // The last hours of all time are not the machine's undoing.
    check("9999-12-31T23:59:59Z", 412).await;
    check("0000-01-01T00:00:00Z", 422).await;
}
