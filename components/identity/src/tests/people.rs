//! People who sign in, and what they do with members.

use puhui_service::testing::{Client, Reply};
use serde_json::{Value, json};

use super::{Office, text};

pub(super) const BODY: &str = "91440300XXXX000015";
pub(super) const OTHER: &str = "91350100M000100Y43";

/// Somebody who is signed in.
#[derive(Clone)]
pub(super) struct Somebody {
    pub(super) client: Client,
    pub(super) opened: Value,
}

impl Somebody {
    fn of(office: &Office, opened: &Reply) -> Self {
        assert_eq!(opened.status, 200, "{}", opened.json());
        let token = format!("Bearer {}", text(opened, "token"));
        Self { client: office.client.with("authorization", &token), opened: opened.json() }
    }

    /// The same person after renewing, under this membership if one is named.
    pub(super) async fn renewed(&self, office: &Office, membership: Option<&str>) -> Self {
        let body = json!({"refreshToken": self.opened["refreshToken"], "membership": membership});
        Self::of(office, &office.client.post("/v1/sessions/renewals", &body).await)
    }

    /// The id of the membership that the person acts under.
    pub(super) async fn membership(&self) -> String {
        self.client.get("/v1/sessions/own").await.json()["membership"].as_str().unwrap().to_owned()
    }

    pub(super) async fn invite(&self, body: &str, more: &Value) -> Reply {
        let mut invitation = json!({"role": "handler", "name": "示范一"});
        invitation.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.post(&format!("/v1/bodies/{body}/invitations"), &invitation).await
    }

    pub(super) async fn accept(&self, code: &str) -> Reply {
        self.post("/v1/bodies/acceptances", &json!({ "code": code })).await
    }

    pub(super) async fn remove(&self, body: &str, member: &str) -> Reply {
        self.post(&format!("/v1/bodies/{body}/members/{member}/removals"), &json!({})).await
    }

    pub(super) async fn hand_over(&self, body: &str, from: &str, to: &str) -> Reply {
        self.post(&format!("/v1/bodies/{body}/members/{from}/handovers"), &json!({ "to": to })).await
    }

    pub(super) async fn limit(&self, body: &str, member: &str, limits: &Value) -> Reply {
        let path = format!("/v1/bodies/{body}/members/{member}");
        let tag = self.client.get(&path).await.header("etag").to_owned();
        self.client.with("if-match", &tag).put(&path, limits).await
    }

    /// Under a key of its own.
    pub(super) async fn post(&self, path: &str, body: &Value) -> Reply {
        use std::sync::atomic::{AtomicU32, Ordering};
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let key = NEXT.fetch_add(1, Ordering::Relaxed).to_string();
        self.client.with("idempotency-key", &key).post(path, body).await
    }

    /// The members of a body that the person sees, each with what it manages.
    pub(super) async fn members(&self, body: &str) -> Vec<(String, bool)> {
        let page = self.client.get(&format!("/v1/bodies/{body}/members")).await;
        assert_eq!(page.status, 200, "{}", page.json());
        let shown = |member: &Value| (member["id"].as_str().unwrap().to_owned(), member["manages"] == true);
        page.json()["items"].as_array().unwrap().iter().map(shown).collect()
    }
}

/// Somebody whom the provider calls this, in these groups.
pub(super) async fn signed_in(office: &Office, who: &str, more: Value) -> Somebody {
    let mut claims = json!({ "sub": who });
    claims.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    Somebody::of(office, &office.sign_in(&claims).await)
}

/// The legal representative of an organisation, who manages its members.
pub(super) async fn head(office: &Office, who: &str, body: &str) -> Somebody {
    signed_in(office, who, json!({"groups": ["legal"], "organisation": body})).await
}

/// Somebody who was invited and acts under the membership by now; with its id.
pub(super) async fn member(office: &Office, by: &Somebody, body: &str, who: &str, more: &Value) -> (Somebody, String) {
    let invited = by.invite(body, more).await;
    assert_eq!(invited.status, 201, "{}", invited.json());
    let person = signed_in(office, who, json!({})).await;
    let joined = person.accept(&text(&invited, "code")).await;
    assert_eq!(joined.status, 201, "{}", joined.json());
    let id = text(&joined, "id");
    (person.renewed(office, Some(&id)).await, id)
}
