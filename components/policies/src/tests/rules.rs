use puhui_service::Code;
use serde_json::{Value, json};

use crate::rules;

/// What the rules say of two texts that differ from the ordinary in one thing each.
#[track_caller]
fn check(one: Value, two: Value, accepted: bool) {
    let text = |language: &str, change: Value| {
        let mut text = json!({"language": language, "title": "x"});
        text.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        text
    };
    let body = json!({"texts": [text("zh-CN", one), text("en", two)]});
    let judged = rules::policy(serde_json::from_value(body).unwrap());
    match judged {
        Ok(draft) => assert!(accepted && draft.texts.len() == 2),
        Err(failure) => assert!(!accepted && failure.code() == Code::InvalidBody, "{failure:?}"),
    }
}

#[test]
fn texts_of_one_policy_are_of_one_document() {
    check(json!({}), json!({}), true);
    check(json!({"documentNumber": "示发〔2025〕1号"}), json!({}), true);
    check(json!({"documentNumber": "示发〔2025〕1号"}), json!({"documentNumber": "Shi Fa [2025] No. 1"}), true);
    check(json!({"documentNumber": "示发〔2025〕1号"}), json!({"documentNumber": "Shi Fa [2025] No. 2"}), false);
    check(json!({"documentNumber": "示发〔2025〕1号"}), json!({"documentNumber": "Shi Fa [2024] No. 1"}), false);
    check(json!({}), json!({"language": "zh-CN"}), false);
}

#[test]
fn a_clause_has_a_place_and_something_to_say() {
    let clauses = |clauses: Value| json!({"clauses": clauses});
    let clause = |path: &str| json!({"path": path, "label": "1.", "text": "x"});
    check(clauses(json!([clause("1"), clause("1.1"), clause("2")])), json!({}), true);
    // Notices restart their numbers and leave parts unnumbered: neither order nor a parent is asked for.
    check(clauses(json!([clause("3.1"), clause("2")])), json!({}), true);
    check(clauses(json!([clause("1"), clause("1")])), json!({}), false);
    check(clauses(json!([clause("one")])), json!({}), false);
    check(clauses(json!([{"path": "1", "label": "1.", "heading": "h"}])), json!({}), true);
    check(clauses(json!([{"path": "1", "label": "1."}])), json!({}), false);
    check(clauses(json!([{"path": "1", "label": "1.", "heading": "h", "text": " "}])), json!({}), false);
}
