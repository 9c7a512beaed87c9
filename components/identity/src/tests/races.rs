//! Several at once.

use futures::future::{join, join_all};
use serde_json::json;

use super::people::{BODY, head, member, signed_in};
use super::{office, text};

#[tokio::test]
async fn of_two_with_one_code_one_gets_in() {
    let office = office();
    let boss = head(&office, "boss", BODY).await;
    let code = text(&boss.invite(BODY, &json!({})).await, "code");
    let mut people = Vec::new();
    for who in ["u-1", "u-2", "u-3", "u-4"] {
        people.push(signed_in(&office, who, json!({})).await);
    }
    let replies = join_all(people.iter().map(|person| person.accept(&code))).await;
    let mut statuses: Vec<_> = replies.iter().map(|reply| reply.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 422, 422, 422]);
    assert_eq!(boss.members(BODY).await.len(), 2);
}

#[tokio::test]
async fn of_two_who_hand_over_at_once_one_does() {
    let office = office();
    let boss = head(&office, "boss", BODY).await;
    let (_, one) = member(&office, &boss, BODY, "u-1", &json!({})).await;
    let (_, two) = member(&office, &boss, BODY, "u-2", &json!({})).await;
    let first = boss.membership().await;
    let administrator = signed_in(&office, "admin", json!({"groups": ["administrators"]})).await;
    let handed = join(boss.hand_over(BODY, &first, &one), administrator.hand_over(BODY, &first, &two)).await;
    let mut statuses = [handed.0.status, handed.1.status];
    statuses.sort_unstable();
    assert!(matches!(statuses, [200, 403 | 409]), "{statuses:?}");
    let managing: Vec<_> = administrator.members(BODY).await.into_iter().filter(|(_, manages)| *manages).collect();
    assert_eq!(managing.len(), 1, "{managing:?}");
}

/// Of two managers who leave at once, one stays.
#[tokio::test]
async fn a_body_keeps_a_manager() {
    let office = office();
    let boss = head(&office, "boss", BODY).await;
    let (other, other_id) = member(&office, &boss, BODY, "u-1", &json!({"manages": true})).await;
    let first = boss.membership().await;
    let left = join(boss.remove(BODY, &first), other.remove(BODY, &other_id)).await;
    let mut statuses = [left.0.status, left.1.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409], "{} {}", left.0.json(), left.1.json());
    let administrator = signed_in(&office, "admin", json!({"groups": ["administrators"]})).await;
    let members = administrator.members(BODY).await;
    assert!(matches!(members.as_slice(), [(_, true)]), "{members:?}");
}

#[tokio::test]
async fn a_handover_that_is_repeated_is_one() {
    let office = office();
    let boss = head(&office, "boss", BODY).await;
    let (_, to) = member(&office, &boss, BODY, "u-1", &json!({})).await;
    let first = boss.membership().await;
    let keyed = boss.client.with("idempotency-key", "k");
    let path = format!("/v1/bodies/{BODY}/members/{first}/handovers");
    for _ in 0..2 {
        let reply = keyed.post(&path, &json!({ "to": to })).await;
        assert_eq!((reply.status, &reply.json()["manages"]), (200, &json!(true)), "{}", reply.json());
    }
    let history = boss.client.get(&format!("/v1/bodies/{BODY}/members/{first}/history")).await.json();
    assert_eq!(history["items"].as_array().unwrap().len(), 2, "{history}");
}

/// Whoever is handed over to and removed at once is one of the two.
#[tokio::test]
async fn nobody_who_is_removed_manages() {
    for turns in 0..40 {
        let office = office();
        let boss = head(&office, "boss", BODY).await;
        let (other, to) = member(&office, &boss, BODY, "u-1", &json!({})).await;
        let first = boss.membership().await;
        let late = async {
            for _ in 0..turns {
                tokio::task::yield_now().await;
            }
            other.remove(BODY, &to).await
        };
        let (handed, left) = join(boss.hand_over(BODY, &first, &to), late).await;
        assert!(matches!((handed.status, left.status), (200 | 409 | 422, 200 | 409)), "{handed:?} {left:?}");
        let administrator = signed_in(&office, "admin", json!({"groups": ["administrators"]})).await;
        let managing = administrator.members(BODY).await.into_iter().filter(|(_, manages)| *manages).count();
        assert_eq!(managing, 1, "{turns}: {} {}", handed.json(), left.json());
    }
}
