//! Who asks in an example.

#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use puhui_openapi::Exchange;
use serde_json::{Value, json};

fn read(asking: &Value) -> Result<Exchange, String> {
    let mut exchange = json!({
        "name": "read", "about": ["读", "Read"], "method": "GET", "path": "/", "status": 200, "as": asking,
    });
    if asking.is_null() {
        exchange.as_object_mut().unwrap().remove("as");
    }
    serde_json::from_value(exchange).map_err(|why| why.to_string())
}

#[test]
fn somebody_has_a_role_and_what_it_is_for() {
    let check = |asking: Value, acts_for: &str| {
        let principal = read(&asking).unwrap().principal.unwrap();
        assert_eq!((principal.person(), principal.acts_for().as_str()), ("per_example", acts_for), "{asking}");
    };
    check(json!({"role": "national"}), "national");
    check(json!({"role": "province", "region": "440000"}), "440000");
    check(json!({"role": "province", "region": "440000-centre"}), "440000-centre");
    check(json!({"role": "handler", "creditCode": "91440300XXXX000015"}), "91440300XXXX000015");
    assert!(read(&Value::Null).unwrap().principal.is_none());
}

#[test]
fn nobody_is_made_up() {
    let check = |asking: Value, why: &str| {
        let told = read(&asking).unwrap_err();
        assert!(told.contains(why), "{asking}: {told}");
    };
    check(json!({}), "missing field `role`");
    check(json!({"role": "minister"}), "minister");
    check(json!({"role": "province"}), "needs the code of the office");
    check(json!({"role": "handler"}), "needs the credit code");
    check(json!({"role": "national", "region": "440000"}), "leave the region out");
    check(json!({"role": "city", "region": "440000"}), "of another kind than the role");
    check(json!({"role": "city", "region": "440305"}), "no tenant");
    check(json!({"role": "national", "token": "ey"}), "unknown field `token`");
}
