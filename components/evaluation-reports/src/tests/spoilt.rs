use puhui_service::testing::{refuses_spoilt, spoilt};
use serde_json::json;

use super::{UTILITY_MODEL, assert_told, assert_totals, client, import, line, path, utility_model};

/// NUL, half characters, fields given twice and brackets without end, wherever a body has room for them.
#[tokio::test]
async fn spoilt_bodies_are_refused_wherever_they_are_spoilt() {
    let client = client().with("if-none-match", "*");
    refuses_spoilt(&client, "PUT", &path(UTILITY_MODEL), &line(UTILITY_MODEL, utility_model())).await;
}

#[tokio::test]
async fn spoilt_lines_fail_by_themselves() {
    let client = client();
    // A line has to be short, so brackets without end are cut.
    let cut = |text: String| text.chars().take(20_000).collect();
    let mut lines: Vec<String> =
        spoilt(&line(UTILITY_MODEL, utility_model())).into_iter().map(|(_, body)| cut(body)).collect();
    let bad = lines.len() as u64;
    assert_totals(&import(&client, &lines).await, [bad, 0, 0, 0, bad]);
    assert_told(&client.get(&path(UTILITY_MODEL)).await, 404, "unknown-resource");
    lines.push(line(UTILITY_MODEL, utility_model()).to_string());
    assert_totals(&import(&client, &lines).await, [bad + 1, 1, 0, 0, bad]);
}

/// What cannot be a number is answered as such, whatever it is; what cannot be a string is refused.
#[tokio::test]
async fn odd_numbers_spoil_no_batch() {
    let client = client();
    let odd = ["\u{0}", "ZL201929900001.7\u{0}", "\u{0}ZL201929900001.7", "\u{202e}", "\u{fffd}", &"9".repeat(200_000)];
    let reply = client.post("/v1/evaluation-reports/batch", &json!({"patentNumbers": odd})).await;
    assert_eq!((reply.status, &reply.json()["counts"]["invalid"]), (200, &json!(odd.len())));
    let sent = client.with("content-type", "application/json");
    let half = sent.send("POST", "/v1/evaluation-reports/batch", r#"{"patentNumbers":["\ud800"]}"#).await;
    assert_told(&half, 400, "malformed-json");
}
