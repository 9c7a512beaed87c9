//! Signing in under a membership.

use serde_json::{Value, json};

use super::people::{BODY, OTHER, head, member, signed_in};
use super::{Office, assert_told, office, signed, text};

/// Signs somebody in under a membership.
async fn under(office: &Office, who: &str, more: &Value) -> puhui_service::testing::Reply {
    let nonce = office.nonce().await;
    let mut body = json!({
        "provider": "office", "idToken": signed(1, &office.claims(&nonce, &json!({ "sub": who }))), "nonce": nonce,
    });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    office.client.post("/v1/sessions", &body).await
}

#[tokio::test]
async fn who_is_invited_signs_in_for_the_body() {
    let office = office();
    let (boss, other) = (head(&office, "boss", BODY).await, head(&office, "other", OTHER).await);
    let items = json!({"serviceItems": ["product-filings"]});
    let (_, id) = member(&office, &boss, BODY, "u-7", &items).await;
    let (_, second) = member(&office, &other, OTHER, "u-7", &json!({"role": "agent"})).await;
    let opened = under(&office, "u-7", &json!({ "membership": id })).await;
    assert_eq!(opened.status, 200, "{}", opened.json());
    let acting = &opened.json()["acting"];
    assert_eq!((&acting["role"]["code"], &acting["creditCode"]), (&json!("handler"), &json!(BODY)));
    assert_eq!(acting["serviceItems"][0]["code"], "product-filings");
    let own = office.own(&text(&opened, "token")).await.json();
    let memberships = own["memberships"].as_array().unwrap();
    let listed: Vec<_> = memberships.iter().map(|membership| membership["id"].as_str().unwrap()).collect();
    assert_eq!((own["membership"].as_str().unwrap(), listed), (id.as_str(), vec![second.as_str(), id.as_str()]));

    // And changes to the other one, in the same session.
    let body = json!({"refreshToken": text(&opened, "refreshToken"), "membership": second});
    let changed = office.client.post("/v1/sessions/renewals", &body).await.json();
    assert_eq!(changed["acting"]["creditCode"], OTHER, "{changed}");
}

#[tokio::test]
async fn nobody_signs_in_under_what_is_not_theirs() {
    let office = office();
    let boss = head(&office, "boss", BODY).await;
    let (person, id) = member(&office, &boss, BODY, "u-7", &json!({})).await;
    // That of the provider's making is not one to change to: the provider has to say it each time.
    let vouched = boss.membership().await;
    for (who, membership) in [
        ("u-8", id.as_str()),
        ("boss", &vouched),
        ("u-7", "mem_0192e4a17c3b7d31a9f20c8d5e6f7a81"),
        ("u-7", "nonsense"),
        ("u-7", ""),
    ] {
        let reply = under(&office, who, &json!({ "membership": membership })).await;
        assert_told(&reply, 401, "sign-in-refused");
    }
    let both = json!({"membership": id, "role": "handler"});
    assert_told(&under(&office, "u-7", &both).await, 422, "invalid-body /membership inconsistent");
    // A renewal that is refused uses nothing up.
    let refresh = person.opened["refreshToken"].clone();
    let body = json!({"refreshToken": refresh, "membership": vouched});
    assert_told(&office.client.post("/v1/sessions/renewals", &body).await, 401, "sign-in-refused");
    assert_eq!(office.renew(refresh.as_str().unwrap()).await.status, 200);
    assert_eq!(boss.remove(BODY, &id).await.status, 200);
    assert_told(&under(&office, "u-7", &json!({ "membership": id })).await, 401, "sign-in-refused");
}

/// What the provider says of managing counts at the first sign-in: later the body decides.
#[tokio::test]
async fn the_first_manager_comes_from_the_provider() {
    let office = office();
    let boss = head(&office, "boss", BODY).await;
    assert_eq!(boss.opened["acting"]["manages"], true);
    let (_, id) = member(&office, &boss, BODY, "u-7", &json!({})).await;
    let first = boss.membership().await;
    assert_eq!(boss.hand_over(BODY, &first, &id).await.status, 200);
    let again = head(&office, "boss", BODY).await;
    assert_eq!((&again.opened["acting"]["manages"], again.membership().await), (&json!(false), first));
    // Somebody of whom the provider says no such thing is a member all the same, and can be removed.
    let handler = signed_in(&office, "u-9", json!({"groups": ["handlers"], "organisation": BODY})).await;
    assert_eq!(handler.opened["acting"]["manages"], false);
    let manager = under(&office, "u-7", &json!({ "membership": id })).await;
    assert_eq!(manager.json()["acting"]["manages"], true);
}
