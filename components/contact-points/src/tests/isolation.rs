//! Whoever asks for whatever is told of summaries and persons what is theirs, and to the byte nothing else.

use puhui_domain::{RegionSlot, Tenant, TenantKind};
use puhui_service::identity::{Principal, Role};
use puhui_service::testing::{Client, Worlds, of_body, of_place, platform, somebody};
use puhui_store::{Behaviour, MemoryKv};
use serde_json::json;

use super::{BASE, OTHER, clock, creates, nobody, person, point, summary, whose};
use crate::component;

const YEARS: [i64; 3] = [2023, 2024, 2025];

/// Who is contact point of a region, in which years it submitted: something else for each.
fn plan(n: usize) -> (&'static str, Vec<i64>) {
    let has_submitted = |(place, _): &(usize, i64)| n >> place & 1 == 1;
    ([BASE, OTHER][n % 2], YEARS.into_iter().enumerate().filter(has_submitted).map(|(_, year)| year).collect())
}

/// Whether somebody may see a region's summaries, said once more in other words than the policy's.
fn is_own(who: Option<&Principal>, region: &str, body: &str) -> bool {
    who.is_some_and(|who| match who.role() {
        Role::National | Role::Supervisor => true,
        Role::Province => who.region().unwrap().code() == region,
        Role::Base => who.body().unwrap().to_string() == body,
        _ => false,
    })
}

/// Without the contract, which would be made anew for each of the many stores.
fn bare(kv: &MemoryKv) -> Client {
    Client::new(component(platform(kv.clone(), clock())))
}

/// Every region's contact point and person, and the summaries that somebody may see, or all.
async fn make(may_see: impl Fn(&str, &str) -> bool) -> MemoryKv {
    let kv = MemoryKv::new(Behaviour::Honest);
    let office = bare(&kv).by_whom(whose);
    for (n, slot) in RegionSlot::all().enumerate() {
        let (path, (code, years)) = (format!("/v1/contact-points/{slot}"), plan(n));
        let mut organisation = point();
        organisation["creditCode"] = json!(code);
        assert_eq!(creates(&office).put(&path, &organisation).await.status, 201);
        assert_eq!(creates(&office).put(&format!("{path}/person"), &person()).await.status, 201);
        for year in years.into_iter().filter(|_| may_see(slot.region().code(), code)) {
            let base = office.by(&of_body(Role::Base, code)).with("idempotency-key", &format!("{slot}-{year}"));
            assert_eq!(base.post(&format!("{path}/summaries"), &summary(year)).await.status, 201);
        }
    }
    kv
}

fn readers() -> Vec<Option<Principal>> {
    let office = |tenant: Tenant| match (tenant.kind(), tenant.place()) {
        (TenantKind::Nation, _) | (_, None) => somebody(Role::National),
        (TenantKind::City, Some(place)) => of_place(Role::City, place.code()),
        (_, Some(place)) => of_place(Role::Province, place.code()),
    };
    let others = [of_body(Role::Base, BASE), of_body(Role::Base, OTHER), of_body(Role::Handler, BASE)];
    let others = others.into_iter().chain([Role::Supervisor, Role::Operator, Role::Person].map(somebody));
    [None].into_iter().chain(Tenant::all().map(office).chain(others).map(Some)).collect()
}

#[tokio::test]
async fn everything_is_the_same_as_if_there_were_nothing_else() {
    let full = nobody(&make(|_, _| true).await);
    for (turn, who) in readers().into_iter().enumerate() {
        let only = bare(&make(|region, body| is_own(who.as_ref(), region, body)).await);
        let as_who = |client: &Client| who.as_ref().map_or_else(|| client.clone(), |who| client.by(who));
        let worlds = Worlds { full: as_who(&full), bare: as_who(&only) };
        worlds.get("/v1/contact-points").await;
        for year in YEARS {
            worlds.get(&format!("/v1/contact-points/summaries?year={year}")).await;
        }
        // A third of the regions, another one for each reader, and the reader's own.
        let own = who.as_ref().and_then(Principal::region).and_then(RegionSlot::of);
        let some = RegionSlot::all().enumerate().filter(|(n, slot)| n % 3 == turn % 3 || own == Some(*slot));
        for (n, slot) in some {
            let (path, (code, years)) = (format!("/v1/contact-points/{slot}"), plan(n));
            for more in ["", "/history", "/person", "/person?view=full", "/summaries/2024", "/summaries/2025"] {
                worlds.get(&format!("{path}{more}")).await;
            }
            let first = worlds.get(&format!("{path}/summaries?limit=2")).await;
            if first.status == 200 {
                let shown = worlds.pages(&format!("{path}/summaries"), "limit=2").await.len();
                let expected = if is_own(who.as_ref(), slot.region().code(), code) { years.len() } else { 0 };
                assert_eq!(shown, expected, "{who:?} {slot}");
            }
        }
    }
}
