//! The counts are those of the records, whatever breaks on the way.

use std::collections::BTreeMap;

use futures::future::join;
use puhui_domain::Region;
use puhui_service::identity::Role;
use puhui_service::testing::{Client, Reply, of_place, somebody, ticking};
use puhui_service::{Mode, Platform};
use puhui_store::{Behaviour, MemoryKv, Side, Store, TestClock};
use serde_json::{Value, json};
use time::Duration;

use super::{
    Chance, PATH, assert_told, body, clock, credit_code, decided, fresh, over, over_at, public, resubmitted, submitted,
    withdrawn,
};
use crate::component;
use crate::counts::{Cell, Count, Months};
use crate::lists;
use crate::record::Filing;

const COLLECT: &str = "/internal/product-filings/ticks/collect";

pub(super) async fn ticked(kv: &MemoryKv, clock: &TestClock) -> Reply {
    let build = |settings| component(Platform::new(kv.clone(), clock.clone(), settings));
    ticking(build, Mode::Production).send("POST", COLLECT, "").await
}

fn from(region: &str, n: usize) -> Value {
    let mut body = body();
    (body["enterprise"]["region"], body["enterprise"]["creditCode"]) = (json!(region), json!(credit_code(n)));
    body
}

#[tokio::test]
async fn what_an_office_and_the_public_are_told() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let (office, city) = (over(&kv), public(&kv).by(&of_place(Role::City, "440300")));
    let before = public(&kv).get(&format!("{PATH}/counts")).await.json();
    assert_eq!((&before["asOf"], &before["count"], &before["months"]), (&json!(null), &json!(0), &json!([])));
    for (n, region) in ["440300", "440300", "440100", "440000", "110000"].into_iter().enumerate() {
        let location = submitted(&office, &n.to_string(), &from(region, n)).await;
        if n % 2 == 0 {
            decided(&office.with("puhui-now", "2026-12-01T00:00:00+08:00"), &location, "approve").await;
        }
    }
    assert_eq!(ticked(&kv, &clock()).await.json()["done"], 5);
    let path = format!("{PATH}/counts?region=440000");
    let province = public(&kv).by(&somebody(Role::Province));
    let own = province.get(&format!("{PATH}/counts")).await;
    assert_eq!(own.json(), province.get(&path).await.json());
    assert_eq!(province.with("if-none-match", own.header("etag")).get(&path).await.status, 304);
    let mut told = [own.json(), public(&kv).in_chinese().get(&path).await.json(), city.get(&path).await.json()];
    for told in &mut told {
        told["places"].as_array_mut().unwrap().retain(|place| place["count"] != 0);
    }
    insta::assert_json_snapshot!(told);
    let (own, asked) =
        (city.get(&format!("{PATH}/counts")).await, city.get(&format!("{PATH}/counts?region=440300")).await);
    assert_eq!((own.json()["count"].as_u64(), own.json()), (Some(2), asked.json()));
}

#[tokio::test]
async fn bad_queries_are_refused() {
    let client = over(&MemoryKv::new(Behaviour::Honest));
    for (query, told) in [
        ("region=999999", "invalid-parameter region invalid-value"),
        ("state=pending", "invalid-parameter state unknown"),
        ("limit=1", "invalid-parameter limit unknown"),
    ] {
        assert_told(&client.get(&format!("{PATH}/counts?{query}")).await, 400, told);
    }
}

/// Who does something to the filings, at random. What the store refuses while it is down is not done.
struct Life<'a> {
    client: Client,
    chance: &'a mut Chance,
    filings: Vec<String>,
}

impl Life<'_> {
    async fn step(&mut self) {
        let region = ["440300", "440100", "440000", "110000", "xpcc"][self.chance.below(5)];
        let month = ["2026-01-31T12:00:00Z", "2026-11-22T12:00:00Z"][self.chance.below(2)];
        let client = self.client.with("puhui-now", month);
        if self.filings.len() < 4 || self.chance.below(3) == 0 {
            let n = self.filings.len();
            self.filings.push(submitted(&client, &format!("key-{n}"), &from(region, n)).await);
            return;
        }
        let n = self.chance.below(self.filings.len());
        let location = self.filings[n].clone();
        let state = super::state(&client, &location).await;
        match (state.as_str(), self.chance.below(4)) {
            ("pending", 0) => drop(decided(&client, &location, "return").await),
            ("pending", 1) => drop(decided(&client, &location, "approve").await),
            ("pending", 2) => drop(decided(&client, &location, "reject").await),
            ("returned", _) => drop(resubmitted(&client, &location, &from(region, n)).await),
            ("approved", 0) => drop(withdrawn(&client, &location).await),
            _ => _ = fresh(&client, &location).await,
        }
    }
}

/// What is in the store, counted once more.
async fn recounted(kv: &MemoryKv) -> BTreeMap<Option<Region>, Months> {
    let (store, mut counts) = (Store::new(kv.clone(), clock()), BTreeMap::<_, Months>::new());
    let mut scan = store.scan::<Filing>(&lists::all()).await.unwrap();
    while let Some(filings) = scan.next::<Filing>().await.unwrap() {
        for filing in filings {
            let cell = Cell::of(&filing.data);
            for place in cell.place.jurisdiction().map(Some).chain([None]) {
                cell.post(counts.entry(place).or_default(), true);
            }
        }
    }
    counts
}

async fn kept(kv: &MemoryKv) -> BTreeMap<Option<Region>, Months> {
    let store = Store::new(kv.clone(), clock());
    let places: Vec<_> = Region::all().map(Some).chain([None]).collect();
    let ids: Vec<_> = places.iter().copied().map(Count::id).collect();
    let found = places.into_iter().zip(store.get_many(&ids).await.unwrap());
    let counts = found.filter_map(|(place, count)| Some((place, count?.data.months)));
    counts.filter(|(_, months)| !months.is_empty()).collect()
}

/// Filings come and go while ticks count them, and ticks break down at any call of the store, before or after its effect.
#[tokio::test]
async fn counts_are_those_of_a_recount_whatever_breaks() {
    let mut broken = 0;
    for (seed, behaviour) in (0..).zip([Behaviour::Honest, Behaviour::SpinSqlite, Behaviour::SpinRedis].repeat(4)) {
        let (mut chance, kv, clock) = (Chance(seed), MemoryKv::new(behaviour), clock());
        let client = over_at(&kv, &clock);
        for _ in 0..12 {
            let mut life = Life { client: client.clone(), chance: &mut chance, filings: Vec::new() };
            life.filings = super::locations(&client).await;
            life.step().await;
            // While a tick is under way.
            join(life.step(), ticked(&kv, &clock)).await;
            kv.crash_at(1 + chance.below(60) as u64, [Side::Before, Side::After][chance.below(2)]);
            broken += u32::from(ticked(&kv, &clock).await.status != 200);
            kv.restart();
            // The lease of a tick that broke down lapses.
            clock.advance(Duration::seconds(40).try_into().unwrap());
        }
        let end = ticked(&kv, &clock).await;
        assert_eq!(end.status, 200, "{}", end.json());
        assert_eq!(kept(&kv).await, recounted(&kv).await, "seed {seed}");
        // Nothing is left to be counted.
        assert_eq!(ticked(&kv, &clock).await.json()["done"], 0);
    }
    assert!(broken > 50, "{broken} ticks broke down");
}
