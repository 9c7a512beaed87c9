//! The audit through the real host: a reading is collected by the schedule and shown to who supervises.

use std::time::{Duration, Instant};

use puhui_service::identity::Role;
use puhui_service::testing::somebody;
use puhui_tests::{Server, Settings};
use serde_json::{Value, json};

const FILINGS: &str = "/v1/product-filings";
const ENTERPRISE: &str = "91350100M000100Y43";
/// 核实
const WHY: &str = "%E6%A0%B8%E5%AE%9E";

fn filing() -> Value {
    json!({
        "enterprise": {"name": "示范科技有限公司", "creditCode": ENTERPRISE, "region": "440300"},
        "contact": {"name": "演示甲", "phone": "13800001234"},
        "product": {"name": "示范台灯", "industry": "C3922"},
        "patents": [{"number": "202010566088.9", "role": "core", "basis": "owned"}],
        "figures": {"year": 2025, "currency": "CNY", "salesCents": 1_000_000, "profitCents": -500, "exportCents": 0},
        "commitment": true,
        "joinsIdentification": false,
    })
}

/// Asks again until there are so many, for a minute.
fn entries(server: &Server, query: &str, count: usize) -> Vec<Value> {
    let (begin, supervisor) = (Instant::now(), server.by(&somebody(Role::Supervisor)));
    loop {
        let page = supervisor.get(&format!("/v1/audit?{query}"));
        assert_eq!(page.status, 200, "{}", page.body);
        let items = page.json()["items"].as_array().cloned().unwrap_or_default();
        if items.len() == count {
            return items;
        }
        assert!(begin.elapsed() < Duration::from_secs(60), "{count} were expected: {}", page.body);
        std::thread::sleep(Duration::from_millis(200));
    }
}

#[test]
fn who_read_whose_telephone_is_known_to_who_supervises() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let schedule = folder.path().join("schedule.toml");
    std::fs::write(&schedule, "[[tick]]\ncomponent = \"audit\"\njob = \"collect\"\nevery = \"1s\"\n")?;
    let arguments = vec!["--dev".to_owned(), "--config".to_owned(), schedule.display().to_string()];
    let server = Server::with(Settings { arguments, ..Settings::default() });

    let made = server.handler(ENTERPRISE).header("idempotency-key", "one").post(FILINGS, &filing());
    assert_eq!(made.status, 201, "{}", made.body);
    let (contact, id) = (format!("{}/contact", made.header("location")), made.json()["id"].clone());
    let id = id.as_str().unwrap_or_default();
    server.operator().get(&contact).assert_problem(400, "purpose-required");
    let read = server.operator().header("puhui-purpose", WHY).get(&contact);
    assert_eq!((read.status, &read.json()["phone"]), (200, &json!("13800001234")));

    // The enterprise reads its own: that is not public either.
    assert_eq!(server.handler(ENTERPRISE).get(made.header("location")).status, 200);

    let left = entries(&server, &format!("record={id}&action=ReadFilingContacts"), 1);
    assert_eq!((&left[0]["purpose"], &left[0]["body"]), (&json!("核实"), &json!("operator")));
    assert_eq!((&left[0]["component"], &left[0]["status"]), (&json!("product-filings"), &json!(200)));
    assert_eq!(entries(&server, &format!("body={ENTERPRISE}"), 1)[0]["action"], "ReadProductFilings");
    // Who looked is in it, too.
    assert!(!entries(&server, "action=ReadAudit&limit=1", 1).is_empty());
    server.operator().get("/v1/audit").assert_problem(403, "not-permitted");
    assert!(!server.log().contains("13800001234") && !server.log().contains("核实"));
    Ok(())
}
