//! The embedded runtime with a component that misbehaves on request: faults stay where they belong.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use puhui_tests::{Server, Settings, component, guest_manifest, refusal};

fn guest(arguments: &[&str]) -> Server {
    let folder = tempfile::tempdir().unwrap();
    let arguments = arguments.iter().map(ToString::to_string).collect();
    Server::with(Settings { manifest: guest_manifest(folder.path()), arguments, ..Settings::default() })
}

#[test]
fn a_trap_is_a_problem_and_harms_no_later_request() {
    let server = guest(&[]);
    let client = server.client();
    client.get("/panic").assert_problem(500, "component-failed");
    let english = client.clone().header("accept-language", "en").get("/panic");
    assert!(english.json()["title"].as_str().unwrap().starts_with("The component"));
    assert_eq!(english.header("content-language"), "en");
    assert_eq!(client.get("/").body, "hello");
}

#[test]
fn a_component_that_wants_all_memory_fails_alone() {
    let server = guest(&[]);
    server.client().get("/grow").assert_problem(500, "component-failed");
    assert_eq!(server.client().get("/").body, "hello");
}

#[test]
fn an_endless_loop_does_not_stop_others() {
    let server = guest(&[]);
    let stuck = TcpStream::connect(server.url.trim_start_matches("http://")).unwrap();
    (&stuck).write_all(b"GET /spin HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
    std::thread::sleep(Duration::from_millis(50));
    // More connections than executors: some of them share the stuck one's.
    for _ in 0..8 {
        let begin = Instant::now();
        assert_eq!(server.client().get("/").body, "hello");
        assert!(begin.elapsed() < Duration::from_secs(10), "waited for the loop to be ended");
    }
}

#[test]
fn an_answer_that_breaks_off_is_a_broken_connection_not_an_endless_one() {
    let server = guest(&[]);
    let mut connection = TcpStream::connect(server.url.trim_start_matches("http://")).unwrap();
    connection.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    connection.write_all(b"GET /panic-in-the-middle HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer).expect("the connection is closed, not left open");
    let text = String::from_utf8_lossy(&answer);
    // A chunked answer that is whole ends with an empty chunk.
    assert!(text.starts_with("HTTP/1.1 200") && text.contains("the beginning"), "{text}");
    assert!(!text.ends_with("0\r\n\r\n"), "looks whole: {text}");
}

#[test]
fn a_component_sees_spins_world_and_nothing_else() {
    let server = guest(&[]);
    let client = server.client().header("spin-client-addr", "forged").header("traceparent", "nonsense");
    let echo = client.get("/echo?x=1").body;
    assert!(echo.contains("spin-full-url: http://127.0.0.1:"), "{echo}");
    assert!(echo.contains("spin-matched-route: /..."), "{echo}");
    assert!(!echo.contains("forged") && !echo.contains("nonsense"), "{echo}");
    assert_eq!(client.get("/variable").body, "production");
    assert_eq!(client.get("/secret-store").body, "Error::NoSuchStore");
    assert!(client.get("/file").body.contains("No such file"));
}

#[test]
fn the_store_keeps_its_promises_from_inside_a_component() {
    let server = guest(&[]);
    for run in ["first", "second"] {
        assert_eq!(server.client().get(&format!("/conformance?{run}")).body, "kept");
    }
    let batches_off = guest(&["--variable", "kv_batch=off"]);
    assert_eq!(batches_off.client().get("/conformance?first").body, "kept");
}

#[test]
fn outbound_calls_need_the_manifest_and_stay_off_private_networks() {
    let target = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = target.local_addr().unwrap().to_string();
    std::thread::spawn(move || {
        for connection in target.incoming().flatten() {
            let mut head = [0; 1024];
            let _ = (&connection).read(&mut head);
            let _ = (&connection).write_all(b"HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n");
        }
    });
    let closed = guest(&["--dev"]);
    assert!(closed.client().get(&format!("/fetch?http://{address}/")).body.contains("DestinationIpProhibited"));
    assert!(closed.client().get("/fetch?https://example.com/").body.contains("HttpRequestDenied"));
    let open = guest(&["--dev", "--allow-private", &address]);
    assert_eq!(open.client().get(&format!("/fetch?http://{address}/")).body, "204 No Content");
}

#[test]
fn the_host_answers_spins_well_known_addresses() {
    let server = guest(&[]);
    assert_eq!(server.client().get("/.well-known/spin/health").body, "OK");
    assert_eq!(server.client().get("/.well-known/spin/info").json()["name"], "guest");
    server.client().get("/.well-known/spin/other").assert_problem(404, "not-found");
}

#[test]
fn bodies_of_any_length_arrive_whole() {
    let server = guest(&[]);
    for length in [0, 1, 256 << 10, (256 << 10) + 1, 10 << 20] {
        let answer = server.client().send("POST", "/echo", Some("text/plain"), vec![b'x'; length]).unwrap();
        assert!(answer.body.ends_with(&format!("{length} bytes")), "{length}");
    }
}

/// Sends bytes as they are and returns what comes back until the server closes.
fn raw(server: &Server, bytes: &[u8]) -> String {
    exchange(server, bytes, false)
}

fn exchange(server: &Server, bytes: &[u8], is_cut: bool) -> String {
    let mut connection = TcpStream::connect(server.url.trim_start_matches("http://")).unwrap();
    connection.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    // The server may have answered and closed before it took everything.
    let _ = connection.write_all(bytes);
    if is_cut {
        let _ = connection.shutdown(std::net::Shutdown::Write);
    }
    let mut answer = Vec::new();
    let _ = connection.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn hostile_bytes_are_the_clients_fault_and_nobody_elses() {
    let server = guest(&[]);
    let headers = format!("GET / HTTP/1.1\r\nhost: x\r\nx: {}\r\n\r\n", "x".repeat(200 << 10));
    let many = format!("GET / HTTP/1.1\r\nhost: x\r\n{}\r\n", "a: b\r\n".repeat(10_000));
    for (bytes, status) in [
        ("GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n", "200"),
        ("GET / HTTP/1.0\r\n\r\n", "200"),
        ("GET / HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n", "400"),
        ("GET http://[::1 HTTP/1.1\r\nhost: x\r\n\r\n", "400"),
        ("\0\x01\x02\r\n\r\n", "400"),
        ("POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n", "400"),
        ("POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: x\r\n\r\n", "400"),
        (&headers, "431"),
        (&many, "431"),
    ] {
        let answer = raw(&server, bytes.as_bytes());
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}")) || answer.starts_with(&format!("HTTP/1.0 {status}")),
            "{bytes:.60}: {answer}"
        );
    }
    let malformed = raw(&server, b"GET / HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n");
    assert!(malformed.contains("malformed-request"), "{malformed}");
    // Bodies that are announced and never come, short and long.
    for length in [100, 1 << 20] {
        let head = format!("POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: {length}\r\n\r\nonly this");
        assert!(!exchange(&server, head.as_bytes(), true).contains(" 200 "));
    }
    assert_eq!(server.client().get("/").body, "hello");
}

/// Connections that have sent these bytes and wait.
fn waiting(server: &Server, count: usize, bytes: &[u8]) -> Vec<TcpStream> {
    let open = |_| {
        let mut connection = TcpStream::connect(server.url.trim_start_matches("http://")).unwrap();
        connection.write_all(bytes).unwrap();
        connection
    };
    let connections = (0..count).map(open).collect();
    std::thread::sleep(Duration::from_millis(500));
    connections
}

#[test]
fn beyond_its_places_an_executor_says_when_to_come_back() {
    let server = guest(&[]);
    let cores = std::thread::available_parallelism().unwrap().get();
    let _held = waiting(&server, 64 * cores, b"GET /never HTTP/1.1\r\nhost: x\r\n\r\n");
    let answer = server.client().get("/");
    answer.assert_problem(503, "overloaded");
    assert_eq!(answer.header("retry-after"), "1");
}

#[test]
fn a_request_that_waits_for_its_clients_bytes_takes_no_place() {
    let server = guest(&[]);
    let cores = std::thread::available_parallelism().unwrap().get();
    for length in [100, 1 << 20] {
        let head = format!("POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: {length}\r\n\r\nx");
        let _held = waiting(&server, 80 * cores, head.as_bytes());
        assert_eq!(server.client().get("/").body, "hello", "{length}");
    }
}

#[test]
fn a_signal_lets_the_request_under_way_finish() {
    let mut server = guest(&[]);
    let client = server.client();
    assert_eq!(client.get("/").body, "hello");
    let under_way = std::thread::spawn(move || client.get("/sleep").body);
    std::thread::sleep(Duration::from_millis(20));
    assert_eq!(server.stop(), Some(0));
    assert_eq!(under_way.join().unwrap(), "slept");
}

#[test]
fn every_request_is_one_line_without_what_a_person_typed() {
    let server = guest(&[]);
    let _ = server.client().get("/echo/13800001234?name=someone");
    // A method may be any word.
    let _ = raw(&server, b"13800001234 /echo HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
    let begin = Instant::now();
    while server.log().lines().count() < 2 && begin.elapsed() < Duration::from_secs(5) {
        std::thread::sleep(Duration::from_millis(5));
    }
    let log = server.log();
    let lines = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect::<Vec<serde_json::Value>>();
    assert_eq!(lines.len(), 2, "{log}");
    for (line, method) in lines.iter().zip(["GET", "other"]) {
        assert_eq!((&line["method"], &line["route"]), (&method.into(), &"/...".into()), "{log}");
        assert_eq!((&line["status"], &line["component"]), (&200.into(), &"guest".into()), "{log}");
        assert_eq!(line["error"], serde_json::Value::Null, "{log}");
        for figure in ["headMs", "totalMs", "bytes"] {
            assert!(line[figure].is_number(), "{figure}: {log}");
        }
    }
    assert!(!log.contains("13800001234") && !log.contains("someone"), "{log}");
}

#[test]
fn what_cannot_be_used_is_told_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data").display().to_string();
    let bad = folder.path().join("bad.wasm");
    std::fs::write(&bad, "not wasm").unwrap();
    let good = guest_manifest(folder.path()).display().to_string();
    let text = std::fs::read_to_string(&good).unwrap();
    let variant = |name: &str, from: &str, to: &str| {
        let path = folder.path().join(name);
        assert!(text.contains(from));
        std::fs::write(&path, text.replace(from, to)).unwrap();
        path.display().to_string()
    };
    let wasm = variant("wasm.toml", &format!("{:?}", component("guest")), &format!("{bad:?}"));
    let missing = variant("missing.toml", &format!("{:?}", component("guest")), "\"absent.wasm\"");
    let store = variant("store.toml", "[\"default\"]", "[\"other\"]");
    let files = variant("files.toml", "key_value_stores", "files = [\"x\"]\nkey_value_stores");

    let held = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = held.local_addr().unwrap().to_string();
    let up = |manifest: &str, more: &[&str]| {
        refusal(&[&["up", "--listen", "127.0.0.1:0", "--manifest", manifest, "--data-dir", &data], more].concat())
    };
    for (said, word) in [
        (up("absent.toml", &[]), "absent.toml"),
        (up(&wasm, &[]), "not a usable WebAssembly component"),
        (up(&missing, &[]), "absent.wasm"),
        (up(&store, &[]), "`other`"),
        (up(&files, &[]), "`files` is not supported"),
        (up(&good, &["--variable", "nope=1"]), "`nope`"),
        (up(&good, &["--allow-private", "127.0.0.1:1"]), "--dev"),
        (refusal(&["up", "--manifest", &good, "--data-dir", &data, "--listen", &taken]), &taken),
        (refusal(&["up", "--manifest", &good, "--data-dir", &bad.display().to_string()]), "data directory"),
    ] {
        assert!(said.contains(word), "{word}: {said}");
        assert_eq!(said.trim_end().lines().count(), 1, "{said}");
    }
}
