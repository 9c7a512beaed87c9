//! The sites of offices: who lets whose pages in.

use puhui_service::Codes;
use puhui_service::identity::Role;
use puhui_service::testing::{Client, Reply, of_place, refuses_spoilt, somebody};
use serde_json::{Value, json};

use super::{assert_told, office};

pub(super) const SITES: &str = "/v1/widget-sites";

/// The body of a creation.
pub(super) fn new_site() -> Value {
    json!({"name": "示范门户", "origins": ["https://www.example.cn", "https://m.example.cn:8443"]})
}

/// The same as a change.
fn changed(name: &str, is_open: bool) -> Value {
    json!({"name": name, "origins": ["https://www.example.cn"], "isOpen": is_open})
}

pub(super) async fn create(client: &Client, key: &str, body: &Value) -> Reply {
    client.with("idempotency-key", key).post(SITES, body).await
}

fn place(reply: &Reply) -> String {
    reply.header("location").to_owned()
}

async fn names(client: &Client) -> Vec<String> {
    let items = client.get(SITES).await.json()["items"].take();
    items.as_array().unwrap().iter().map(|site| site["name"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_site_is_made_read_changed_closed_and_opened() {
    let office = office();
    let province = office.client.by(&somebody(Role::Province));
    let made = create(&province, "1", &new_site()).await;
    assert_eq!(made.status, 201, "{}", made.json());
    let (site, at) = (made.json(), place(&made));
    assert_eq!((&site["tenant"]["code"], &site["isOpen"]), (&json!("440000"), &json!(true)));
    assert_eq!(site["origins"], json!(["https://m.example.cn:8443", "https://www.example.cn"]));
    assert!(site["siteKey"].as_str().unwrap().starts_with("puhui_site_"));
    let read = province.get(&at).await;
    assert_eq!(read.json(), site);
    for (name, is_open, what) in [("改名", true, "changed"), ("改名", false, "closed"), ("又改名", true, "opened")]
    {
        let tag = province.get(&at).await.header("etag").to_owned();
        let seen = province.with("if-match", &tag);
        let reply = seen.put(&at, &changed(name, is_open)).await;
        assert_eq!((reply.status, &reply.json()["isOpen"]), (200, &json!(is_open)), "{}", reply.json());
        assert_eq!(reply.json()["siteKey"], site["siteKey"], "the key stays");
        let last = reply.json()["history"].as_array().unwrap().last().unwrap().clone();
        assert_eq!((&last["what"], &last["by"], &last["person"]), (&json!(what), &json!("440000"), &json!("somebody")));
        assert_eq!(last["to"], "https://www.example.cn");
        // What says the same changes nothing; what has moved on is not overwritten.
        let again = province.with("if-match", reply.header("etag")).put(&at, &changed(name, is_open)).await;
        assert_eq!((again.status, again.header("etag")), (200, reply.header("etag")));
        let stale = seen.put(&at, &changed("别的", is_open)).await;
        assert_told(&stale, 412, "precondition-failed");
        assert_eq!(stale.json()["related"], at);
    }
    assert_told(&province.put(&at, &changed("x", true)).await, 428, "precondition-required");
}

#[tokio::test]
async fn a_creation_sent_again_is_the_same_site() {
    let office = office();
    let city = office.client.by(&somebody(Role::City));
    let (first, again) = (create(&city, "1", &new_site()).await, create(&city, "1", &new_site()).await);
    assert_eq!((again.status, again.json()), (201, first.json()));
    let other = create(&city, "1", &json!({"name": "另一个", "origins": ["https://a.example"]})).await;
    assert_told(&other, 422, "idempotency-key-reused");
    assert_told(&city.post(SITES, &new_site()).await, 400, "idempotency-key-required");
    assert_ne!(create(&city, "2", &new_site()).await.json()["siteKey"], first.json()["siteKey"]);
    assert_eq!(names(&city).await.len(), 2);
}

/// Neither an office above nor one below nor a neighbour sees a site: it answers as one that is not there.
#[tokio::test]
async fn a_site_is_its_own_offices() {
    let office = office();
    let offices = [
        of_place(Role::Province, "440000"),
        of_place(Role::City, "440300"),
        of_place(Role::Province, "350000"),
        somebody(Role::National),
    ];
    let mut sites = Vec::new();
    for (place_of, own) in offices.iter().enumerate() {
        let own = office.client.by(own);
        let made = create(&own, "1", &json!({"name": place_of.to_string(), "origins": ["https://a.example"]})).await;
        assert_eq!(names(&own).await, [place_of.to_string()]);
        sites.push((place(&made), made.header("etag").to_owned()));
    }
    for (own, principal) in offices.iter().enumerate() {
        let client = office.client.by(principal);
        let nothing = "/v1/widget-sites/wst_00000000000080008000000000000000";
        for (_, (at, tag)) in sites.iter().enumerate().filter(|(place, _)| *place != own) {
            let (read, none) = (client.get(at).await, client.get(nothing).await);
            assert_told(&read, 404, "unknown-resource");
            assert_eq!((read.body, read.headers), (none.body, none.headers));
            let write = client.with("if-match", tag).put(at, &changed("x", false)).await;
            let none = client.with("if-match", tag).put(nothing, &changed("x", false)).await;
            assert_told(&write, 404, "unknown-resource");
            assert_eq!((write.body, write.headers), (none.body, none.headers));
        }
        assert_eq!(client.get(&sites[own].0).await.json()["isOpen"], true);
    }
}

#[tokio::test]
async fn nobody_else_manages_sites() {
    let office = office();
    let manage = [Role::City, Role::Province, Role::National];
    for role in Role::ALL.iter().filter(|role| !manage.contains(role)) {
        let client = office.client.by(&somebody(*role));
        assert_told(&client.get(SITES).await, 403, "not-permitted");
        assert_told(&create(&client, "1", &new_site()).await, 403, "not-permitted");
    }
    assert_told(&create(&office.client, "1", &new_site()).await, 401, "sign-in-required");
    assert_eq!(office.kv.keys(), [""; 0]);
}

#[tokio::test]
async fn sites_are_listed_page_by_page() {
    let office = office();
    let province = office.client.by(&somebody(Role::Province));
    for n in 0..5 {
        let body = json!({"name": n.to_string(), "origins": ["https://a.example"]});
        assert_eq!(create(&province, &n.to_string(), &body).await.status, 201);
    }
    let mut seen = Vec::new();
    let mut path = format!("{SITES}?limit=2");
    loop {
        let page = province.get(&path).await.json();
        seen.extend(page["items"].as_array().unwrap().iter().map(|site| site["name"].as_str().unwrap().to_owned()));
        let Some(next) = page["next"].as_str() else { break };
        path = format!("{SITES}?limit=2&cursor={next}");
    }
    assert_eq!(seen, ["4", "3", "2", "1", "0"]);
    // A cursor is bound to the office.
    let first = province.get(&format!("{SITES}?limit=2")).await.json();
    let foreign = format!("{SITES}?cursor={}", first["next"].as_str().unwrap());
    assert_told(
        &office.client.by(&somebody(Role::City)).get(&foreign).await,
        400,
        "invalid-cursor cursor invalid-value",
    );
}

#[tokio::test]
async fn what_is_no_site_is_told_where() {
    let office = office();
    let province = office.client.by(&somebody(Role::Province));
    for (body, told) in [
        (json!({"name": "", "origins": []}), "invalid-body /name empty /origins empty"),
        (
            json!({"name": "x", "origins": ["http://a.example", "https://a.example/"]}),
            "invalid-body /origins/0 invalid-value /origins/1 invalid-value",
        ),
        (json!({"name": "x".repeat(101), "origins": ["https://a.example"]}), "invalid-body /name too-long"),
        (json!({"name": "x", "origins": ["https://a.example"], "isOpen": false}), "invalid-body /isOpen unknown"),
    ] {
        assert_told(&create(&province, "1", &body).await, 422, told);
    }
    let keyed = province.with("idempotency-key", "spoilt");
    refuses_spoilt(&keyed, "POST", SITES, &new_site()).await;
}

/// Of two creations under one key there is one site.
#[tokio::test]
async fn creations_at_the_same_time_are_one() {
    let office = office();
    let province = office.client.by(&somebody(Role::Province));
    let body = new_site();
    let both = futures::future::join(create(&province, "1", &body), create(&province, "1", &body)).await;
    for reply in [both.0, both.1] {
        assert!(reply.status == 201 || reply.told() == "in-progress", "{}", reply.json());
    }
    assert_eq!(names(&province).await.len(), 1);
}
