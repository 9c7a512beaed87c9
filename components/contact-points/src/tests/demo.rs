use std::collections::BTreeSet;

use puhui_service::identity::Role;
use puhui_service::testing::of_body;
use serde_json::Value;

use super::{client, creates};

const DEMO: &str = include_str!("../../../../data/demo/contact-points.ndjson");

#[tokio::test]
async fn the_demonstration_data_is_accepted_whole() {
    let (client, mut regions) = (client(), BTreeSet::new());
    for line in DEMO.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        let region = line["region"].as_str().unwrap();
        let path = format!("/v1/contact-points/{region}");
        let point = creates(&client).put(&path, &line["contactPoint"]).await;
        assert_eq!(point.status, 201, "{}", point.json());
        let person = creates(&client).put(&format!("{path}/person"), &line["person"]).await;
        assert_eq!(person.status, 201, "{}", person.json());
        let code = line["contactPoint"]["creditCode"].as_str().unwrap();
        let keyed = client.by(&of_body(Role::Base, code)).with("idempotency-key", region);
        let summary = keyed.post(&format!("{path}/summaries"), &line["summary"]).await;
        assert_eq!(summary.status, 201, "{}", summary.json());
        regions.insert(region.to_owned());
    }
    assert_eq!((regions.len(), regions.contains("xpcc")), (9, true));
    assert_eq!(client.get("/v1/contact-points").await.json()["filled"], 9);
}
