//! The host without any component: what it answers is its own.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::num::NonZeroU32;

use puhui_service::{MachineClock, Mode, Origins, Proxies};
use puhui_store::SystemClock;
use tokio::sync::oneshot;

use super::{Gateway, Limits, Log, Server};
use crate::manifest::Router;

const PAGE: &str = "https://portal.example.cn";

/// A server in this process, until dropped.
struct Host {
    address: SocketAddr,
    _stop: oneshot::Sender<()>,
}

impl Host {
    fn start(origins: &str, limits: Limits) -> Self {
        let gateway = Gateway {
            name: "nothing".into(),
            version: None,
            router: Router::build([]).unwrap(),
            components: Vec::new(),
            clock: MachineClock::new(SystemClock),
            origins: Origins::from_variable(origins),
            proxies: Proxies::from_variable("127.0.0.1"),
            mode: Mode::Production,
            log: Log::off(),
            limits,
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let server = runtime.block_on(Server::bind("127.0.0.1:0".parse().unwrap())).unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let address = server.address();
        std::thread::spawn(move || {
            let stopped = async { drop(stopped.await) };
            runtime.block_on(server.run(gateway, 1, stopped))
        });
        Self { address, _stop: stop }
    }

    /// The whole answer as text, in lower case.
    fn ask(&self, request: &str) -> String {
        let mut connection = TcpStream::connect(self.address).unwrap();
        connection.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        answer.to_lowercase()
    }

    fn get(&self, origin: &str) -> String {
        self.ask(&format!("GET /nowhere HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{origin}\r\n"))
    }
}

fn granted(answer: &str) -> Option<&str> {
    answer.lines().find_map(|line| line.strip_prefix("access-control-allow-origin: "))
}

#[test]
fn a_page_of_a_known_origin_may_read_what_the_host_refuses() {
    let host = Host::start(&format!("http://localhost:8080 {PAGE}"), Limits::default());
    let known = host.get(&format!("origin: {PAGE}\r\n"));
    assert!(known.starts_with("http/1.1 404") && known.contains("\"not-found\""), "{known}");
    assert_eq!(granted(&known), Some(PAGE), "{known}");
    assert!(known.contains("\r\nvary: accept-language, origin\r\n"), "{known}");
    assert!(known.contains("\r\naccess-control-expose-headers: "), "{known}");
    for stranger in ["", "origin: null\r\n", "origin: https://other.example\r\n", &format!("origin: {PAGE}:8443\r\n")] {
        let answer = host.get(stranger);
        assert!(answer.starts_with("http/1.1 404") && !answer.contains("access-control-"), "{stranger}: {answer}");
        assert!(answer.contains("\r\nvary: accept-language, origin\r\n"), "{stranger}: {answer}");
    }
    let preflight = format!("origin: {PAGE}\r\naccess-control-request-method: PUT\r\n");
    let refused = host.ask(&format!("OPTIONS /nowhere HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{preflight}\r\n"));
    assert!(refused.starts_with("http/1.1 404") && !refused.contains("access-control-allow-methods"), "{refused}");
    assert_eq!(granted(&refused), Some(PAGE), "{refused}");
}

#[test]
fn everybodys_pages_or_nobodys() {
    let everybodys = Host::start("*", Limits::default());
    for origin in ["", "origin: null\r\n", &format!("origin: {PAGE}\r\n")] {
        let answer = everybodys.get(origin);
        assert_eq!(granted(&answer), Some("*"), "{answer}");
        assert!(!answer.contains(", origin"), "{answer}");
    }
    let nobodys = Host::start("", Limits::default()).get(&format!("origin: {PAGE}\r\n"));
    assert!(!nobodys.contains("access-control-") && !nobodys.contains(", origin"), "{nobodys}");
}

/// Nobody reads its request, so nobody knows whose page it is.
#[test]
fn a_connection_that_is_turned_away_is_told_what_everybody_may_read() {
    let full = Limits { connections: 0, ..Limits::default() };
    for (origins, expected) in [("*", Some("*")), (PAGE, None)] {
        let answer = Host::start(origins, full).get(&format!("origin: {PAGE}\r\n"));
        assert!(answer.starts_with("http/1.1 503") && answer.contains("\"overloaded\""), "{answer}");
        assert_eq!((granted(&answer), answer.contains(", origin")), (expected, expected.is_none()), "{answer}");
    }
}

#[test]
fn a_client_that_does_not_say_who_asks_has_so_many_requests_a_minute() {
    let host = Host::start("", Limits { anonymous: NonZeroU32::new(2), ..Limits::default() });
    let by = |header: &str| host.get(header);
    let is_refused = |answer: &str| {
        let is_refused = answer.starts_with("http/1.1 429");
        assert_eq!(
            is_refused,
            answer.contains("\"too-many-requests\"") && answer.contains("\r\nretry-after: "),
            "{answer}"
        );
        is_refused
    };
    // Two minutes may meet here, so only that it comes to an end is sure.
    let refused =
        (0..10).map(|_| by("x-forwarded-for: 203.0.113.9, 198.51.100.7\r\n")).find(|answer| is_refused(answer));
    assert!(refused.expect("no limit").contains("198.51.100.7"));
    // The proxy asks for others too, and whoever says who asks is not counted.
    assert!(!is_refused(&by("x-forwarded-for: 198.51.100.8\r\n")));
    assert!(!(0..10).any(|_| is_refused(&by("x-forwarded-for: 198.51.100.7\r\nauthorization: Bearer x\r\n"))));
}
