use futures::future::join_all;
use puhui_store::{Behaviour, MemoryKv, Side};
use serde_json::{Value, json};

use super::{assert_told, body, client, decided, decision, over, ready, resubmitted, state, submitted};

#[tokio::test]
async fn a_decision_answers_with_the_filing() {
    let client = client();
    let location = submitted(&client, "one", &body()).await;
    let later = client.with("puhui-now", "2026-11-23T17:30:00+08:00");
    let reply = decided(&later, &location, "return").await;
    assert_eq!((reply.status, reply.header("content-location")), (200, location.as_str()));
    let read = client.get(&location).await;
    assert_eq!((reply.json(), reply.header("etag")), (read.json(), read.header("etag")));
    insta::assert_json_snapshot!([
        reply.json()["decisions"].clone(),
        client.in_chinese().get(&location).await.json()["decisions"].clone(),
    ]);
    assert_eq!(read.json()["updatedAt"], "2026-11-23T17:30:00+08:00");
    assert_eq!(read.json()["approvedOn"], json!(null));
}

#[tokio::test]
async fn the_day_of_approval_is_a_day_in_china() {
    let client = client();
    let location = submitted(&client, "one", &body()).await;
    let evening = client.with("puhui-now", "2026-11-23T16:00:00Z");
    assert_eq!(decided(&evening, &location, "approve").await.json()["approvedOn"], "2026-11-24");
}

#[tokio::test]
async fn the_same_decision_sent_again_is_answered_and_not_made_again() {
    let client = client();
    let location = submitted(&client, "one", &body()).await;
    let path = format!("{location}/decisions");
    let reviewer = ready(&client, &location, "d-1").await;
    let first = reviewer.post(&path, &decision("return")).await;
    let again = reviewer.post(&path, &decision("return")).await;
    assert_eq!((again.status, again.json()), (200, first.json()), "though its If-Match is stale by now");

    // Later on, too: then it is answered with what has become of the filing.
    resubmitted(&client, &location, &body()).await;
    let much_later = reviewer.post(&path, &decision("return")).await;
    assert_eq!((much_later.status, &much_later.json()["state"]["code"]), (200, &json!("pending")));
    assert_eq!(much_later.json()["decisions"].as_array().map(Vec::len), Some(1));

    let other = reviewer.post(&path, &decision("approve")).await;
    assert_told(&other, 422, "idempotency-key-reused");
    assert_eq!(
        (other.json()["related"].as_str(), state(&client, &location).await),
        (Some(&*location), "pending".into())
    );
}

#[tokio::test]
async fn a_second_decision_is_refused() {
    let client = client();
    let location = submitted(&client, "one", &body()).await;
    let path = format!("{location}/decisions");
    let (one, two) = (ready(&client, &location, "d-1").await, ready(&client, &location, "d-2").await);
    assert_eq!(one.post(&path, &decision("return")).await.status, 200);
    assert_told(&two.post(&path, &decision("approve")).await, 409, "wrong-state");
    resubmitted(&client, &location, &body()).await;
    // What the second reviewer has seen is no longer what there is to decide.
    let stale = two.post(&path, &decision("approve")).await;
    assert_told(&stale, 412, "precondition-failed");
    assert_eq!(stale.json()["related"], location);
    // Read in another language, it is the same version.
    let chinese = client.in_chinese().get(&location).await.header("etag").to_owned();
    assert_eq!(two.with("if-match", &chinese).post(&path, &decision("approve")).await.status, 200);
}

#[tokio::test]
async fn a_decision_needs_its_headers_and_its_filing() {
    let client = client();
    let location = submitted(&client, "one", &body()).await;
    let path = format!("{location}/decisions");
    let keyed = client.with("idempotency-key", "d-1");
    assert_told(&keyed.post(&path, &decision("approve")).await, 428, "precondition-required");
    let tagged = client.with("if-match", client.get(&location).await.header("etag"));
    assert_told(&tagged.post(&path, &decision("approve")).await, 400, "idempotency-key-required");
    let any = keyed.with("if-match", "*");
    assert_told(&any.post(&path, &decision("approve")).await, 400, "invalid-header If-Match invalid-value");
    for id in ["x", "pf_0192e4a0b1c27d3e8f90a1b2c3d4e5f6", "pfc_0192e4a0b1c27d3e8f90a1b2c3d4e5f6"] {
        let nowhere = format!("/v1/product-filings/{id}/decisions");
        let reply = keyed.with("if-match", "\"0.0\"").post(&nowhere, &decision("approve")).await;
        assert_told(&reply, 404, "unknown-resource");
    }
}

#[tokio::test]
async fn reasons_say_why_and_where() {
    let client = client();
    let location = submitted(&client, "one", &body()).await;
    let check = async |verdict: &str, reasons: Value, told: &str| {
        let decision = json!({"decision": verdict, "reasons": reasons});
        let reviewer = ready(&client, &location, "d-1").await;
        for reviewer in [reviewer.in_chinese(), reviewer] {
            let reply = reviewer.post(&format!("{location}/decisions"), &decision).await;
            assert_told(&reply, 422, &format!("invalid-body {told}"));
        }
        assert_eq!(state(&client, &location).await, "pending");
    };
    let reason = |pointer: Value| json!({"pointer": pointer, "reason": "示范理由"});
    check("return", json!([]), "/reasons empty").await;
    check("reject", json!([]), "/reasons empty").await;
    check("approve", json!([reason(json!(null))]), "/reasons inconsistent").await;
    check("return", json!([reason(json!(null))]), "/reasons/0/pointer missing").await;
    check("return", json!([{"reason": "示范理由"}]), "/reasons/0/pointer missing").await;
    for nowhere in ["", "/", "product/name", "/product/colour", "/patents/2", "/patents/01/number", "/state"] {
        check("return", json!([reason(json!(nowhere))]), "/reasons/0/pointer invalid-value").await;
        check("reject", json!([reason(json!(nowhere))]), "/reasons/0/pointer invalid-value").await;
    }
    check("return", json!([{"pointer": "/product", "reason": " "}]), "/reasons/0/reason empty").await;
    check("return", json!([{"pointer": "/product", "reason": "x".repeat(201)}]), "/reasons/0/reason too-long").await;
    check("reject", vec![reason(json!(null)); 21].into(), "/reasons too-many").await;
    check("maybe", json!([reason(json!("x"))]), "/decision invalid-value /reasons/0/pointer invalid-value").await;

    let good = json!([reason(json!("/patents/1/basis")), reason(json!("/contact")), reason(json!("/contact"))]);
    let body = json!({"decision": "return", "reasons": good});
    let reply = ready(&client, &location, "d-1").await.post(&format!("{location}/decisions"), &body).await;
    assert_eq!((reply.status, &reply.json()["decisions"][0]["reasons"]), (200, &good));
}

#[tokio::test]
async fn bodies_that_are_none() {
    let client = client();
    let location = submitted(&client, "one", &body()).await;
    let reviewer = ready(&client, &location, "d-1").await.with("content-type", "application/json");
    for (body, status, told) in [
        ("[]", 422, "invalid-body  wrong-type"),
        ("{}", 422, "invalid-body /decision missing"),
        (r#"{"decision":7}"#, 422, "invalid-body /decision wrong-type"),
        (r#"{"decision":null}"#, 422, "invalid-body /decision wrong-type"),
        (r#"{"decision":"approve","reasons":{}}"#, 422, "invalid-body /reasons wrong-type"),
        (r#"{"decision":"approve","reasons":[{}]}"#, 422, "invalid-body /reasons/0/reason missing"),
        (r#"{"decision":"approve","decision":"reject"}"#, 422, "invalid-body /decision duplicate"),
        (r#"{"decision":"approve","by":"me"}"#, 422, "invalid-body /by unknown"),
    ] {
        assert_told(&reviewer.send("POST", &format!("{location}/decisions"), body).await, status, told);
    }
    assert_eq!(state(&client, &location).await, "pending");
}

#[tokio::test]
async fn of_64_reviewers_at_once_one_decides() {
    for behaviour in [Behaviour::Honest, Behaviour::SpinSqlite, Behaviour::SpinRedis] {
        let kv = MemoryKv::new(behaviour);
        let client = over(&kv);
        let location = submitted(&client, "one", &body()).await;
        kv.roughen(7, 0);
        let tagged = ready(&client, &location, "").await;
        let verdicts = ["approve", "return", "reject"];
        let replies = join_all((0..64).map(async |n: usize| {
            let reviewer = tagged.with("idempotency-key", &format!("d-{n}"));
            reviewer.post(&format!("{location}/decisions"), &decision(verdicts[n % 3])).await
        }));
        let mut counts = [0, 0];
        for reply in replies.await {
            match reply.status {
                200 => counts[0] += 1,
                409 => counts[1] += usize::from(reply.told() == "wrong-state"),
                _ => assert_told(&reply, 412, "precondition-failed"),
            }
        }
        let filing = client.get(&location).await.json();
        assert_eq!((counts[0], filing["decisions"].as_array().map(Vec::len)), (1, Some(1)), "{behaviour:?} {counts:?}");
    }
}

/// Whoever hears a 503 can send the very same request again, whatever has become of the first.
#[tokio::test]
async fn a_decision_that_broke_off_is_finished_by_sending_it_again() {
    for (nth, side) in (1..30).flat_map(|nth| [(nth, Side::Before), (nth, Side::After)]) {
        let kv = MemoryKv::new(Behaviour::Honest);
        let client = over(&kv);
        let location = submitted(&client, "one", &body()).await;
        let reviewer = ready(&client, &location, "d-1").await;
        kv.crash_at(nth, side);
        let reply = reviewer.post(&format!("{location}/decisions"), &decision("approve")).await;
        kv.restart();
        let now = state(&client, &location).await;
        match reply.status {
            200 => assert_eq!(now, "approved"),
            503 if reply.told() == "outcome-unknown" => {}
            503 => assert_eq!(now, "pending", "{nth} {side:?}: {}", reply.told()),
            other => panic!("{other} at {nth} {side:?}"),
        }
        let again = reviewer.post(&format!("{location}/decisions"), &decision("approve")).await;
        assert_eq!((again.status, &again.json()["state"]["code"]), (200, &json!("approved")));
        assert_eq!(again.json()["decisions"].as_array().map(Vec::len), Some(1));
    }
}

/// The longest reasons fit many times over; when a record is full, a short decision still fits.
#[tokio::test]
async fn a_filing_that_grows_too_large_can_still_be_decided() {
    let client = client();
    let location = submitted(&client, "one", &body()).await;
    let longest = json!({"pointer": "/product/launchedOn", "reason": "🏭".repeat(200)});
    let decision = json!({"decision": "return", "reasons": vec![longest; 20]});
    let mut rounds = 0;
    loop {
        let reviewer = ready(&client, &location, &format!("d-{rounds}")).await;
        let reply = reviewer.post(&format!("{location}/decisions"), &decision).await;
        if reply.status != 200 {
            assert_told(&reply, 413, "record-too-large");
            break;
        }
        assert_eq!(resubmitted(&client, &location, &body()).await.status, 200);
        rounds += 1;
    }
    assert!(rounds >= 14, "{rounds}");
    assert_eq!(decided(&client, &location, "reject").await.status, 200);
}
