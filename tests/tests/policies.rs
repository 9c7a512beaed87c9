//! Policies from the command line to the clause, through the real components in the real host.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use std::process::Output;

use puhui_tests::{Answer, Client, Server, Settings, command, root, seeds};
use serde_json::{Value, json};

fn import(server: &Server, arguments: &[&str]) -> Output {
    let output = server.puhui(&["import", "policy", "--yes"]).args(arguments).output().unwrap();
    eprintln!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    output
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn items(client: &Client) -> Vec<Value> {
    client.get("/v1/policies?limit=100").json()["items"].as_array().unwrap().clone()
}

fn demo(name: &str) -> String {
    root().join("data/demo").join(name).display().to_string()
}

#[test]
fn the_five_official_notices_become_four_policies_whose_every_clause_can_be_read() {
    let Some(seeds) = seeds() else { return };
    let mut files =
        std::fs::read_dir(seeds).unwrap().map(|entry| entry.unwrap().path().display().to_string()).collect::<Vec<_>>();
    files.sort();
    assert_eq!(files.len(), 5);
    let server = Server::start();
    assert!(import(&server, &files.iter().map(String::as_str).collect::<Vec<_>>()).status.success());

    let client = server.client();
    let policies = items(&client);
    let dates = policies.iter().map(|policy| policy["issuedOn"].as_str()).collect::<Vec<_>>();
    assert_eq!(dates, [Some("2022-11-15"), Some("2022-03-16"), Some("2021-07-06"), None], "newest first, undated last");
    let clauses_of = |policy: &Value, language: &str| {
        let id = policy["id"].as_str().unwrap();
        let whole = client.get(&format!("/v1/policies/{id}?language={language}")).json();
        whole["clauses"].as_array().unwrap().clone()
    };
    for (policy, expected) in policies.iter().zip([4, 18, 24, 33]) {
        for language in policy["languages"].as_array().unwrap() {
            let language = language.as_str().unwrap();
            let clauses = clauses_of(policy, language);
            assert_eq!(clauses.len(), expected);
            for clause in clauses {
                let path = format!(
                    "/v1/policies/{}/clauses/{}?language={language}",
                    policy["id"].as_str().unwrap(),
                    clause["path"].as_str().unwrap()
                );
                let answer = client.get(&path);
                assert_eq!(answer.status, 200, "{path}");
                assert_eq!(answer.json()["text"], clause["text"], "{path}");
                assert_eq!(answer.header("content-language"), language);
            }
        }
    }
    assert_eq!(policies[2]["languages"].as_array().unwrap().len(), 2, "one notice in two languages is one policy");

    let again = import(&server, &files.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(!again.status.success());
    assert!(said(&again).contains(policies[2]["id"].as_str().unwrap()), "a known number names the policy that has it");
}

#[test]
fn a_language_can_be_added_later_and_a_missing_one_falls_back() {
    let server = Server::start();
    assert!(import(&server, &[&demo("navigation.zh.txt")]).status.success());
    let english = server.client().header("accept-language", "en");
    let policy = items(&english).remove(0);
    let id = policy["id"].as_str().unwrap();
    let path = format!("/v1/policies/{id}");
    assert_eq!(english.get(&path).header("content-language"), "zh-CN", "what there is");

    let add = || import(&server, &["--translation-of", id, &demo("navigation.en.txt")]);
    assert!(add().status.success());
    assert_eq!(english.get(&path).header("content-language"), "en");
    assert_eq!(items(&english).len(), 1);
    assert!(items(&english)[0]["issuedOn"].is_string(), "the day of issue came with one of them");
    assert!(!add().status.success(), "a text that exists is never overwritten");
    let nowhere = "pol_00000000000070008000000000000000";
    assert!(!import(&server, &["--translation-of", nowhere, &demo("navigation.en.txt")]).status.success());
}

#[test]
fn what_is_no_notice_is_refused_before_anything_is_sent() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.display().to_string()
    };
    let (empty, binary) = (file("empty.txt", b""), file("notice.docx", b"PK\x03\x04\0\0\xff\xfe\0"));
    let (prose, good) = (file("prose.txt", b"Only a sentence."), demo("work-points.zh.txt"));
    let server = Server::start();
    for bad in [&empty, &binary, &prose, &folder.path().join("absent.txt").display().to_string()] {
        let output = import(&server, &[&good, bad]);
        assert!(!output.status.success() && said(&output).contains(bad.as_str()), "{bad}");
    }
    assert!(items(&server.client()).is_empty(), "the good one beside it was not imported either");
    let unreachable = command(&["import", "policy", "--yes", "--url", "http://127.0.0.1:1", &good]).output();
    assert!(said(&unreachable.unwrap()).contains("does not answer"));
}

#[test]
fn two_texts_that_contradict_each_other_on_the_day_of_issue_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let english = folder.path().join("navigation.en.txt");
    let text = std::fs::read_to_string(demo("navigation.en.txt")).unwrap();
    assert!(text.contains("June 18, 2025"), "the day that both texts give");
    std::fs::write(&english, text.replace("June 18, 2025", "June 19, 2025")).unwrap();
    let server = Server::start();
    let output = import(&server, &[&demo("navigation.zh.txt"), &english.display().to_string()]);
    assert!(!output.status.success() && said(&output).contains("different days"), "{}", said(&output));
    assert!(items(&server.client()).is_empty());
}

#[test]
fn the_command_speaks_the_language_of_the_terminal() {
    let server = Server::start();
    let mut import = server.puhui(&["import", "policy", "--yes", &demo("product-filing.en.txt")]);
    let output = import.env("LC_ALL", "zh_CN.UTF-8").output().unwrap();
    let said = said(&output);
    for word in ["发文机关", "条款", "未导入", "网站发布日期", "已导入"] {
        assert!(said.contains(word), "{word}: {said}");
    }
}

#[test]
fn demonstration_data_is_loaded_once() {
    let server = Server::start();
    let demo = |more: &[&str]| server.puhui(&["demo"]).args(more).status().unwrap();
    assert!(demo(&["--if-empty"]).success());
    let loaded = items(&server.client());
    assert!(loaded.len() >= 3, "{loaded:?}");
    assert!(demo(&["--if-empty"]).success());
    assert_eq!(items(&server.client()).len(), loaded.len());
}

#[test]
fn nobody_writes_without_a_token_and_an_import_says_so_at_once() {
    let server = Server::with(Settings { arguments: vec![], ..Settings::default() });
    let answer = server.client().create("/v1/policies", &json!({}));
    answer.assert_problem(401, "sign-in-required");
    let told = import(&server, &[&demo("work-points.zh.txt"), &demo("product-filing.en.txt")]);
    assert!(!told.status.success() && said(&told).contains("PUHUI_TOKEN"), "{}", said(&told));
    assert_eq!(said(&told).matches("needs a token").count(), 1, "once, and not for each policy: {}", said(&told));
    assert_eq!(server.client().get("/v1/policies").json()["items"], json!([]));
}

#[test]
fn bad_input_is_a_problem_in_the_callers_language_and_leaves_nothing() {
    let server = Server::start();
    let client = server.national();
    let keyed = client.clone().header("idempotency-key", "bad");
    let body = |text: &str| keyed.send("POST", "/v1/policies", Some("application/json"), text.into()).unwrap();
    let good = json!({"issuedOn": null, "texts": [{"language": "en", "title": "T", "clauses": []}]});
    let with = |pointer: &str, value: Value| {
        let mut changed = good.clone();
        *changed.pointer_mut(pointer).unwrap() = value;
        client.create("/v1/policies", &changed)
    };
    let check = |answer: Answer, status: u16, code: &str, pointer: Option<&str>| {
        answer.assert_problem(status, code);
        if let Some(pointer) = pointer {
            assert_eq!(answer.json()["errors"][0]["pointer"], pointer, "{}", answer.body);
        }
    };
    check(body(""), 400, "empty-body", None);
    check(body("{\"texts\": ["), 400, "malformed-json", None);
    check(body(&"[".repeat(100_000)), 422, "invalid-body", None);
    check(body(&format!("{{\"texts\": [{{\"clauses\": {}", "[".repeat(100_000))), 422, "invalid-body", None);
    check(body("{}"), 422, "invalid-body", None);
    check(body("{\"texts\": [], \"more\": 1}"), 422, "invalid-body", Some("/more"));
    check(with("/texts", json!("no")), 422, "invalid-body", Some("/texts"));
    check(with("/issuedOn", json!("2022-02-30")), 422, "invalid-body", Some("/issuedOn"));
    check(with("/texts/0/language", json!("fr")), 422, "invalid-body", Some("/texts/0/language"));
    check(with("/texts/0/title", json!("")), 422, "invalid-body", Some("/texts/0/title"));
    let large = keyed.send("POST", "/v1/policies", Some("application/json"), vec![b' '; 10 << 20]).unwrap();
    check(large, 413, "body-too-large", None);
    let endless = format!("{{\"texts\": \"{}\"}}", "x".repeat(300 << 10));
    check(body(&endless), 413, "body-too-large", None);
    let typed = keyed.send("POST", "/v1/policies", Some("text/plain"), b"{}".to_vec()).unwrap();
    check(typed, 415, "unsupported-media-type", None);
    for method in ["DELETE", "PATCH", "PUT"] {
        let answer = client.send(method, "/v1/policies", None, Vec::new()).unwrap();
        assert!(answer.header("allow").contains("POST"), "{method} {:?}", answer.headers);
        check(answer, 405, "method-not-allowed", None);
    }
    for query in ["limit=0", "limit=101", "limit=99999999999999999999", "limit=x", "surprise=1", "language=fr"] {
        check(client.get(&format!("/v1/policies?{query}")), 400, "invalid-parameter", None);
    }
    for cursor in ["x", "%00", "AWm3b161InTleyJkYXkiOiIyMDIyLTAzLTE2Iiwic2xvdCI6MX1"] {
        check(client.get(&format!("/v1/policies?cursor={cursor}")), 400, "invalid-cursor", None);
    }
    for path in ["pol_00000000000070008000000000000000", "pol_nonsense", "%00", "x/clauses/1", "x/y/z/w"] {
        let answer = client.get(&format!("/v1/policies/{path}"));
        assert_eq!(answer.status, 404, "{path}: {}", answer.body);
    }
    check(client.get("/v1/nothing"), 404, "not-found", None);

    let (zh, en) = (client.clone().header("accept-language", "zh"), client.clone().header("accept-language", "en"));
    let titles =
        [zh, en].map(|client| client.create("/v1/policies", &json!({})).json()["title"].as_str().unwrap().to_owned());
    assert!(titles[0].chars().any(|c| ('一'..='龥').contains(&c)) && titles[1].is_ascii(), "{titles:?}");
    assert!(items(&client).is_empty(), "nothing half-written");
    let broken = server
        .log()
        .lines()
        .filter(|line| serde_json::from_str::<Value>(line).unwrap()["status"].as_u64() >= Some(500))
        .count();
    assert_eq!(broken, 0, "{}", server.log());
}
