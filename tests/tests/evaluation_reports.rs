//! Evaluation reports through the real host: one record per patent whoever comes at once, and imports that survive.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use std::fmt::Write as _;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use puhui_tests::{Answer, Client, Server, Settings};
use serde_json::{Value, json};

const PATH: &str = "/v1/evaluation-reports";

/// A design of our own making, its check digit by the rule of ZC 0006-2003.
fn number(serial: u32) -> String {
    let digits = format!("20203{serial:07}");
    let weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
    let sum: u32 = digits.bytes().zip(weights).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    let check = if sum % 11 == 10 { "X".to_owned() } else { (sum % 11).to_string() };
    format!("ZL{digits}.{check}")
}

fn patent(title: &str) -> Value {
    json!({
        "title": title,
        "legalStatus": {"state": "in-force", "asOf": "2026-10-31"},
        "report": {"completedOn": "2021-03-09", "conclusion": "no-defect-found"},
        "source": "示范数据",
    })
}

fn put(client: &Client, number: &str, body: &Value) -> Answer {
    client.send("PUT", &format!("{PATH}/{number}"), Some("application/json"), body.to_string().into()).unwrap()
}

/// Lines for an import; the title makes them this version of what they say.
fn lines(serials: std::ops::Range<u32>, title: &str) -> String {
    serials.fold(String::new(), |mut lines, serial| {
        let mut line = patent(title);
        line["patentNumber"] = json!(number(serial));
        writeln!(lines, "{line}").unwrap();
        lines
    })
}

fn import(server: &Server, arguments: &[&str]) -> Output {
    server.puhui(&["import", "evaluation-reports"]).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[test]
fn of_64_who_create_one_patent_at_once_one_does() {
    let server = Server::start();
    for round in 0..5 {
        let number = number(100 + round);
        let answers = std::thread::scope(|scope| {
            let creations = (0..64).map(|n| {
                let client = server.national().header("if-none-match", "*");
                let number = &number;
                scope.spawn(move || (n, put(&client, number, &patent(&format!("第{n}个")))))
            });
            let running = creations.collect::<Vec<_>>();
            running.into_iter().map(|creation| creation.join().unwrap()).collect::<Vec<_>>()
        });
        let winners = answers.iter().filter(|(_, answer)| answer.status == 201).collect::<Vec<_>>();
        assert_eq!(winners.len(), 1, "{:?}", answers.iter().map(|(_, answer)| answer.status).collect::<Vec<_>>());
        for (_, answer) in answers.iter().filter(|(_, answer)| answer.status != 201) {
            let (busy, there) = (answer.status == 409, answer.status == 412);
            assert!(there || (busy && !answer.header("retry-after").is_empty()), "{} {}", answer.status, answer.body);
        }
        let now = server.national().get(&format!("{PATH}/{number}"));
        assert_eq!(now.json()["title"], format!("第{}个", winners[0].0));
        assert_eq!(now.json()["history"].as_array().unwrap().len(), 1, "nothing else ever was");
    }
}

#[test]
fn every_writing_finds_the_patent_and_a_wrong_digit_says_which_was_expected() {
    let server = Server::start();
    let client = server.national();
    let canonical = "ZL202010566088.9";
    assert_eq!(
        put(&client.clone().header("if-none-match", "*"), "2020105660889", &{
            let mut invention = patent("示范发明");
            invention["report"] = Value::Null;
            invention
        })
        .status,
        201
    );
    for writing in [
        "202010566088.9",
        "zl2020105660889",
        "CN202010566088.9",
        "ZL%202020%201%200566088.9",
        "２０２０１０５６６０８８．９",
    ] {
        let answer = client.get(&format!("{PATH}/{writing}"));
        assert_eq!(answer.status, 200, "{writing}: {}", answer.body);
        assert_eq!(answer.json()["patentNumber"], canonical);
        assert_eq!(answer.json()["report"], "not-applicable", "an invention has no evaluation report");
        assert_eq!(answer.header("content-location"), format!("{PATH}/{canonical}"));
    }
    let wrong = client.get(&format!("{PATH}/202310123456.7"));
    wrong.assert_problem(400, "invalid-path");
    let sentence = wrong.json()["errors"][0]["detail"].as_str().unwrap().to_owned();
    assert!(sentence.contains('6') && sentence.contains('7'), "{sentence}");

    let mut refused = patent("示范发明");
    refused["report"]["completedOn"] = json!("2021-03-09");
    let answer = put(&client.header("if-none-match", "*"), "97101765.4", &refused);
    answer.assert_problem(422, "invalid-body");
    assert_eq!(answer.json()["errors"][0]["pointer"], "/report");
}

#[test]
fn a_thousand_numbers_are_answered_in_order_and_one_more_is_refused() {
    let server = Server::start();
    let client = server.national();
    let body = lines(0..600, "示范");
    let imported = client.send("POST", &format!("{PATH}/imports"), Some("application/x-ndjson"), body.into()).unwrap();
    assert_eq!(imported.json()["totals"]["created"], 600);
    let numbers = (0..1000).map(|n| if n % 10 == 9 { "12345".to_owned() } else { number(n) }).collect::<Vec<_>>();
    let answer = client.post(&format!("{PATH}/batch"), &json!({"patentNumbers": numbers})).json();
    let results = answer["items"].as_array().unwrap().iter().map(|item| item["result"].as_str().unwrap());
    let expected = (0..1000).map(|n| {
        if n % 10 == 9 {
            "invalid"
        } else if n < 600 {
            "found"
        } else {
            "unknown"
        }
    });
    assert!(results.eq(expected));
    let more = (0..1001).map(number).collect::<Vec<_>>();
    let refused = client.post(&format!("{PATH}/batch"), &json!({"patentNumbers": more}));
    refused.assert_problem(422, "invalid-body");
    assert_eq!(refused.json()["errors"][0]["pointer"], "/patentNumbers");
}

#[test]
fn a_bad_line_in_a_long_import_fails_alone_and_its_number_is_the_files() {
    let server = Server::start();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("patents.ndjson");
    // More than one request's worth, with a broken line in the third thousand and one in the last.
    let mut text = lines(0..2_500, "示范");
    text += "{\"patentNumber\": \n";
    text += &lines(2_500..9_000, "示范");
    text += "{\"patentNumber\": \"ZL202310123456.7\"}\n";
    std::fs::write(&file, text).unwrap();
    let file = file.display().to_string();
    let output = import(&server, &[&file]);
    let told = said(&output);
    assert!(!output.status.success(), "{told}");
    assert!(told.contains("line 2501:") && told.contains("line 9002:"), "{told}");
    assert!(told.contains("9002 lines: 9000 created, 0 updated, 0 unchanged, 2 failed"), "{told}");

    let again = said(&import(&server, &["--from-line", "9001", &file]));
    assert!(again.contains("2 lines: 0 created, 0 updated, 1 unchanged, 1 failed"), "{again}");
}

#[test]
fn an_import_cut_off_by_kill_9_is_resumed_by_line_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (data, file) = (folder.path().join("data"), folder.path().join("patents.ndjson"));
    std::fs::write(&file, lines(0..30_000, "示范")).unwrap();
    let file = file.display().to_string();
    let mut server = Server::on(&data);
    let output = std::thread::scope(|scope| {
        let running = scope.spawn(|| import(&server, &[&file]));
        // Nine requests make the import: the first has been answered, others are to come.
        let begin = Instant::now();
        while !server.log().contains("evaluation-reports") && begin.elapsed() < Duration::from_secs(60) {
            std::thread::sleep(Duration::from_millis(2));
        }
        // By its process id, since the guard is lent to the import.
        assert!(Command::new("kill").args(["-9", &server.process().to_string()]).status().unwrap().success());
        running.join().unwrap()
    });
    server.kill();
    let told = said(&output);
    eprintln!("{told}");
    assert!(!output.status.success(), "the machine was too fast for this test: let it import more lines");
    let line = told.split("--from-line ").nth(1).unwrap().split([':', '\n']).next().unwrap().to_owned();

    let server = Server::on(&data);
    let done: u32 = line.parse().unwrap();
    for serial in (1..done).step_by(997) {
        let answer = server.national().get(&format!("{PATH}/{}", number(serial - 1)));
        assert_eq!(answer.status, 200, "line {serial} was acknowledged");
    }
    // What died may hold locks for some seconds yet; an import waits for them.
    let resumed = import(&server, &["--from-line", &line, &file]);
    assert!(resumed.status.success(), "{}", said(&resumed));
    let whole = said(&import(&server, &[&file]));
    assert!(whole.contains("30000 lines: 0 created, 0 updated, 30000 unchanged, 0 failed"), "{whole}");
}

#[test]
fn production_answers_and_takes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let number = number(1);
    let mut server = Server::on(&data);
    assert_eq!(put(&server.national().header("if-none-match", "*"), &number, &patent("示范")).status, 201);
    assert_eq!(server.stop(), Some(0));
    let server = Server::with(Settings { data_dir: Some(data), arguments: Vec::new(), ..Settings::default() });
    let client = server.client();
    let seen = client.get(&format!("{PATH}/{number}")).json();
    assert_eq!((&seen["report"], &seen["history"]), (&json!("issued"), &Value::Null));
    put(&client.clone().header("if-none-match", "*"), &number, &patent("示范")).assert_problem(401, "sign-in-required");
    assert_eq!(client.post(&format!("{PATH}/batch"), &json!({"patentNumbers": [number]})).status, 200);
}
