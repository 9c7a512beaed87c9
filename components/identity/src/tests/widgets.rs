//! Tokens of widgets: which page gets one, and what it is good for.

use puhui_service::Codes;
use puhui_service::identity::Role;
use puhui_service::testing::{Client, Reply, somebody};
use serde_json::{Value, json};
use time::Duration;

use super::sites::{SITES, create, new_site};
use super::{Office, assert_told, office, text};

const PAGE: &str = "https://www.example.cn";
const GRANT: &str = "access-control-allow-origin";

/// A site of the province, and its key.
async fn site(office: &Office) -> (String, String) {
    let made = create(&office.client.by(&somebody(Role::Province)), "1", &new_site()).await;
    (made.header("location").to_owned(), text(&made, "siteKey"))
}

fn asked(key: &str) -> Value {
    json!({"grant": "widget", "siteKey": key})
}

async fn ask(client: &Client, page: &str, key: &str) -> Reply {
    client.with("origin", page).post("/v1/sessions", &asked(key)).await
}

async fn close(office: &Office, at: &str) {
    let province = office.client.by(&somebody(Role::Province));
    let tag = province.get(at).await.header("etag").to_owned();
    let body = json!({"name": "示范门户", "origins": [PAGE], "isOpen": false});
    assert_eq!(province.with("if-match", &tag).put(at, &body).await.status, 200);
}

#[tokio::test]
async fn a_page_of_the_site_gets_a_token_for_five_minutes() {
    let office = office();
    let (at, key) = site(&office).await;
    let before = office.kv.keys();
    for page in [PAGE, "https://m.example.cn:8443"] {
        let opened = ask(&office.client, page, &key).await;
        assert_eq!((opened.status, opened.header(GRANT)), (200, page), "{}", opened.json());
        assert_eq!((opened.header("cache-control"), opened.header("vary").contains("Origin")), ("no-store", true));
        let told = opened.json();
        assert_eq!((&told["refreshToken"], &told["sessionEndsAt"]), (&json!(""), &told["expiresAt"]));
        assert_eq!(told["expiresAt"], "2026-11-23T09:05:00+08:00");
        assert_eq!((&told["acting"]["role"]["code"], &told["acting"]["region"]), (&json!("widget"), &Value::Null));
        assert!(at.ends_with(told["acting"]["person"].as_str().unwrap()), "whose site it is, and nobody");
    }
    assert_eq!(office.kv.keys(), before, "nothing is kept of it");
}

/// Nobody learns whether a key is a site's, a site is closed, or which pages it lets in.
#[tokio::test]
async fn one_refusal_for_all() {
    let office = office();
    let (at, key) = site(&office).await;
    let mut refusals = vec![
        ask(&office.client, "https://evil.example", &key).await,
        ask(&office.client, "https://www.example.cn:8443", &key).await,
        ask(&office.client, "null", &key).await,
        office.client.post("/v1/sessions", &asked(&key)).await,
        ask(&office.client, PAGE, "").await,
        ask(&office.client, PAGE, "题").await,
        ask(&office.client, PAGE, &key.to_uppercase()).await,
        ask(&office.client, PAGE, &key[..key.len() - 1]).await,
        ask(&office.client, PAGE, &"puhui_site_".repeat(10_000)).await,
    ];
    let national = office.client.by(&somebody(Role::National));
    let other = create(&national, "1", &json!({"name": "x", "origins": ["https://a.example"]})).await;
    refusals.push(ask(&office.client, PAGE, &text(&other, "siteKey")).await);
    close(&office, &at).await;
    refusals.push(ask(&office.client, PAGE, &key).await);
    for refusal in &refusals {
        assert_told(refusal, 403, "origin-not-allowed");
        assert_eq!((&refusal.body, &refusal.headers), (&refusals[0].body, &refusals[0].headers));
        assert_eq!(refusal.header(GRANT), "");
    }
}

/// A change of the site is for whoever asks next: a token that was given lives out its five minutes.
#[tokio::test]
async fn a_site_that_is_closed_gives_no_more() {
    let office = office();
    let (at, key) = site(&office).await;
    let token = text(&ask(&office.client, PAGE, &key).await, "token");
    let widget = office.client.with("authorization", &format!("Bearer {token}")).with("origin", PAGE);
    close(&office, &at).await;
    assert_told(&ask(&office.client, PAGE, &key).await, 403, "origin-not-allowed");
    let read = widget.post("/v1/sessions/ends", &json!({"refreshToken": "none"})).await;
    assert_eq!((read.status, read.header(GRANT)), (200, PAGE));
    office.later(Duration::minutes(5));
    let late = widget.post("/v1/sessions/ends", &json!({"refreshToken": "none"})).await;
    assert_told(&late, 401, "token-expired");
    assert_eq!(late.header(GRANT), PAGE, "so that the page can get another");
}

#[tokio::test]
async fn a_token_is_for_its_page_and_for_what_is_everybodys() {
    let office = office();
    let (at, key) = site(&office).await;
    let token = text(&ask(&office.client, PAGE, &key).await, "token");
    let bearer = office.client.with("authorization", &format!("Bearer {token}"));
    let ends = json!({"refreshToken": "none"});
    for other in ["https://m.example.cn:8443", "https://evil.example", "null"] {
        let reply = bearer.with("origin", other).post("/v1/sessions/ends", &ends).await;
        assert_told(&reply, 403, "origin-not-allowed");
        assert_eq!(reply.header(GRANT), "");
    }
    assert_told(&bearer.post("/v1/sessions/ends", &ends).await, 403, "origin-not-allowed");
    let widget = bearer.with("origin", PAGE);
    for path in ["/v1/sessions/own", SITES, &at] {
        let reply = widget.get(path).await;
        assert_told(&reply, 403, "not-permitted");
        assert_eq!(reply.header(GRANT), PAGE, "{path}");
    }
    assert_told(&create(&widget, "2", &new_site()).await, 403, "not-permitted");
    // It is no refresh token either, and no ID token.
    assert_told(&office.renew(&token).await, 401, "sign-in-refused");
    assert_told(&office.renew("").await, 401, "sign-in-refused");
}

/// A page asks first, and nobody is signed in then.
#[tokio::test]
async fn a_page_may_ask_for_a_token() {
    let office = office();
    let asks = office.client.with("origin", PAGE).with("access-control-request-headers", "content-type");
    for (path, method, granted) in
        [("/v1/sessions", "POST", "*"), ("/v1/sessions/own", "GET", ""), (SITES, "POST", ""), (SITES, "GET", "")]
    {
        let reply = asks.with("access-control-request-method", method).send("OPTIONS", path, "").await;
        assert_eq!((reply.status, reply.header(GRANT)), (204, granted), "{method} {path}");
    }
    assert_eq!(office.kv.calls(), 0);
}

#[tokio::test]
async fn what_does_not_go_together_is_told_where() {
    let office = office();
    let client = office.client.with("origin", PAGE);
    for (body, told) in [
        (json!({"grant": "widget"}), "invalid-body /siteKey missing"),
        (json!({"grant": "password", "siteKey": "x"}), "invalid-body /grant invalid-value"),
        (json!({"grant": "widget", "siteKey": 1}), "invalid-body /siteKey wrong-type"),
        (json!({"siteKey": "x"}), "invalid-body /siteKey inconsistent"),
        (
            json!({"grant": "widget", "siteKey": "x", "provider": "office", "idToken": "x", "nonce": "x", "code": "x", "role": "city"}),
            "invalid-body /provider inconsistent /idToken inconsistent /nonce inconsistent /code inconsistent /role inconsistent",
        ),
        (json!({"provider": "office", "siteKey": "x"}), "invalid-body /siteKey inconsistent"),
        (json!({}), "invalid-body /provider missing"),
    ] {
        assert_told(&client.post("/v1/sessions", &body).await, 422, told);
    }
}

/// Nobody is made a widget by a provider.
#[tokio::test]
async fn a_person_is_no_widget() {
    let providers = super::configured().to_string().replace("\"handler\"", "\"widget\"");
    let office = super::office_of(&providers);
    assert_told(&office.sign_in(&json!({"groups": ["handlers"]})).await, 401, "sign-in-refused");
    assert!(Role::ALL.contains(&Role::Widget) && !Role::OF_PEOPLE.contains(&Role::Widget));
}
