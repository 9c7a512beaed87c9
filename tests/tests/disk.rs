//! A disk without room: writes are refused with a sentence, nothing is lost, and the service goes on when there is room.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use puhui_tests::{Answer, Client, Server};
use serde_json::json;

/// Refusals in a row after which the disk counts as full.
const REFUSALS: usize = 20;

fn submit(client: &Client, number: usize) -> Answer {
    let body = json!({
        "enterprise": {"name": "示范科技有限公司", "creditCode": "91350100M000100Y43", "region": "440300"},
        "contact": {"name": "演示甲", "phone": "13800001234"},
        "product": {"name": "示范手机".repeat(10), "industry": "C3922"},
        "patents": [{"number": "202010566088.9", "role": "core", "basis": "owned"}],
        "figures": {"year": 2025, "currency": "CNY", "salesCents": 1_000_000, "profitCents": -500, "exportCents": 0},
        "commitment": true,
        "joinsIdentification": false,
    });
    client.clone().header("idempotency-key", &format!("disk-{number}")).post("/v1/product-filings", &body)
}

/// Lets the process write files of this many bytes at most, which is as good as a full disk to it.
fn limit(server: &Server, bytes: &str) {
    let process = server.process().to_string();
    let set = Command::new("prlimit").args(["--pid", &process, &format!("--fsize={bytes}:unlimited")]).status();
    assert!(set.unwrap().success(), "prlimit (util-linux) failed");
}

fn largest_file(folder: &Path) -> u64 {
    let files = std::fs::read_dir(folder).unwrap();
    files.map(|file| file.unwrap().metadata().unwrap().len()).max().unwrap()
}

fn assert_all_there(client: &Client, paths: &[String]) {
    for path in paths {
        assert_eq!(client.get(path).status, 200, "{path} was acknowledged");
    }
}

#[test]
fn a_full_disk_refuses_writes_loses_nothing_and_recovers_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut server = Server::on(&data);
    let client = server.entitled();
    let mut kept = Vec::new();
    let mut numbers = 0..;
    let mut attempt = || submit(&client, numbers.next().unwrap());
    let first = attempt();
    assert_eq!(first.status, 201, "{}", first.body);
    kept.push(first.header("location").to_owned());

    limit(&server, &(largest_file(&data) + (256 << 10)).to_string());
    let mut refused = 0;
    while refused < REFUSALS {
        assert!(kept.len() < 5_000, "the limit was never met");
        let answer = attempt();
        if answer.status == 201 {
            refused = 0;
            kept.push(answer.header("location").to_owned());
        } else {
            answer.assert_problem(503, "store-unavailable");
            assert_eq!(answer.header("retry-after"), "1");
            refused += 1;
        }
    }
    // What is everybody's is answered. Whoever reads what is not leaves a line in the audit first, for which there is no room.
    assert_eq!(server.client().get("/v1/product-filings").status, 200);
    client.get(&kept[0]).assert_problem(503, "store-unavailable");

    limit(&server, "unlimited");
    let begin = Instant::now();
    loop {
        let answer = attempt();
        if answer.status == 201 {
            kept.push(answer.header("location").to_owned());
            break;
        }
        assert!(begin.elapsed() < Duration::from_secs(20), "there is room again: {}", answer.body);
        std::thread::sleep(Duration::from_millis(20));
    }
    server.kill();
    let server = Server::on(&data);
    assert_all_there(&server.entitled(), &kept);
    assert_eq!(submit(&server.entitled(), 1_000_000).status, 201);
}
