//! Nothing that a list, a count, a table or a history says tells of what its reader may not see, whoever the reader is.

use std::collections::BTreeMap;

use puhui_domain::{Region, Tenant, TenantKind};
use puhui_service::identity::{Principal, Role};
use puhui_service::testing::{Client, Worlds, of_body, of_place, somebody};
use puhui_store::{Behaviour, MemoryKv};
use serde_json::{Value, json};

use super::counts::ticked;
use super::{Chance, PATH, body, clock, credit_code, decided, over_at, public, resubmitted, submitted, withdrawn};

const STATES: [&str; 5] = ["pending", "returned", "approved", "rejected", "withdrawn"];
const INDUSTRIES: [&str; 3] = ["C3872", "C3841", "C2720"];
/// Days of submission, and moments within them at the office.
const DAYS: [&str; 4] = ["2026-01-31", "2026-02-01", "2026-06-15", "2026-11-22"];
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
    region: Region,
    industry: &'static str,
    /// All of its steps are taken on this day.
    day: &'static str,
    state: &'static str,
    way: &'static [&'static str],
}

/// What a list is asked for.
#[derive(Debug, Default)]
struct Asked {
    code: Option<String>,
    region: Option<Region>,
    state: Option<&'static str>,
    industry: Option<&'static str>,
    from: Option<&'static str>,
    to: Option<&'static str>,
}

fn region(code: &str) -> Region {
    code.parse().unwrap()
}

/// Some place of an office, or one of its parts; every other time one in or around Shenzhen, where many meet.
fn some_region(chance: &mut Chance) -> Region {
    let offices: Vec<_> = Tenant::all().filter_map(Tenant::place).collect();
    if chance.below(2) == 0 {
        return region(["440300", "440100", "440000", "110000"][chance.below(4)]);
    }
    let office = offices[chance.below(offices.len())];
    let within: Vec<_> = [office].into_iter().chain(office.parts()).collect();
    within[chance.below(within.len())]
}

fn some_plans(chance: &mut Chance, count: usize) -> Vec<Plan> {
    let plan = |n| {
        let (code, region, (state, way)) = (credit_code(chance.below(3)), some_region(chance), WAYS[chance.below(8)]);
        let (industry, day) = (INDUSTRIES[chance.below(3)], DAYS[chance.below(4)]);
        Plan { key: format!("key-{n}"), code, region, industry, day, state, way }
    };
    (0..count).map(plan).collect()
}

impl Asked {
    fn some(chance: &mut Chance) -> Self {
        let one_in_three = |chance: &mut Chance| chance.below(3) == 0;
        Self {
            code: [None, None, Some(0), Some(9)][chance.below(4)].map(credit_code),
            region: (chance.below(2) == 1).then(|| some_region(chance)),
            state: (chance.below(2) == 1).then(|| STATES[chance.below(5)]),
            industry: one_in_three(chance).then(|| ["C3872", "C38", "C"][chance.below(3)]),
            from: one_in_three(chance).then(|| DAYS[chance.below(4)]),
            to: one_in_three(chance).then(|| DAYS[chance.below(4)]),
        }
    }

    fn query(&self) -> String {
        let region = self.region.map(Region::code);
        let parameters = [
            ("creditCode", self.code.as_deref()),
            ("region", region),
            ("state", self.state),
            ("industry", self.industry),
            ("submittedFrom", self.from),
            ("submittedTo", self.to),
        ];
        let given = parameters.iter().filter_map(|(name, value)| Some(format!("{name}={}", (*value)?)));
        given.collect::<Vec<_>>().join("&")
    }
}

/// Every office there is, enterprises that filed and one that did not, everybody else, and nobody in particular.
fn readers() -> Vec<Option<Principal>> {
    let office = |tenant: Tenant| match (tenant.kind(), tenant.place()) {
        (TenantKind::Nation, _) | (_, None) => somebody(Role::National),
        (TenantKind::City, Some(place)) => of_place(Role::City, place.code()),
        (_, Some(place)) => of_place(Role::Province, place.code()),
    };
    let bodies = [(Role::Handler, 0), (Role::Handler, 1), (Role::Agent, 2), (Role::Handler, 9), (Role::Base, 1)];
    let bodies = bodies.map(|(role, n)| of_body(role, &credit_code(n)));
    let others = [Role::Person, Role::Department, Role::Operator, Role::Supervisor].map(somebody);
    let all = Tenant::all().map(office).chain(bodies).chain(others);
    [None].into_iter().chain(all.map(Some)).collect()
}

/// Makes filings, all of them one step further at a time, and counts them.
async fn make(kv: &MemoryKv, plans: &[Plan]) -> BTreeMap<String, Plan> {
    let (office, mut made) = (over_at(kv, &clock()), Vec::new());
    let on_its_day = |plan: &Plan| office.with("puhui-now", &format!("{}T23:59:59+08:00", plan.day));
    let content = |plan: &Plan| {
        let mut body = body();
        body["enterprise"]["creditCode"] = json!(plan.code);
        body["enterprise"]["region"] = json!(plan.region.code());
        body["product"]["industry"] = json!(plan.industry);
        body
    };
    for plan in plans {
        made.push((submitted(&on_its_day(plan), &plan.key, &content(plan)).await, plan.clone()));
    }
    for round in 0..3 {
        for (location, plan) in &made {
            let office = on_its_day(plan);
            let reply = match plan.way.get(round) {
                None => continue,
                Some(&"withdraw") => withdrawn(&office, location).await,
                Some(&"resubmit") => resubmitted(&office, location, &content(plan)).await,
                Some(verdict) => decided(&office, location, verdict).await,
            };
            assert_eq!(reply.status, 200, "{plan:?}");
        }
    }
    assert_eq!(ticked(kv, &clock()).await.status, 200);
    let id = |location: String| location.rsplit('/').next().unwrap().to_owned();
    made.into_iter().map(|(location, plan)| (id(location), plan)).collect()
}

/// Whether a filing is somebody's own affair, said once more in other words than the policy's.
fn is_own(who: Option<&Principal>, plan: &Plan) -> bool {
    let Some(who) = who else { return false };
    match who.role() {
        Role::Operator | Role::National | Role::Supervisor => true,
        Role::Province | Role::City => is_in(plan, who.region().unwrap()),
        _ => who.body().is_some_and(|body| body.to_string() == plan.code),
    }
}

fn is_in(plan: &Plan, place: Region) -> bool {
    plan.region == place || plan.region.parent() == Some(place)
}

/// Whether all that is asked is one's own affair.
fn is_within(who: Option<&Principal>, asked: &Asked) -> bool {
    let Some(who) = who else { return false };
    match (who.region(), who.body()) {
        (Some(own), _) => asked.region.is_none_or(|place| place == own || place.parent() == Some(own)),
        (_, Some(own)) => asked.code.as_ref().is_none_or(|code| *code == own.to_string()),
        _ => [Role::Operator, Role::National, Role::Supervisor].contains(&who.role()),
    }
}

/// What a list has to show: whether in full, by id.
fn expected(who: Option<&Principal>, asked: &Asked, made: &BTreeMap<String, Plan>) -> BTreeMap<String, bool> {
    let is_dated = asked.from.is_some() || asked.to.is_some();
    let is_asked_for = |plan: &Plan| {
        asked.code.as_ref().is_none_or(|code| *code == plan.code)
            && asked.region.is_none_or(|place| is_in(plan, place))
            && asked.state.is_none_or(|state| state == plan.state)
            && asked.industry.is_none_or(|industry| plan.industry.starts_with(industry))
            && asked.from.is_none_or(|from| plan.day >= from)
            && asked.to.is_none_or(|to| plan.day <= to)
    };
    let is_shown = |plan: &Plan| match (asked.state, is_within(who, asked)) {
        (_, is_within) if is_dated => is_within && is_own(who, plan),
        (Some("approved"), _) | (_, false) => plan.state == "approved",
        (_, true) => is_own(who, plan),
    };
    let shown = made.iter().filter(|(_, plan)| is_asked_for(plan) && is_shown(plan));
    shown.map(|(id, plan)| (id.clone(), is_own(who, plan))).collect()
}

/// What is counted for somebody of a place: by state, by part, by month; only what is not nothing.
fn counted(who: Option<&Principal>, asked: Option<Region>, made: &BTreeMap<String, Plan>) -> Value {
    let own = who.and_then(Principal::region);
    let place = asked.or(own);
    let is_full = who.is_some_and(|who| match who.region() {
        Some(own) => place.is_some_and(|place| place == own || place.parent() == Some(own)),
        None => [Role::Operator, Role::National, Role::Supervisor].contains(&who.role()),
    });
    let (mut states, mut places, mut months) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let plans = made.values().filter(|plan| is_full || plan.state == "approved");
    for plan in plans.filter(|plan| place.is_none_or(|place| is_in(plan, place))) {
        *states.entry(plan.state).or_insert(0) += 1;
        *months.entry(&plan.day[..7]).or_insert(0) += 1;
        let part = [plan.region].into_iter().chain(plan.region.parent()).find(|region| region.parent() == place);
        if let Some(part) = part {
            *places.entry(part.code()).or_insert(0) += 1;
        }
    }
    json!({"extent": if is_full { "all" } else { "approved" }, "states": states, "places": places, "months": months})
}

fn told(counts: &Value) -> Value {
    let numbers = |list: &str, name: fn(&Value) -> &Value| -> BTreeMap<String, u64> {
        let rows = counts[list].as_array().unwrap().iter();
        let rows = rows.map(|row| (name(row).as_str().unwrap().to_owned(), row["count"].as_u64().unwrap()));
        rows.filter(|(_, count)| *count > 0).collect()
    };
    let states = numbers("states", |row| &row["state"]["code"]);
    assert_eq!(counts["count"], states.values().sum::<u64>());
    json!({
        "extent": counts["extent"],
        "states": states,
        "places": numbers("places", |row| &row["region"]["code"]),
        "months": numbers("months", |row| &row["month"]),
    })
}

/// The ids of a table's rows, in order, and whether each is shown in full. (No cell here has a comma in it.)
fn rows(table: &[u8]) -> Vec<(String, bool)> {
    let table = String::from_utf8(table.to_vec()).unwrap();
    let row = |line: &str| (line.split(',').next().unwrap().to_owned(), line.contains(",CNY,"));
    table.lines().skip(1).map(row).collect()
}

/// Everything that somebody can ask, in both worlds, against the model.
async fn asks(worlds: &Worlds, who: Option<&Principal>, chance: &mut Chance, made: &BTreeMap<String, Plan>) {
    let own = Asked { region: who.and_then(Principal::region), ..Asked::default() };
    let some: Vec<_> = [Asked::default(), own].into_iter().chain((0..5).map(|_| Asked::some(chance))).collect();
    for asked in some {
        let (query, expected) = (asked.query(), expected(who, &asked, made));
        let limit = [1, 5, 100][chance.below(3)];
        let items = worlds.pages(PATH, &format!("{query}&limit={limit}").replace("?&", "?")).await;
        let shown = |item: &Value| (item["id"].as_str().unwrap().to_owned(), item["actions"].is_array());
        let listed: Vec<_> = items.iter().map(shown).collect();
        let table = rows(&worlds.get(&format!("{PATH}/export?{query}")).await.body);
        assert_eq!(table, listed, "{who:?} takes home {asked:?}");
        assert_eq!(listed.len(), expected.len(), "{who:?} asks for {asked:?}");
        assert_eq!(listed.into_iter().collect::<BTreeMap<_, _>>(), expected, "{who:?} asks for {asked:?} of {made:#?}");

        let path = match asked.region {
            Some(region) => format!("{PATH}/counts?region={}", region.code()),
            None => format!("{PATH}/counts"),
        };
        let counts = worlds.get(&path).await.json();
        assert_eq!(told(&counts), counted(who, asked.region, made), "{who:?} counts {path} of {made:#?}");
    }
    for (id, plan) in made.iter().filter(|_| chance.below(4) == 0).collect::<Vec<_>>() {
        for path in [format!("{PATH}/{id}"), format!("{PATH}/{id}/history")] {
            worlds.get(&path).await;
        }
        // A contact has an id of its own, by chance, which its tag is made of.
        if !is_own(who, plan) {
            worlds.get(&format!("{PATH}/{id}/contact")).await;
        }
    }
}

/// Each reader's answers are to the byte those of a store in which there never was what the reader may not see. (What was
/// approved once has been seen, so it may leave a gap.)
#[tokio::test]
async fn everything_is_the_same_as_if_there_were_nothing_else() {
    let (mut chance, kv) = (Chance(0), MemoryKv::new(Behaviour::Honest));
    let plans = some_plans(&mut chance, 48);
    let made = make(&kv, &plans).await;
    let full = public(&kv);
    for who in readers() {
        let is_known = |plan: &&Plan| is_own(who.as_ref(), plan) || plan.way.contains(&"approve");
        let known: Vec<_> = plans.iter().filter(is_known).cloned().collect();
        let only = MemoryKv::new(Behaviour::Honest);
        make(&only, &known).await;
        let as_who = |client: Client| who.as_ref().map_or_else(|| client.clone(), |who| client.by(who));
        let worlds = Worlds { full: as_who(full.clone()), bare: as_who(over_at(&only, &clock()).anonymous()) };
        asks(&worlds, who.as_ref(), &mut chance, &made).await;
    }
}
