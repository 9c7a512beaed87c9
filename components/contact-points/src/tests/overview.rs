use puhui_service::identity::Role;
use puhui_service::testing::{of_body, of_place, somebody};
use puhui_store::{Behaviour, MemoryKv};
use serde_json::{Value, json};

use super::{BASE, GUANGDONG, assert_told, creates, nobody, on, point, summary};

const PATH: &str = "/v1/contact-points/summaries";

async fn prepared() -> MemoryKv {
    let kv = MemoryKv::new(Behaviour::Honest);
    let office = on(&kv);
    for region in ["440000", "450000"] {
        assert_eq!(creates(&office).put(&format!("/v1/contact-points/{region}"), &point()).await.status, 201);
    }
    let base = office.by(&of_body(Role::Base, BASE)).with("idempotency-key", "one");
    assert_eq!(base.post(&format!("{GUANGDONG}/summaries"), &summary(2025)).await.status, 201);
    kv
}

#[tokio::test]
async fn an_office_sees_who_has_not_submitted() {
    let kv = prepared().await;
    let asked = async |who, query: &str| nobody(&kv).by(&who).get(&format!("{PATH}{query}")).await.json();
    let nation = asked(somebody(Role::National), "").await;
    let numbers = ["year", "filled", "vacant", "submitted", "missing"].map(|name| nation[name].as_u64().unwrap());
    let regions = nation["regions"].as_array().unwrap();
    assert_eq!(numbers, [2025, 2, regions.len() as u64 - 2, 1, 1]);
    let of = |code: &str| regions.iter().find(|slot| slot["region"]["code"] == code).unwrap();
    assert!(of("440000")["submittedAt"].is_string());
    assert_eq!((of("450000")["submittedAt"].clone(), of("110000")["contactPoint"].clone()), (Value::Null, Value::Null));

    let own = asked(of_place(Role::Province, "450000"), "?year=2025&language=zh-CN").await;
    let slot = json!({"region": {"code": "450000", "name": "广西壮族自治区"}, "contactPoint": "示范知识产权服务中心", "submittedAt": null});
    assert_eq!(own, json!({"year": 2025, "filled": 1, "vacant": 0, "submitted": 0, "missing": 1, "regions": [slot]}));
    let earlier = asked(of_place(Role::Province, "440000"), "?year=2024").await;
    assert_eq!((&earlier["submitted"], &earlier["missing"]), (&json!(0), &json!(1)));
    let base = asked(of_body(Role::Base, BASE), "").await;
    assert_eq!((&base["regions"], &base["submitted"]), (&json!([]), &json!(0)));
}

#[tokio::test]
async fn bad_queries_are_refused() {
    let office = nobody(&MemoryKv::new(Behaviour::Honest)).by(&somebody(Role::National));
    for year in ["", "25", "20255", "abcd", "+202"] {
        assert_told(&office.get(&format!("{PATH}?year={year}")).await, 400, "invalid-parameter year invalid-value");
    }
    assert_eq!(office.get(&format!("{PATH}?year=0000")).await.json()["submitted"], 0);
}
