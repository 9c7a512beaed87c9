use puhui_service::testing::Client;
use puhui_store::{Behaviour, Kv, MemoryKv};
use serde_json::json;

use super::{GUANGDONG, assert_told, client, creates, designated, on, person, point, replaces, summary};

const PERSON: &str = "/v1/contact-points/440000/person";

/// The national office says why it reads somebody's telephone.
fn why(client: &Client) -> Client {
    client.with("puhui-purpose", "verification")
}

#[tokio::test]
async fn a_person_is_masked_unless_all_is_asked_for() {
    let client = client();
    assert_told(&client.get(PERSON).await, 404, "unknown-resource");
    let made = creates(&client).put(PERSON, &person()).await;
    assert_eq!((made.status, made.header("location"), made.header("cache-control")), (201, PERSON, "no-store"));
    let masked = client.get(PERSON).await;
    assert_eq!((masked.json(), masked.header("etag")), (made.json(), made.header("etag")));
    let full = why(&client).get(&format!("{PERSON}?view=full&language=zh-CN")).await;
    assert_eq!((masked.header("cache-control"), full.header("cache-control")), ("no-store", "no-store"));
    assert_eq!(client.get(&format!("{PERSON}?view=public")).await.json(), masked.json());
    insta::assert_json_snapshot!([masked.json(), full.json()]);
}

#[tokio::test]
async fn the_person_needs_no_contact_point_and_is_replaced_by_who_has_seen_it() {
    let client = client();
    let made = creates(&client).put(PERSON, &person()).await;
    assert_told(&creates(&client).put(PERSON, &person()).await, 412, "precondition-failed");
    let next = json!({"name": "李示", "post": "副处长", "phone": "020 0000 0002"});
    let changed = replaces(&client, &why(&client).get(&format!("{PERSON}?view=full")).await).put(PERSON, &next).await;
    assert_eq!((changed.status, changed.header("cache-control")), (200, "no-store"));
    let told = changed.json();
    assert_eq!((&told["name"], &told["phone"], &told["email"]), (&json!("李*"), &json!("020****0002"), &json!(null)));
    let late = replaces(&client, &made).put(PERSON, &next).await;
    assert_told(&late, 412, "precondition-failed");
    assert_eq!(late.json()["related"], PERSON);
}

/// Whatever is asked without `view=full` shows no name, no phone and no address of a person.
#[tokio::test]
async fn personal_data_appears_nowhere_else() {
    let client = designated().await;
    let keyed = client.with("idempotency-key", "one");
    keyed.post(&format!("{GUANGDONG}/summaries"), &summary(2025)).await;
    let made = creates(&client).put(PERSON, &person()).await;
    let mut other = person();
    other["name"] = json!("赵示范");
    let replies = [
        replaces(&client, &made).put(PERSON, &other).await,
        creates(&client).put(PERSON, &person()).await,
        client.get(PERSON).await,
        client.get("/v1/contact-points").await,
        client.get(GUANGDONG).await,
        client.get(&format!("{GUANGDONG}/history")).await,
        client.get(&format!("{GUANGDONG}/summaries")).await,
        client.get(&format!("{GUANGDONG}/summaries/2025")).await,
        creates(&client).put(PERSON, &json!({"name": "王演示", "post": "", "phone": "13800001234x"})).await,
    ];
    for (place, reply) in replies.iter().enumerate() {
        let (body, headers) = (String::from_utf8_lossy(&reply.body), format!("{:?}", reply.headers));
        for personal in ["王演示", "赵示范", "13800001234", "yanshi@"] {
            assert!(!body.contains(personal) && !headers.contains(personal), "{place}: {body}");
        }
    }
}

#[tokio::test]
async fn a_persons_history_names_nobody() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let client = on(&kv);
    let made = creates(&client).put(PERSON, &person()).await;
    replaces(&client, &made).put(PERSON, &person()).await;
    let key = kv.keys().into_iter().find(|key| key.contains("person:r:")).unwrap();
    let record: serde_json::Value = serde_json::from_slice(&kv.get(&key).await.unwrap().unwrap()).unwrap();
    let what: Vec<_> = record["history"].as_array().unwrap().iter().map(|event| event["what"].clone()).collect();
    assert_eq!(what, ["named", "replaced"]);
    assert!(!record["history"].to_string().contains("演示"), "{record}");
    assert!(creates(&client).put(GUANGDONG, &point()).await.status == 201, "the point is another record");
}
