//! The one-use code of a mini-program, and what its platform says to it.

use puhui_service::Unanswered;
use serde_json::{Value, json};

use super::{Says, entries, phone, phone_of};
use crate::tests::{assert_told, text};

#[tokio::test]
async fn what_the_platform_refuses_is_told() {
    let phone = phone();
    for (errcode, status, code, about, retry) in [
        (40029, 401, "sign-in-refused", "not valid or has expired", ""),
        (40163, 401, "sign-in-refused", "used before", ""),
        (40226, 401, "sign-in-refused", "risk", ""),
        (45011, 429, "slow-down", "", "60"),
        (-1, 503, "provider-unavailable", "no proper answer", "5"),
        (40013, 503, "misconfigured", "app id or secret", ""),
        (40125, 503, "misconfigured", "app id or secret", ""),
        (99999, 503, "provider-unavailable", "no proper answer", "10"),
    ] {
        phone.platform_says(Some(Says::Json(200, json!({"errcode": errcode, "errmsg": "said by the platform"}))));
        let reply = phone.sign_in("a/1").await;
        assert_told(&reply, status, code);
        assert_eq!(reply.header("retry-after"), retry, "{errcode}");
        let told = text(&reply, "detail");
        assert!(told.contains(about) && !told.contains("said by"), "{errcode}: {told}");
    }
    assert!(phone.kv.keys().is_empty(), "what is refused leaves nothing behind");
}

#[tokio::test]
async fn what_makes_no_sense_is_an_outage() {
    let phone = phone();
    for says in [
        Says::Raw("<!doctype html><title>502 Bad Gateway</title>"),
        Says::Raw(""),
        Says::Raw("[]"),
        Says::Raw("{\"openid\":\"a\""),
        Says::Json(200, json!({})),
        Says::Json(200, json!({"openid": 1})),
        Says::Json(200, json!({"openid": null, "errcode": "0"})),
        Says::Json(200, json!({"openid": ""})),
        Says::Json(200, json!({"openid": "a b"})),
        Says::Json(200, json!({"openid": "示"})),
        Says::Json(200, json!({"openid": "a".repeat(129)})),
        Says::Json(500, json!({})),
        Says::Nothing(Unanswered::Unreachable),
        Says::Nothing(Unanswered::TooLong),
        Says::Never,
    ] {
        phone.platform_says(Some(says.clone()));
        let reply = phone.sign_in("a/1").await;
        assert_eq!((reply.told().as_str(), reply.header("retry-after")), ("provider-unavailable", "10"), "{says:?}");
    }
    assert!(phone.kv.keys().is_empty());
}

#[tokio::test]
async fn a_code_is_good_once() {
    let phone = phone();
    assert_eq!(phone.bind("a/1", "u-1").await.status, 200);
    assert_eq!(phone.sign_in("a/2").await.status, 200);
    assert_told(&phone.sign_in("a/2").await, 401, "sign-in-refused");
    // Not even where the platform forgets that it was used.
    phone.world.state(|state| state.used.clear());
    assert_told(&phone.sign_in("a/2").await, 401, "sign-in-refused");
}

#[tokio::test]
async fn what_goes_with_a_code_and_what_does_not() {
    let phone = phone();
    for (more, told) in [
        (json!({}), "/code missing"),
        (json!({"code": ""}), "/code invalid-value"),
        (json!({"code": "a b"}), "/code invalid-value"),
        (json!({"code": "a".repeat(257)}), "/code invalid-value"),
        (json!({"code": "a", "nonce": "n"}), "/nonce inconsistent"),
        (json!({"code": "a", "idToken": "t", "role": "emperor"}), "/idToken inconsistent /role invalid-value"),
        (json!({"idToken": "t", "nonce": "n"}), "/idToken inconsistent /nonce inconsistent /code missing"),
        (json!({"provider": "office", "code": "a"}), "/idToken missing /nonce missing /code inconsistent"),
        (json!({"provider": "nobody", "code": "a"}), "/provider invalid-value"),
    ] {
        let mut body = json!({"provider": "wechat"});
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let reply = phone.client.post("/v1/sessions", &body).await;
        assert_told(&reply, 422, &format!("invalid-body {told}"));
    }
    // A mini-program has no nonces.
    let reply = phone.client.post("/v1/sessions/nonces", &json!({"provider": "wechat"})).await;
    assert_told(&reply, 422, "invalid-body /provider invalid-value");
    assert_eq!(phone.world.calls("https://"), 0);
}

#[tokio::test]
async fn without_its_secret_a_mini_program_signs_nobody_in() {
    for secrets in [json!({}), json!({"wechat": ""}), json!({"other": "x"}), json!([]), Value::Null] {
        let phone = phone_of(&entries(), &secrets);
        assert_told(&phone.sign_in("a/1").await, 503, "misconfigured");
        assert_eq!(phone.world.calls("https://"), 0);
    }
}
