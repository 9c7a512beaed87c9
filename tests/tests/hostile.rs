//! Components and clients that do harm: each costs itself, and whoever is beside it is served.
//!
//! With `--nocapture` the tests print how long healthy requests took meanwhile (docs/measurements.md).
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use puhui_tests::{Server, Settings, guest_manifest};
use tokio::net::TcpSocket;

/// How many do harm at the same time.
const VILLAINS: usize = 4;

fn guest(arguments: &[&str]) -> Server {
    let folder = tempfile::tempdir().unwrap();
    // How many requests a minute somebody may send is another matter.
    let always = ["--quiet", "--anonymous-per-minute", "0"];
    let arguments = arguments.iter().chain(&always).map(ToString::to_string).collect();
    Server::with(Settings {
        manifest: guest_manifest(folder.path()),
        arguments,
        is_silent: true,
        ..Settings::default()
    })
}

fn address(server: &Server) -> SocketAddr {
    server.url.trim_start_matches("http://").parse().unwrap()
}

/// A connection from the loopback network's address with this number, so that clients can be told apart.
fn connect(server: &Server, client: u8, receives: u32) -> TcpStream {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().unwrap();
    let connected = runtime.block_on(async {
        let socket = TcpSocket::new_v4()?;
        socket.set_recv_buffer_size(receives)?;
        socket.bind((Ipv4Addr::new(127, 0, 1, client), 0).into())?;
        socket.connect(address(server)).await?.into_std()
    });
    let stream = connected.unwrap();
    stream.set_nonblocking(false).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream
}

fn median_and_p99(mut times: Vec<Duration>) -> String {
    times.sort();
    let at = |share: usize| times[(times.len() - 1) * share / 100].as_secs_f64() * 1e3;
    format!("median {:7.2} ms, 99 % {:7.2} ms, {} requests", at(50), at(99), times.len())
}

/// Healthy requests to the other component, two at a time, while `meanwhile` runs. All of them are answered.
fn beside<T>(server: &Server, name: &str, meanwhile: impl FnOnce() -> T) -> T {
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let healthy = [(); 2].map(|()| {
            let (client, stop) = (server.client(), &stop);
            scope.spawn(move || {
                let mut times = Vec::new();
                while !stop.load(Ordering::Relaxed) {
                    let begin = Instant::now();
                    let answer = client.get("/neighbour/hello");
                    times.push(begin.elapsed());
                    assert_eq!((answer.status, answer.body.as_str()), (200, "hello"));
                }
                times
            })
        });
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(meanwhile));
        stop.store(true, Ordering::Relaxed);
        let times = healthy.map(|thread| thread.join().unwrap()).concat();
        eprintln!("{name:22} {}", median_and_p99(times));
        result.unwrap()
    })
}

/// Several of the same request at the same time, for a second or more, each checked.
fn villains(server: &Server, path: &str, check: impl Fn(&Server, &str) + Sync) {
    let begin = Instant::now();
    let again = || begin.elapsed() < Duration::from_secs(1);
    std::thread::scope(|scope| {
        for _ in 0..VILLAINS {
            scope.spawn(|| {
                check(server, path);
                while again() {
                    check(server, path);
                }
            });
        }
    });
}

#[test]
fn whatever_a_component_does_is_its_own_problem() {
    let refused = |status: u16, code: &'static str| {
        move |server: &Server, path: &str| server.client().get(path).assert_problem(status, code)
    };
    let quiet = guest(&[]);
    beside(&quiet, "nothing", || std::thread::sleep(Duration::from_secs(2)));
    for (path, status, code) in [
        ("/spin", 504, "timed-out"),
        ("/never", 504, "timed-out"),
        ("/grow", 500, "component-failed"),
        ("/recurse", 500, "component-failed"),
        ("/panic", 500, "component-failed"),
    ] {
        let server = guest(&["--head-deadline", "2"]);
        beside(&server, path, || villains(&server, path, refused(status, code)));
        assert_eq!(server.client().get("/").body, "hello", "{path}: a later request");
    }
    let server = guest(&["--body-patience", "2"]);
    for path in ["/panic-in-the-middle", "/stall"] {
        beside(&server, path, || {
            villains(&server, path, |server, path| {
                let mut connection = connect(server, 1, 64 << 10);
                connection.write_all(format!("GET {path} HTTP/1.1\r\nhost: x\r\n\r\n").as_bytes()).unwrap();
                let mut answer = Vec::new();
                // Reset or closed: either way it ends, and does not look whole.
                let _ = connection.read_to_end(&mut answer);
                let text = String::from_utf8_lossy(&answer);
                let is_cut_off = text.starts_with("HTTP/1.1 200") && !text.ends_with("0\r\n\r\n");
                // One instance serves several: a panic may come before it has answered another of these requests.
                let is_of_another = path == "/panic-in-the-middle" && text.starts_with("HTTP/1.1 500");
                assert!(is_cut_off || is_of_another, "{text}");
            });
        });
    }
}

#[test]
fn a_component_whose_every_place_is_stuck_leaves_room_for_another() {
    let server = guest(&[]);
    let cores = std::thread::available_parallelism().unwrap().get();
    let stuck = (0..64 * cores).map(|_| {
        let mut connection = connect(&server, 1, 64 << 10);
        connection.write_all(b"GET /never HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
        connection
    });
    let _stuck = stuck.collect::<Vec<_>>();
    beside(&server, "all places stuck", || std::thread::sleep(Duration::from_secs(1)));
    server.client().get("/").assert_problem(503, "overloaded");
}

#[test]
fn one_address_cannot_take_every_place() {
    let server = guest(&["--max-per-address", "2"]);
    let cores = std::thread::available_parallelism().unwrap().get();
    let half = b"POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n";
    let _held = (0..3 * cores)
        .map(|_| {
            let mut connection = connect(&server, 1, 64 << 10);
            connection.write_all(half).unwrap();
            connection
        })
        .collect::<Vec<_>>();
    std::thread::sleep(Duration::from_millis(300));
    let mut refused = connect(&server, 1, 64 << 10);
    refused.write_all(b"GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    refused.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 503") && answer.contains("retry-after: 1"), "{answer}");
    assert_eq!(server.client().get("/").body, "hello", "another address");
}

#[test]
fn a_body_that_comes_too_slowly_is_408() {
    let server = guest(&["--body-patience", "2"]);
    for length in [1_000, 1 << 20] {
        let mut connection = connect(&server, 1, 64 << 10);
        let head = format!("POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: {length}\r\n\r\nhalf");
        connection.write_all(head.as_bytes()).unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("body-too-slow"), "{length}: {answer}");
    }
    // A byte now and then never stands still, but is too little.
    let mut connection = connect(&server, 1, 64 << 10);
    connection.write_all(b"POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n").unwrap();
    let mut sender = connection.try_clone().unwrap();
    std::thread::spawn(move || {
        while sender.write_all(b"x").is_ok() {
            std::thread::sleep(Duration::from_secs(1));
        }
    });
    let mut answer = [0; 12];
    connection.read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"HTTP/1.1 408");
}

#[test]
fn a_head_that_does_not_come_to_its_end_is_cut_off() {
    let server = guest(&[]);
    let mut connection = connect(&server, 1, 64 << 10);
    connection.write_all(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
    let mut answer = [0; 12];
    connection.read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"HTTP/1.1 200");
    connection.write_all(b"GET / HTTP/1.1\r\nho").unwrap();
    // Well before the minute after which an idle connection is closed.
    connection.set_read_timeout(Some(Duration::from_secs(40))).unwrap();
    connection.read_to_end(&mut Vec::new()).unwrap();
    assert_eq!(server.client().get("/").body, "hello");
}

#[test]
fn connections_beyond_the_limit_are_told_so() {
    let server = guest(&["--max-connections", "8"]);
    let held = (0..8).map(|_| connect(&server, 1, 64 << 10)).collect::<Vec<_>>();
    std::thread::sleep(Duration::from_millis(300));
    let answer = server.client().get("/");
    answer.assert_problem(503, "overloaded");
    assert_eq!((answer.header("retry-after"), answer.header("connection")), ("1", "close"));
    drop(held);
    let begin = Instant::now();
    while server.client().get("/").status != 200 {
        assert!(begin.elapsed() < Duration::from_secs(20), "there is room again");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Anonymous memory of a process in MiB.
fn anonymous(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find(|line| line.starts_with("RssAnon:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() >> 10
}

#[test]
fn a_thousand_slow_readers_and_writers_cost_their_own_connections_only() {
    let server = guest(&[]);
    // All of them may wait at the same time: 1,024 on each executor.
    let cores = std::thread::available_parallelism().unwrap().get();
    let each = 1_000.min(cores * 500);
    beside(&server, "no slow client", || std::thread::sleep(Duration::from_secs(2)));
    let slow = |count: usize, request: &str| {
        let open = |number: usize| {
            // Addresses of their own, since one address may have a quarter of an executor's places.
            let mut connection = connect(&server, u8::try_from(1 + number % 10).unwrap(), 4 << 10);
            connection.write_all(request.as_bytes()).unwrap();
            connection
        };
        (0..count).map(open).collect::<Vec<_>>()
    };
    let short = "POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: 100000\r\n\r\nhalf";
    let long = "POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000\r\n\r\nhalf";
    let readers = beside(&server, "readers come", || slow(each, "GET /large HTTP/1.1\r\nhost: x\r\n\r\n"));
    // Until the sockets are full the component has work to do for them.
    std::thread::sleep(Duration::from_secs(3));
    beside(&server, "slow readers", || std::thread::sleep(Duration::from_secs(2)));
    eprintln!("{} connections: {} MiB anonymous", readers.len(), anonymous(server.process()));
    let writers = beside(&server, "writers come", || (slow(each / 2, short), slow(each / 2, long)));
    beside(&server, "slow readers, writers", || std::thread::sleep(Duration::from_secs(2)));
    eprintln!(
        "{} connections: {} MiB anonymous",
        readers.len() + writers.0.len() + writers.1.len(),
        anonymous(server.process())
    );
    beside(&server, "all leave", || {
        drop((readers, writers));
        std::thread::sleep(Duration::from_secs(1));
    });
    assert_eq!(server.client().get("/").body, "hello");
}
