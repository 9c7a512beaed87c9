//! Undoing a binding.

use serde_json::json;

use super::{Phone, phone};
use crate::tests::{assert_told, office_of, text};

async fn renews(phone: &Phone, refresh: &str) -> u16 {
    phone.client.post("/v1/sessions/renewals", &json!({ "refreshToken": refresh })).await.status
}

#[tokio::test]
async fn who_undoes_a_binding_is_out_on_every_phone() {
    let phone = phone();
    let opened = phone.bind("a/1", "u-1").await;
    let again = phone.sign_in("a/2").await;
    let stranger = phone.bind("s/1", "u-2").await;
    let ended = phone.end(&text(&opened, "token")).await;
    assert_eq!((ended.status, ended.json()), (200, json!({"isEnded": true})));
    for session in [&opened, &again] {
        assert_told(&phone.own(&text(session, "token")).await, 401, "session-ended");
        assert_eq!(renews(&phone, &text(session, "refreshToken")).await, 401);
    }
    assert_told(&phone.end(&text(&opened, "token")).await, 401, "session-ended");
    // Nobody else notices.
    assert_eq!(phone.own(&text(&stranger, "token")).await.status, 200);
    assert_eq!(phone.sign_in("s/2").await.status, 200);
    // The account is free, also for another person.
    assert_eq!(phone.bind("a/3", "u-3").await.status, 200);
}

/// A phone that is lost: the person signs in with a browser.
#[tokio::test]
async fn a_binding_is_undone_from_anywhere() {
    let phone = phone();
    let (one, two) = (phone.bind("a/1", "u-1").await, phone.bind("b/1", "u-1").await);
    let nonce = text(&phone.client.post("/v1/sessions/nonces", &json!({"provider": "office"})).await, "nonce");
    let claims = office_of(&super::entries().to_string()).claims(&nonce, &json!({}));
    let body = json!({"provider": "office", "idToken": crate::tests::signed(1, &claims), "nonce": nonce});
    let browser = phone.client.post("/v1/sessions", &body).await;
    assert_eq!(browser.status, 200, "{}", browser.json());
    let token = text(&browser, "token");
    for _ in 0..2 {
        assert_eq!(phone.end(&token).await.json(), json!({"isEnded": true}));
    }
    for session in [&one, &two] {
        assert_told(&phone.own(&text(session, "token")).await, 401, "session-ended");
    }
    assert_eq!(phone.own(&token).await.status, 200, "the browser's session has nothing to do with it");
    assert_eq!(phone.sign_in("b/2").await.status, 202);
    let client = phone.client.with("authorization", &format!("Bearer {token}"));
    let reply = client.post("/v1/sessions/bindings/ends", &json!({"provider": "office"})).await;
    assert_told(&reply, 422, "invalid-body /provider invalid-value");
}

/// Whoever signs in while the binding is being undone is out too.
#[tokio::test]
async fn a_session_that_is_opened_meanwhile_ends_too() {
    let phone = phone();
    let token = text(&phone.bind("a/1", "u-1").await, "token");
    let (ended, opened) = futures::future::join(phone.end(&token), phone.sign_in("a/2")).await;
    assert_eq!(ended.status, 200);
    assert!([200, 202, 401].contains(&opened.status), "{}", opened.status);
    if opened.status == 200 {
        assert_told(&phone.own(&text(&opened, "token")).await, 401, "session-ended");
    }
    assert_eq!(phone.sign_in("a/3").await.status, 202);
}

/// Apps that sign in at every start leave sessions behind.
#[tokio::test]
async fn the_oldest_of_many_sessions_ends() {
    let phone = phone();
    let first = phone.bind("a/1", "u-1").await;
    let mut last = Vec::new();
    for number in 0..32 {
        let opened = phone.sign_in(&format!("a/1{number}")).await;
        assert_eq!(opened.status, 200);
        last.push(text(&opened, "refreshToken"));
    }
    assert_told(&phone.own(&text(&first, "token")).await, 401, "session-ended");
    assert_eq!(renews(&phone, &last[0]).await, 200);
    phone.later(8 * 86_400);
    let week = phone.sign_in("a/2").await;
    assert_eq!(phone.end(&text(&week, "token")).await.status, 200);
}
