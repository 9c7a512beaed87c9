use std::time::Duration;

use serde_json::json;

use super::*;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// A key that is good: taken, and told that no key is for this route.
#[track_caller]
fn assert_taken(reply: &Reply) {
    assert!(matches!(reply.told().as_str(), "out-of-scope" | "no-sandbox"), "{}", reply.told());
    assert!(reply.header("ratelimit").starts_with("\"minute\";r="), "{:?}", reply.headers);
}

#[tokio::test]
async fn a_key_is_shown_once_and_kept_nowhere() {
    let bench = Bench::new();
    let path = bench.approved().await;
    let reply = bench.made(&path, "make", "live").await;
    let text = secret(&reply);
    assert_eq!((text.len(), text.starts_with("puhui_live_")), (44, true));
    assert_eq!((reply.header("cache-control"), &reply.json()["isRepetition"]), ("no-store", &json!(false)));
    for key in bench.kv.keys() {
        let value = puhui_store::Kv::get(&bench.kv, &key).await.unwrap().unwrap_or_default();
        assert!(!String::from_utf8_lossy(&value).contains(&text[11..38]) && !key.contains(&text[11..38]), "{key}");
    }
    let again = bench.made(&path, "make", "live").await;
    assert_eq!(
        (again.status, &again.json()["secret"], &again.json()["isRepetition"]),
        (201, &json!(null), &json!(true))
    );
    assert_eq!((again.header("location"), &again.json()["key"]), (reply.header("location"), &reply.json()["key"]));
    let key = bench.owner().get(reply.header("location")).await;
    insta::assert_json_snapshot!(key.json());
    assert_taken(&bench.with(&text).get(&path).await);
    let list = bench.owner().get(&format!("{path}/keys")).await.json();
    assert_eq!((list["items"].as_array().unwrap().len(), &list["items"][0]), (1, &key.json()));
}

#[tokio::test]
async fn a_live_key_takes_an_approval_and_a_test_key_none() {
    let bench = Bench::new();
    let path = bench.registered().await;
    secret(&bench.made(&path, "test", "test").await);
    assert_told(&bench.made(&path, "live", "live").await, 409, "wrong-state");
    bench.decide(&path, "approve", &json!({"decision": "approve", "scopes": ["policies"]})).await;
    // What was refused has used up no key.
    let reply = bench.made(&path, "live", "live").await;
    secret(&reply);
    assert_eq!(reply.json()["key"]["scopes"][0]["code"], "policies");
    let more = json!({"name": "x", "kind": "live", "scopes": ["policies", "product-filings"]});
    let reply = keyed(&bench.owner(), "more").post(&format!("{path}/keys"), &more).await;
    assert_told(&reply, 422, "invalid-body /scopes/1 invalid-value");
    bench.decide(&path, "suspend", &json!({"decision": "suspend", "reason": "滥用"})).await;
    for kind in ["test", "live"] {
        assert_told(&bench.made(&path, "late", kind).await, 409, "wrong-state");
    }
}

#[tokio::test]
async fn there_are_five_of_a_kind_at_most() {
    let bench = Bench::new();
    let path = bench.registered().await;
    for n in 0..5 {
        secret(&bench.made(&path, &format!("key-{n}"), "test").await);
    }
    assert_told(&bench.made(&path, "one-more", "test").await, 409, "wrong-state");
    bench.clock.advance(91 * DAY);
    secret(&bench.made(&path, "one-more", "test").await);
}

#[tokio::test]
async fn a_rotated_key_is_good_until_the_overlap_ends() {
    let bench = Bench::new();
    let path = bench.approved().await;
    let old = bench.made(&path, "make", "live").await;
    let at = old.header("location").to_owned();
    let rotate = |key: &'static str| keyed(&bench.owner(), key);
    let new = rotate("rotate").post(&format!("{at}/rotation"), &json!({"overlapHours": 2})).await;
    let (first, second) = (secret(&old), secret(&new));
    assert_ne!(first, second);
    assert_eq!(format!("{path}/keys/{}", new.json()["key"]["replaces"].as_str().unwrap()), at);
    let shown = bench.owner().get(&at).await.json();
    assert_eq!((&shown["state"]["code"], &shown["replacedBy"]), (&json!("rotated"), &new.json()["key"]["id"]));
    for text in [&first, &second] {
        assert_taken(&bench.with(text).get(&path).await);
    }
    let again = rotate("rotate").post(&format!("{at}/rotation"), &json!({"overlapHours": 2})).await;
    assert_eq!((again.status, &again.json()["secret"]), (201, &json!(null)));
    assert_told(&rotate("twice").post(&format!("{at}/rotation"), &json!({})).await, 409, "wrong-state");
    bench.clock.advance(Duration::from_secs(2 * 60 * 60));
    assert_told(&bench.with(&first).get(&path).await, 401, "key-expired");
    assert_taken(&bench.with(&second).get(&path).await);
}

/// Wherever a rotation breaks off, the old key works until it is sent again, and one key is in its place then.
#[tokio::test]
async fn a_rotation_that_broke_off_goes_on() {
    for nth in 1..40 {
        let bench = Bench::new();
        let path = bench.approved().await;
        let old = bench.made(&path, "make", "live").await;
        let at = old.header("location").to_owned();
        bench.kv.crash_at(nth, puhui_store::Side::After);
        let rotate = keyed(&bench.owner(), "rotate");
        let reply = rotate.post(&format!("{at}/rotation"), &json!({})).await;
        bench.kv.restart();
        if reply.status == 201 {
            return;
        }
        assert_taken(&bench.with(&secret(&old)).get(&path).await);
        // A gate that was taken and has nothing behind it is passed after a while.
        for _ in 0..4 {
            bench.clock.advance(Duration::from_secs(7));
            rotate.post(&format!("{at}/rotation"), &json!({})).await;
        }
        let keys = bench.owner().get(&format!("{path}/keys")).await.json();
        assert_eq!(keys["items"].as_array().unwrap().len(), 2, "crash at call {nth}");
        assert_eq!(keys["items"][1]["replacedBy"], keys["items"][0]["id"], "crash at call {nth}");
    }
    panic!("no rotation got through");
}

#[tokio::test]
async fn a_revoked_key_is_refused_by_the_next_request() {
    let bench = Bench::new();
    let path = bench.approved().await;
    let reply = bench.made(&path, "make", "live").await;
    let (text, at) = (secret(&reply), reply.header("location").to_owned());
    let key = bench.with(&text);
    assert_taken(&key.get(&path).await);
    for who in [bench.owner(), bench.administrator()] {
        let seen = who.get(&at).await;
        let revoking = who.with("if-match", seen.header("etag"));
        let reply = revoking.post(&format!("{at}/revocation"), &json!({"reason": "泄露"})).await;
        assert_eq!((reply.status, &reply.json()["state"]["code"]), (200, &json!("revoked")), "{:?}", reply.json());
        let reply = key.get(&path).await;
        assert_told(&reply, 401, "key-revoked");
        assert_eq!(reply.header("www-authenticate"), "Bearer realm=\"puhui\", error=\"invalid_token\"");
    }
    let stale = bench.owner().with("if-match", reply.header("etag"));
    assert_told(&stale.post(&format!("{at}/revocation"), &json!({})).await, 412, "precondition-failed");
    assert_told(&keyed(&bench.owner(), "r").post(&format!("{at}/rotation"), &json!({})).await, 409, "wrong-state");
}

#[tokio::test]
async fn a_key_is_bound_to_its_addresses_and_its_time() {
    let bench = Bench::new();
    let path = bench.registered().await;
    let new = json!({"name": "x", "kind": "test", "addresses": ["203.0.113.0/24", "2001:db8::1"], "validDays": 1});
    let reply = keyed(&bench.owner(), "make").post(&format!("{path}/keys"), &new).await;
    let key = bench.with(&secret(&reply));
    assert_told(&key.get(&path).await, 403, "address-not-allowed");
    assert_told(&key.with("spin-client-addr", "203.0.114.1:5000").get(&path).await, 403, "address-not-allowed");
    let within = key.with("spin-client-addr", "[2001:db8::1]:5000");
    assert_taken(&within.get(&path).await);
    bench.clock.advance(DAY);
    assert_told(&within.get(&path).await, 401, "key-expired");
}

#[tokio::test]
async fn a_key_of_another_platform_is_not_there() {
    let bench = Bench::new();
    let path = bench.approved().await;
    let mine = bench.made(&path, "make", "test").await;
    let other = keyed(&bench.owner(), "second").post("/v1/platforms", &new_platform()).await;
    let key = mine.header("location").rsplit_once('/').unwrap().1.to_owned();
    let elsewhere = format!("{}/keys/{key}", other.header("location"));
    assert_told(&bench.owner().get(&elsewhere).await, 404, "unknown-resource");
}
