//! From an account that nobody knows to somebody who is signed in.

use serde_json::json;

use super::{TOKEN, error, pending, phone};
use crate::tests::{assert_told, signed, text};

#[tokio::test]
async fn an_account_is_bound_once_and_then_known() {
    let phone = phone();
    let begun = phone.sign_in("a/1").await;
    assert_eq!((begun.status, begun.header("cache-control")), (202, "no-store"), "{}", begun.json());
    assert_eq!(begun.json()["userCode"], "WDJB-MJHT");
    assert_eq!(begun.json()["verificationUri"], "https://id.office.example/go");
    assert_eq!(begun.json()["verificationUriComplete"], "https://id.office.example/go?user_code=WDJB-MJHT");
    assert_eq!(begun.json()["expiresAt"], "2026-11-23T09:10:00+08:00");
    assert_eq!(begun.json()["intervalSeconds"], 5);
    let binding = text(&begun, "binding");

    let waits = phone.ask(&binding).await;
    assert_eq!((waits.status, &waits.json()["intervalSeconds"]), (202, &json!(5)));
    phone.token_says([phone.tokens(&json!({"groups": ["gd"]}))]);
    phone.later(5);
    let opened = phone.ask(&binding).await;
    assert_eq!((opened.status, &opened.json()["acting"]["role"]["code"]), (200, &json!("province")));
    assert_eq!(phone.own(&text(&opened, "token")).await.json()["acting"], opened.json()["acting"]);
    let refresh = json!({"refreshToken": opened.json()["refreshToken"]});
    assert_eq!(phone.client.post("/v1/sessions/renewals", &refresh).await.status, 200);

    // It is over, whether that was heard or not: from now on a code is enough.
    phone.later(5);
    assert_told(&phone.ask(&binding).await, 401, "sign-in-refused");
    let again = phone.sign_in("a/2").await;
    assert_eq!((again.status, &again.json()["acting"]), (200, &opened.json()["acting"]), "{}", again.json());
    assert_eq!(phone.world.calls(TOKEN), 2);
    assert_eq!(phone.sign_in("b/1").await.status, 202, "another account is nobody's yet");
}

/// The same person, whichever way one signs in.
#[tokio::test]
async fn the_person_is_the_providers() {
    let phone = phone();
    let bound = phone.bind("a/1", "u-1").await;
    let office = crate::tests::office();
    let signed_in = office.sign_in(&json!({})).await;
    assert_eq!(bound.json()["acting"]["person"], signed_in.json()["acting"]["person"]);
    let two = phone.bind("b/1", "u-1").await;
    assert_eq!(two.json()["acting"]["person"], bound.json()["acting"]["person"], "a person may have two accounts");
}

#[tokio::test]
async fn who_asks_too_early_is_told_so_and_nobody_is_called() {
    let phone = phone();
    let binding = phone.begin("a/1").await;
    assert_eq!(phone.ask(&binding).await.status, 202);
    for (wait, left) in [(0, "6"), (1, "5"), (3, "2")] {
        phone.later(wait);
        let reply = phone.ask(&binding).await;
        assert_told(&reply, 429, "slow-down");
        assert_eq!(reply.header("retry-after"), left);
    }
    assert_eq!(phone.world.calls(TOKEN), 1);
    phone.later(1);
    assert_eq!(phone.ask(&binding).await.status, 202);
    assert_eq!(phone.world.calls(TOKEN), 2);
}

#[tokio::test]
async fn a_provider_that_says_slow_down_is_heard() {
    let phone = phone();
    let binding = phone.begin("a/1").await;
    phone.token_says([error("slow_down"), error("slow_down"), pending()]);
    for (wait, interval) in [(0, 10), (10, 15), (15, 15)] {
        phone.later(wait - 1);
        if wait > 0 {
            assert_told(&phone.ask(&binding).await, 429, "slow-down");
        }
        phone.later(1);
        let reply = phone.ask(&binding).await;
        assert_eq!((reply.status, &reply.json()["intervalSeconds"]), (202, &json!(interval)));
    }
}

#[tokio::test]
async fn of_two_who_ask_at_once_one_asks_the_provider() {
    let phone = phone();
    let binding = phone.begin("a/1").await;
    phone.token_says([phone.tokens(&json!({}))]);
    let (one, other) = futures::future::join(phone.ask(&binding), phone.ask(&binding)).await;
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses[0], 200);
    assert!([401, 429].contains(&statuses[1]), "{statuses:?}");
    assert_eq!(phone.world.calls(TOKEN), 1);
}

#[tokio::test]
async fn a_token_of_a_binding_is_taken_as_it_was_given() {
    let phone = phone();
    let binding = phone.begin("a/1").await;
    let (id, secret) = binding.split_once('.').unwrap();
    let other = phone.begin("b/1").await;
    let last = if secret.ends_with('A') { "B" } else { "A" };
    for changed in [
        "",
        ".",
        id,
        secret,
        "示.示",
        &format!("{id}."),
        &format!("{id}.{}{last}", &secret[..26]),
        &format!("{id}.{secret}A"),
        &format!("{}.{secret}", other.split_once('.').unwrap().0),
        &binding.to_uppercase(),
        &binding.replace("bnd_", "ses_"),
        &"A".repeat(10_000),
    ] {
        assert_told(&phone.ask(changed).await, 401, "sign-in-refused");
    }
    assert_eq!(phone.world.calls(TOKEN), 0);
    assert_eq!(phone.ask(&binding).await.status, 202);
}

#[tokio::test]
async fn who_begins_again_goes_on_with_the_new_one() {
    let phone = phone();
    let first = phone.begin("a/1").await;
    let second = phone.begin("a/2").await;
    phone.token_says([phone.tokens(&json!({}))]);
    assert_told(&phone.ask(&first).await, 401, "sign-in-refused");
    assert_eq!(phone.ask(&second).await.status, 200);
}

#[tokio::test]
async fn a_binding_has_its_time() {
    let phone = phone();
    let binding = phone.begin("a/1").await;
    phone.later(600);
    phone.token_says([phone.tokens(&json!({}))]);
    let reply = phone.ask(&binding).await;
    assert_told(&reply, 401, "sign-in-refused");
    assert!(text(&reply, "detail").contains("expired"));
    assert_eq!(phone.world.calls(TOKEN), 0);
}

/// What the provider said is gone by for ninety days. Then it is asked again, and only the same person will do.
#[tokio::test]
async fn a_binding_is_confirmed_again_by_the_same_person() {
    let phone = phone();
    let first = phone.bind("a/1", "u-1").await;
    phone.later(89 * 86_400);
    assert_eq!(phone.sign_in("a/2").await.status, 200);
    phone.later(86_400);
    let stranger = phone.bind("a/3", "u-2").await;
    assert_told(&stranger, 401, "sign-in-refused");
    assert!(text(&stranger, "detail").contains("somebody else"));
    let same = phone.bind("a/4", "u-1").await;
    assert_eq!((same.status, &same.json()["acting"]), (200, &first.json()["acting"]));
    assert_eq!(phone.sign_in("a/5").await.status, 200);
}

#[tokio::test]
async fn somebody_acts_in_a_role_that_the_provider_gave() {
    let phone = phone();
    let binding = phone.begin("a/1").await;
    let claims = json!({"groups": ["gd", "handlers"], "organisation": "91350100M000100Y43"});
    phone.token_says([phone.tokens(&claims)]);
    assert_eq!(phone.ask(&binding).await.json()["acting"]["role"]["code"], "province");
    for (place, role) in ["handler", "person", "province"].into_iter().enumerate() {
        let body = json!({"provider": "wechat", "code": format!("a/1{place}"), "role": role});
        let reply = phone.client.post("/v1/sessions", &body).await;
        assert_eq!((reply.status, &reply.json()["acting"]["role"]["code"]), (200, &json!(role)));
    }
    let body = json!({"provider": "wechat", "code": "a/20", "role": "national"});
    assert_told(&phone.client.post("/v1/sessions", &body).await, 401, "sign-in-refused");

    // The role that was asked for at the beginning counts at the end. Without it the account is bound all the same.
    let body = json!({"provider": "wechat", "code": "b/1", "role": "national"});
    let begun = phone.client.post("/v1/sessions", &body).await;
    assert_told(&phone.ask(&text(&begun, "binding")).await, 401, "sign-in-refused");
    assert_eq!(phone.sign_in("b/2").await.status, 200);
}

/// Neither way takes the other's tokens.
#[tokio::test]
async fn a_browser_cannot_bring_a_token_without_a_nonce() {
    let phone = phone();
    let now = phone.client.now().unix_timestamp();
    let claims = json!({"iss": super::ISSUER, "aud": "puhui", "sub": "u-1", "iat": now, "exp": now + 300});
    let reply = phone.client.post("/v1/sessions/nonces", &json!({"provider": "office"})).await;
    let nonce = text(&reply, "nonce");
    for nonce in [nonce.as_str(), ""] {
        let body = json!({"provider": "office", "idToken": signed(1, &claims), "nonce": nonce});
        assert_told(&phone.client.post("/v1/sessions", &body).await, 401, "sign-in-refused");
    }
}
