use puhui_domain::RegionSlot;
use serde_json::{Value, json};

use super::{GUANGDONG, assert_told, client, creates, designated, person, point, replaces};

#[tokio::test]
async fn every_slot_is_listed_and_vacant_at_first() {
    let reply = client().get("/v1/contact-points").await;
    let list = reply.json();
    let slots = RegionSlot::all().count();
    assert_eq!((&list["filled"], &list["vacant"], &list["next"]), (&json!(0), &json!(slots), &json!(null)));
    let items = list["items"].as_array().unwrap();
    let codes: Vec<_> = items.iter().map(|item| item["region"]["code"].as_str().unwrap().to_owned()).collect();
    assert_eq!(codes, RegionSlot::all().map(|slot| slot.to_string()).collect::<Vec<_>>());
    assert!(items.iter().all(|item| item["isVacant"] == true && item["contactPoint"].is_null()));
}

#[tokio::test]
async fn a_contact_point_is_designated_and_shown() {
    let client = client();
    let made = creates(&client).put(GUANGDONG, &point()).await;
    assert_eq!((made.status, made.header("location")), (201, GUANGDONG));
    let read = client.get(GUANGDONG).await;
    assert_eq!((read.json(), read.header("etag")), (made.json(), made.header("etag")));
    assert_eq!((read.header("content-language"), read.header("content-location")), ("en", GUANGDONG));
    let chinese = client.get(&format!("{GUANGDONG}?language=zh-CN")).await;
    assert_eq!(chinese.header("content-language"), "zh-CN");
    insta::assert_json_snapshot!([read.json(), chinese.json()]);

    let list = client.in_chinese().get("/v1/contact-points").await;
    assert_eq!((&list.json()["filled"], &list.json()["vacant"]), (&json!(1), &json!(31)));
    let items = list.json();
    let item = items["items"].as_array().unwrap().iter().find(|item| item["isVacant"] == false).unwrap();
    insta::assert_json_snapshot!("a_filled_slot", item);
}

#[tokio::test]
async fn optional_particulars_are_null() {
    let client = client();
    let bare = json!({"name": "示范企业", "hostKind": "enterprise"});
    let made = creates(&client).put("/v1/contact-points/xpcc", &bare).await.json();
    for name in ["creditCode", "address", "phone", "website", "designatedOn"] {
        assert_eq!(made.get(name), Some(&json!(null)), "{name}");
    }
    assert_eq!(made["region"]["name"], "Xinjiang Production and Construction Corps");
}

#[tokio::test]
async fn a_put_designates_or_replaces_and_never_both() {
    let client = client();
    assert_told(&client.put(GUANGDONG, &point()).await, 428, "precondition-required");
    let stale = client.with("if-match", "\"0123456789abcdef.01234567\"");
    let vacant = stale.put(GUANGDONG, &point()).await;
    assert_told(&vacant, 404, "unknown-resource");
    assert!(vacant.json()["detail"].as_str().unwrap().contains("If-None-Match"));

    let made = creates(&client).put(GUANGDONG, &point()).await;
    let again = creates(&client).put(GUANGDONG, &point()).await;
    assert_told(&again, 412, "precondition-failed");
    assert_eq!(again.json()["related"], GUANGDONG);
    let late = stale.put(GUANGDONG, &point()).await;
    assert_told(&late, 412, "precondition-failed");
    assert_eq!(late.json()["related"], GUANGDONG);

    // Seen in another language is seen.
    let chinese = client.in_chinese().get(GUANGDONG).await;
    let mut moved = point();
    moved["address"] = json!("示范市示范路2号");
    let changed = replaces(&client, &chinese).put(GUANGDONG, &moved).await;
    assert_eq!((changed.status, changed.header("location")), (200, ""));
    assert_eq!(changed.json()["address"], "示范市示范路2号");
    assert_ne!(changed.header("etag"), made.header("etag"));
    assert_told(&replaces(&client, &made).put(GUANGDONG, &moved).await, 412, "precondition-failed");
}

/// The name, the credit code and the history's newest line after each change.
#[tokio::test]
async fn the_history_tells_a_replacement_from_a_change() {
    let client = client();
    let mut seen = creates(&client).put(GUANGDONG, &point()).await;
    for (name, code, expected) in [
        ("示范知识产权服务中心", json!("91350100M000100Y43"), "changed"),
        ("示范知识产权服务中心（新名）", json!("91350100M000100Y43"), "changed"),
        ("示范知识产权服务中心（新名）", json!("91110000600037341L"), "replaced"),
        ("示范知识产权服务中心（新名）", json!(null), "changed"),
        ("示范大学", json!(null), "replaced"),
    ] {
        let before = seen.json()["name"].clone();
        let mut body = point();
        (body["name"], body["creditCode"]) = (json!(name), code);
        seen = replaces(&client, &seen).put(GUANGDONG, &body).await;
        let history = client.get(&format!("{GUANGDONG}/history")).await;
        let last = history.json()["items"].as_array().unwrap().last().unwrap().clone();
        assert_eq!((&last["what"], &last["from"], &last["to"]), (&json!(expected), &before, &json!(name)));
    }
    let history = client.get(&format!("{GUANGDONG}/history")).await;
    let first = json!({
        "at": "2026-11-22T09:00:00+08:00", "by": "national", "person": "somebody", "what": "designated",
        "from": null, "to": "示范知识产权服务中心"
    });
    assert_eq!((&history.json()["items"][0], &history.json()["next"]), (&first, &json!(null)));
    assert_eq!(history.json()["items"].as_array().unwrap().len(), 6);
    let again = client.with("if-none-match", history.header("etag"));
    assert_eq!(again.get(&format!("{GUANGDONG}/history")).await.status, 304);
}

/// A record holds its newest events only; a reader of its history does not notice.
#[tokio::test]
async fn a_long_history_is_told_to_its_end() {
    let client = client();
    let mut seen = creates(&client).put(GUANGDONG, &point()).await;
    for n in 1..=80 {
        let mut body = point();
        body["name"] = json!(format!("示范大学{n}"));
        seen = replaces(&client, &seen).put(GUANGDONG, &body).await;
        assert_eq!(seen.status, 200);
    }
    let (mut path, mut names) = (format!("{GUANGDONG}/history?limit=30"), Vec::new());
    loop {
        let page = client.get(&path).await;
        names.extend(page.json()["items"].as_array().unwrap().iter().map(|line| line["to"].clone()));
        let Some(cursor) = page.json()["next"].as_str().map(str::to_owned) else { break };
        assert!(page.header("link").contains(&cursor));
        path = format!("{GUANGDONG}/history?limit=30&cursor={cursor}");
    }
    let expected = (1..=80).map(|n| json!(format!("示范大学{n}")));
    assert_eq!(names, [point()["name"].clone()].into_iter().chain(expected).collect::<Vec<_>>());

    let other = "/v1/contact-points/110000";
    creates(&client).put(other, &point()).await;
    let cursor = path.split("cursor=").nth(1).unwrap();
    assert_told(
        &client.get(&format!("{other}/history?cursor={cursor}")).await,
        400,
        "invalid-cursor cursor invalid-value",
    );
}

#[tokio::test]
async fn what_is_unchanged_is_not_sent_again() {
    let client = designated().await;
    for path in ["/v1/contact-points", GUANGDONG, &format!("{GUANGDONG}/history")] {
        let first = client.get(path).await;
        let known = client.with("if-none-match", first.header("etag"));
        assert_eq!(known.get(path).await.status, 304, "{path}");
    }
    let known = client.with("if-none-match", client.get("/v1/contact-points").await.header("etag"));
    assert_eq!(known.in_chinese().get("/v1/contact-points").await.status, 200);
    creates(&client).put("/v1/contact-points/450000", &point()).await;
    assert_eq!(known.get("/v1/contact-points").await.status, 200);
}

#[tokio::test]
async fn a_region_is_a_slot_in_any_usual_writing() {
    let client = designated().await;
    for writing in ["440000", "%EF%BC%94%EF%BC%94%EF%BC%90%EF%BC%90%EF%BC%90%EF%BC%90"] {
        let reply = client.get(&format!("/v1/contact-points/{writing}")).await;
        assert_eq!((reply.status, reply.header("content-location")), (200, GUANGDONG), "{writing}");
    }
    creates(&client).put("/v1/contact-points/XPCC", &point()).await;
    assert_eq!(client.get("/v1/contact-points/xpcc").await.status, 200);
    for unknown in ["990000", "44", "nowhere", "440300", "810000", "%20", "%F0%9F%98%80", "0"] {
        for path in ["", "/history", "/person", "/summaries", "/summaries/2025"] {
            let reply = client.get(&format!("/v1/contact-points/{unknown}{path}")).await;
            assert_told(&reply, 400, "invalid-path region invalid-value");
        }
        let path = format!("/v1/contact-points/{unknown}");
        assert_told(&creates(&client).put(&path, &point()).await, 400, "invalid-path region invalid-value");
        let path = format!("/v1/contact-points/{unknown}/person");
        assert_told(&creates(&client).put(&path, &person()).await, 400, "invalid-path region invalid-value");
    }
    assert_told(&client.get("/v1/contact-points/%FF").await, 404, "unknown-resource");
    let told: Value = client.get("/v1/contact-points/440300").await.json();
    assert_eq!(told["errors"][0]["detail"], "The region 440300 has no contact point of its own.");
}

#[tokio::test]
async fn a_vacant_slot_says_whose() {
    let client = client();
    for path in ["", "/history"] {
        let reply = client.get(&format!("{GUANGDONG}{path}")).await;
        assert_told(&reply, 404, "unknown-resource");
        assert_eq!(reply.json()["detail"], "Guangdong has no contact point yet.");
    }
    let chinese = client.in_chinese().get(GUANGDONG).await.json();
    assert_eq!(chinese["detail"], "广东省尚未确定工作联系点。");
}

#[tokio::test]
async fn wrong_parameters_are_refused() {
    let client = designated().await;
    for (path, told) in [
        ("/v1/contact-points?language=fr", "invalid-parameter language invalid-value"),
        ("/v1/contact-points?limit=5", "invalid-parameter limit unknown"),
        ("/v1/contact-points/440000?view=full", "invalid-parameter view unknown"),
        ("/v1/contact-points/440000/history?language=en", "invalid-parameter language unknown"),
        ("/v1/contact-points/440000/person?view=", "invalid-parameter view invalid-value"),
        ("/v1/contact-points/440000/person?view=FULL", "invalid-parameter view invalid-value"),
        ("/v1/contact-points/440000/person?view=full&view=full", "invalid-parameter view duplicate"),
    ] {
        assert_told(&client.get(path).await, 400, told);
        assert_told(&client.in_chinese().get(path).await, 400, told);
    }
}
