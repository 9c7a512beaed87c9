use puhui_service::identity::{Session, TokenKey, TokenKeys};
use puhui_store::Id;
use serde_json::json;
use time::Duration;

use super::{assert_told, office, text};

#[tokio::test]
async fn a_session_is_renewed_again_and_again() {
    let office = office();
    let opened = office.sign_in(&json!({"groups": ["national"]})).await;
    let (mut refresh, mut tokens) = (text(&opened, "refreshToken"), vec![text(&opened, "token")]);
    for _ in 0..3 {
        office.later(Duration::minutes(20));
        let renewed = office.renew(&refresh).await;
        assert_eq!((renewed.status, &renewed.json()["acting"]), (200, &opened.json()["acting"]));
        assert_eq!(renewed.json()["sessionEndsAt"], opened.json()["sessionEndsAt"], "renewing prolongs nothing");
        assert_ne!(text(&renewed, "refreshToken"), refresh);
        refresh = text(&renewed, "refreshToken");
        tokens.push(text(&renewed, "token"));
        assert_eq!(office.own(tokens.last().unwrap()).await.status, 200);
    }
    office.later(Duration::days(7));
    assert_told(&office.renew(&refresh).await, 401, "session-ended");
}

#[tokio::test]
async fn a_refresh_token_that_comes_twice_ends_the_session() {
    let office = office();
    let opened = office.sign_in(&json!({})).await;
    let stolen = text(&opened, "refreshToken");
    let renewed = office.renew(&stolen).await;
    assert_told(&office.renew(&stolen).await, 401, "session-ended");
    assert_told(&office.renew(&text(&renewed, "refreshToken")).await, 401, "session-ended");
    assert_told(&office.own(&text(&renewed, "token")).await, 401, "session-ended");
    // Another sign-in of the same person is another session.
    let other = office.sign_in(&json!({})).await;
    assert_eq!(office.own(&text(&other, "token")).await.status, 200);
}

#[tokio::test]
async fn who_guesses_a_refresh_token_ends_nothing() {
    let office = office();
    let opened = office.sign_in(&json!({})).await;
    let good = text(&opened, "refreshToken");
    let (session, secret) = good.split_once('.').unwrap();
    let unknown = Id::<Session>::natural(&["nonce", "never"]);
    for guess in [
        "",
        ".",
        session,
        &format!("{session}."),
        &format!("{session}.{}", "A".repeat(27)),
        &format!("{session}.{secret}A"),
        &format!("{unknown}.{secret}"),
        &format!("ses_x.{secret}"),
        &good.to_uppercase(),
    ] {
        assert_told(&office.renew(guess).await, 401, "sign-in-refused");
        let ended = office.client.post("/v1/sessions/ends", &json!({"refreshToken": guess})).await;
        assert_eq!((ended.status, ended.json()), (200, json!({"isEnded": true})), "{guess}");
    }
    assert_eq!(office.renew(&good).await.status, 200);
}

#[tokio::test]
async fn who_signs_out_is_out() {
    let office = office();
    let opened = office.sign_in(&json!({})).await;
    let refresh = text(&opened, "refreshToken");
    for _ in 0..2 {
        let ended = office.client.post("/v1/sessions/ends", &json!({"refreshToken": refresh})).await;
        assert_eq!((ended.status, ended.json()), (200, json!({"isEnded": true})));
    }
    assert_told(&office.renew(&refresh).await, 401, "session-ended");
    assert_told(&office.own(&text(&opened, "token")).await, 401, "session-ended");
}

/// Of many at once one gets the next tokens, and the others end the session: whoever has two has stolen one.
#[tokio::test]
async fn two_at_once_do_not_both_renew() {
    let office = office();
    let opened = office.sign_in(&json!({})).await;
    let refresh = text(&opened, "refreshToken");
    let (one, other) = futures::future::join(office.renew(&refresh), office.renew(&refresh)).await;
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_ne!(statuses, [200, 200]);
}

#[test]
fn a_nonce_is_no_token_and_a_token_no_nonce() {
    let now = super::NOW;
    let keys = TokenKeys::from_variables(puhui_service::testing::TOKEN_KEY, "");
    let nonce = keys.nonce(puhui_service::Mode::Development, now, [1; 10]).unwrap();
    assert!(keys.knows_nonce(&nonce, now));
    assert!(!keys.knows_nonce(&nonce, now - Duration::minutes(2)), "one from the future");
    let other = TokenKeys::from_variables(&TokenKey::write("other", &[9; 32]), "");
    assert!(!other.knows_nonce(&nonce, now));
    let rotated = TokenKeys::from_variables(&TokenKey::write("other", &[9; 32]), puhui_service::testing::TOKEN_KEY);
    assert!(rotated.knows_nonce(&nonce, now));
}
