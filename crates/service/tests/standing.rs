//! What a member writes, and no more once that is over: shown on a component made for it, which knows nothing of members.

#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use puhui_domain::Tenant;
use puhui_service::identity::{
    Body, Limits, Membership, Principal, Role, Session, SignedIn, Source, Standing, TokenKey,
};
use puhui_service::testing::{Client, TOKEN_KEY, platform};
use puhui_service::{
    Answer, Component, Context, Failure, Idempotent, NoQuery, Owned, Owner, Platform, ServiceItem, routes,
};
use puhui_store::{Behaviour, Event, Id, Kv, List, MemoryKv, Record, Store, TestClock};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use time::macros::{date, datetime};
use time::{Duration, OffsetDateTime};

routes! { <K: Kv>
    /// 新建
    /// Create
    Post "/things" => create -> Created<Thing>, WritePolicies;
}

/// What is written.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct Thing {}

impl Record for Thing {
    const COMPONENT: &'static str = "things";
    const KIND: &'static str = "thing";
    const PREFIX: &'static str = "thg";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        Vec::new()
    }
}

impl Owned for Thing {
    fn owner(&self) -> Owner {
        Owner::PUBLIC
    }
}

async fn create<K: Kv>(cx: Context<K>, _: NoQuery, new: Idempotent<Thing>) -> Result<Answer, Failure> {
    let (id, origin) = (new.id::<Thing>(), new.origin());
    cx.records().create_at(id, Some(origin), new.value.clone(), cx.event("created")).await?;
    Ok(Answer::json(&new.value)?.created("/things"))
}

fn component<K: Kv>(platform: Platform<K>) -> Component {
    Component::new(router(), platform)
}

const NOW: OffsetDateTime = datetime!(2026-11-23 09:00 +08:00);

struct World {
    store: Store<MemoryKv, TestClock>,
    client: Client,
    membership: Id<Membership>,
    next: std::cell::Cell<u32>,
}

/// Somebody of the national office who is signed in under a membership.
async fn world() -> World {
    let (kv, clock) = (MemoryKv::new(Behaviour::Honest), TestClock::at(NOW));
    let store = Store::new(kv.clone(), clock.clone());
    let body = Body::Office(Tenant::nation());
    let id = Membership::id("per_1", &body, Role::National);
    let membership = Membership {
        person: "per_1".into(),
        body,
        role: Role::National,
        source: Source::Invitation,
        name: None,
        limits: Limits::default(),
        standing: Standing::Active,
        since: NOW,
        removal: None,
    };
    let event = Event::new(NOW, "per_1", "joined");
    store.create_at(id, None, membership, event.clone()).await.unwrap();
    let principal = Principal::new("per_1", Role::National, None, None).unwrap();
    let (session, membership) = (Id::<Session>::natural(&["one"]), Some(id));
    let opened = Session::new((principal.clone(), membership), "office", NOW, NOW + Duration::days(7), "0".into());
    store.create_at(session, None, opened, event).await.unwrap();
    let who = SignedIn { principal, session: Some(session), membership };
    let token = TokenKey::read(TOKEN_KEY).unwrap().sign_in(&who, NOW, Duration::minutes(15));
    let client = Client::new(component(platform(kv, clock))).with("authorization", &format!("Bearer {token}"));
    World { store, client, membership: id, next: std::cell::Cell::new(0) }
}

impl World {
    async fn change(&self, change: impl Fn(&mut Membership) + Send + Sync) {
        let changed = self.store.update::<_, std::convert::Infallible>(&self.membership, None, |known| {
            let mut data = known.data.clone();
            change(&mut data);
            Ok((data, Event::new(NOW, "per_2", "changed")))
        });
        changed.await.unwrap();
    }

    async fn check(&self, expected: &str) {
        self.next.set(self.next.get() + 1);
        let keyed = self.client.with("idempotency-key", &self.next.get().to_string());
        let reply = keyed.post("/things", &json!({})).await;
        let told = if reply.is_problem() { reply.told() } else { reply.status.to_string() };
        assert_eq!(told, expected);
    }
}

#[tokio::test]
async fn who_is_removed_writes_no_more_at_once_wherever() {
    let world = world().await;
    world.check("201").await;
    world.change(|membership| membership.standing = Standing::Removed).await;
    world.check("session-ended").await;
}

#[tokio::test]
async fn limits_that_are_set_meanwhile_hold_at_once() {
    let world = world().await;
    world.change(|membership| membership.limits.items = vec![ServiceItem::ProductFilings]).await;
    world.check("not-permitted").await;
    world.change(|membership| membership.limits.items.push(ServiceItem::Policies)).await;
    world.check("201").await;
    world.change(|membership| membership.limits.ends_on = Some(date!(2026 - 11 - 23))).await;
    world.check("201").await;
    world.change(|membership| membership.limits.ends_on = Some(date!(2026 - 11 - 22))).await;
    world.check("session-ended").await;
}
