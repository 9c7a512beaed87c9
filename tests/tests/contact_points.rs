//! Contact points through the real host: exactly one per region, whoever comes at once.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use puhui_tests::{Answer, BASE, Client, Server};
use serde_json::{Value, json};

fn point(name: &str) -> Value {
    json!({"name": name, "hostKind": "enterprise", "creditCode": BASE})
}

fn put(client: &Client, path: &str, body: &Value) -> Answer {
    client.send("PUT", path, Some("application/json"), body.to_string().into()).unwrap()
}

/// 64 at once, each with its own name; those who won.
fn race(server: &Server, path: &str, header: (&str, &str)) -> Vec<String> {
    let answers = std::thread::scope(|scope| {
        let puts = (0..64).map(|n| {
            let client = server.entitled().header(header.0, header.1);
            scope.spawn(move || (format!("示范机构{n}"), put(&client, path, &point(&format!("示范机构{n}")))))
        });
        let running = puts.collect::<Vec<_>>();
        running.into_iter().map(|put| put.join().unwrap()).collect::<Vec<_>>()
    });
    for (_, answer) in &answers {
        let busy = answer.status == 409 && !answer.header("retry-after").is_empty();
        assert!(matches!(answer.status, 200 | 201 | 412) || busy, "{} {}", answer.status, answer.body);
    }
    answers.into_iter().filter(|(_, answer)| answer.status < 300).map(|(name, _)| name).collect()
}

#[test]
fn of_64_who_put_one_contact_point_at_once_one_wins_each_time() {
    let server = Server::start();
    let client = server.entitled();
    for region in ["440000", "xpcc", "110000"] {
        let path = format!("/v1/contact-points/{region}");
        let mut winners = race(&server, &path, ("if-none-match", "*"));
        assert_eq!(winners.len(), 1, "{region}");
        for _ in 0..5 {
            let tag = client.get(&path).header("etag").to_owned();
            let won = race(&server, &path, ("if-match", &tag));
            assert_eq!(won.len(), 1, "{region}");
            winners.extend(won);
        }
        let now = client.get(&path).json();
        assert_eq!(now["name"].as_str(), winners.last().map(String::as_str));
        let history = client.get(&format!("{path}/history")).json();
        let names = history["items"].as_array().unwrap().iter().map(|line| line["to"].as_str().unwrap().to_owned());
        assert_eq!(names.collect::<Vec<_>>(), winners, "nothing lost, nothing twice");
    }
    let all = client.get("/v1/contact-points").json();
    assert_eq!((all["items"].as_array().unwrap().len(), &all["filled"]), (32, &json!(3)));
}

#[test]
fn a_person_is_masked_and_a_year_that_has_not_begun_is_refused() {
    let server = Server::start();
    let client = server.entitled();
    let (path, create) = ("/v1/contact-points/440000", client.clone().header("if-none-match", "*"));
    assert_eq!(put(&create, path, &point("示范机构")).status, 201);
    let person = json!({"name": "演示甲", "post": "处长", "phone": "13800001234"});
    assert_eq!(put(&create, &format!("{path}/person"), &person).status, 201);
    let shown = client.get(&format!("{path}/person"));
    assert_eq!((&shown.json()["name"], &shown.json()["phone"]), (&json!("演*甲"), &json!("138****1234")));
    assert_eq!(shown.header("cache-control"), "no-store");
    assert!(!server.log().contains("13800001234") && !server.log().contains("演示甲"));

    let year = |year: u32| {
        let client = client
            .clone()
            .header("idempotency-key", &format!("y{year}"))
            .header("puhui-now", "2026-11-22T09:00:00+08:00");
        client.post(&format!("{path}/summaries"), &json!({"year": year, "title": "总结", "text": "全年工作。"}))
    };
    assert_eq!(year(2025).status, 201);
    assert_eq!(year(2025).status, 201, "the same request again");
    let refused = year(2027);
    refused.assert_problem(422, "invalid-body");
    assert_eq!(refused.json()["errors"][0]["pointer"], "/year");
    let another = json!({"year": 2024, "title": "总结", "text": "全年工作。"});
    let refused = server.national().header("idempotency-key", "another").post(&format!("{path}/summaries"), &another);
    refused.assert_problem(403, "not-permitted");
    let stranger = server.client().get(&format!("{path}/person"));
    assert_eq!(stranger.json()["phone"], "138****1234", "masked for the public");
    let stranger = server.client().get(&format!("{path}/person?view=full"));
    stranger.assert_problem(401, "sign-in-required");
    assert!(stranger.header("www-authenticate").starts_with("Bearer"), "{stranger:?}");
    server.province("350000").get(&format!("{path}/person?view=full")).assert_problem(403, "not-permitted");
    let full = server.province("440000").get(&format!("{path}/person?view=full"));
    assert_eq!((&full.json()["phone"], full.header("cache-control")), (&json!("13800001234"), "no-store"));
    client.get("/v1/contact-points/999999").assert_problem(400, "invalid-path");
}
