//! The embedded runtime with a component that misbehaves on request: faults stay where they belong.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use puhui_tests::{Server, Settings, component, refusal};
use tempfile::TempDir;

/// A manifest around the misbehaving component.
fn manifest(folder: &TempDir, extra: &str) -> std::path::PathBuf {
    let path = folder.path().join("guest.toml");
    let text = format!(
        r#"
        spin_manifest_version = 2
        [application]
        name = "guest"
        version = "7"
        [variables]
        mode = {{ default = "production" }}
        kv_batch = {{ default = "on" }}
        [[trigger.http]]
        route = "/..."
        component = "guest"
        [component.guest]
        source = {:?}
        key_value_stores = ["default"]
        allowed_outbound_hosts = ["http://127.0.0.1:*"]
        variables = {{ mode = "{{{{ mode }}}}", kv_batch = "{{{{ kv_batch }}}}" }}
        {extra}
        "#,
        component("guest"),
    );
    std::fs::write(&path, text).unwrap();
    path
}

fn guest(arguments: &[&str]) -> Server {
    let folder = tempfile::tempdir().unwrap();
    let arguments = arguments.iter().map(ToString::to_string).collect();
    Server::with(Settings { manifest: manifest(&folder, ""), data_dir: None, arguments })
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
    let begin = Instant::now();
    while server.log().is_empty() && begin.elapsed() < Duration::from_secs(5) {
        std::thread::sleep(Duration::from_millis(5));
    }
    let log = server.log();
    let line = serde_json::from_str::<serde_json::Value>(log.lines().next().expect("a line")).unwrap();
    assert_eq!(line["status"], 200);
    assert_eq!(line["component"], "guest");
    assert_eq!(line["error"], serde_json::Value::Null, "{log}");
    assert!(!log.contains("13800001234") && !log.contains("someone"), "{log}");
}

#[test]
fn what_cannot_be_used_is_told_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data").display().to_string();
    let bad = folder.path().join("bad.wasm");
    std::fs::write(&bad, "not wasm").unwrap();
    let good = manifest(&folder, "").display().to_string();
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
