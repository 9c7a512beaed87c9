use puhui_service::identity::Role;
use puhui_service::testing::{Client, Reply, of_body};
use serde_json::{Value, json};

use super::{BASE, GUANGDONG, OTHER, assert_told, client, creates, designated, point, replaces, summary};

const SUMMARIES: &str = "/v1/contact-points/440000/summaries";

async fn submit(client: &Client, key: &str, body: &Value) -> Reply {
    client.with("idempotency-key", key).post(SUMMARIES, body).await
}

#[tokio::test]
async fn a_summary_is_submitted_and_shown() {
    let client = designated().await;
    let made = submit(&client, "one", &summary(2025)).await;
    assert_eq!((made.status, made.header("location")), (201, "/v1/contact-points/440000/summaries/2025"));
    let read = client.get(made.header("location")).await;
    assert_eq!((read.json(), read.header("etag")), (made.json(), made.header("etag")));
    assert_eq!(read.header("content-language"), "en");
    insta::assert_json_snapshot!(read.json());
    let known = client.with("if-none-match", read.header("etag"));
    assert_eq!(known.get(made.header("location")).await.status, 304);
}

#[tokio::test]
async fn years_come_newest_first_in_whatever_order_they_were_submitted() {
    let client = designated().await;
    for year in [2023, 2026, 2021, 2025, 2022, 2024] {
        assert_eq!(submit(&client, &year.to_string(), &summary(year)).await.status, 201, "{year}");
    }
    for limit in [1, 2, 4, 6, 100] {
        let (mut path, mut years) = (format!("{SUMMARIES}?limit={limit}"), Vec::new());
        loop {
            let page = client.get(&path).await.json();
            years.extend(page["items"].as_array().unwrap().iter().map(|item| item["year"].as_u64().unwrap()));
            let Some(cursor) = page["next"].as_str() else { break };
            path = format!("{SUMMARIES}?limit={limit}&cursor={cursor}");
        }
        assert_eq!(years, [2026, 2025, 2024, 2023, 2022, 2021], "by {limit}");
    }
    let page = client.get(&format!("{SUMMARIES}?limit=1")).await.json();
    assert_eq!(page["items"][0].get("text"), None);
    assert_eq!(page["items"][0]["organisation"], "示范知识产权服务中心");
    let cursor = page["next"].as_str().unwrap();
    let foreign = format!("/v1/contact-points/450000/summaries?cursor={cursor}");
    assert_told(&client.get(&foreign).await, 400, "invalid-cursor cursor invalid-value");
}

#[tokio::test]
async fn slots_have_summaries_of_their_own() {
    let client = designated().await;
    submit(&client, "one", &summary(2025)).await;
    creates(&client).put("/v1/contact-points/450000", &point()).await;
    let other = "/v1/contact-points/450000/summaries";
    assert_eq!(client.get(other).await.json(), json!({"items": [], "next": null}));
    let other_year = submit(&client, "one", &summary(2024)).await;
    assert_told(&other_year, 422, "idempotency-key-reused");
    assert_eq!(other_year.json()["related"], format!("{SUMMARIES}/2025"));
    // The same key elsewhere is another request.
    assert_eq!(client.with("idempotency-key", "one").post(other, &summary(2025)).await.status, 201);
}

#[tokio::test]
async fn a_year_has_one_summary_and_a_repetition_is_none() {
    let client = designated().await;
    let made = submit(&client, "one", &summary(2025)).await;
    let again = submit(&client, "one", &summary(2025)).await;
    assert_eq!((again.status, again.header("location")), (201, made.header("location")));
    assert_eq!(again.json(), made.json());

    let second = submit(&client, "two", &summary(2025)).await;
    assert_told(&second, 409, "already-exists");
    assert_eq!(second.json()["related"], "/v1/contact-points/440000/summaries/2025");
    let mut reworded = summary(2025);
    reworded["text"] = json!("另一份总结。");
    let reused = submit(&client, "one", &reworded).await;
    assert_told(&reused, 422, "idempotency-key-reused");
    assert_eq!(reused.json()["related"], "/v1/contact-points/440000/summaries/2025");
    assert_eq!(client.get(SUMMARIES).await.json()["items"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_vacant_slot_takes_no_summary() {
    let client = client();
    let refused = submit(&client, "one", &summary(2025)).await;
    assert_told(&refused, 409, "wrong-state");
    assert!(refused.json()["detail"].as_str().unwrap().contains("PUT /v1/contact-points/440000"));
    // What is wrong with the body is said first: it has to be put right anyway.
    assert_told(&submit(&client, "one", &summary(1999)).await, 422, "invalid-body /year out-of-range");
    creates(&client).put(GUANGDONG, &point()).await;
    assert_eq!(submit(&client, "one", &summary(2025)).await.status, 201);
}

#[tokio::test]
async fn a_summary_keeps_the_organisation_that_submitted_it() {
    let client = designated().await;
    submit(&client, "one", &summary(2025)).await;
    let mut other = point();
    (other["name"], other["creditCode"]) = (json!("示范大学"), json!(OTHER));
    replaces(&client, &client.get(GUANGDONG).await).put(GUANGDONG, &other).await;
    let successor = client.by(&of_body(Role::Base, OTHER));
    assert_eq!(submit(&successor, "two", &summary(2026)).await.status, 201);
    let page = client.get(SUMMARIES).await.json();
    let names = [0, 1].map(|place| page["items"][place]["organisation"].clone());
    assert_eq!(names, ["示范大学", "示范知识产权服务中心"]);
}

/// The year begins at the office, eight hours before it begins in UTC.
#[tokio::test]
async fn a_year_that_has_not_begun_has_no_summary() {
    let client = designated().await;
    let check = async |now: &str, year: i64, accepted: bool| {
        let reply = submit(&client.with("puhui-now", now), now, &summary(year)).await;
        if accepted {
            assert_eq!(reply.status, 201, "{now} {year}");
        } else {
            assert_told(&reply, 422, "invalid-body /year out-of-range");
        }
    };
    check("2026-12-31T15:59:59Z", 2027, false).await;
    check("2026-12-31T16:00:00Z", 2027, true).await;
    check("2026-01-01T00:00:00+08:00", 2020, false).await;
    check("2026-01-01T00:00:00+08:00", 2021, true).await;
    check("2020-06-01T00:00:00Z", 2020, false).await;
    check("0001-01-01T00:00:00Z", 1, false).await;
    check("9999-12-31T23:59:59Z", 9999, true).await;
    check("9999-12-31T23:59:59Z", 10_000, false).await;
    let mut pointed = summary(2024);
    pointed["year"] = json!(2024.0);
    assert_eq!(submit(&client, "pointed", &pointed).await.status, 201);
    for year in [i64::MIN, -1, 0, 65_536 + 2025, i64::MAX] {
        assert_told(&submit(&client, "any", &summary(year)).await, 422, "invalid-body /year out-of-range");
    }
    assert_eq!(client.get(SUMMARIES).await.json()["items"][0]["year"], 9999);
}

#[tokio::test]
async fn a_year_in_a_path_is_four_digits() {
    let client = designated().await;
    for bad in ["25", "02025", "2o25", "-025", "+025", "%EF%BC%92%EF%BC%90%EF%BC%92%EF%BC%95"] {
        let reply = client.get(&format!("{SUMMARIES}/{bad}")).await;
        assert_told(&reply, 400, "invalid-path year invalid-value");
    }
    for absent in ["2025", "0000", "9999"] {
        assert_told(&client.get(&format!("{SUMMARIES}/{absent}")).await, 404, "unknown-resource");
    }
}

#[tokio::test]
async fn the_longest_summary_can_be_stored() {
    let client = designated().await;
    let mut long = summary(2025);
    long["text"] = json!("\u{20000}".repeat(20_000));
    assert_eq!(submit(&client, "one", &long).await.status, 201);
    long["text"] = json!("字".repeat(20_001));
    assert_told(&submit(&client, "two", &long).await, 422, "invalid-body /text too-long");
}

#[tokio::test]
async fn only_the_contact_point_itself_submits() {
    let client = designated().await;
    let stranger = client.by(&of_body(Role::Base, OTHER));
    let refused = submit(&stranger, "one", &summary(2025)).await;
    assert_told(&refused, 403, "not-permitted");
    let told = refused.json()["detail"].clone();
    assert_eq!(told, "The contact point of the region submits its summaries itself.");
    assert_told(&submit(&stranger, "one", &summary(1999)).await, 422, "invalid-body /year out-of-range");

    let mut nameless = point();
    nameless["creditCode"] = json!(null);
    replaces(&client, &client.get(GUANGDONG).await).put(GUANGDONG, &nameless).await;
    for client in [&client, &stranger] {
        let refused = submit(client, "one", &summary(2025)).await;
        assert_told(&refused, 403, "not-permitted");
        let told = refused.json()["detail"].as_str().unwrap().to_owned();
        assert!(told.contains("creditCode") && told.contains("PUT /v1/contact-points/440000"), "{told}");
    }
    assert_eq!(client.get(SUMMARIES).await.json()["items"], json!([]));
}

/// What another organisation submitted before it is in the way, and is not shown.
#[tokio::test]
async fn a_successor_sees_what_it_submitted_itself() {
    let client = designated().await;
    for year in [2023, 2024] {
        submit(&client, &year.to_string(), &summary(year)).await;
    }
    let mut other = point();
    (other["name"], other["creditCode"]) = (json!("示范大学"), json!(OTHER));
    replaces(&client, &client.get(GUANGDONG).await).put(GUANGDONG, &other).await;
    let (predecessor, successor) = (client.by(&of_body(Role::Base, BASE)), client.by(&of_body(Role::Base, OTHER)));
    assert_told(&submit(&successor, "one", &summary(2024)).await, 409, "already-exists");
    // What was refused has used up no key.
    assert_eq!(submit(&successor, "one", &summary(2025)).await.status, 201);
    assert_told(&successor.get(&format!("{SUMMARIES}/2024")).await, 404, "unknown-resource");
    let years = async |client: &Client| {
        let page = client.get(&format!("{SUMMARIES}?limit=2")).await.json();
        assert_eq!(page["next"], json!(null));
        page["items"].as_array().unwrap().iter().map(|item| item["year"].as_u64().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!((years(&successor).await, years(&predecessor).await), (vec![2025], vec![2024, 2023]));
    // The predecessor's own request, sent again, is answered as it was; a new one is not taken.
    assert_eq!(submit(&client, "2024", &summary(2024)).await.status, 201);
    assert_told(&submit(&client, "new", &summary(2022)).await, 403, "not-permitted");
}
