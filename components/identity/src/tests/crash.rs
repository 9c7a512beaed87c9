//! A crash at any step leaves a body with a manager, and what was begun can be brought to its end.

use puhui_store::{Kv, Side};
use serde_json::{Value, json};
use time::Duration;

use super::people::{BODY, Somebody, head, member, signed_in};
use super::{Office, office, text};

fn moments() -> impl Iterator<Item = (u64, Side)> {
    (1..25).flat_map(|nth| [(nth, Side::Before), (nth, Side::After)])
}

/// Who manages, as somebody sees it who stands above.
async fn managing(office: &Office) -> Vec<String> {
    let administrator = signed_in(office, "admin", json!({"groups": ["administrators"]})).await;
    let members = administrator.members(BODY).await;
    members.into_iter().filter(|(_, manages)| *manages).map(|(id, _)| id).collect()
}

/// Sends a request that breaks down at some step, and again when everything is up.
async fn broken(office: &Office, who: &Somebody, path: &str, body: &Value, (nth, side): (u64, Side)) {
    let keyed = who.client.with("idempotency-key", "k");
    office.kv.crash_at(nth, side);
    let first = keyed.post(path, body).await;
    office.kv.restart();
    assert!([200, 201, 503].contains(&first.status), "{nth} {side:?}: {}", first.json());
    assert!(!managing(office).await.is_empty(), "{nth} {side:?}: nobody manages");
    let mut again = keyed.post(path, body).await;
    if again.status == 409 {
        // Somebody began to create a record and is not heard of again: six seconds from the first who notices.
        office.later(Duration::seconds(7));
        again = keyed.post(path, body).await;
    }
    assert!([200, 201].contains(&again.status), "{nth} {side:?}: {}", again.json());
}

#[tokio::test]
async fn an_acceptance_is_brought_to_its_end() {
    for moment in moments() {
        let office = office();
        let boss = head(&office, "boss", BODY).await;
        let code = text(&boss.invite(BODY, &json!({"manages": true})).await, "code");
        let person = signed_in(&office, "u-7", json!({})).await;
        broken(&office, &person, "/v1/bodies/acceptances", &json!({ "code": code }), moment).await;
        assert_eq!(managing(&office).await.len(), 2, "{moment:?}");
    }
}

#[tokio::test]
async fn a_handover_is_brought_to_its_end() {
    for moment in moments() {
        let office = office();
        let boss = head(&office, "boss", BODY).await;
        let (_, to) = member(&office, &boss, BODY, "u-7", &json!({})).await;
        let path = format!("/v1/bodies/{BODY}/members/{}/handovers", boss.membership().await);
        broken(&office, &boss, &path, &json!({ "to": to }), moment).await;
        assert_eq!(managing(&office).await, [to], "{moment:?}");
    }
}

#[tokio::test]
async fn a_removal_is_brought_to_its_end() {
    for moment in moments() {
        let office = office();
        let boss = head(&office, "boss", BODY).await;
        let (other, to) = member(&office, &boss, BODY, "u-7", &json!({"manages": true})).await;
        let path = format!("/v1/bodies/{BODY}/members/{}/removals", boss.membership().await);
        broken(&office, &other, &path, &json!({}), moment).await;
        assert_eq!(managing(&office).await, [to], "{moment:?}");
    }
}

/// Every event of a record about people says who made it and for which body; no record holds a name but those of names.
#[tokio::test]
async fn every_event_names_a_person_and_a_body() {
    let office = office();
    let boss = head(&office, "boss", BODY).await;
    let (person, id) = member(&office, &boss, BODY, "u-7", &json!({"endsOn": "2026-12-31"})).await;
    let first = boss.membership().await;
    boss.limit(BODY, &id, &json!({"endsOn": null, "serviceItems": null})).await;
    boss.hand_over(BODY, &first, &id).await;
    boss.remove(BODY, &first).await;
    person.renewed(&office, None).await;
    let mut seen = 0;
    for key in office.kv.keys().iter().filter(|key| key.contains(":r:") && !key.contains(".keys:")) {
        let text = String::from_utf8(office.kv.get(key).await.unwrap().unwrap()).unwrap();
        assert_eq!(text.contains("示范"), key.contains(".member-name:"), "{key}");
        let record: Value = serde_json::from_str(&text).unwrap();
        for event in record["history"].as_array().unwrap() {
            let by = event["by"].as_str().unwrap();
            assert!(by.starts_with("per_") && event["for"].is_string(), "{key}: {event}");
            seen += 1;
        }
    }
    assert!(seen > 12, "{seen}");
}
