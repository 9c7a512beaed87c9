//! The life of a member.

use puhui_service::testing::Reply;
use serde_json::{Value, json};
use time::Duration;

use super::people::{BODY, Somebody, head, member, signed_in};
use super::{assert_told, office, text};

/// A write of somebody who may do no more than anybody: it is refused, but for a reason of its own.
async fn writes(person: &Somebody) -> Reply {
    person.accept("inv_nothing.x").await
}

#[tokio::test]
async fn from_the_invitation_to_the_removal() {
    let office = office();
    let boss = head(&office, "boss", BODY).await;
    let invited = boss.invite(BODY, &json!({"name": "示范一", "endsOn": "2026-12-31"})).await;
    assert_eq!((invited.status, invited.header("cache-control")), (201, "no-store"), "{}", invited.json());
    assert_eq!(
        (&invited.json()["name"], &invited.json()["expiresAt"]),
        (&json!("示*一"), &json!("2026-11-30T09:00:00+08:00"))
    );
    let code = text(&invited, "code");

    // Accepted, by somebody who was nobody here.
    let person = signed_in(&office, "u-7", json!({})).await;
    let joined = person.accept(&code).await;
    assert_eq!(joined.status, 201, "{}", joined.json());
    let id = text(&joined, "id");
    let own = person.client.get("/v1/sessions/own").await.json();
    assert_eq!((&own["membership"], &own["memberships"][0]["id"]), (&Value::Null, &json!(id)));
    assert_eq!(
        (&own["memberships"][0]["body"], &own["memberships"][0]["endsOn"]),
        (&json!(BODY), &json!("2026-12-31"))
    );

    // Acts under the membership.
    let person = person.renewed(&office, Some(&id)).await;
    let acting = &person.opened["acting"];
    assert_eq!((&acting["role"]["code"], &acting["creditCode"]), (&json!("handler"), &json!(BODY)));
    assert_told(&writes(&person).await, 422, "invalid-invitation");
    assert_told(&person.client.get(&format!("/v1/bodies/{BODY}/members")).await, 403, "not-permitted");
    assert_eq!(person.client.get(&format!("/v1/bodies/{BODY}/members/{id}")).await.status, 200);

    // Limited, handed over to, unlimited first.
    let limits = json!({"endsOn": "2026-11-30", "serviceItems": ["product-filings"]});
    let limited = boss.limit(BODY, &id, &limits).await;
    assert_eq!((limited.status, &limited.json()["endsOn"]), (200, &json!("2026-11-30")), "{}", limited.json());
    let first = boss.membership().await;
    assert_told(&boss.hand_over(BODY, &first, &id).await, 422, "invalid-body /to inconsistent");
    assert_eq!(boss.limit(BODY, &id, &json!({"endsOn": null, "serviceItems": null})).await.status, 200);
    let took = boss.hand_over(BODY, &first, &id).await;
    assert_eq!((took.status, &took.json()["manages"]), (200, &json!(true)), "{}", took.json());
    // The token says that the one manages still and the other not yet: what is written is written by who does.
    assert_told(&boss.invite(BODY, &json!({})).await, 403, "not-permitted");
    assert_told(&boss.remove(BODY, &id).await, 403, "not-permitted");
    let manager = person.renewed(&office, None).await;
    assert_eq!(manager.opened["acting"]["manages"], true);
    assert_eq!(manager.members(BODY).await, [(id.clone(), true), (first.clone(), false)]);
    assert_told(&manager.limit(BODY, &id, &limits).await, 409, "wrong-state");

    // Removed, while the token is good for another quarter of an hour.
    assert_told(&writes(&boss).await, 422, "invalid-invitation");
    assert_eq!(manager.remove(BODY, &first).await.json()["state"]["code"], "removed");
    assert_told(&writes(&boss).await, 401, "session-ended");
    let renewal = office.renew(boss.opened["refreshToken"].as_str().unwrap()).await;
    assert_told(&renewal, 401, "session-ended");
    assert_told(&boss.client.get("/v1/sessions/own").await, 401, "session-ended");
    let again = office.sign_in(&json!({"sub": "boss", "groups": ["legal"], "organisation": BODY})).await;
    assert_told(&again, 401, "sign-in-refused");

    // The last manager hands over before leaving.
    let alone = manager.remove(BODY, &id).await;
    assert_told(&alone, 409, "wrong-state");
    assert!(text(&alone, "detail").contains("/handovers"));

    // Who did it all, and for whom.
    let history = manager.client.get(&format!("/v1/bodies/{BODY}/members/{first}/history")).await.json();
    let what = |event: &Value| event["what"].as_str().unwrap().to_owned();
    let events = history["items"].as_array().unwrap();
    assert_eq!(events.iter().map(what).collect::<Vec<_>>(), ["vouched for", "handed over", "removed"]);
    for event in events {
        assert!(event["by"] == BODY && event["person"].as_str().unwrap().starts_with("per_"), "{event}");
    }
    assert!(!history.to_string().contains("示范"), "no name is in a history");
}

#[tokio::test]
async fn who_leaves_after_handing_over_is_out() {
    let office = office();
    let boss = head(&office, "boss", BODY).await;
    let (other, id) = member(&office, &boss, BODY, "u-7", &json!({})).await;
    let first = boss.membership().await;
    assert_eq!(boss.hand_over(BODY, &first, &id).await.status, 200);
    assert_eq!(boss.remove(BODY, &first).await.status, 200);
    assert_told(&writes(&boss).await, 401, "session-ended");
    // Who is no manager leaves too, and a second time is as good as the first.
    let manager = other.renewed(&office, None).await;
    let (third, third_id) = member(&office, &manager, BODY, "u-8", &json!({})).await;
    let path = format!("/v1/bodies/{BODY}/members/{third_id}/removals");
    let keyed = third.client.with("idempotency-key", "k");
    assert_eq!(keyed.post(&path, &json!({})).await.json()["state"]["code"], "removed");
    assert_eq!(manager.remove(BODY, &third_id).await.json()["state"]["code"], "removed");
    assert_eq!(manager.members(BODY).await, [(id, true)]);
}

#[tokio::test]
async fn limits_hold_at_once_for_writing() {
    let office = office();
    let boss = head(&office, "boss", BODY).await;
    let (person, id) = member(&office, &boss, BODY, "u-7", &json!({"endsOn": "2026-11-23"})).await;
    assert_told(&writes(&person).await, 422, "invalid-invitation");
    office.later(Duration::minutes(14));
    assert_eq!(boss.limit(BODY, &id, &json!({"endsOn": "2026-11-24", "serviceItems": null})).await.status, 200);
    // To the end of that day at the office.
    let mut person = person;
    for _ in 0..4 {
        office.later(Duration::hours(9));
        person = person.renewed(&office, None).await;
    }
    office.later(Duration::minutes(156));
    person = person.renewed(&office, None).await;
    office.later(Duration::minutes(9));
    assert_told(&writes(&person).await, 422, "invalid-invitation");
    office.later(Duration::minutes(1));
    assert_told(&writes(&person).await, 401, "session-ended");
    assert_told(&office.renew(person.opened["refreshToken"].as_str().unwrap()).await, 401, "session-ended");
}

#[tokio::test]
async fn what_an_invitation_must_be_like() {
    let office = office();
    let boss = head(&office, "boss", BODY).await;
    for (more, told) in [
        (json!({"role": "province"}), "invalid-body /role inconsistent"),
        (json!({"role": "emperor"}), "invalid-body /role invalid-value"),
        (json!({"name": " "}), "invalid-body /name empty"),
        (json!({"endsOn": "2026-11-22"}), "invalid-body /endsOn out-of-range"),
        (json!({"serviceItems": []}), "invalid-body /serviceItems empty"),
        (
            json!({"serviceItems": ["policies", "policies", "x"]}),
            "invalid-body /serviceItems/1 duplicate /serviceItems/2 invalid-value",
        ),
        (json!({"manages": true, "endsOn": "2027-01-01"}), "invalid-body /manages inconsistent"),
    ] {
        assert_told(&boss.invite(BODY, &more).await, 422, told);
    }
    // The code is shown once, and a repetition makes no second invitation.
    let path = format!("/v1/bodies/{BODY}/invitations");
    let keyed = boss.client.with("idempotency-key", "once");
    let body = json!({"role": "agent", "name": "示范一"});
    let (first, again) = (keyed.post(&path, &body).await, keyed.post(&path, &body).await);
    assert_eq!((first.status, again.status), (201, 201));
    assert_eq!((text(&first, "id"), &again.json()["code"]), (text(&again, "id"), &Value::Null));
    assert_told(&keyed.post(&path, &json!({"role": "agent", "name": "示范二"})).await, 422, "idempotency-key-reused");
    let listed = boss.client.get(&format!("{path}?view=full")).await.json();
    assert_eq!((listed["items"].as_array().unwrap().len(), &listed["items"][0]["name"]), (1, &json!("示范一")));
    assert_eq!(boss.client.get(&path).await.json()["items"][0]["name"], "示*一");
    let stored: Vec<_> = office.kv.keys();
    assert!(stored.iter().all(|key| !key.contains(&text(&first, "code"))));
}

/// Whatever is wrong with a code, the answer is the same, byte for byte.
#[tokio::test]
async fn a_wrong_code_tells_nothing() {
    let office = office();
    let boss = head(&office, "boss", BODY).await;
    let code = async |more: Value| text(&boss.invite(BODY, &more).await, "code");
    let (used, withdrawn, old) = (code(json!({})).await, code(json!({})).await, code(json!({})).await);
    let one = signed_in(&office, "u-7", json!({})).await;
    assert_eq!(one.accept(&used).await.status, 201);
    let id = withdrawn.split_once('.').unwrap().0;
    let path = format!("/v1/bodies/{BODY}/invitations/{id}/withdrawals");
    for _ in 0..2 {
        assert_eq!(boss.post(&path, &json!({})).await.json()["state"]["code"], "withdrawn");
    }
    let accepted = used.split_once('.').unwrap().0;
    let path = format!("/v1/bodies/{BODY}/invitations/{accepted}/withdrawals");
    assert_told(&boss.post(&path, &json!({})).await, 409, "wrong-state");
    office.later(Duration::days(7) - Duration::minutes(1));
    let other = signed_in(&office, "u-8", json!({})).await;
    office.later(Duration::minutes(1));
    let wrong = format!("{}.{}", old.split_once('.').unwrap().0, "A".repeat(27));
    let mut replies = Vec::new();
    for code in [used.as_str(), &withdrawn, &old, &wrong, "", ".", "inv_x.y", &"A".repeat(5_000)] {
        let reply = other.accept(code).await;
        assert_told(&reply, 422, "invalid-invitation");
        replies.push((reply.headers, reply.body));
    }
    assert!(replies.windows(2).all(|two| two[0] == two[1]));
}

#[tokio::test]
async fn an_old_code_brings_nobody_back() {
    let office = office();
    let boss = head(&office, "boss", BODY).await;
    let invited = boss.invite(BODY, &json!({})).await;
    let person = signed_in(&office, "u-7", json!({})).await;
    let code = text(&invited, "code");
    let id = text(&person.accept(&code).await, "id");
    assert_eq!(text(&person.accept(&code).await, "id"), id, "the same person may ask again");
    office.later(Duration::SECOND);
    assert_eq!(boss.remove(BODY, &id).await.status, 200);
    assert_told(&person.accept(&code).await, 422, "invalid-invitation");
    // A new invitation does, under the same id.
    office.later(Duration::SECOND);
    let again = boss.invite(BODY, &json!({"manages": true})).await;
    let back = person.accept(&text(&again, "code")).await;
    assert_eq!((text(&back, "id"), &back.json()["manages"]), (id.clone(), &json!(true)));
    assert_eq!(boss.members(BODY).await.len(), 2);
}

/// Nor does whoever was removed bring others in.
#[tokio::test]
async fn an_invitation_ends_with_who_invited() {
    let office = office();
    let boss = head(&office, "boss", BODY).await;
    let (manager, id) = member(&office, &boss, BODY, "u-7", &json!({"manages": true})).await;
    let kept = text(&manager.invite(BODY, &json!({"manages": true})).await, "code");
    let person = signed_in(&office, "u-8", json!({})).await;
    assert_eq!(boss.remove(BODY, &id).await.status, 200);
    assert_told(&person.accept(&kept).await, 422, "invalid-invitation");
}
