use serde_json::json;

use super::{added, assert_told, client, created, english, notice, post};

#[tokio::test]
async fn a_translation_joins_its_policy() {
    let client = client();
    let location = created(&client, &notice()).await;
    let put = client.with("if-none-match", "*").with("puhui-now", "2027-01-01T00:00:00Z");
    let reply = put.put(&format!("{location}/texts/en"), &added(english())).await;
    assert_eq!((reply.status, reply.header("content-language")), (201, "en"));
    assert_eq!(client.get(reply.header("location")).await.json(), reply.json());
    assert_eq!(reply.json()["languages"], json!(["zh-CN", "en"]));
    assert_eq!(reply.json()["updatedAt"], "2027-01-01T00:00:00Z");
    // Its number is known now, too.
    let again = post(&client, &json!({"texts": [english()]})).await;
    assert_told(&again, 409, "already-exists /texts/0/documentNumber duplicate");
}

#[tokio::test]
async fn a_text_is_never_overwritten() {
    let client = client();
    let location = created(&client, &notice()).await;
    let (path, only_new) = (format!("{location}/texts/en"), client.with("if-none-match", "*"));
    assert_told(&client.put(&path, &added(english())).await, 428, "precondition-required");
    let tagged = client.with("if-none-match", "\"x\"").put(&path, &added(english())).await;
    assert_told(&tagged, 400, "invalid-header If-None-Match invalid-value");
    assert_eq!(only_new.put(&path, &added(english())).await.status, 201);
    let twice = only_new.put(&path, &added(english())).await;
    assert_told(&twice, 412, "precondition-failed");
    assert_eq!(twice.json()["related"], location);
    assert_eq!(client.get(&location).await.json()["languages"], json!(["zh-CN", "en"]));
}

#[tokio::test]
async fn a_text_must_fit_its_policy() {
    let client = client().with("if-none-match", "*");
    let location = created(&client, &notice()).await;
    let check = async |language: &str, change: (&str, &str), status: u16, told: &str| {
        let mut body = english();
        body[change.0] = json!(change.1);
        assert_told(&client.put(&format!("{location}/texts/{language}"), &added(body)).await, status, told);
    };
    check("zh-CN", ("title", "x"), 422, "invalid-body /text/language inconsistent").await;
    check("fr", ("title", "x"), 404, "unknown-resource").await;
    check("en", ("documentNumber", "Shizhi [2025] No. 13"), 422, "invalid-body /text/documentNumber inconsistent")
        .await;
    check("en", ("title", ""), 422, "invalid-body /text/title empty").await;

    let mut other = json!({"texts": [english()]});
    other["texts"][0]["documentNumber"] = json!("Shizhi Ban Han [2025] No. 12");
    created(&client, &other).await;
    let taken = ("documentNumber", "Shizhi Ban Han [2025] No. 12");
    check("en", taken, 409, "already-exists /text/documentNumber duplicate").await;

    let nowhere = client.put("/v1/policies/pol_0192e4a0b1c27d3e8f90a1b2c3d4e5f6/texts/en", &added(english())).await;
    assert_told(&nowhere, 404, "unknown-resource");
}

#[tokio::test]
async fn a_text_brings_the_day_of_issue_where_it_was_missing() {
    let client = client();
    let mut undated = notice();
    undated["issuedOn"] = json!(null);
    let location = created(&client, &undated).await;
    let dated = json!({"issuedOn": "2025-03-04", "text": english()});
    assert_eq!(
        client.with("if-none-match", "*").put(&format!("{location}/texts/en"), &dated).await.json()["issuedOn"],
        "2025-03-04"
    );
    let listed = client.get("/v1/policies").await.json();
    assert_eq!(listed["items"].as_array().map(Vec::len), Some(1), "moved, not listed twice");
    assert_eq!(listed["items"][0]["issuedOn"], "2025-03-04");
}

#[tokio::test]
async fn a_text_does_not_move_the_day_of_issue() {
    let client = client();
    let location = created(&client, &notice()).await;
    let other = json!({"issuedOn": "2025-03-05", "text": english()});
    let reply = client.with("if-none-match", "*").put(&format!("{location}/texts/en"), &other).await;
    assert_told(&reply, 422, "invalid-body /issuedOn inconsistent");
    assert_eq!(client.get(&location).await.json()["languages"], json!(["zh-CN"]));
}
