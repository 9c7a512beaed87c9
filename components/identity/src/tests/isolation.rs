//! Whose members are whose.

use puhui_service::testing::Reply;
use serde_json::{Value, json};

use super::people::{BODY, OTHER, Somebody, head, member, signed_in};
use super::{assert_told, office, text};

/// A body that nobody has ever signed in for.
const NOBODYS: &str = "91110000600037341L";
const UNKNOWN: &str = "mem_0192e4a17c3b7d31a9f20c8d5e6f7a81";

async fn everything(who: &Somebody, body: &str, member: &str, invitation: &str) -> Vec<Reply> {
    let path = format!("/v1/bodies/{body}");
    let limits = json!({"endsOn": null, "serviceItems": null});
    let tagged = who.client.with("if-match", "\"0123456789abcdef.01234567\"");
    vec![
        who.client.get(&format!("{path}/members")).await,
        who.client.get(&format!("{path}/members?view=full&limit=1")).await,
        who.client.get(&format!("{path}/invitations")).await,
        who.client.get(&format!("{path}/members/{member}")).await,
        who.client.get(&format!("{path}/members/{member}/history")).await,
        tagged.put(&format!("{path}/members/{member}"), &limits).await,
        who.remove(body, member).await,
        who.hand_over(body, member, member).await,
        who.post(&format!("{path}/invitations/{invitation}/withdrawals"), &json!({})).await,
        who.invite(body, &json!({})).await,
    ]
}

#[tokio::test]
async fn a_foreign_body_is_like_one_without_members() {
    let office = office();
    let (boss, stranger) = (head(&office, "boss", BODY).await, head(&office, "stranger", OTHER).await);
    let (plain, id) = member(&office, &boss, BODY, "u-7", &json!({})).await;
    let invitation = text(&boss.invite(BODY, &json!({})).await, "id");
    let supervisor = signed_in(&office, "gd", json!({"groups": ["gd-head"]})).await;
    for who in [stranger, supervisor, plain] {
        let there =
            everything(&who, if who.opened["acting"]["creditCode"] == BODY { OTHER } else { BODY }, &id, &invitation)
                .await;
        let nowhere = everything(&who, NOBODYS, UNKNOWN, &UNKNOWN.replace("mem", "inv")).await;
        for (there, nowhere) in there.iter().zip(&nowhere) {
            let shown = |reply: &Reply| String::from_utf8(reply.body.clone()).unwrap();
            assert_eq!((there.status, shown(there)), (nowhere.status, shown(nowhere)));
            assert_eq!(there.headers, nowhere.headers);
        }
    }
    // A member of another body's under the path of one's own.
    assert_told(&boss.client.get(&format!("/v1/bodies/{OTHER}/members/{id}")).await, 404, "unknown-resource");
}

#[tokio::test]
async fn who_stands_above_brings_the_first_manager() {
    let office = office();
    let administrator = signed_in(&office, "admin", json!({"groups": ["administrators"]})).await;
    let nation = signed_in(&office, "nation", json!({"groups": ["national-head"]})).await;
    let province = signed_in(&office, "gd", json!({"groups": ["gd-head"]})).await;
    let check = async |who: &Somebody, body: &str, role: &str, expected: u16| {
        let reply = who.invite(body, &json!({"role": role, "manages": true})).await;
        assert_eq!(reply.status, expected, "{body}: {}", reply.json());
    };
    for (body, role, [all, national, provincial]) in [
        (BODY, "handler", [201, 403, 403]),
        ("cn", "national", [201, 201, 403]),
        ("440000", "province", [201, 201, 201]),
        ("440000-centre", "province", [201, 201, 403]),
        ("350000", "province", [201, 201, 403]),
        ("xpcc", "province", [201, 201, 403]),
        ("440300", "city", [201, 403, 201]),
        ("350200", "city", [201, 403, 403]),
    ] {
        check(&administrator, body, role, all).await;
        check(&nation, body, role, national).await;
        check(&province, body, role, provincial).await;
    }
    // Whoever does not manage invites nobody, wherever they stand.
    for groups in [json!(["gd"]), json!(["national"]), json!([])] {
        let plain = signed_in(&office, "plain", json!({ "groups": groups })).await;
        assert_told(&plain.invite("440000", &json!({"role": "province"})).await, 403, "not-permitted");
    }
}

/// A centre shares the slot of its province, and neither its members nor, as yet, any of its matters.
#[tokio::test]
async fn a_centre_is_an_office_of_its_own() {
    let office = office();
    let administrator = signed_in(&office, "admin", json!({"groups": ["administrators"]})).await;
    let body = "440000-centre";
    let manager = json!({"role": "province", "manages": true});
    let (head, id) = member(&office, &administrator, body, "u-7", &manager).await;
    let acting = &head.opened["acting"];
    assert_eq!((&acting["region"]["code"], &acting["office"]["code"]), (&json!("440000"), &json!(body)));
    assert_eq!(head.members(body).await, [(id, true)]);
    assert_eq!(head.members("440000").await, []);
    let province = signed_in(&office, "gd", json!({"groups": ["gd-head"]})).await;
    assert_eq!(province.members(body).await, []);
    assert_eq!(province.members("440300").await, []);
    let history = head.invite(body, &json!({"role": "province"})).await;
    assert_eq!(history.status, 201);
    assert_eq!(office.client.get("/v1/bodies/440305/members").await.status, 401);
    assert_told(&head.client.get("/v1/bodies/440305/members").await, 400, "invalid-path code invalid-value");
    let _: Value = acting.clone();
}
