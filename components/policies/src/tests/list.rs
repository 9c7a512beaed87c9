use std::collections::HashSet;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use puhui_service::testing::{Client, Reply};
use serde_json::{Value, json};

use super::{anonymous, assert_told, client, created, english, notice};

/// All pages, following `next` and proving that the link says the same.
async fn pages(client: &Client, limit: usize) -> Vec<Value> {
    let (mut path, mut items) = (format!("/v1/policies?limit={limit}"), Vec::new());
    loop {
        let reply = client.get(&path).await;
        assert_eq!(reply.status, 200, "{}", reply.json());
        let page = reply.json()["items"].as_array().unwrap().clone();
        assert!(page.len() <= limit);
        items.extend(page);
        let Some(cursor) = next(&reply) else { return items };
        path = format!("/v1/policies?limit={limit}&cursor={cursor}");
        assert_eq!(reply.header("link"), format!("<{path}>; rel=\"next\""));
    }
}

fn next(reply: &Reply) -> Option<String> {
    let next = reply.json()["next"].as_str().map(str::to_owned);
    assert_eq!(next.is_none(), reply.header("link").is_empty());
    next
}

#[tokio::test]
async fn fifty_policies_come_in_order_with_nothing_missing_or_twice() {
    let client = client();
    let mut ids = HashSet::new();
    for i in 0..50_u32 {
        // Scattered over two centuries, with shared days, and every tenth undated.
        let (year, month, day) = (1949 + i * i * 7919 % 201, 1 + i * 31 % 12, 1 + i % 3);
        let date = if i % 10 == 9 { json!(null) } else { json!(format!("{year}-{month:02}-{day:02}")) };
        let body = json!({"issuedOn": date, "texts": [{"language": "en", "title": format!("Notice {i}")}]});
        ids.insert(created(&client, &body).await);
    }
    for limit in [1, 7, 20, 50, 100] {
        let items = pages(&client, limit).await;
        let dates: Vec<_> = items.iter().map(|item| item["issuedOn"].as_str().unwrap_or_default()).collect();
        assert!(dates.is_sorted_by(|one, next| one >= next), "{dates:?}");
        let seen: Vec<_> = items.iter().map(|item| format!("/v1/policies/{}", item["id"].as_str().unwrap())).collect();
        assert_eq!((seen.len(), seen.into_iter().collect::<HashSet<_>>()), (50, ids.clone()), "by {limit}");
    }
}

#[tokio::test]
async fn an_item_is_a_summary_in_the_language_it_exists_in() {
    let client = client();
    created(&client, &notice()).await;
    created(&client, &json!({"issuedOn": "2024-01-01", "texts": [english()]})).await;
    let (english, chinese) = (client.get("/v1/policies").await, client.in_chinese().get("/v1/policies").await);
    assert_eq!((english.header("content-language"), chinese.header("content-language")), ("en", "zh-CN"));
    assert_eq!(english.json(), chinese.json());
    assert_eq!(client.get("/v1/policies?language=zh-CN").await.header("content-language"), "zh-CN");
    insta::assert_json_snapshot!(anonymous(&english.json()));
}

#[tokio::test]
async fn absurd_limits_and_foreign_cursors_are_refused() {
    let client = client();
    for title in ["a", "b"] {
        created(&client, &json!({"issuedOn": "2024-01-01", "texts": [{"language": "en", "title": title}]})).await;
    }
    for (query, told) in [
        ("limit=0", "invalid-parameter limit out-of-range"),
        ("limit=101", "invalid-parameter limit out-of-range"),
        ("limit=99999999999999999999", "invalid-parameter limit out-of-range"),
        ("limit=-1", "invalid-parameter limit wrong-type"),
        ("limit=ten", "invalid-parameter limit wrong-type"),
        ("limit=", "invalid-parameter limit wrong-type"),
        ("limit=1&limit=2", "invalid-parameter limit duplicate"),
        ("limit=x&language=y&colour=z", "invalid-parameter limit wrong-type language invalid-value colour unknown"),
        ("cursor=", "invalid-cursor cursor invalid-value"),
        ("cursor=AAAA", "invalid-cursor cursor invalid-value"),
        ("cursor=%F0%9F%98%80", "invalid-cursor cursor invalid-value"),
    ] {
        assert_told(&client.get(&format!("/v1/policies?{query}")).await, 400, told);
        assert_told(&client.in_chinese().get(&format!("/v1/policies?{query}")).await, 400, told);
    }
    let cursor = next(&client.get("/v1/policies?limit=1").await).unwrap();
    let bent: String = cursor.chars().rev().collect();
    assert_told(&client.get(&format!("/v1/policies?cursor={bent}")).await, 400, "invalid-cursor cursor invalid-value");
    assert_eq!(client.get(&format!("/v1/policies?cursor={cursor}")).await.json()["items"].as_array().unwrap().len(), 1);
}

/// Whoever takes a cursor apart can make up positions, and gets a page or a refusal for it.
#[tokio::test]
async fn made_up_positions_do_no_harm() {
    let client = client();
    for title in ["a", "b"] {
        created(&client, &json!({"issuedOn": "2024-01-01", "texts": [{"language": "en", "title": title}]})).await;
    }
    let cursor = URL_SAFE_NO_PAD.decode(next(&client.get("/v1/policies?limit=1").await).unwrap()).unwrap();
    let (bound, _) = cursor.split_at(9);
    let days = [
        "",
        "2",
        "202",
        "2024-01-01",
        "9999-99-99",
        "0000-00-00",
        "2024-01-01x",
        "😀",
        "字字字",
        "\u{0}",
        &"9".repeat(500),
    ];
    for (day, slot) in days.iter().flat_map(|day| [0, 1, u64::MAX].map(|slot| (day, slot))) {
        let position = json!({"day": day, "slot": slot}).to_string();
        let made_up = URL_SAFE_NO_PAD.encode([bound, position.as_bytes()].concat());
        let reply = client.get(&format!("/v1/policies?cursor={made_up}")).await;
        assert!([200, 400].contains(&reply.status), "{position}: {}", reply.json());
    }
}
