use std::collections::HashSet;

use futures::future::join_all;
use puhui_service::identity::Role;
use puhui_service::testing::{BODY, business_keys, of_body};
use puhui_store::{Behaviour, MemoryKv, Order, Side, Store};
use serde_json::json;

use super::{PATH, assert_told, body, client, clock, credit_code, decided, over, own, patent, submitted, why};
use crate::lists;
use crate::record::Contact;

#[tokio::test]
async fn a_filing_is_submitted_and_shown_in_both_languages() {
    let client = client();
    let reply = client.with("idempotency-key", "one").in_chinese().post(PATH, &body()).await;
    assert_eq!((reply.status, reply.header("content-language")), (201, "zh-CN"));
    let location = reply.header("location").to_owned();
    assert_eq!(location, format!("{PATH}/{}", reply.json()["id"].as_str().unwrap()));
    let read = own(&client).in_chinese().get(&location).await;
    assert_eq!((read.json(), read.header("etag")), (reply.json(), reply.header("etag")));
    assert_eq!(read.header("cache-control"), "no-store", "a person, if masked, and figures");
    insta::assert_json_snapshot!([read.json(), client.get(&location).await.json()]);
    let known = own(&client).in_chinese().with("if-none-match", read.header("etag"));
    assert_eq!((known.get(&location).await.status, client.get(&location).await.status), (304, 200));
}

#[tokio::test]
async fn the_least_a_filing_needs() {
    let mut least = body();
    for (part, field) in [("contact", "email"), ("product", "model"), ("product", "brand"), ("product", "launchedOn")] {
        least[part].as_object_mut().unwrap().remove(field);
    }
    least["patents"] = json!([least["patents"][1]]);
    let client = client();
    let whole = client.get(&submitted(&client, "one", &least).await).await.json();
    assert_eq!(whole["product"]["launchedOn"], json!(null));
    assert_eq!(whole["contact"]["email"], json!(null));
}

/// Numbers and telephones as people write them.
#[tokio::test]
async fn any_writing_is_read() {
    let mut typed = body();
    typed["enterprise"]["creditCode"] = json!(format!(" 91440300 ｘＸxx{}", &credit_code(1)[12..]));
    typed["enterprise"]["region"] = json!("４４０３００");
    typed["product"]["industry"] = json!("c3872");
    typed["contact"]["phone"] = json!(" ＋８６ 138-0000-1234");
    let number = patent(1);
    typed["patents"][0]["number"] = json!(format!("zl {} 。{}", &number[2..14], &number[15..]));
    let client = client();
    let whole = client.get(&submitted(&client, "one", &typed).await).await.json();
    assert_eq!(whole["enterprise"]["creditCode"], body()["enterprise"]["creditCode"]);
    assert_eq!(whole["enterprise"]["region"]["code"], "440300");
    assert_eq!(whole["product"]["industry"]["code"], "C3872");
    assert_eq!(whole["patents"][0]["number"], number);
    assert_eq!(whole["contact"]["phone"], "861******1234");
}

#[tokio::test]
async fn a_repetition_writes_nothing_and_says_how_it_stands_by_now() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let client = over(&kv);
    let location = submitted(&client, "one", &body()).await;
    decided(&client, &location, "approve").await;
    let keys = business_keys(&kv);
    // Not even the year, which has changed what the rules would say, makes it another request.
    let again =
        client.with("idempotency-key", "one").with("puhui-now", "2024-01-01T00:00:00Z").post(PATH, &body()).await;
    assert_eq!((again.status, again.header("location")), (201, location.as_str()));
    assert_eq!(again.json(), own(&client).get(&location).await.json());
    assert_eq!(again.json()["state"]["code"], "approved");
    assert_eq!(business_keys(&kv), keys);
}

#[tokio::test]
async fn a_key_is_for_one_body() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let client = over(&kv);
    let location = submitted(&client, "one", &body()).await;
    let (mut other, keys) = (body(), business_keys(&kv));
    other["product"]["name"] = json!("示范落地灯");
    let reply = client.with("idempotency-key", "one").post(PATH, &other).await;
    assert_told(&reply, 422, "idempotency-key-reused");
    assert_eq!((reply.json()["related"].as_str(), business_keys(&kv)), (Some(location.as_str()), keys));
    assert_ne!(submitted(&client, "two", &body()).await, location, "another key is another filing");
}

/// A key belongs to its principal: what another has filed under it is not in the way, and not told.
#[tokio::test]
async fn everybody_has_keys_of_their_own() {
    let client = client();
    let location = submitted(&client, "one", &body()).await;
    let mut other = body();
    other["enterprise"]["creditCode"] = json!(credit_code(2));
    assert_ne!(submitted(&client, "one", &other).await, location);
    let agent = client.by(&of_body(Role::Agent, BODY)).with("idempotency-key", "one").post(PATH, &body()).await;
    assert_eq!(agent.status, 201);
    assert_ne!(agent.header("location"), location);
}

/// Nothing is written for another enterprise, whoever tries under whichever key.
#[tokio::test]
async fn one_files_for_ones_own_enterprise() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let stranger = over(&kv).by(&of_body(Role::Handler, &credit_code(2))).with("idempotency-key", "one");
    let refused = stranger.post(PATH, &body()).await;
    assert_told(&refused, 403, "not-permitted");
    assert!(refused.json()["detail"].as_str().unwrap().contains("/enterprise/creditCode"));
    let mut bad = body();
    bad["enterprise"]["creditCode"] = json!("nonsense");
    assert_told(&stranger.post(PATH, &bad).await, 422, "invalid-body /enterprise/creditCode invalid-value");
    assert!(kv.keys().is_empty(), "{:?}", kv.keys());
}

#[tokio::test]
async fn what_was_refused_leaves_its_key_free() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let client = over(&kv);
    let mut bad = body();
    bad["product"]["name"] = json!("");
    let refused = client.with("idempotency-key", "one").post(PATH, &bad).await;
    assert_told(&refused, 422, "invalid-body /product/name empty");
    assert!(kv.keys().is_empty(), "{:?}", kv.keys());
    submitted(&client, "one", &body()).await;
}

#[tokio::test]
async fn of_64_with_one_key_at_once_one_is_filed() {
    for behaviour in [Behaviour::Honest, Behaviour::SpinSqlite, Behaviour::SpinRedis] {
        for seed in 0..5 {
            let kv = MemoryKv::new(behaviour);
            kv.roughen(seed, 0);
            let client = over(&kv).with("idempotency-key", "one");
            let replies = join_all((0..64).map(async |_| client.post(PATH, &body()).await)).await;
            let (filed, told_to_wait): (Vec<_>, Vec<_>) = replies.iter().partition(|reply| reply.status == 201);
            for reply in told_to_wait {
                assert_told(reply, 409, "in-progress");
                assert_eq!(reply.header("retry-after"), "2");
            }
            let locations: HashSet<_> = filed.iter().map(|reply| reply.header("location")).collect();
            assert_eq!(locations.len(), 1, "{behaviour:?} {seed}");
            let again = client.post(PATH, &body()).await;
            let listed = client.get(PATH).await.json()["items"].clone();
            assert_eq!((again.status, listed.as_array().map(Vec::len)), (201, Some(1)));
            every_contact_can_be_found(&kv, again.header("location")).await;
        }
    }
}

/// Also those that lost: all of a filing's personal data is in its list.
async fn every_contact_can_be_found(kv: &MemoryKv, location: &str) {
    let written = kv.keys().iter().filter(|key| key.starts_with("1.product-filings.contact:r:")).count();
    let list = lists::contacts_of(&location.strip_prefix("/v1/product-filings/").unwrap());
    let page = Store::new(kv.clone(), clock()).page::<Contact>(&list, None, 100, Order::OldestFirst).await.unwrap();
    assert_eq!(page.items.len(), written);
}

/// Wherever the store breaks, the caller hears a 503, and afterwards there is a whole filing or none.
#[tokio::test]
async fn a_crash_leaves_nothing_half_done() {
    for (nth, side) in (1..40).flat_map(|nth| [(nth, Side::Before), (nth, Side::After)]) {
        let kv = MemoryKv::new(Behaviour::Honest);
        let client = over(&kv);
        kv.crash_at(nth, side);
        let reply = client.with("idempotency-key", "one").post(PATH, &body()).await;
        kv.restart();
        let listed = client.get(PATH).await.json()["items"].as_array().unwrap().clone();
        if reply.status == 201 {
            assert_eq!(listed.len(), 1);
        } else {
            assert_eq!(reply.status, 503, "{nth} {side:?}");
            assert!(reply.told() == "outcome-unknown" || listed.is_empty(), "{nth} {side:?}: {}", reply.told());
        }
        for item in listed {
            let location = format!("{PATH}/{}", item["id"].as_str().unwrap());
            assert_eq!(why(&client).get(&format!("{location}/contact")).await.json()["name"], "演示甲");
        }
    }
}
