//! Nothing that a list says tells of what its reader may not see: not its pages, its counts, its cursors or its tags.

use std::collections::BTreeMap;

use puhui_domain::Region;
use puhui_service::identity::{Principal, Role};
use puhui_service::testing::{Client, of_body, of_place, somebody};
use puhui_store::{Behaviour, MemoryKv};
use serde_json::json;

use super::{PATH, body, credit_code, decided, over, public, resubmitted, submitted, withdrawn};

const REGIONS: [&str; 4] = ["440300", "440100", "440000", "110000"];
const STATES: [&str; 5] = ["pending", "returned", "approved", "rejected", "withdrawn"];
/// What becomes of a filing, and by which steps.
const WAYS: [(&str, &[&str]); 8] = [
    ("pending", &[]),
    ("returned", &["return"]),
    ("approved", &["approve"]),
    ("rejected", &["reject"]),
    ("withdrawn", &["withdraw"]),
    ("withdrawn", &["approve", "withdraw"]),
    ("pending", &["return", "resubmit"]),
    ("approved", &["return", "resubmit", "approve"]),
];

/// A filing to be made.
#[derive(Clone, Debug)]
struct Plan {
    key: String,
    code: String,
    region: &'static str,
    state: &'static str,
    way: &'static [&'static str],
}

/// What a list is asked for.
#[derive(Debug)]
struct Asked {
    code: Option<String>,
    region: Option<&'static str>,
    state: Option<&'static str>,
}

/// Numbers that look random and are the same every time (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ mixed >> 31) % count as u64).unwrap()
    }

    fn plans(&mut self, count: usize) -> Vec<Plan> {
        let plan = |n| {
            let (code, region, (state, way)) =
                (credit_code(self.below(3)), REGIONS[self.below(4)], WAYS[self.below(8)]);
            Plan { key: format!("key-{n}"), code, region, state, way }
        };
        (0..count).map(plan).collect()
    }

    fn asked(&mut self) -> Asked {
        Asked {
            code: [None, Some(0), Some(1), Some(9)][self.below(4)].map(credit_code),
            region: [None, Some("440000"), Some("440300"), Some("110000")][self.below(4)],
            state: (self.below(2) == 1).then(|| STATES[self.below(5)]),
        }
    }
}

fn readers() -> Vec<Option<Principal>> {
    let bodies = [(Role::Handler, 0), (Role::Handler, 1), (Role::Agent, 2), (Role::Handler, 9), (Role::Base, 1)];
    let places = [
        (Role::Province, "440000"),
        (Role::Province, "110000"),
        (Role::Province, "310000"),
        (Role::City, "440300"),
        (Role::City, "440100"),
    ];
    let bodies = bodies.map(|(role, n)| of_body(role, &credit_code(n)));
    let others = [Role::Person, Role::Department, Role::Operator, Role::National, Role::Supervisor].map(somebody);
    let all = bodies.into_iter().chain(places.map(|(role, place)| of_place(role, place))).chain(others);
    [None].into_iter().chain(all.map(Some)).collect()
}

/// Makes filings, all of them one step further at a time.
async fn make(kv: &MemoryKv, plans: &[Plan]) -> BTreeMap<String, Plan> {
    let (office, mut made) = (over(kv), Vec::new());
    let content = |plan: &Plan| {
        let mut body = body();
        (body["enterprise"]["creditCode"], body["enterprise"]["region"]) = (json!(plan.code), json!(plan.region));
        body
    };
    for plan in plans {
        made.push((submitted(&office, &plan.key, &content(plan)).await, plan.clone()));
    }
    for round in 0..3 {
        for (location, plan) in &made {
            let reply = match plan.way.get(round) {
                None => continue,
                Some(&"withdraw") => withdrawn(&office, location).await,
                Some(&"resubmit") => resubmitted(&office, location, &content(plan)).await,
                Some(verdict) => decided(&office, location, verdict).await,
            };
            assert_eq!(reply.status, 200, "{plan:?}");
        }
    }
    let id = |location: String| location.rsplit('/').next().unwrap().to_owned();
    made.into_iter().map(|(location, plan)| (id(location), plan)).collect()
}

/// Whether a filing is somebody's own affair, said once more in other words than the policy's.
fn is_own(who: Option<&Principal>, plan: &Plan) -> bool {
    let Some(who) = who else { return false };
    match who.role() {
        Role::Operator | Role::National | Role::Supervisor => true,
        Role::Province => plan.region[..2] == who.region().unwrap().code()[..2],
        Role::City => plan.region == who.region().unwrap().code(),
        _ => who.body().is_some_and(|body| body.to_string() == plan.code),
    }
}

/// What a list has to show: whether in full, by id.
fn expected(who: Option<&Principal>, asked: &Asked, made: &BTreeMap<String, Plan>) -> BTreeMap<String, bool> {
    let region = |code: &str| code.parse::<Region>().unwrap();
    let is_asked_for = |plan: &Plan| {
        asked.code.as_ref().is_none_or(|code| *code == plan.code)
            && asked.region.is_none_or(|place| region(plan.region).is_within(region(place)))
            && asked.state.is_none_or(|state| state == plan.state)
    };
    // Whether what is asked is one's own affair, or the register.
    let is_within = match who {
        None => false,
        Some(who) => match (who.region(), who.body()) {
            (Some(own), _) => asked.region.is_none_or(|place| region(place).is_within(own)),
            (_, Some(own)) => asked.code.as_ref().is_none_or(|code| *code == own.to_string()),
            _ => [Role::Operator, Role::National, Role::Supervisor].contains(&who.role()),
        },
    };
    let is_shown = |plan: &Plan| match (asked.state, is_within) {
        (Some("approved"), _) | (_, false) => plan.state == "approved",
        (_, true) => is_own(who, plan),
    };
    let shown = made.iter().filter(|(_, plan)| is_asked_for(plan) && is_shown(plan));
    shown.map(|(id, plan)| (id.clone(), is_own(who, plan))).collect()
}

/// Walks a list to its end in both stores, and answers what it showed.
async fn walk(full: &Client, twin: &Client, asked: &Asked, limit: usize) -> BTreeMap<String, bool> {
    let parameters = [("creditCode", asked.code.as_deref()), ("region", asked.region), ("state", asked.state)];
    let query: String = parameters.iter().filter_map(|(name, value)| value.map(|v| format!("{name}={v}&"))).collect();
    let (mut path, mut shown) = (format!("{PATH}?{query}limit={limit}"), BTreeMap::new());
    loop {
        let (page, same) = (full.get(&path).await, twin.get(&path).await);
        assert_eq!((page.status, page.json(), &page.headers), (200, same.json(), &same.headers), "{path}");
        for item in page.json()["items"].as_array().unwrap() {
            let again = shown.insert(item["id"].as_str().unwrap().to_owned(), item["actions"].is_array());
            assert_eq!(again, None, "{path}");
        }
        let Some(next) = page.json()["next"].as_str().map(str::to_owned) else { return shown };
        path = format!("{PATH}?{query}limit={limit}&cursor={next}");
    }
}

/// Each reader's pages are to the byte those of a store in which there never was what the reader may not see. (What was
/// approved once has been seen, so it may leave a gap.)
#[tokio::test]
async fn a_list_is_the_same_as_if_there_were_nothing_else() {
    for seed in 0..2 {
        let (mut chance, kv) = (Chance(seed), MemoryKv::new(Behaviour::Honest));
        let plans = chance.plans(24);
        let made = make(&kv, &plans).await;
        let full = public(&kv);
        for who in readers() {
            let is_known = |plan: &&Plan| is_own(who.as_ref(), plan) || plan.way.contains(&"approve");
            let known: Vec<_> = plans.iter().filter(is_known).cloned().collect();
            let only = MemoryKv::new(Behaviour::Honest);
            make(&only, &known).await;
            let [full, twin] = [full.clone(), public(&only)].map(|client| match &who {
                Some(who) => client.by(who),
                None => client,
            });
            for _ in 0..10 {
                let asked = chance.asked();
                let expected = expected(who.as_ref(), &asked, &made);
                for limit in [1, 5] {
                    let shown = walk(&full, &twin, &asked, limit).await;
                    assert_eq!(shown, expected, "{who:?} asks for {asked:?} of {made:#?}");
                }
            }
            for id in made.keys() {
                for path in [format!("{PATH}/{id}"), format!("{PATH}/{id}/history")] {
                    let (one, same) = (full.get(&path).await, twin.get(&path).await);
                    assert_eq!(
                        (one.status, one.json(), one.headers),
                        (same.status, same.json(), same.headers),
                        "{path}"
                    );
                }
            }
        }
    }
}
