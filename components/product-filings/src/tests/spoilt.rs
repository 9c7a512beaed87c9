use puhui_service::testing::refuses_spoilt;
use puhui_store::{Behaviour, MemoryKv};
use serde_json::json;

use super::{PATH, assert_told, body, client, decided, decision, over, public, ready, state, submitted};

/// NUL, half characters, fields given twice and brackets without end, wherever a body has room for them.
#[tokio::test]
async fn spoilt_bodies_are_refused_wherever_they_are_spoilt() {
    let client = client();
    refuses_spoilt(&client.with("idempotency-key", "one"), "POST", PATH, &body()).await;
    assert_eq!(client.get(PATH).await.json()["items"].as_array().map(Vec::len), Some(1));

    let location = submitted(&client, "two", &body()).await;
    let path = format!("{location}/decisions");
    refuses_spoilt(&ready(&client, &location, "d").await, "POST", &path, &decision("return")).await;
    refuses_spoilt(&ready(&client, &location, "r").await, "PUT", &location, &body()).await;
    let why = json!({"reason": "left-market", "note": "示范说明"});
    refuses_spoilt(&ready(&client, &location, "w").await, "POST", &format!("{location}/withdrawal"), &why).await;
}

/// A key belongs to its route: the same on another is another.
#[tokio::test]
async fn one_key_serves_every_route() {
    let client = client();
    let location = submitted(&client, "one", &body()).await;
    let other = submitted(&client, "two", &body()).await;
    for (location, verdict) in [(&location, "approve"), (&other, "reject")] {
        let reviewer = ready(&client, location, "one").await;
        let reply = reviewer.post(&format!("{location}/decisions"), &decision(verdict)).await;
        assert_eq!(reply.status, 200, "{}", reply.json());
    }
    let owner = ready(&client, &location, "one").await;
    assert_eq!(owner.post(&format!("{location}/withdrawal"), &json!({"reason": "left-market"})).await.status, 200);
    assert_eq!([state(&client, &location).await, state(&client, &other).await], ["withdrawn", "rejected"]);
}

/// The public sees nothing of what awaits review: no list of it gave a cursor out.
#[tokio::test]
async fn a_list_that_nobody_may_see_takes_no_cursor() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let (open, closed) = (over(&kv), public(&kv));
    for key in ["1", "2"] {
        let location = submitted(&open, key, &body()).await;
        decided(&open, &location, "return").await;
    }
    let page = open.get(&format!("{PATH}?state=returned&limit=1")).await.json();
    let path = format!("{PATH}?state=returned");
    assert_eq!(closed.get(&path).await.json()["items"], json!([]));
    for cursor in ["AAAA", page["next"].as_str().unwrap()] {
        let reply = closed.get(&format!("{path}&cursor={cursor}")).await;
        assert_told(&reply, 400, "invalid-cursor cursor invalid-value");
    }
}
