use puhui_service::identity::Role;
use puhui_service::testing::{of_place, somebody};
use puhui_store::{Behaviour, MemoryKv, Side};
use serde_json::json;

use super::{PATH, assert_told, body, credit_code, decided, over, own, public, submitted};

fn table(body: Vec<u8>) -> String {
    String::from_utf8(body).unwrap()
}

#[tokio::test]
async fn the_table_of_an_office_and_that_of_the_public() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let office = over(&kv);
    let mut odd = body();
    odd["enterprise"]["name"] = json!("=HYPERLINK(\"https://example.com\")");
    (odd["enterprise"]["region"], odd["enterprise"]["creditCode"]) = (json!("110000"), json!(credit_code(2)));
    odd["product"]["name"] = json!("灯，一“号”,\"A\"");
    for (key, body) in [("1", &body()), ("2", &odd), ("3", &body())] {
        let location = submitted(&office, key, body).await;
        if key != "3" {
            decided(&office, &location, "approve").await;
        }
    }
    let province = public(&kv).by(&somebody(Role::Province));
    let path = format!("{PATH}/export");
    let reply = province.get(&format!("{path}?state=approved")).await;
    assert_eq!(reply.header("content-type"), "text/csv; charset=utf-8; header=present");
    assert_eq!(reply.header("content-disposition"), "attachment; filename=\"product-filings.csv\"");
    assert_eq!((reply.header("cache-control"), reply.header("etag")), ("no-store", ""));
    assert_eq!(reply.header("content-language"), "en");
    let (of_office, of_public) = (table(reply.body), table(public(&kv).in_chinese().get(&path).await.body));
    for told in [&of_office, &of_public] {
        assert!(told.starts_with('\u{feff}') && told.ends_with("\r\n"));
        assert_eq!(told.matches('\n').count(), told.matches("\r\n").count());
        assert!(!told.contains("演示甲") && !told.contains("13800001234"));
    }
    assert!(!of_public.contains("1234500"));
    let lines = |told: &str| told.trim_start_matches('\u{feff}').lines().map(str::to_owned).collect::<Vec<_>>();
    insta::assert_json_snapshot!([lines(&of_office), lines(&of_public)]);
    assert_eq!(lines(&table(own(&office).get(&path).await.body)).len(), 3);
    let elsewhere = public(&kv).by(&of_place(Role::City, "440100"));
    assert_eq!(lines(&table(elsewhere.get(&path).await.body)).len(), 1);
    assert_eq!(lines(&table(public(&kv).get(&format!("{path}?state=pending")).await.body)).len(), 1);
}

#[tokio::test]
async fn a_table_has_no_pages() {
    let client = over(&MemoryKv::new(Behaviour::Honest));
    let told = "invalid-parameter limit unknown cursor unknown";
    assert_told(&client.get(&format!("{PATH}/export?limit=1&cursor=x")).await, 400, told);
}

/// Rows beyond those that are read at once come too; and where the store fails under way, the body has no proper end.
#[tokio::test]
async fn a_long_table_comes_whole_or_breaks_off() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let office = over(&kv);
    for n in 0..450 {
        submitted(&office, &n.to_string(), &body()).await;
    }
    let whole = table(office.get(&format!("{PATH}/export?state=pending")).await.body);
    assert_eq!(whole.lines().count(), 451);

    let path = format!("{PATH}/export");
    let pieces = office.pieces(&path, || ()).await;
    assert!(pieces.len() >= 3 && pieces.iter().all(Option::is_some));
    let broken = office.pieces(&path, || kv.crash_at(1, Side::Before)).await;
    assert!(broken.first() == pieces.first() && broken.last() == Some(&None), "{}", broken.len());
    // Before the first row it is a problem.
    assert_eq!(office.get(&path).await.status, 503);
}
