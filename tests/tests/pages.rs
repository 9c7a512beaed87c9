//! Pages of other origins, as a browser would ask for them: what the components answer and what the host itself refuses.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use puhui_tests::{Answer, Client, Server, Settings, guest_manifest, warnings};

const PAGE: &str = "https://portal.example.cn";
const OTHER: &str = "https://other.example.cn";

fn page(server: &Server, origin: &str) -> Client {
    server.client().header("origin", origin)
}

/// What the answer lets a page read: the origin, if any.
fn granted(answer: &Answer) -> &str {
    answer.header("access-control-allow-origin")
}

/// Nothing about pages but that another origin could be answered otherwise.
#[track_caller]
fn assert_for_no_page(answer: &Answer) {
    let told: Vec<_> = answer.headers.keys().filter(|name| name.as_str().starts_with("access-control-")).collect();
    assert!(told.is_empty() && answer.header("vary").contains("Origin"), "{answer:?}");
}

#[test]
fn a_page_of_a_known_origin_asks_reads_and_writes_and_another_does_not() {
    let arguments = ["--dev", "--variable", &format!("cors_origins={PAGE}")].map(ToOwned::to_owned).to_vec();
    let server = Server::with(Settings { arguments, ..Settings::default() });
    let preflight = |origin: &str| {
        let asks = page(&server, origin).header("access-control-request-method", "POST");
        let asks = asks.header("access-control-request-headers", "content-type,idempotency-key");
        asks.send("OPTIONS", "/v1/product-filings", None, Vec::new()).unwrap()
    };
    let allowed = preflight(PAGE);
    assert_eq!((allowed.status, granted(&allowed), allowed.body.as_str()), (204, PAGE, ""));
    let lists = |name: &str, value: &str| allowed.header(name).split(", ").any(|entry| entry == value);
    assert!(lists("access-control-allow-methods", "POST"), "{allowed:?}");
    assert!(lists("access-control-allow-headers", "Content-Type"), "{allowed:?}");
    assert!(lists("access-control-allow-headers", "Idempotency-Key"), "{allowed:?}");
    let refused = preflight(OTHER);
    assert_eq!(refused.status, 204);
    assert_for_no_page(&refused);

    // A register and a problem of each component that is there for everybody.
    for path in ["/v1/policies", "/v1/code-tables", "/v1/policies?nonsense=1", "/v1/evaluation-reports/x", "/nowhere"] {
        let (read, hidden) = (page(&server, PAGE).get(path), page(&server, OTHER).get(path));
        assert_eq!((read.status, granted(&read)), (hidden.status, PAGE), "{path}");
        assert!(read.header("access-control-expose-headers").contains("ETag"), "{path}: {read:?}");
        assert_for_no_page(&hidden);
    }
}

/// A guest that misbehaves, whose answers say nothing about pages: what does is the host's.
fn guest(arguments: &[&str]) -> Server {
    let folder = tempfile::tempdir().unwrap();
    let origins = format!("cors_origins={PAGE}");
    let arguments = [&["--variable", &origins], arguments].concat().iter().map(ToString::to_string).collect();
    Server::with(Settings {
        manifest: guest_manifest(folder.path()),
        arguments,
        is_silent: true,
        ..Settings::default()
    })
}

fn connect(server: &Server) -> TcpStream {
    TcpStream::connect(server.url.trim_start_matches("http://")).unwrap()
}

#[track_caller]
fn assert_refused(answer: &Answer, status: u16, code: &str) {
    answer.assert_problem(status, code);
    assert_eq!(granted(answer), PAGE, "{answer:?}");
    assert!(answer.header("access-control-expose-headers").contains("Retry-After"), "{answer:?}");
}

#[test]
fn what_the_host_refuses_can_be_read_by_the_page_that_asked() {
    let server = guest(&["--head-deadline", "1", "--body-patience", "1"]);
    let known = page(&server, PAGE);
    assert_refused(&known.get("/panic"), 500, "component-failed");
    assert_refused(&known.get("/never"), 504, "timed-out");
    assert_refused(&known.clone().header("host", "a b").get("/"), 400, "malformed-request");
    assert_refused(&known.get("/.well-known/spin/other"), 404, "not-found");
    let mut slow = connect(&server);
    let head =
        format!("POST /echo HTTP/1.1\r\nhost: x\r\norigin: {PAGE}\r\ncontent-length: 9\r\nconnection: close\r\n\r\n");
    slow.write_all(head.as_bytes()).unwrap();
    let mut answer = String::new();
    slow.read_to_string(&mut answer).unwrap();
    let allows = format!("\r\naccess-control-allow-origin: {PAGE}\r\n");
    assert!(
        answer.starts_with("HTTP/1.1 408") && answer.contains("body-too-slow") && answer.contains(&allows),
        "{answer}"
    );
    let hidden = page(&server, OTHER).get("/panic");
    hidden.assert_problem(500, "component-failed");
    assert_for_no_page(&hidden);
}

#[test]
fn a_page_learns_when_to_come_back() {
    let server = guest(&["--max-per-address", "1"]);
    // One place per executor, and each is held by a connection of ours.
    let held: Vec<_> = (0..std::thread::available_parallelism().unwrap().get())
        .map(|_| {
            let mut connection = connect(&server);
            connection.write_all(b"GET /never HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
            connection
        })
        .collect();
    // They may not have got there yet.
    let overloaded =
        std::iter::repeat_with(|| page(&server, PAGE).get("/")).take(1_000).find(|answer| answer.status != 200);
    let overloaded = overloaded.unwrap();
    assert_refused(&overloaded, 503, "overloaded");
    assert_eq!(overloaded.header("retry-after"), "1");
    drop(held);
}

#[test]
fn an_operator_hears_of_every_origin_that_no_browser_sends() {
    let said = warnings(&["--dev", "--variable", &format!("cors_origins={PAGE}/ {PAGE} HTTPS://X.example.cn")]);
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(lines.len(), 2, "{said}");
    assert!(lines[0].starts_with("puhui: warning: ") && lines[0].contains(&format!("\"{PAGE}/\"")), "{said}");
    assert!(lines[1].contains("\"HTTPS://X.example.cn\""), "{said}");
    assert_eq!(warnings(&["--dev", "--variable", "cors_origins=*"]), "");
}
