use serde_json::{Value, json};

use super::{assert_told, office, signed, text};

const BODY: &str = "91350100M000100Y43";

/// What somebody becomes, by what the provider says: role, region, organisation.
async fn acting(more: Value, role: Option<&str>) -> Result<(String, Value, Value), String> {
    let office = office();
    let nonce = office.nonce().await;
    let token = signed(1, &office.claims(&nonce, &more));
    let body = json!({"provider": "office", "idToken": token, "nonce": nonce, "role": role});
    let reply = office.client.post("/v1/sessions", &body).await;
    if reply.status != 200 {
        assert_told(&reply, 401, "sign-in-refused");
        return Err(text(&reply, "detail"));
    }
    let acting = reply.json()["acting"].clone();
    let role = acting["role"]["code"].as_str().unwrap().to_owned();
    Ok((role, acting["region"]["code"].clone(), acting["creditCode"].clone()))
}

#[tokio::test]
async fn claims_become_a_role_with_its_place_or_its_organisation() {
    for (more, asked, expected) in [
        (json!({}), None, ("person", Value::Null, Value::Null)),
        (json!({"groups": "unheard-of"}), None, ("person", Value::Null, Value::Null)),
        // A role's own code means nothing unless the operator says so.
        (json!({"groups": ["operator", "national"]}), None, ("national", Value::Null, Value::Null)),
        (json!({"groups": "gd"}), None, ("province", json!("440000"), Value::Null)),
        (json!({"groups": ["officers"], "region": "350000"}), None, ("province", json!("350000"), Value::Null)),
        (json!({"groups": ["gd"], "region": "350000"}), None, ("province", json!("440000"), Value::Null)),
        (json!({"groups": ["officers"], "region": "440000-centre"}), None, ("province", json!("440000"), Value::Null)),
        (json!({"groups": ["handlers"], "organisation": BODY}), None, ("handler", Value::Null, json!(BODY))),
        (
            json!({"groups": ["handlers", "gd"], "organisation": BODY}),
            Some("province"),
            ("province", json!("440000"), Value::Null),
        ),
        (json!({"groups": ["gd"]}), Some("person"), ("person", Value::Null, Value::Null)),
        (json!({"groups": [1, 2]}), None, ("person", Value::Null, Value::Null)),
    ] {
        let found = acting(more.clone(), asked).await.unwrap();
        assert_eq!((found.0.as_str(), found.1, found.2), expected, "{more} {asked:?}");
    }
}

#[tokio::test]
async fn what_the_provider_does_not_say_is_not_made_up() {
    for (more, asked, why) in [
        (json!({"groups": ["officers"]}), None, "for which organisation or region"),
        (json!({"groups": ["officers"], "region": "999999"}), None, "is that of no office here"),
        // A city that has no office of its own here.
        (json!({"groups": ["officers"], "region": "440500"}), None, "is that of no office here"),
        (json!({"groups": ["officers"], "region": "440300"}), None, "not of the kind of the role"),
        (
            json!({"groups": ["handlers"], "organisation": "91350100M000100Y4Z"}),
            None,
            "for which organisation or region",
        ),
        (json!({"groups": ["gd"]}), Some("national"), "does not give you the role national"),
        (json!({}), Some("operator"), "does not give you the role operator"),
    ] {
        let told = acting(more.clone(), asked).await.unwrap_err();
        assert!(told.contains(why), "{more}: {told}");
    }
}
