use http::header::{
    ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE,
};

use super::ask::{has_security_headers, send};
use super::{Client, Reply};
use crate::{Component, Mode, Origins, Route, Settings, Verb};

/// The origin whose pages may read what the tests' components answer, where they are told so.
pub const PAGE: &str = "https://portal.example.cn";

/// Origins that look like [`PAGE`], or like nothing.
const STRANGERS: [&str; 7] = [
    "null",
    "",
    "https://portal.example.cn.evil.test",
    "https://portal.example.cn:8443",
    "https://PORTAL.example.cn",
    "http://portal.example.cn",
    "https://portal.example.cn/",
];

/// Proves for a route, in either mode: OPTIONS says what it has, to anybody; a page of a known origin may read every
/// answer, and a page of any other none.
pub(super) async fn answers_pages(build: &impl Fn(Settings) -> Component, routes: &[Route], route: &Route, path: &str) {
    for mode in [Mode::Development, Mode::Production] {
        let build = |origins| Client::new(build(Settings { origins: Origins::from_variable(origins), ..mode.into() }));
        let (nobodys, known, everybodys) = (build(""), build(PAGE), build("*"));
        for client in [&nobodys, &known, &everybodys] {
            tells_its_methods(client, routes, route, path).await;
        }
        for client in [&nobodys, &nobodys.with("origin", PAGE)] {
            let [preflight, others @ ..] = answers(client, route, path).await;
            may_ask_for_what_is_everybodys(&preflight, client.header("origin").is_some(), route);
            for reply in others {
                // What a cache gives to others without asking has to say that a widget's page is told more.
                let is_kept = reply.header("cache-control").starts_with("public");
                let varies = reply.header("vary").contains("Origin");
                assert!(is_told_nothing(&reply) && varies == is_kept, "{path}: {reply:?}");
            }
        }
        for origin in STRANGERS {
            let [preflight, others @ ..] = answers(&known.with("origin", origin), route, path).await;
            may_ask_for_what_is_everybodys(&preflight, true, route);
            for reply in others {
                assert!(is_told_nothing(&reply) && reply.header("vary").contains("Origin"), "{path}: {reply:?}");
            }
        }
        for (client, origin, varies) in [(known.with("origin", PAGE), PAGE, true), (everybodys, "*", false)] {
            for reply in answers(&client, route, path).await {
                assert_eq!(reply.header("access-control-allow-origin"), origin, "{path}: {reply:?}");
                assert_eq!(reply.header("vary").contains("Origin"), varies, "{path}: {reply:?}");
            }
        }
        lets_ask(&known.with("origin", PAGE), route, path).await;
    }
}

/// A preflight, an answer of the route, and two that are problems.
async fn answers(client: &Client, route: &Route, path: &str) -> [Reply; 4] {
    let asks = client.with("access-control-request-method", route.verb.as_str());
    let preflight = asks.send("OPTIONS", path, "").await;
    has_security_headers(&preflight, path);
    let answer = send(client, route, path, "{}").await;
    let refused = send(client, route, &format!("{path}?nonsense=1"), "{}").await;
    let other = client.send("BREW", path, "").await;
    assert_eq!((preflight.status, other.status), (204, 405), "{path}");
    refused.problem();
    [preflight, answer, refused, other]
}

/// A page that is not known may ask for what is everybody's, since it may have a widget's token, and for nothing else.
#[track_caller]
fn may_ask_for_what_is_everybodys(preflight: &Reply, is_page: bool, route: &Route) {
    if !is_page || route.action.roles().is_some() {
        return assert!(is_told_nothing(preflight), "{}: {preflight:?}", route.path);
    }
    let told = (preflight.header("access-control-allow-origin"), preflight.header("access-control-expose-headers"));
    let takes = |name: &str, value: &str| preflight.header(name).split(", ").any(|entry| entry == value);
    assert_eq!(told, ("*", ""), "{}", route.path);
    assert!(takes("access-control-allow-methods", route.verb.as_str()), "{}: {preflight:?}", route.path);
    assert!(takes("access-control-allow-headers", "Authorization"), "{}: {preflight:?}", route.path);
}

fn is_told_nothing(reply: &Reply) -> bool {
    !reply.headers.keys().any(|name| name.as_str().starts_with("access-control-"))
}

async fn tells_its_methods(client: &Client, routes: &[Route], route: &Route, path: &str) {
    let reply = client.send("OPTIONS", path, "{").await;
    let names = [http::header::CONTENT_LENGTH, http::header::CONTENT_TYPE];
    let has_content = !reply.body.is_empty() || names.iter().any(|name| reply.headers.contains_key(name));
    assert!(reply.status == 204 && !has_content, "OPTIONS {path}: {reply:?}");
    assert!(reply.headers.get(ACCESS_CONTROL_ALLOW_METHODS).is_none(), "{path} was not asked by a page");
    let mut expected: Vec<_> =
        routes.iter().filter(|other| other.path == route.path).map(|other| other.verb.as_str()).collect();
    if expected.contains(&Verb::Get.as_str()) {
        expected.push("HEAD");
    }
    expected.push("OPTIONS");
    let mut told: Vec<_> = reply.header("allow").split(", ").collect();
    expected.sort_unstable();
    told.sort_unstable();
    assert_eq!(told, expected, "{path}");
    let nowhere = client.send("OPTIONS", &format!("{path}/nowhere/at/all"), "").await;
    assert_eq!((nowhere.status, nowhere.told().as_str()), (404, "not-found"), "{path}");
}

/// What a browser asks before a request that is not simple, and what it must hear.
async fn lets_ask(client: &Client, route: &Route, path: &str) {
    let asks = client
        .with("access-control-request-method", route.verb.as_str())
        .with("access-control-request-headers", "content-type,idempotency-key,if-match,if-none-match,traceparent");
    let reply = asks.send("OPTIONS", path, "").await;
    assert!(
        reply.header(ACCESS_CONTROL_ALLOW_METHODS.as_str()).split(", ").any(|method| method == route.verb.as_str())
    );
    assert!(
        reply.headers.contains_key(ACCESS_CONTROL_MAX_AGE)
            && !reply.headers.contains_key(ACCESS_CONTROL_EXPOSE_HEADERS)
    );
    let read = send(client, route, path, "{}").await;
    assert!(
        read.headers.contains_key(ACCESS_CONTROL_EXPOSE_HEADERS) && !read.headers.contains_key(ACCESS_CONTROL_MAX_AGE)
    );
    let nowhere = asks.send("OPTIONS", "/nowhere", "").await;
    assert_eq!((nowhere.status, nowhere.told().as_str()), (404, "not-found"));
    assert_eq!(nowhere.header(ACCESS_CONTROL_ALLOW_ORIGIN.as_str()), PAGE, "a page may read that there is nothing");
}
