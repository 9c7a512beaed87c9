//! Somebody to ask as, and the proof that every route knows who asks.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use puhui_domain::{CreditCode, Tenant};
use puhui_store::{Clock, Kv};
use time::{Duration, OffsetDateTime};

use super::ask::send;
use super::{Client, Reply};
use crate::identity::{Principal, Role, TokenKey, TokenKeys};
use crate::{Codes, Component, Mode, Platform, Route, Settings};

/// The key that the tests' components take tokens under. It is for development: production refuses it.
pub const TOKEN_KEY: &str = "development.tests:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// A made-up organisation, in Shenzhen.
pub const BODY: &str = "91440300XXXX000015";
/// The province of the samples, and a city of it.
pub const PROVINCE: &str = "440000";
pub const CITY: &str = "440300";

/// A platform in development mode that takes the tests' tokens.
pub fn platform<K: Kv>(kv: K, clock: impl Clock) -> Platform<K> {
    Platform::new(kv, clock, settings(Mode::Development))
}

/// Settings with the tests' key.
pub fn settings(mode: Mode) -> Settings {
    Settings { keys: TokenKeys::from_variables(TOKEN_KEY, ""), ..mode.into() }
}

/// The origin of the pages that the samples' widget is in.
pub const WIDGET_PAGE: &str = "https://embedding.example.cn";

/// Somebody of a role, of the samples' province or organisation where the role is for one.
pub fn somebody(role: Role) -> Principal {
    if role == Role::Widget {
        return Principal::widget("somebody", WIDGET_PAGE).unwrap();
    }
    let region = role.is_for_a_place().then(|| if role == Role::City { CITY } else { PROVINCE });
    of(role, region, role.is_for_a_body().then_some(BODY))
}

/// Somebody of an organisation.
pub fn of_body(role: Role, body: &str) -> Principal {
    of(role, None, Some(body))
}

/// Whether the office of a code is one that people of a role are of.
pub fn is_of(role: Role, office: &str) -> bool {
    Principal::new("somebody", role, office.parse().ok(), None).is_ok()
}

/// Somebody of the office of a place, by its code.
pub fn of_place(role: Role, region: &str) -> Principal {
    of(role, Some(region), None)
}

fn of(role: Role, region: Option<&str>, body: Option<&str>) -> Principal {
    let region = region.map(|region| region.parse::<Tenant>().unwrap());
    let body = body.map(|body| body.parse::<CreditCode>().unwrap());
    Principal::new("somebody", role, region, body).unwrap()
}

/// A token of the tests' key, for a quarter of an hour.
pub fn token(principal: &Principal, now: OffsetDateTime) -> String {
    TokenKey::read(TOKEN_KEY).unwrap().sign(principal, now, Duration::minutes(15))
}

/// Somebody whose action a route is, if it is not everybody's.
pub(super) fn admitted(route: &Route) -> Option<Principal> {
    let roles = route.action.roles()?;
    let somebody = somebody(if roles.contains(&Role::National) { Role::National } else { roles[0] });
    Some(if route.action.is_for_managers() { somebody.managing() } else { somebody })
}

/// Proves for a route: nobody gets in whose it is not, no token that is not right is taken for none, and production takes no
/// development key.
pub(super) async fn knows_who_asks(build: &impl Fn(Settings) -> Component, route: &Route, path: &str) {
    let nobody = Client::new(build(settings(Mode::Development)));
    let refusal = |reply: &Reply| {
        let code = if reply.is_problem() { reply.problem()["code"].clone() } else { serde_json::Value::Null };
        (reply.status, code.as_str().unwrap_or_default().to_owned())
    };
    let anonymous = refusal(&send(&nobody, route, path, "{}").await);
    let roles = route.action.roles();
    assert_eq!(anonymous == (401, "sign-in-required".into()), roles.is_some(), "{path}: {anonymous:?}");
    for role in Role::ALL {
        let reply = send(&nobody.by(&somebody(*role)), route, path, "{}").await;
        let is_refused = roles.is_some_and(|roles| !roles.contains(role));
        if is_refused {
            assert_eq!(refusal(&reply), (403, "not-permitted".into()), "{path} as {role:?}");
        }
        assert_ne!(reply.status, 401, "{path} as {role:?}");
    }
    let principal = admitted(route).unwrap_or_else(|| somebody(Role::National));
    for (name, token, code) in spoilt(&principal, nobody.now()) {
        let reply = send(&nobody.with("authorization", &token), route, path, "{}").await;
        assert_eq!(refusal(&reply), (401, code.into()), "{path} with a token that is {name}");
        assert!(reply.header("www-authenticate").starts_with("Bearer realm=\"puhui\", error="), "{path}");
    }
    let closed = Client::new(build(settings(Mode::Production))).by(&principal);
    assert_eq!(refusal(&send(&closed, route, path, "{}").await), (503, "misconfigured".into()), "{path}");
    let keyless = Client::new(build(Mode::Development.into())).by(&principal);
    assert_eq!(refusal(&send(&keyless, route, path, "{}").await), (503, "misconfigured".into()), "{path}");
}

/// Values of `Authorization` that are not right, each with what it is and the code of the refusal.
fn spoilt(principal: &Principal, now: OffsetDateTime) -> Vec<(&'static str, String, &'static str)> {
    let good = token(principal, now);
    let other = TokenKey::read(&TokenKey::write("development.tests", &[7; 32])).unwrap();
    let none = BASE64_URL_SAFE_NO_PAD.encode(r#"{"alg":"none","kid":"development.tests","typ":"puhui+jwt"}"#);
    let (_, claims) = good.split_once('.').unwrap();
    let (claims, seal) = claims.split_once('.').unwrap();
    let bearer = |token: &str| format!("Bearer {token}");
    vec![
        ("none at all", "Bearer".into(), "invalid-token"),
        ("empty", "Bearer ".into(), "invalid-token"),
        ("of another scheme", format!("Basic {good}"), "invalid-token"),
        ("garbage", bearer("garbage"), "invalid-token"),
        ("cut off", bearer(&good[..good.len() - 1]), "invalid-token"),
        ("without a seal", bearer(&good[..=good.rfind('.').unwrap()]), "invalid-token"),
        ("with more behind it", bearer(&format!("{good}A")), "invalid-token"),
        ("of another key", bearer(&other.sign(principal, now, Duration::minutes(15))), "invalid-token"),
        ("of no algorithm", bearer(&format!("{none}.{claims}.{seal}")), "invalid-token"),
        ("of no algorithm and unsealed", bearer(&format!("{none}.{claims}.")), "invalid-token"),
        ("from the future", bearer(&token(principal, now + Duration::minutes(2))), "invalid-token"),
        ("too long", bearer(&format!("{good}.{}", "A".repeat(4000))), "invalid-token"),
        ("expired", bearer(&token(principal, now - Duration::minutes(16))), "token-expired"),
    ]
}
