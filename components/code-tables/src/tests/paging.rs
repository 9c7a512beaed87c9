use std::collections::BTreeSet;

use super::{assert_told, client, path};

/// The codes of all pages, following `next` and proving that the link says the same.
async fn all(table: &str, query: &[(&str, &str)]) -> Vec<String> {
    let (first, mut codes) = (path(table, query), Vec::new());
    let mut path = first.clone();
    loop {
        let reply = client().get(&path).await;
        let page = reply.json();
        codes.extend(page["items"].as_array().unwrap().iter().map(|item| item["code"].as_str().unwrap().to_owned()));
        let Some(cursor) = page["next"].as_str() else {
            assert_eq!(reply.header("link"), "");
            return codes;
        };
        assert!(reply.header("link").ends_with(&format!("cursor={cursor}>; rel=\"next\"")));
        path = format!("{first}&cursor={cursor}");
    }
}

#[tokio::test]
async fn a_whole_table_gives_each_entry_once() {
    for (table, limits) in [("regions", ["7", "100"]), ("industries", ["61", "100"]), ("departments", ["1", "24"])] {
        let reply = client().get("/v1/code-tables").await.json();
        let about = reply["items"].as_array().unwrap().iter().find(|item| item["code"] == table).unwrap().clone();
        for limit in limits {
            let codes = all(table, &[("limit", limit)]).await;
            assert_eq!(codes.len() as u64, about["entries"].as_u64().unwrap(), "{table} by {limit}");
            assert!(codes.is_sorted_by(|one, next| one < next));
        }
    }
}

/// Ranks mix codes, so a page must begin after the last entry of its rank, and not after its code alone.
#[tokio::test]
async fn what_a_search_finds_comes_once_in_the_same_order_by_any_limit() {
    for (table, q) in
        [("industries", "制造 of"), ("industries", "computer"), ("regions", "州"), ("departments", "专利")]
    {
        let whole = all(table, &[("q", q), ("limit", "100")]).await;
        assert!(whole.len() > 3, "{q}: {whole:?}");
        assert_eq!(whole.iter().collect::<BTreeSet<_>>().len(), whole.len());
        for limit in ["1", "3", "50"] {
            // One by one is slow over a thousand.
            if limit.len() > 1 || whole.len() < 100 {
                assert_eq!(all(table, &[("q", q), ("limit", limit)]).await, whole, "{q} by {limit}");
            }
        }
    }
    let children = all("industries", &[("parent", "C"), ("limit", "4")]).await;
    assert!(children.len() > 25 && children.iter().all(|code| code.len() == 3));
}

#[tokio::test]
async fn a_cursor_belongs_to_its_table_question_and_parent() {
    let cursor = |reply: &puhui_service::testing::Reply| reply.json()["next"].as_str().unwrap().to_owned();
    let plain = cursor(&client().get(&path("industries", &[("limit", "1")])).await);
    let asked = cursor(&client().get(&path("industries", &[("limit", "1"), ("q", "制造")])).await);
    let inside = cursor(&client().get(&path("industries", &[("limit", "1"), ("parent", "C")])).await);
    for (table, query) in [
        ("regions", &[("cursor", plain.as_str())][..]),
        ("industries", &[("cursor", &asked)]),
        ("industries", &[("cursor", &plain), ("q", "制造")]),
        ("industries", &[("cursor", &asked), ("q", "制 造")]),
        ("industries", &[("cursor", &inside)]),
        ("industries", &[("cursor", &inside), ("parent", "D")]),
        ("industries", &[("cursor", "")]),
        ("industries", &[("cursor", "游标")]),
    ] {
        assert_told(&client().get(&path(table, query)).await, 400, "invalid-cursor cursor invalid-value");
    }
    // The same question in another writing, another language or with another limit is the same list.
    let other =
        client().in_chinese().get(&path("industries", &[("cursor", &asked), ("q", " 制造 "), ("limit", "5")])).await;
    assert_eq!((other.status, other.json()["items"].as_array().unwrap().len()), (200, 5));
    let lower = path("industries", &[("cursor", &inside), ("parent", "c")]);
    assert_eq!(client().get(&lower).await.status, 200);
}
