//! Who has to do what, from the official notices to the list of a department.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use puhui_service::identity::Role;
use puhui_service::testing::somebody;
use puhui_tests::{Client, Server, seeds};
use serde_json::Value;

/// Every task of a query, page by page.
fn tasks(client: &Client, query: &str) -> Vec<Value> {
    let (mut found, mut path) = (Vec::new(), format!("/v1/tasks?{query}"));
    loop {
        let answer = client.get(&path);
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        let page = answer.json();
        found.extend(page["items"].as_array().unwrap().clone());
        match page["next"].as_str() {
            Some(next) => path = format!("/v1/tasks?{query}&cursor={next}"),
            None => return found,
        }
    }
}

fn run(server: &Server, arguments: &[&str]) -> String {
    let output = server.puhui(arguments).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    said
}

/// What makes a task that task.
fn place(task: &Value) -> (String, String, u64) {
    let text = |pointer: &str| task.pointer(pointer).unwrap().as_str().unwrap().to_owned();
    (text("/policy/id"), text("/clause/path"), task["number"].as_u64().unwrap())
}

#[test]
fn the_official_notices_give_each_department_its_tasks_by_any_name() {
    let Some(seeds) = seeds() else { return };
    let mut files =
        std::fs::read_dir(seeds).unwrap().map(|entry| entry.unwrap().path().display().to_string()).collect::<Vec<_>>();
    files.sort();
    let server = Server::start();
    let arguments = ["import", "policy", "--yes"].into_iter().chain(files.iter().map(String::as_str));
    run(&server, &arguments.collect::<Vec<_>>());
    let client = server.client();

    // Forty-one measures, as a careful reader found them (crates/notices/tests/gold).
    let all = tasks(&client, "limit=7");
    assert_eq!(all.len(), 41);
    let owed = tasks(&client, "department=公共服务司").iter().map(place).collect::<Vec<_>>();
    let english =
        tasks(&client, "department=Public%20Service%20Department&limit=3").iter().map(place).collect::<Vec<_>>();
    assert_eq!(owed, english);
    assert_eq!(tasks(&client, "department=public-service").len(), owed.len());
    let named =
        |task: &&Value| task["departments"].as_array().unwrap().iter().any(|owner| owner["code"] == "public-service");
    assert_eq!(all.iter().filter(named).map(place).collect::<Vec<_>>(), owed, "the list is a part of the whole");
    assert!(!owed.is_empty() && owed.len() < all.len());
    let dated = all.iter().filter(|task| task["due"]["on"].is_string()).count();
    assert!(dated > 0 && all.iter().any(|task| task["isEnded"] == true), "notices of 2022 are over");
}

#[test]
fn demonstration_data_fills_every_service_and_is_loaded_once() {
    let server = Server::start();
    let told = run(&server, &["demo"]);
    assert!(told.contains("policies") && told.contains("patents") && told.contains("contact points"), "{told}");
    let client = server.national();
    assert!(tasks(&client, "department=公共服务司").len() >= 3);
    let filings = client.get("/v1/product-filings?limit=100").json()["items"].as_array().unwrap().clone();
    for state in ["pending", "returned", "approved", "rejected"] {
        assert!(filings.iter().any(|filing| filing["state"]["code"] == state), "no filing is {state}");
    }
    assert_eq!(client.get("/v1/contact-points").json()["filled"], 9);
    run(&server, &["demo", "--if-empty"]);
    assert_eq!(client.get("/v1/product-filings?limit=100").json()["items"].as_array().unwrap().len(), filings.len());

    let unchanged = client.clone().header("if-none-match", client.get("/v1/contact-points").header("etag"));
    assert_eq!(unchanged.get("/v1/contact-points").status, 304);
    assert_eq!(client.send("HEAD", "/v1/contact-points", None, Vec::new()).unwrap().status, 200);
    // Nobody went away: answers of announced length count as sent with their last byte.
    let lines = server.log();
    assert!(lines.lines().count() > 30 && !lines.contains("\"error\""), "{lines}");

    // The page of a browser leads everywhere.
    let (index, supervisor) = (client.get("/").json(), server.by(&somebody(Role::Supervisor)));
    for link in index["links"].as_array().unwrap().iter().filter(|link| link["templated"] == false) {
        // The contract speaks both languages at once, and who one is has no query.
        if link["rel"] == "service-desc" || link["rel"] == "sign-in" {
            assert_eq!(client.get(link["href"].as_str().unwrap()).status, 200, "{link}");
            continue;
        }
        for language in ["zh-CN", "en"] {
            let client = if link["rel"] == "audit" { &supervisor } else { &client };
            let answer = client.get(&format!("{}?language={language}", link["href"].as_str().unwrap()));
            assert_eq!((answer.status, answer.header("content-language")), (200, language), "{link}");
        }
    }
}
