use puhui_domain::RegionSlot;
use puhui_service::Code;
use serde_json::{Value, json};
use time::macros::datetime;

use crate::rules;

fn slot() -> RegionSlot {
    "440000".parse().unwrap()
}

/// What the rules say of a point that differs from the plainest in one thing.
#[track_caller]
fn check_point(field: &str, value: Value, accepted: bool) {
    let mut body = json!({"name": "x", "hostKind": "enterprise"});
    body[field] = value.clone();
    let new = serde_json::from_value(body).unwrap();
    match rules::point(slot(), new, datetime!(2026-11-22 09:00 +08:00)) {
        Ok(_) => assert!(accepted, "{field} {value}"),
        Err(failure) => assert!(!accepted && failure.code() == Code::InvalidBody, "{field} {value}: {failure:?}"),
    }
}

#[track_caller]
fn check_person(field: &str, value: Value, accepted: bool) {
    let mut body = json!({"name": "x", "post": "x", "phone": "12345"});
    body[field] = value.clone();
    let judged = rules::person(slot(), serde_json::from_value(body).unwrap());
    assert_eq!(judged.is_ok(), accepted, "{field} {value}");
}

#[test]
fn websites_are_safe_to_follow() {
    for good in
        ["https://example.com", "https://example.com/a?b=c", "HTTPS://Example.COM/", "https://xn--fiq.example:8443/"]
    {
        check_point("website", json!(good), true);
    }
    for bad in [
        "",
        "http://example.com",
        "javascript:alert(1)",
        "//example.com",
        "example.com",
        "https://",
        "https:///path",
        "https://user@example.com/",
        "https://user:secret@example.com/",
        "https://exa mple.com",
        "https://示范.中国/",
        "https://example.com/路",
        "https://example.com/\"><script>",
        "https://example.com/\n",
        " https://example.com",
        &format!("https://example.com/{}", "x".repeat(500)),
    ] {
        check_point("website", json!(bad), false);
    }
}

#[test]
fn phones_have_five_to_twenty_digits() {
    for good in
        ["12345", "020-00000100", "+86 20 0000 0100", "０２０－００００ ０１００", " 12345 ", "01234567890123456789"]
    {
        check_point("phone", json!(good), true);
        check_person("phone", json!(good), true);
    }
    for bad in ["", "1234", "012345678901234567890", "020-0000ext1", "见名片", "12345\n67", &" 1".repeat(30)] {
        check_point("phone", json!(bad), false);
        check_person("phone", json!(bad), false);
    }
    check_point("phone", json!(format!("12345{}6", " ".repeat(100))), false);
}

#[test]
fn mail_addresses_look_like_some() {
    for good in ["a@example.com", "yan.shi+1@mail.example.cn", "演示@example.com"] {
        check_person("email", json!(good), true);
    }
    for bad in ["", "a", "@example.com", "a@", "a@b@c.d", "a b@c.d"] {
        check_person("email", json!(bad), false);
    }
    check_person("email", json!(format!("{}@example.com", "x".repeat(250))), false);
}

#[test]
fn nobody_is_designated_in_the_future() {
    check_point("designatedOn", json!("2026-11-22"), true);
    check_point("designatedOn", json!("2026-11-23"), false);
    check_point("designatedOn", json!("2021-02-30"), false);
    check_point("designatedOn", json!(null), true);
}

#[test]
fn texts_have_something_in_them_and_not_too_much() {
    for (field, most) in [("name", 100), ("address", 200)] {
        check_point(field, json!("字".repeat(most)), true);
        for bad in ["", " \u{3000}", "\u{0}", &"字".repeat(most + 1)] {
            check_point(field, json!(bad), false);
        }
    }
    for field in ["name", "post"] {
        check_person(field, json!("字".repeat(100)), true);
        check_person(field, json!("字".repeat(101)), false);
    }
    check_point("creditCode", json!("91350100M000100Y4Z"), false);
    check_point("hostKind", json!("ministry"), false);
}
