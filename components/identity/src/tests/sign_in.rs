use puhui_service::testing::settings;
use puhui_service::{Mode, Platform, testing};
use puhui_store::{Behaviour, MemoryKv, TestClock};
use serde_json::{Value, json};
use time::Duration;

use super::{NOW, assert_told, configured, office, office_of, signed, text};
use crate::component;

#[tokio::test]
async fn an_id_token_is_exchanged_for_a_token_of_ours() {
    let office = office();
    let opened = office.sign_in(&json!({"groups": ["gd"]})).await;
    assert_eq!((opened.status, opened.header("cache-control")), (200, "no-store"), "{}", opened.json());
    assert_eq!(opened.json()["acting"]["role"]["code"], "province");
    assert_eq!(opened.json()["acting"]["region"]["code"], "440000");
    assert_eq!(opened.json()["expiresAt"], "2026-11-23T09:15:00+08:00");
    let own = office.own(&text(&opened, "token")).await;
    assert_eq!((own.status, &own.json()["acting"]), (200, &opened.json()["acting"]));
    assert!(text(&own, "sessionEndsAt").starts_with("2026-11-30"));
    office.later(Duration::minutes(15));
    assert_told(&office.own(&text(&opened, "token")).await, 401, "token-expired");
}

/// The same person has the same id, whatever else is in the token, and another person another.
#[tokio::test]
async fn a_person_is_who_the_provider_says() {
    let office = office();
    let mut ids = Vec::new();
    for more in [json!({}), json!({"groups": ["national"]}), json!({"sub": "u-2"})] {
        ids.push(office.sign_in(&more).await.json()["acting"]["person"].as_str().unwrap().to_owned());
    }
    assert!(ids[0] == ids[1] && ids[0] != ids[2] && ids.iter().all(|id| id.starts_with("per_")), "{ids:?}");
    let stored: Vec<_> = office.kv.keys();
    assert!(stored.iter().all(|key| !key.contains("u-1")), "{stored:?}");
}

#[tokio::test]
async fn an_id_token_is_good_once() {
    let office = office();
    let nonce = office.nonce().await;
    let token = signed(1, &office.claims(&nonce, &json!({})));
    assert_eq!(office.exchange(&nonce, &token).await.status, 200);
    assert_told(&office.exchange(&nonce, &token).await, 401, "sign-in-refused");
    let other = signed(1, &office.claims(&nonce, &json!({"sub": "u-2"})));
    assert_told(&office.exchange(&nonce, &other).await, 401, "sign-in-refused");
}

#[tokio::test]
async fn a_nonce_is_ours_and_not_too_old() {
    let office = office();
    for nonce in ["", "x", &"A".repeat(46), "AAAAAGkjv9AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
        let token = signed(1, &office.claims(nonce, &json!({})));
        assert_told(&office.exchange(nonce, &token).await, 401, "sign-in-refused");
    }
    let nonce = office.nonce().await;
    office.later(Duration::minutes(10) + Duration::SECOND);
    let token = signed(1, &office.claims(&nonce, &json!({})));
    assert_told(&office.exchange(&nonce, &token).await, 401, "sign-in-refused");
    assert!(office.kv.keys().is_empty(), "what is refused leaves nothing behind");
}

#[tokio::test]
async fn what_is_wrong_with_an_id_token_is_told() {
    let office = office();
    let now = NOW.unix_timestamp();
    for (more, told) in [
        (json!({"iss": "https://evil.example"}), "not issued by this provider"),
        (json!({"aud": "another"}), "another application"),
        (json!({"aud": ["puhui", "another"]}), "another application"),
        (json!({"exp": now - 61}), "expired"),
        (json!({"nbf": now + 61}), "not valid yet"),
        (json!({"iat": now + 61}), "not valid yet"),
        (json!({"nonce": "other"}), "another nonce"),
        (json!({"nonce": null}), "ID token"),
        (json!({"sub": ""}), "not well formed"),
    ] {
        let reply = office.sign_in(&more).await;
        assert_told(&reply, 401, "sign-in-refused");
        assert!(text(&reply, "detail").contains(told), "{more}: {}", text(&reply, "detail"));
        assert_eq!(reply.header("www-authenticate"), "Bearer realm=\"puhui\"");
    }
    let nonce = office.nonce().await;
    let good = signed(1, &office.claims(&nonce, &json!({})));
    let (signed_part, _) = good.rsplit_once('.').unwrap();
    let own = office.sign_in(&json!({})).await;
    for token in
        ["", "garbage", &good[..good.len() - 4], &format!("{signed_part}."), &text(&own, "token"), &"A".repeat(20_000)]
    {
        assert_told(&office.exchange(&nonce, token).await, 401, "sign-in-refused");
    }
    let strange = signed(2, &office.claims(&nonce, &json!({})));
    assert_told(&office.exchange(&nonce, &strange).await, 401, "sign-in-refused");
    // It is the first that is still good.
    assert_eq!(office.exchange(&nonce, &good).await.status, 200);
}

/// An ID token opens nothing but a session.
#[tokio::test]
async fn a_providers_token_is_no_token_of_ours() {
    let office = office();
    let nonce = office.nonce().await;
    let token = signed(1, &office.claims(&nonce, &json!({"groups": ["national"]})));
    assert_told(&office.own(&token).await, 401, "invalid-token");
}

#[tokio::test]
async fn who_is_not_configured_is_not_known() {
    let office = office();
    let unknown = json!({"provider": "other"});
    let reply = office.client.post("/v1/sessions/nonces", &unknown).await;
    assert_told(&reply, 422, "invalid-body /provider invalid-value");
    for providers in ["", "[]", "{", &configured().to_string().replace("EdDSA", "none")] {
        let office = office_of(providers);
        let reply = office.client.post("/v1/sessions/nonces", &json!({"provider": "office"})).await;
        assert_told(&reply, 503, "misconfigured");
    }
}

#[tokio::test]
async fn without_a_key_nobody_signs_in() {
    for settings in [Mode::Development.into(), settings(Mode::Production)] {
        let settings = puhui_service::Settings { providers: configured().to_string().into(), ..settings };
        let platform = Platform::new(MemoryKv::new(Behaviour::Honest), TestClock::at(NOW), settings);
        let client = testing::Client::new(component(platform));
        let reply = client.post("/v1/sessions/nonces", &json!({"provider": "office"})).await;
        assert_told(&reply, 503, "misconfigured");
    }
}

#[tokio::test]
async fn what_has_no_right_shape_is_told_where() {
    let office = office();
    for (body, told) in [
        (json!({"provider": "office"}), "invalid-body /idToken missing /nonce missing"),
        (
            json!({"provider": "office", "idToken": "x", "nonce": "x", "role": "emperor"}),
            "invalid-body /role invalid-value",
        ),
        (json!({"provider": "office", "idToken": 1, "nonce": "x"}), "invalid-body /idToken wrong-type"),
    ] {
        assert_told(&office.client.post("/v1/sessions", &body).await, 422, told);
    }
    let _: Value = office.sign_in(&json!({})).await.json();
}
