use serde_json::{Value, json};

use super::{PATH, client, ready, submitted};

/// Every line of the demonstration data is a filing that is taken, and what was decided about it.
#[tokio::test]
async fn the_demonstration_data_can_be_filed_and_decided() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/demo/product-filings.ndjson");
    let lines = std::fs::read_to_string(path).unwrap();
    let client = client();
    for (n, line) in lines.lines().enumerate() {
        let line: Value = serde_json::from_str(line).unwrap();
        let location = submitted(&client, &format!("demo-{n}"), &line["filing"]).await;
        if !line["decision"].is_null() {
            let reviewer = ready(&client, &location, &format!("demo-{n}")).await;
            let reply = reviewer.post(&format!("{location}/decisions"), &line["decision"]).await;
            assert_eq!(reply.status, 200, "{}", reply.json());
        }
    }
    for (state, count) in [("pending", 4), ("returned", 1), ("approved", 6), ("rejected", 1)] {
        let page = client.get(&format!("{PATH}?state={state}&limit=100")).await.json();
        assert_eq!((page["items"].as_array().map(Vec::len), &page["next"]), (Some(count), &json!(null)), "{state}");
    }
}
