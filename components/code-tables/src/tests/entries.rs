use puhui_domain::{Industry, RegionSlot};
use serde_json::json;

use super::{client, items, path};

#[tokio::test]
async fn an_entry_has_its_names_its_level_and_its_path() {
    let shown = async |table, q| {
        let chinese = client().in_chinese().get(&path(table, &[("q", q), ("limit", "1")])).await.json();
        [items(table, &[("q", q)]).await[0].clone(), chinese["items"][0].clone()]
    };
    insta::assert_json_snapshot!([
        shown("industries", "C3922").await,
        shown("regions", "440300").await,
        shown("regions", "xpcc").await,
        shown("departments", "公共服务司").await,
        shown("tenants", "440000-centre").await,
        shown("tenants", "深圳").await,
    ]);
}

#[tokio::test]
async fn without_a_question_entries_come_by_code() {
    for table in ["regions", "industries", "departments", "tenants"] {
        for query in [&[][..], &[("q", "")], &[("q", " \u{3000}")]] {
            let items = items(table, query).await;
            let codes: Vec<_> = items.iter().map(|item| item["code"].as_str().unwrap()).collect();
            assert!(codes.len() == 20 && codes.is_sorted(), "{codes:?}");
            assert!(items.iter().all(|item| item["matched"].is_null()));
        }
    }
}

#[tokio::test]
async fn a_parent_leaves_its_children() {
    let prefectures = items("regions", &[("parent", "440000"), ("limit", "100")]).await;
    assert_eq!(prefectures.len(), 21);
    assert!(prefectures.iter().all(|item| item["parent"] == json!({"code": "440000", "name": "Guangdong"})));
    let top = items("industries", &[("parent", ""), ("limit", "100")]).await;
    assert_eq!(top.len(), 20, "an empty parent leaves what has none");
    let groups = items("industries", &[("parent", "c 39")]).await;
    let expected = Industry::all().filter(|industry| industry.parent() == Industry::find("C39"));
    assert_eq!(
        groups.iter().map(|item| item["code"].as_str().unwrap()).collect::<Vec<_>>(),
        expected.map(Industry::code).collect::<Vec<_>>()
    );
    assert_eq!(items("industries", &[("parent", "C3922")]).await, [json!(null); 0]);
    assert_eq!(items("departments", &[("parent", "local-offices")]).await, [json!(null); 0]);
    let below = items("tenants", &[("parent", "440000")]).await;
    assert_eq!(below.iter().map(|item| &item["code"]).collect::<Vec<_>>(), ["440100", "440300"]);
    assert_eq!(items("tenants", &[("parent", "cn"), ("limit", "100")]).await.len(), 34);

    let shenzhen = items("regions", &[("parent", "440000"), ("q", "深圳")]).await;
    assert_eq!((shenzhen.len(), &shenzhen[0]["code"]), (1, &json!("440300")));
    assert_eq!(items("regions", &[("parent", "450000"), ("q", "深圳")]).await, [json!(null); 0]);
}

#[tokio::test]
async fn regions_alone_say_whether_they_are_slots() {
    let mut slots = 0;
    for page in [&[("limit", "100")][..], &[("q", "兵团")]] {
        for item in items("regions", page).await {
            let is_slot = item["code"].as_str().unwrap().parse::<RegionSlot>().is_ok();
            assert_eq!(item["isSlot"], is_slot);
            slots += usize::from(is_slot);
        }
    }
    assert!(slots > 5);
    for table in ["industries", "departments", "tenants"] {
        assert!(items(table, &[]).await.iter().all(|item| item.get("isSlot").is_none()));
    }
}
