use puhui_service::identity::Role;
use puhui_service::testing::{Client, Reply, WIDGET_PAGE, somebody};
use puhui_store::{Behaviour, Kv, MemoryKv};
use serde_json::json;

use super::{INVENTION, UTILITY_MODEL, assert_told, created, least, on, path, utility_model};

/// Those whose affair every record is, and so what happened to it.
const SEE_ALL: [Role; 3] = [Role::Operator, Role::National, Role::Supervisor];

/// Everything that writes, to a patent that is there and to one that is not.
async fn writes(client: &Client, tag: &str) -> Vec<Reply> {
    let (create, replace) = (client.with("if-none-match", "*"), client.with("if-match", tag));
    let lines = client.with("content-type", "application/x-ndjson");
    let line = least().to_string();
    vec![
        create.put(&path(UTILITY_MODEL), &least()).await,
        create.put(&path(INVENTION), &least()).await,
        replace.put(&path(UTILITY_MODEL), &least()).await,
        replace.put(&path(INVENTION), &least()).await,
        lines.send("POST", "/v1/evaluation-reports/imports", line).await,
    ]
}

async fn everything(kv: &MemoryKv) -> Vec<(String, Option<Vec<u8>>)> {
    let mut all = Vec::new();
    for key in kv.keys() {
        let value = kv.get(&key).await.unwrap();
        all.push((key, value));
    }
    all
}

#[tokio::test]
async fn the_national_office_alone_writes() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let national = on(kv.clone());
    let location = created(&national, UTILITY_MODEL, &utility_model()).await;
    let tag = national.get(&location).await.header("etag").to_owned();
    let before = everything(&kv).await;
    for reply in writes(&national.anonymous(), &tag).await {
        assert_told(&reply, 401, "sign-in-required");
        assert_eq!(reply.header("www-authenticate"), "Bearer realm=\"puhui\"");
    }
    for role in Role::OF_PEOPLE.iter().filter(|role| **role != Role::National) {
        let replies = writes(&national.by(&somebody(*role)), &tag).await;
        for reply in &replies {
            assert_told(reply, 403, "not-permitted");
            // Whether the patent is there makes no difference.
            assert_eq!((&reply.body, &reply.headers), (&replies[0].body, &replies[0].headers), "{role:?}");
        }
    }
    assert_eq!(everything(&kv).await, before);
}

#[tokio::test]
async fn the_public_sees_all_but_what_happened_and_who_did_it() {
    let national = on(MemoryKv::new(Behaviour::Honest));
    let location = created(&national, UTILITY_MODEL, &utility_model()).await;
    let (full, shown) = (national.get(&location).await, national.anonymous().get(&location).await);
    let mut expected = full.json();
    assert_eq!(
        (&expected["history"][0]["by"], &expected["history"][0]["person"]),
        (&json!("national"), &json!("somebody"))
    );
    expected["history"] = json!(null);
    assert_eq!(shown.json(), expected);
    assert_ne!(shown.header("etag"), full.header("etag"));
    // The view that one has is not the one that another knows.
    let known = national.anonymous().with("if-none-match", full.header("etag"));
    assert_eq!(known.get(&location).await.status, 200);

    let numbers = json!({"patentNumbers": [UTILITY_MODEL, INVENTION]});
    let found = national.anonymous().post("/v1/evaluation-reports/batch", &numbers).await;
    assert_eq!((found.status, &found.json()["counts"]["found"]), (200, &json!(1)));
    assert!(!String::from_utf8(found.body).unwrap().contains("somebody"));
}

/// Whoever is signed in reads what the public reads, and who sees all, what the national office reads.
#[tokio::test]
async fn of_two_views_each_role_has_one() {
    let national = on(MemoryKv::new(Behaviour::Honest));
    created(&national, UTILITY_MODEL, &utility_model()).await;
    let reads = async |client: &Client| {
        let numbers = json!({"patentNumbers": [UTILITY_MODEL, INVENTION, "x"]});
        let replies = [
            client.get(&path(UTILITY_MODEL)).await,
            client.head(&path(UTILITY_MODEL)).await,
            client.get(&path(INVENTION)).await,
            client.post("/v1/evaluation-reports/batch", &numbers).await,
        ];
        replies.into_iter().map(|reply| (reply.status, reply.headers, reply.body)).collect::<Vec<_>>()
    };
    let (public, full) = (reads(&national.anonymous()).await, reads(&national).await);
    assert!(public[0] != full[0] && public[1] != full[1] && public[2..] == full[2..]);
    for role in Role::OF_PEOPLE {
        let expected = if SEE_ALL.contains(role) { &full } else { &public };
        assert_eq!(&reads(&national.by(&somebody(*role))).await, expected, "{role:?}");
    }
}

/// A widget reads what the public reads, and its page may read it too.
#[tokio::test]
async fn a_widget_is_the_public_on_its_page() {
    let national = on(MemoryKv::new(Behaviour::Honest));
    created(&national, UTILITY_MODEL, &utility_model()).await;
    let (public, widget) = (national.anonymous(), national.by(&somebody(Role::Widget)));
    let numbers = json!({"patentNumbers": [UTILITY_MODEL, INVENTION]});
    for (seen, shown) in [
        (public.get(&path(UTILITY_MODEL)).await, widget.get(&path(UTILITY_MODEL)).await),
        (public.get(&path(INVENTION)).await, widget.get(&path(INVENTION)).await),
        (
            public.post("/v1/evaluation-reports/batch", &numbers).await,
            widget.post("/v1/evaluation-reports/batch", &numbers).await,
        ),
    ] {
        assert_eq!((shown.status, &shown.body, shown.header("etag")), (seen.status, &seen.body, seen.header("etag")));
        assert_eq!(shown.header("access-control-allow-origin"), WIDGET_PAGE);
        assert_eq!(seen.header("access-control-allow-origin"), "");
    }
    for reply in writes(&widget, "\"x.y\"").await {
        assert_told(&reply, 403, "not-permitted");
    }
}
