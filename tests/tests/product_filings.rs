//! Product filings through the real host: from the first draft to the register, and nothing twice.
#![expect(clippy::panic, reason = "a test fails loudly")]

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use puhui_tests::{Answer, BASE, Client, Server, Settings};
use serde_json::{Value, json};

const PATH: &str = "/v1/product-filings";
const ENTERPRISE: &str = "91350100M000100Y43";

fn filing(product: &str) -> Value {
    json!({
        "enterprise": {"name": "示范科技有限公司", "creditCode": ENTERPRISE, "region": "440300"},
        "contact": {"name": "演示甲", "phone": "13800001234"},
        "product": {"name": product, "industry": "C3922"},
        "patents": [{"number": "202010566088.9", "role": "core", "basis": "owned"}],
        "figures": {"year": 2025, "currency": "CNY", "salesCents": 1_000_000, "profitCents": -500, "exportCents": 0},
        "commitment": true,
        "joinsIdentification": false,
    })
}

fn submit(client: &Client, key: &str, body: &Value) -> Answer {
    client.clone().header("idempotency-key", key).post(PATH, body)
}

fn decide(client: &Client, path: &str, tag: &str, key: &str, body: &Value) -> Answer {
    client.clone().header("if-match", tag).header("idempotency-key", key).post(&format!("{path}/decisions"), body)
}

fn state(answer: &Answer) -> String {
    answer.json()["state"]["code"].as_str().unwrap_or_else(|| panic!("{}", answer.body)).to_owned()
}

#[test]
fn a_filing_is_returned_corrected_approved_and_public() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut server = Server::on(&data);
    let client = server.entitled();
    let made = submit(&client, "k1", &filing("示范手机"));
    assert_eq!(made.status, 201, "{}", made.body);
    let path = made.header("location").to_owned();
    let pointed = json!({"decision": "return", "reasons": [{"pointer": "/product/name", "reason": "请写全称。"}]});
    let returned = decide(&client, &path, made.header("etag"), "d1", &pointed);
    assert_eq!(state(&returned), "returned");
    let put = |tag: &str, body: &Value| {
        let client = client.clone().header("if-match", tag);
        client.send("PUT", &path, Some("application/json"), body.to_string().into()).unwrap()
    };
    put(made.header("etag"), &filing("示范手机一型")).assert_problem(412, "precondition-failed");
    let again = put(returned.header("etag"), &filing("示范手机一型"));
    assert_eq!(state(&again), "pending");
    let approve = json!({"decision": "approve"});
    let approved = decide(&client, &path, again.header("etag"), "d2", &approve);
    assert_eq!(state(&approved), "approved");
    assert_eq!(state(&decide(&client, &path, again.header("etag"), "d2", &approve)), "approved", "the same again");
    let second = decide(
        &client,
        &path,
        approved.header("etag"),
        "d3",
        &json!({"decision": "reject", "reasons": [{"reason": "不。"}]}),
    );
    second.assert_problem(409, "wrong-state");
    let nowhere = decide(&client, &format!("{PATH}/pf_00000000000070008000000000000000"), "\"1.1\"", "d4", &approve);
    nowhere.assert_problem(404, "unknown-resource");
    let steps = client.get(&format!("{path}/history")).json();
    let steps = steps["items"].as_array().unwrap().iter().map(|line| line["what"].as_str().unwrap().to_owned());
    assert_eq!(steps.collect::<Vec<_>>(), ["submitted", "returned", "resubmitted", "approved"]);
    submit(&client, "k2", &filing("示范平板"));
    assert_eq!(server.client().get(&path).status, 200, "what is approved is public");
    // Whose it is, and whose it is not.
    let (own, other) = (server.handler(ENTERPRISE), server.handler(BASE));
    assert!(own.get(&path).body.contains("salesCents") && !other.get(&path).body.contains("salesCents"));
    assert_eq!(own.get(&format!("{path}/contact")).json()["phone"], "13800001234");
    server.province("440000").get(&format!("{path}/contact")).assert_problem(403, "not-permitted");
    other.get(&format!("{path}/contact")).assert_problem(403, "not-permitted");
    submit(&other, "k3", &filing("示范平板")).assert_problem(403, "not-permitted");
    assert!(!server.log().contains("13800001234"));

    assert_eq!(server.stop(), Some(0));
    let server = Server::with(Settings { data_dir: Some(data), arguments: Vec::new(), ..Settings::default() });
    let public = server.client();
    let items =
        public.get(&format!("{PATH}?creditCode=91350100M000100Y43")).json()["items"].as_array().unwrap().clone();
    assert_eq!(items.len(), 1, "the public sees what was approved");
    for body in [public.get(&path).body, items[0].to_string()] {
        for secret in ["salesCents", "1000000", "演示", "1380", "reasons"] {
            assert!(!body.contains(secret), "{secret}: {body}");
        }
    }
    public.get(&format!("{path}/contact")).assert_problem(401, "sign-in-required");
}

#[test]
fn of_64_who_send_one_submission_at_once_all_mean_one_filing() {
    let server = Server::start();
    let answers = std::thread::scope(|scope| {
        let sending = (0..64).map(|_| scope.spawn(|| submit(&server.entitled(), "same", &filing("示范手机"))));
        let sending = sending.collect::<Vec<_>>();
        sending.into_iter().map(|sent| sent.join().unwrap()).collect::<Vec<_>>()
    });
    let made = answers
        .iter()
        .filter(|answer| answer.status == 201)
        .map(|answer| answer.header("location"))
        .collect::<BTreeSet<_>>();
    assert_eq!(made.len(), 1);
    for answer in answers.iter().filter(|answer| answer.status != 201) {
        answer.assert_problem(409, "in-progress");
        assert!(!answer.header("retry-after").is_empty());
    }
    assert_eq!(server.entitled().get(PATH).json()["items"].as_array().unwrap().len(), 1);
    submit(&server.entitled(), "same", &filing("示范平板")).assert_problem(422, "idempotency-key-reused");
}

/// Whoever got no answer sends the same again, as a phone would. In the end each submission is there once.
#[test]
fn submissions_sent_again_after_kill_9_are_there_once() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let numbers = AtomicUsize::new(0);
    let mut sent = Vec::new();
    for round in 0..4_u64 {
        let mut server = Server::on(&data);
        sent.extend(std::thread::scope(|scope| {
            let clients = (0..8).map(|_| {
                let (client, numbers) = (server.entitled(), &numbers);
                scope.spawn(move || {
                    let mut keys = Vec::new();
                    loop {
                        let key = format!("s{}", numbers.fetch_add(1, Ordering::Relaxed));
                        let keyed = client.clone().header("idempotency-key", &key);
                        let body = filing(&key).to_string().into_bytes();
                        keys.push(key);
                        let answer = keyed.send("POST", PATH, Some("application/json"), body);
                        if answer.is_err() {
                            return keys;
                        }
                    }
                })
            });
            let clients = clients.collect::<Vec<_>>();
            std::thread::sleep(Duration::from_millis(150 + 90 * round));
            server.kill();
            clients.into_iter().flat_map(|client| client.join().unwrap()).collect::<Vec<_>>()
        }));
    }
    let server = Server::on(&data);
    let client = server.entitled();
    // A submission that died half-way is open to the next six seconds after somebody has noticed.
    let mut left = sent.clone();
    for _ in 0..12 {
        left.retain(|key| {
            let answer = submit(&client, key, &filing(key));
            if answer.status != 201 {
                answer.assert_problem(409, "in-progress");
                return true;
            }
            assert_eq!(answer.json()["product"]["name"], key.as_str());
            false
        });
        if left.is_empty() {
            break;
        }
        std::thread::sleep(Duration::from_secs(1));
    }
    assert!(left.is_empty(), "{left:?}");
    let (mut names, mut path) = (Vec::new(), format!("{PATH}?limit=100"));
    loop {
        let page = client.get(&path).json();
        names.extend(
            page["items"].as_array().unwrap().iter().map(|item| item["product"]["name"].as_str().unwrap().to_owned()),
        );
        match page["next"].as_str() {
            Some(next) => path = format!("{PATH}?limit=100&cursor={next}"),
            None => break,
        }
    }
    eprintln!("{} submissions, each there once", sent.len());
    let (mut expected, mut found) = (sent.clone(), names);
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
}
