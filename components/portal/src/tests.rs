use puhui_service::testing::{Client, walk};
use puhui_service::{Code, Mode, Platform, Settings};
use puhui_store::TestClock;
use time::OffsetDateTime;

use crate::{ROUTES, component, describe};

fn platform(settings: impl Into<Settings>) -> Platform<()> {
    Platform::new((), TestClock::at(OffsetDateTime::UNIX_EPOCH), settings)
}

fn client() -> Client {
    Client::new(component(platform(Mode::Production))).holding(describe)
}

fn browser() -> Client {
    client().with("accept", "text/html,application/xhtml+xml,*/*;q=0.8")
}

#[tokio::test]
async fn every_route_keeps_the_conventions() {
    let build = |settings| component(platform(settings));
    insta::assert_snapshot!(walk(ROUTES, describe, build, |name| panic!("no sample of {name}")).await);
}

#[tokio::test]
async fn programs_get_links() {
    let reply = client().get("/").await;
    assert_eq!((reply.status, reply.header("vary")), (200, "Accept, Accept-Language"));
    insta::assert_json_snapshot!([reply.json(), client().in_chinese().get("/").await.json()]);
}

#[tokio::test]
async fn browsers_get_a_page_that_needs_nothing_else() {
    let reply = browser().in_chinese().get("/").await;
    assert_eq!((reply.status, reply.header("content-type")), (200, "text/html; charset=utf-8"));
    assert_eq!(reply.header("content-language"), "zh-CN");
    assert!(reply.header("content-security-policy").contains("style-src 'sha256-"));
    let page = String::from_utf8(reply.body).unwrap();
    assert!(!page.contains("http") && !page.contains("<script") && !page.contains(" style="), "{page}");
    insta::assert_snapshot!(page);
}

#[tokio::test]
async fn a_link_changes_the_language() {
    let reply = browser().in_chinese().get("/errors?language=en").await;
    assert_eq!(reply.header("content-language"), "en");
    assert_eq!(browser().get("/?language=fr").await.told(), "invalid-parameter language invalid-value");
}

#[tokio::test]
async fn every_type_leads_to_its_entry() {
    let page = String::from_utf8(browser().get("/errors").await.body).unwrap();
    let data = client().get("/errors").await.json();
    for (place, code) in Code::ALL.iter().enumerate() {
        assert!(page.contains(&format!("id=\"{}\"", code.entry().code)));
        assert_eq!(data["problems"][place]["type"], format!("/errors#{}", code.entry().code));
    }
    for hostile in ["<T>", "\"{"] {
        assert!(!page.contains(hostile));
    }
}

#[tokio::test]
async fn what_is_unchanged_is_not_sent_again() {
    for client in [client(), browser()] {
        let first = client.get("/").await;
        let again = client.with("if-none-match", first.header("etag"));
        assert_eq!(again.get("/").await.status, 304);
        assert_eq!(again.in_chinese().get("/").await.status, 200);
    }
    assert_ne!(client().get("/").await.header("etag"), browser().get("/").await.header("etag"));
}

#[tokio::test]
async fn everything_else_is_a_problem() {
    for path in ["/v1", "/v1/nothing", "/favicon.ico", "//", "/%2e%2e", "/errors/", "/%FF", "/a?b=c"] {
        assert_eq!(browser().get(path).await.told(), "not-found", "{path}");
    }
    let posted = client().send("POST", "/v1/nothing", "x".repeat(1_000_000)).await;
    assert_eq!((posted.status, posted.told().as_str()), (404, "not-found"));
}
