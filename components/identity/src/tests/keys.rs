use serde_json::json;
use time::Duration;

use super::{Office, assert_told, configured, key_set, office, office_of, signed};

/// Somebody signs in with a token under this key of the provider.
async fn with_key(office: &Office, number: u8) -> (u16, String) {
    let nonce = office.nonce().await;
    let token = signed(number, &office.claims(&nonce, &json!({})));
    let reply = office.exchange(&nonce, &token).await;
    let told = if reply.is_problem() { reply.told() } else { String::new() };
    (reply.status, told)
}

const GOOD: (u16, &str) = (200, "");
const REFUSED: (u16, &str) = (401, "sign-in-refused");
const UNAVAILABLE: (u16, &str) = (503, "provider-unavailable");

async fn check(office: &Office, number: u8, expected: (u16, &str), asked: usize) {
    let (status, told) = with_key(office, number).await;
    assert_eq!(((status, told.as_str()), office.published.asked()), (expected, asked));
}

#[tokio::test]
async fn keys_are_fetched_once_and_again_for_an_unknown_one() {
    let office = office();
    check(&office, 1, GOOD, 1).await;
    check(&office, 1, GOOD, 1).await;
    office.published.set(Some(key_set(&[1, 2])));
    // Not at once: whoever makes ids up must not make us call.
    check(&office, 2, REFUSED, 1).await;
    office.later(Duration::seconds(10));
    check(&office, 2, GOOD, 2).await;
    for _ in 0..3 {
        check(&office, 9, REFUSED, 2).await;
    }
}

#[tokio::test]
async fn a_withdrawn_key_is_good_for_an_hour_at_most() {
    let office = office();
    check(&office, 1, GOOD, 1).await;
    office.published.set(Some(key_set(&[2])));
    office.later(Duration::minutes(59));
    check(&office, 1, GOOD, 1).await;
    office.later(Duration::minutes(1));
    check(&office, 1, REFUSED, 2).await;
}

#[tokio::test]
async fn an_outage_of_the_provider_does_no_harm() {
    let office = office();
    check(&office, 1, GOOD, 1).await;
    office.published.set(None);
    office.later(Duration::hours(2));
    check(&office, 1, GOOD, 2).await;
    // It is left alone for longer and longer, ten minutes at most.
    check(&office, 1, GOOD, 2).await;
    for (wait, asked) in [(19, 2), (1, 3), (39, 3), (1, 4), (600, 5), (600, 6), (600, 7), (600, 8)] {
        office.later(Duration::seconds(wait));
        check(&office, 1, GOOD, asked).await;
    }
    office.published.set(Some(json!({"keys": "nonsense"})));
    office.later(Duration::minutes(10));
    check(&office, 1, GOOD, 9).await;
    office.published.set(Some(key_set(&[3])));
    office.later(Duration::minutes(10));
    check(&office, 3, GOOD, 10).await;
}

#[tokio::test]
async fn a_provider_that_never_answered_is_told_of() {
    let office = office();
    office.published.set(None);
    check(&office, 1, UNAVAILABLE, 1).await;
    check(&office, 1, UNAVAILABLE, 1).await;
    office.published.set(Some(key_set(&[1])));
    office.later(Duration::seconds(20));
    check(&office, 1, GOOD, 2).await;
    let nonce = office.nonce().await;
    assert_told(&office.exchange(&nonce, "garbage").await, 401, "sign-in-refused");
}

#[tokio::test]
async fn the_providers_own_document_says_where_its_keys_are() {
    let mut configured = configured();
    configured[0].as_object_mut().unwrap().remove("jwksUrl");
    let office = office_of(&configured.to_string());
    check(&office, 1, GOOD, 2).await;
    check(&office, 1, GOOD, 2).await;
    // The document of another issuer says nothing of this one.
    configured[0]["issuer"] = "https://other.example".into();
    let office = office_of(&configured.to_string());
    check(&office, 1, UNAVAILABLE, 1).await;
}
