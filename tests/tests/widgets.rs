//! A widget in a page of another site, from the office that lets it in to what it reads of several components.

use puhui_tests::{Answer, Client, Server};
use serde_json::{Value, json};

const PAGE: &str = "https://www.example.cn";
const OTHER: &str = "https://other.example.cn";

/// What the answer lets a page read: the origin, if any.
fn granted(answer: &Answer) -> &str {
    answer.header("access-control-allow-origin")
}

/// Asks for a token as a page of this origin.
fn ask(server: &Server, page: &str, key: &Value) -> Answer {
    server.client().header("origin", page).post("/v1/sessions", &json!({"grant": "widget", "siteKey": key}))
}

fn on_page(server: &Server, page: &str, token: &str) -> Client {
    server.client().header("origin", page).header("authorization", &format!("Bearer {token}"))
}

#[test]
fn a_page_that_an_office_lets_in_reads_what_is_public() {
    let server = Server::start();
    let province = server.province("440000");
    let site = province.create("/v1/widget-sites", &json!({"name": "示范门户", "origins": [PAGE]}));
    assert_eq!(site.status, 201, "{}", site.body);
    let (key, at) = (site.json()["siteKey"].clone(), site.header("location").to_owned());

    let preflight = |path: &str, method: &str| {
        let asks = server.client().header("origin", PAGE).header("access-control-request-method", method);
        let asks = asks.header("access-control-request-headers", "authorization,content-type");
        asks.send("OPTIONS", path, None, Vec::new()).unwrap()
    };
    for (path, method, expected) in [
        ("/v1/sessions", "POST", "*"),
        ("/v1/policies", "GET", "*"),
        ("/v1/code-tables", "GET", "*"),
        ("/v1/policies", "POST", ""),
    ] {
        assert_eq!((preflight(path, method).status, granted(&preflight(path, method))), (204, expected), "{path}");
    }

    let opened = ask(&server, PAGE, &key);
    assert_eq!((opened.status, granted(&opened)), (200, PAGE), "{}", opened.body);
    let token = opened.json()["token"].as_str().unwrap().to_owned();
    let (widget, stolen) = (on_page(&server, PAGE, &token), on_page(&server, OTHER, &token));
    for path in ["/v1/policies", "/v1/code-tables", "/v1/contact-points", "/v1/product-filings"] {
        let read = widget.get(path);
        assert_eq!((read.status, granted(&read)), (200, PAGE), "{path}: {}", read.body);
        assert!(read.header("vary").contains("Origin"), "{path}");
        let refused = stolen.get(path);
        refused.assert_problem(403, "origin-not-allowed");
        assert_eq!(granted(&refused), "", "{path}");
    }
    widget.get("/v1/sessions/own").assert_problem(403, "not-permitted");

    let tag = province.get(&at).header("etag").to_owned();
    let closed = json!({"name": "示范门户", "origins": [PAGE], "isOpen": false});
    assert_eq!(province.header("if-match", &tag).put(&at, &closed).status, 200);
    for (page, key) in [(PAGE, &key), (OTHER, &key), (PAGE, &json!("puhui_site_0"))] {
        let refused = ask(&server, page, key);
        refused.assert_problem(403, "origin-not-allowed");
        assert_eq!(granted(&refused), "");
    }
}
