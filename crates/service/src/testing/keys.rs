//! Keys of platforms, and the proof that every route knows what a key is good for.

use puhui_store::Event;
use time::{Duration, OffsetDateTime};

use super::ask::send;
use super::identity::{settings, somebody, token};
use super::{Client, Reply};
use crate::ServiceItem;
use crate::identity::{ApiKey, KeyKind, KeyLimits, KeyText, Role};
use crate::{Codes, Component, Mode, Route, Settings};

/// A key that is good for everything of its kind, for a year from then.
pub fn api_key(kind: KeyKind, now: OffsetDateTime) -> ApiKey {
    ApiKey {
        platform: "plf_00000000000000000000000000000001".into(),
        kind,
        scopes: ServiceItem::ALL.to_vec(),
        addresses: Vec::new(),
        limits: KeyLimits { per_minute: 6000, per_day: 100_000 },
        expires_at: now + Duration::days(365),
        revoked_at: None,
        revoked_for: None,
        replaced_by: None,
    }
}

/// The same client with this key, which its store is given; `None` for a component without a store in memory. `seed` makes
/// the key's text.
pub async fn bring(client: &Client, seed: u8, key: ApiKey) -> Option<Client> {
    let store = client.component().memory()?;
    let text = KeyText::made(key.kind, [[seed; 10]; 2]);
    store.create_at(text.id(), None, key, Event::new(client.now(), "somebody", "made")).await.unwrap();
    Some(with(client, &text))
}

fn with(client: &Client, text: &KeyText) -> Client {
    client.anonymous().with("authorization", &format!("Bearer {}", text.reveal()))
}

fn told(reply: &Reply) -> (u16, String) {
    let code = if reply.is_problem() { reply.problem()["code"].as_str().unwrap().to_owned() } else { String::new() };
    (reply.status, code)
}

/// Proves for a route: a key that is not right is refused before the store is asked, or says why to who holds it; one that
/// is right is the public where it is for the route, and refused elsewhere; what is answered to it says how it stands.
pub(super) async fn knows_keys(build: &impl Fn(Settings) -> Component, route: &Route, path: &str) {
    let nobody = Client::new(build(settings(Mode::Development)));
    let unknown = KeyText::made(KeyKind::Live, [[9; 10]; 2]);
    let mistyped = format!("{}x", unknown.reveal().get(..43).unwrap());
    for credential in ["puhui_", "puhui_live_", mistyped.as_str()] {
        let reply = send(&nobody.with("authorization", &format!("Bearer {credential}")), route, path, "{}").await;
        assert_eq!(told(&reply), (401, "invalid-key".into()), "{path} with {credential}");
        assert!(reply.header("www-authenticate").ends_with("error=\"invalid_token\""), "{path}");
    }
    let as_public = told(&send(&nobody, route, path, "{}").await);
    let stranger = told(&send(&with(&nobody, &unknown), route, path, "{}").await);
    if nobody.component().memory().is_none() {
        assert_eq!(stranger, as_public, "{path}: without a store a key is the public");
        return;
    }
    assert_eq!(stranger, (401, "invalid-key".into()), "{path} with a key that nobody knows");
    let (now, scope) = (nobody.now(), route.action.key_scope());
    let (live, test) = (api_key(KeyKind::Live, now), api_key(KeyKind::Test, now));
    let others: Vec<_> = ServiceItem::ALL.iter().copied().filter(|other| Some(*other) != scope).collect();
    let elsewhere = vec!["203.0.113.0/24".parse().unwrap()];
    for (seed, what, key, expected) in [
        (1, "of another item", ApiKey { scopes: others, ..live.clone() }, Some((403, "out-of-scope"))),
        (2, "revoked", ApiKey { revoked_at: Some(now), ..live.clone() }, Some((401, "key-revoked"))),
        (3, "expired", ApiKey { expires_at: now, ..live.clone() }, Some((401, "key-expired"))),
        (4, "from elsewhere", ApiKey { addresses: elsewhere, ..live.clone() }, Some((403, "address-not-allowed"))),
        (5, "live", live.clone(), scope.is_none().then_some((403, "out-of-scope"))),
        (6, "for tests", test, (!route.action.has_sandbox()).then_some((403, "no-sandbox"))),
    ] {
        let reply = send(&bring(&nobody, seed, key).await.unwrap(), route, path, "{}").await;
        match expected {
            Some((status, code)) => assert_eq!(told(&reply), (status, code.to_owned()), "{path} with a key {what}"),
            None if seed == 5 => assert_eq!(told(&reply), as_public, "{path} with a key {what}"),
            None => assert!(!matches!(reply.status, 401 | 403 | 429), "{path} with a key {what}: {}", reply.status),
        }
        let is_counted = matches!(seed, 1 | 5 | 6);
        for name in ["ratelimit", "ratelimit-policy"] {
            assert_eq!(reply.headers.contains_key(name), is_counted, "{path} with a key {what}");
        }
    }
    let both = with(&nobody, &KeyText::made(KeyKind::Live, [[5; 10]; 2]))
        .and("authorization", &format!("Bearer {}", token(&somebody(Role::National), now)));
    let reply = send(&both, route, path, "{}").await;
    assert_eq!(told(&reply), (401, "ambiguous-credentials".into()), "{path} with a key and a token");
    let once = ApiKey { limits: KeyLimits { per_minute: 1, per_day: 10 }, ..live };
    let once = bring(&nobody, 7, once).await.unwrap();
    assert_ne!(once.send(route.verb.as_str(), path, "{}").await.status, 429, "{path}");
    let reply = once.send(route.verb.as_str(), path, "{}").await;
    assert_eq!(told(&reply), (429, "quota-exceeded".into()), "{path}");
    assert!((1..=60).contains(&reply.header("retry-after").parse::<u32>().unwrap()), "{path}");
}
