//! What stays where it is: the openid, the session key, the secret, the device code.

use puhui_service::testing::Reply;
use puhui_store::Kv;
use serde_json::json;

use super::{APP_SECRET, Phone, SESSION_KEY, error, phone};
use crate::tests::text;

const OPENID: &str = "oPenId-of-a-phone-0001";

/// Everything in the store, keys and values.
async fn stored(phone: &Phone) -> String {
    let mut all = String::new();
    for key in phone.kv.keys() {
        let value = phone.kv.get(&key).await.unwrap().unwrap_or_default();
        all += &format!("{key} {}\n", String::from_utf8_lossy(&value));
    }
    all
}

#[tokio::test]
async fn nothing_personal_and_nothing_secret_is_kept_or_told() {
    let phone = phone();
    let mut replies: Vec<Reply> = Vec::new();
    let begun = phone.sign_in(&format!("{OPENID}/1")).await;
    let binding = text(&begun, "binding");
    replies.push(begun);
    let (_, secret) = binding.split_once('.').unwrap();
    assert!(!stored(&phone).await.contains(secret), "only a hash of it is kept");
    phone.token_says([error("slow_down"), phone.tokens(&json!({"sub": "subject-of-the-provider"}))]);
    replies.push(phone.ask(&binding).await);
    replies.push(phone.ask(&binding).await);
    phone.later(10);
    let bound = phone.ask(&binding).await;
    assert_eq!(bound.status, 200);
    replies.push(phone.sign_in(&format!("{OPENID}/2")).await);
    replies.push(phone.sign_in(&format!("{OPENID}/2")).await);
    replies.push(phone.end(&text(&bound, "token")).await);
    replies.push(bound);

    let stored = stored(&phone).await;
    assert!(stored.contains("binding") && stored.contains("per_"), "{stored}");
    let words = [OPENID, SESSION_KEY, APP_SECRET, "session_key", "subject-of-the-provider", "device-code-1", "eyJ"];
    for word in words {
        assert!(!stored.contains(word), "the store has {word}");
    }
    for reply in replies {
        let told = format!("{:?} {}", reply.headers, String::from_utf8_lossy(&reply.body));
        for word in &words[..6] {
            assert!(!told.contains(word), "an answer has {word}: {told}");
        }
    }
}
