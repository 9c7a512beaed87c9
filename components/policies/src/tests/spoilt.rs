use puhui_service::testing::refuses_spoilt;
use serde_json::json;

use super::{added, client, created, english, notice};

/// NUL, half characters, fields given twice and brackets without end, wherever a body has room for them.
#[tokio::test]
async fn spoilt_bodies_are_refused_wherever_they_are_spoilt() {
    let client = client();
    let mut full = notice();
    full["texts"][0]["enclosure"] = json!("附件：示例申请表");
    full["texts"][0]["clauses"][3]["measures"] = json!([{
        "passage": "按月报送进展。",
        "departments": ["公共服务司"],
        "targets": [{"text": "不少于30个", "comparison": "at-least", "value": "30", "unit": "个"}],
        "due": {"text": "2026年底前", "on": "2026-12-31"},
    }]);
    full["texts"][0]["clauses"][3]["dues"] = json!([{"text": "定期", "on": null}]);
    refuses_spoilt(&client.with("idempotency-key", "spoilt"), "POST", "/v1/policies", &full).await;
    assert_eq!(client.get("/v1/policies").await.json()["items"].as_array().map(Vec::len), Some(1));

    let mut other = notice();
    other["texts"][0]["documentNumber"] = json!(null);
    let path = format!("{}/texts/en", created(&client, &other).await);
    let mut text = english();
    text["documentNumber"] = json!(null);
    refuses_spoilt(&client.with("if-none-match", "*"), "PUT", &path, &added(text)).await;
}
