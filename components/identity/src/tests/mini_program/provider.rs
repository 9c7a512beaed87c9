//! What the office's provider says, or fails to say.

use puhui_service::Unanswered;
use serde_json::{Value, json};

use super::{DISCOVERY, Says, entries, error, pending, phone, phone_of};
use crate::tests::{assert_told, text};

/// The end of a binding: its token is good for nothing afterwards.
#[tokio::test]
async fn who_does_not_want_to_or_comes_too_late_is_told() {
    for (says, status, code, about) in [
        (error("access_denied"), 401, "sign-in-refused", "refused"),
        (error("expired_token"), 401, "sign-in-refused", "expired"),
        (error("invalid_grant"), 401, "sign-in-refused", "expired"),
        (error("invalid_client"), 503, "misconfigured", "clientId"),
        (Says::Json(401, json!({"error": "unauthorized_client"})), 503, "misconfigured", "clientId"),
    ] {
        let phone = phone();
        let binding = phone.begin("a/1").await;
        phone.token_says([says]);
        let reply = phone.ask(&binding).await;
        assert_told(&reply, status, code);
        assert!(text(&reply, "detail").contains(about), "{}", text(&reply, "detail"));
        phone.later(60);
        assert_told(&phone.ask(&binding).await, 401, "sign-in-refused");
        assert_eq!(phone.sign_in("a/2").await.status, 202, "one can begin again");
    }
}

/// An outage ends nothing: one asks again, each time after twice the time.
#[tokio::test]
async fn what_makes_no_sense_is_asked_again_later() {
    let phone = phone();
    let binding = phone.begin("a/1").await;
    let outages = [
        Says::Raw("<html>"),
        Says::Raw("{}"),
        Says::Json(200, json!({"id_token": 1})),
        Says::Json(400, json!({"error": 1})),
        Says::Json(400, json!({"error": "unheard_of"})),
        Says::Json(500, json!({"error": "authorization_pending"})),
        Says::Nothing(Unanswered::Unreachable),
        Says::Nothing(Unanswered::TooLong),
    ];
    phone.token_says(outages.into_iter().chain([pending()]));
    for interval in ["10", "20", "40", "60", "60", "60", "60", "60"] {
        let reply = phone.ask(&binding).await;
        assert_told(&reply, 503, "provider-unavailable");
        assert_eq!(reply.header("retry-after"), interval);
        assert_told(&phone.ask(&binding).await, 429, "slow-down");
        phone.later(interval.parse().unwrap());
    }
    assert_eq!(phone.ask(&binding).await.status, 202);
}

#[tokio::test]
async fn a_provider_that_never_answers_is_not_waited_for() {
    let phone = phone();
    let binding = phone.begin("a/1").await;
    phone.token_says([Says::Never]);
    let before = phone.client.now();
    assert_told(&phone.ask(&binding).await, 503, "provider-unavailable");
    assert_eq!((phone.client.now() - before).whole_seconds(), 10);
    phone.device_says(Says::Never);
    assert_told(&phone.sign_in("b/1").await, 503, "provider-unavailable");
}

#[tokio::test]
async fn an_id_token_that_is_not_right_binds_nobody() {
    let now = super::NOW.unix_timestamp();
    for (key, more, about) in [
        (2, json!({}), "no such key"),
        (1, json!({"iss": "https://evil.example"}), "not issued by this provider"),
        // Another client of ours is another application.
        (1, json!({"aud": "puhui"}), "another application"),
        (1, json!({"aud": ["puhui-mini", "another"]}), "another application"),
        (1, json!({"nonce": "n"}), "another nonce"),
        (1, json!({"exp": now - 61}), "expired"),
        (1, json!({"sub": ""}), "not well formed"),
        (1, json!({"groups": ["officers"]}), "for which organisation or region"),
    ] {
        let phone = phone();
        let binding = phone.begin("a/1").await;
        phone.token_says([phone.tokens_of(key, &more), phone.tokens(&json!({}))]);
        let reply = phone.ask(&binding).await;
        assert_told(&reply, 401, "sign-in-refused");
        assert!(text(&reply, "detail").contains(about), "{more}: {}", text(&reply, "detail"));
        phone.later(5);
        assert_told(&phone.ask(&binding).await, 401, "sign-in-refused");
        assert_eq!(phone.sign_in("a/2").await.status, 202);
    }
}

/// What a provider gives is shown to people, so it has to be what it should be.
#[tokio::test]
async fn what_the_provider_gives_is_looked_at() {
    let good = json!({"device_code": "device-code-1", "user_code": "U", "verification_uri": "https://a.example/", "expires_in": 5});
    let phone = phone();
    phone.device_says(Says::Json(200, good.clone()));
    let begun = phone.sign_in("a/0").await;
    assert_eq!((begun.status, &begun.json()["verificationUriComplete"]), (202, &Value::Null));
    let wrong = [
        ("device_code", json!("")),
        ("device_code", json!("a b")),
        ("device_code", json!("a".repeat(5000))),
        ("user_code", json!(null)),
        ("user_code", json!("\u{202e}U")),
        ("user_code", json!("U".repeat(65))),
        ("verification_uri", json!("javascript:alert(1)")),
        ("verification_uri", json!("https://a.example/\n")),
        ("verification_uri", json!(["https://a.example/"])),
        ("expires_in", json!(0)),
        ("expires_in", json!(-1)),
        ("expires_in", json!("600")),
        ("interval", json!(1.5)),
    ];
    for (place, (name, value)) in wrong.into_iter().enumerate() {
        let mut changed = good.clone();
        changed[name] = value;
        phone.device_says(Says::Json(200, changed));
        let reply = phone.sign_in(&format!("a/1{place}")).await;
        assert_told(&reply, 503, "provider-unavailable");
    }
    let outages = [
        (Says::Raw("<html>"), "provider-unavailable"),
        (Says::Nothing(Unanswered::Unreachable), "provider-unavailable"),
        (Says::Json(500, json!({})), "provider-unavailable"),
        (error("unauthorized_client"), "misconfigured"),
    ];
    for (place, (says, told)) in outages.into_iter().enumerate() {
        phone.device_says(says);
        assert_told(&phone.sign_in(&format!("b/{place}")).await, 503, told);
    }
    // Neither forever nor without a pause.
    for (more, interval, ends) in [(0, 1, "09:30:00"), (3_600, 60, "09:30:00")] {
        let mut long = good.clone();
        (long["expires_in"], long["interval"]) = (json!(1_000_000), json!(more));
        phone.device_says(Says::Json(200, long));
        let reply = phone.sign_in(&format!("c/{more}")).await;
        assert_eq!((reply.status, &reply.json()["intervalSeconds"]), (202, &json!(interval)));
        assert!(text(&reply, "expiresAt").contains(ends), "{}", reply.json());
    }
}

#[tokio::test]
async fn the_providers_document_or_the_operator_says_where_to_ask() {
    let phone = phone();
    let documents = [
        Says::Json(
            200,
            json!({"issuer": "https://other.example", "device_authorization_endpoint": "https://other.example/d",
            "token_endpoint": "https://other.example/t"}),
        ),
        // A provider without device authorization.
        Says::Json(200, json!({"issuer": super::ISSUER, "token_endpoint": super::TOKEN})),
        Says::Raw("<html>"),
        Says::Nothing(Unanswered::Unreachable),
    ];
    for (place, says) in documents.into_iter().enumerate() {
        phone.world.state(|state| state.discovery = says);
        assert_told(&phone.sign_in(&format!("a/{place}")).await, 503, "provider-unavailable");
    }
    let mut entries = entries();
    entries[1]["deviceAuthorizationUrl"] = super::DEVICE.into();
    entries[1]["tokenUrl"] = super::TOKEN.into();
    let phone = phone_of(&entries, &json!({"wechat": super::APP_SECRET}));
    assert_eq!(phone.bind("a/1", "u-1").await.status, 200);
    assert_eq!(phone.world.calls(DISCOVERY), 0);
}
