//! Clerks who create and change things over HTTP, one request after the other, and tell the ledger of every answer.

use puhui_tests::{Answer, Client};
use serde_json::{Value, json};

use crate::ledger::{Kind, Ledger, STATES, version_in};

/// A thing of one clerk's: nobody else writes it, so its version says how often the clerk did.
struct Thing {
    kind: Kind,
    /// What the ledger calls it.
    name: String,
    path: String,
    /// 0: it is not there yet.
    version: u64,
    tag: String,
    /// The server died before it answered.
    is_unsure: bool,
}

/// One client.
pub(crate) struct Clerk {
    number: usize,
    things: Vec<Thing>,
    rounds: usize,
}

/// The server is gone.
struct Gone;

const REGIONS: [&str; 12] = [
    "110000", "120000", "130000", "140000", "150000", "210000", "220000", "230000", "310000", "320000", "330000",
    "340000",
];

pub(crate) fn policy(title: &str) -> Value {
    json!({
        "issuedOn": format!("20{:02}-0{}-11", 10 + title.len() % 10, 1 + title.len() % 9),
        "texts": [{"language": "en", "title": title, "clauses": [{"path": "1", "label": "1.", "text": "A."}]}],
    })
}

fn filing(product: &str) -> Value {
    json!({
        "enterprise": {"name": "示范科技有限公司", "creditCode": "91350100M000100Y43", "region": "440300"},
        "contact": {"name": "演示甲", "phone": "13800001234"},
        "product": {"name": product, "industry": "C3922"},
        "patents": [{"number": "202010566088.9", "role": "core", "basis": "owned"}],
        "figures": {"year": 2025, "currency": "CNY", "salesCents": 1_000_000, "profitCents": -500, "exportCents": 0},
        "commitment": true,
        "joinsIdentification": false,
    })
}

/// Submits a filing under the product's name as its key, if somebody answers.
pub(crate) fn submit(client: &Client, product: &str) -> Option<Answer> {
    let client = client.clone().header("idempotency-key", product);
    let body = filing(product).to_string().into();
    client.send("POST", "/v1/product-filings", Some("application/json"), body).ok()
}

fn patent(version: u64) -> Value {
    json!({
        "title": format!("v{version}"),
        "legalStatus": {"state": "in-force", "asOf": "2026-10-31"},
        "source": "示范数据",
    })
}

/// A design's number with its check digit by the rule of ZC 0006-2003.
fn patent_number(serial: usize) -> String {
    let digits = format!("20203{serial:07}");
    let weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
    let sum: u32 = digits.bytes().zip(weights).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    let check = if sum % 11 == 10 { "X".to_owned() } else { (sum % 11).to_string() };
    format!("ZL{digits}.{check}")
}

impl Thing {
    fn new(kind: Kind, name: String) -> Self {
        let path = match kind {
            Kind::Patent => format!("/v1/evaluation-reports/{name}"),
            Kind::Point => format!("/v1/contact-points/{name}"),
            // Known once it is there.
            Kind::Filing | Kind::Policy => String::new(),
        };
        Self { kind, name, path, version: 0, tag: String::new(), is_unsure: false }
    }

    fn is_done(&self) -> bool {
        match self.kind {
            Kind::Patent | Kind::Point => false,
            Kind::Filing => self.version == STATES.len() as u64,
            Kind::Policy => self.version == 1,
        }
    }

    /// Asks for the next version.
    fn ask(&self, client: &Client) -> Result<Answer, Gone> {
        let next = self.version + 1;
        let tagged = match self.version {
            0 => client.clone().header("if-none-match", "*"),
            _ => client.clone().header("if-match", &self.tag),
        };
        let keyed =
            |client: Client| client.header("idempotency-key", &format!("{}-{next}", self.name.replace(' ', "-")));
        let (client, method, path, body) = match (self.kind, self.version) {
            (Kind::Patent, _) => (tagged, "PUT", self.path.clone(), patent(next)),
            (Kind::Point, _) => {
                (tagged, "PUT", self.path.clone(), json!({"name": format!("v{next}"), "hostKind": "enterprise"}))
            }
            (Kind::Policy, _) => (keyed(client.clone()), "POST", "/v1/policies".to_owned(), policy(&self.name)),
            (Kind::Filing, 0) => (keyed(client.clone()), "POST", "/v1/product-filings".to_owned(), filing(&self.name)),
            (Kind::Filing, 1) => {
                let body =
                    json!({"decision": "return", "reasons": [{"pointer": "/product/name", "reason": "请写全称。"}]});
                (keyed(tagged), "POST", format!("{}/decisions", self.path), body)
            }
            (Kind::Filing, 2) => (tagged, "PUT", self.path.clone(), filing(&self.name)),
            (Kind::Filing, _) => {
                (keyed(tagged), "POST", format!("{}/decisions", self.path), json!({"decision": "approve"}))
            }
        };
        client.send(method, &path, Some("application/json"), body.to_string().into()).map_err(|_| Gone)
    }

    /// Asks for the next version, and tells the ledger if it was acknowledged.
    fn go_on(&mut self, client: &Client, position: &dyn Fn() -> u64, ledger: &Ledger) -> Result<(), Gone> {
        self.is_unsure = true;
        let answer = self.ask(client)?;
        self.is_unsure = false;
        match answer.status {
            200 | 201 => {
                if self.path.is_empty() {
                    self.path = answer.header("location").to_owned();
                }
                self.version += 1;
                answer.header("etag").clone_into(&mut self.tag);
                ledger.add(self.kind, &self.name, &self.path, self.version, position());
                Ok(())
            }
            // A lock that the last crash left, or a disk that is too slow for all: nothing is promised.
            409 | 503 | 504 => self.look(client, position, ledger),
            status => panic!("{} {}: {status} {}", self.name, self.version + 1, answer.body),
        }
    }

    /// What became of a request that got no answer, or none that says. What is seen now counts as acknowledged.
    fn look(&mut self, client: &Client, position: &dyn Fn() -> u64, ledger: &Ledger) -> Result<(), Gone> {
        if self.path.is_empty() {
            // A submission is sent again under its key; what a policy without an id became, nobody can ask.
            return Ok(());
        }
        let answer = client.send("GET", &self.path, None, Vec::new()).map_err(|_| Gone)?;
        self.is_unsure = false;
        if answer.status == 404 {
            assert_eq!(self.version, 0, "{} was acknowledged and is gone", self.name);
            return Ok(());
        }
        self.version = version_in(self.kind, &answer, self.version).unwrap_or_else(|| panic!("{}", answer.body));
        answer.header("etag").clone_into(&mut self.tag);
        ledger.add(self.kind, &self.name, &self.path, self.version, position());
        Ok(())
    }
}

impl Clerk {
    pub(crate) fn new(number: usize) -> Self {
        Self { number, things: vec![Thing::new(Kind::Point, REGIONS[number].to_owned())], rounds: 0 }
    }

    /// So many rounds, or until the server is gone.
    pub(crate) fn work(&mut self, client: &Client, position: &dyn Fn() -> u64, ledger: &Ledger, rounds: usize) {
        self.things.retain(|thing| !(thing.is_unsure && thing.kind == Kind::Policy));
        for thing in &mut self.things {
            if thing.is_unsure && thing.look(client, position, ledger).is_err() {
                return;
            }
        }
        for _ in 0..rounds {
            if self.round(client, position, ledger).is_err() {
                return;
            }
        }
    }

    /// Something new of each kind, and a change to some of what is there.
    fn round(&mut self, client: &Client, position: &dyn Fn() -> u64, ledger: &Ledger) -> Result<(), Gone> {
        self.rounds += 1;
        let (clerk, round) = (self.number, self.rounds);
        self.things.push(Thing::new(Kind::Patent, patent_number(clerk * 10_000 + round)));
        self.things.push(Thing::new(Kind::Policy, format!("Notice {clerk}.{round}")));
        if round % 2 == 1 {
            self.things.push(Thing::new(Kind::Filing, format!("product-{clerk}-{round}")));
        }
        // The newest five and some older ones.
        let all = self.things.len();
        let older = (0..3).map(|n| (round * 7 + n * 5) % all);
        let chosen = older.chain(all.saturating_sub(5)..all).collect::<std::collections::BTreeSet<_>>();
        for n in chosen {
            let thing = &mut self.things[n];
            if !thing.is_done() {
                thing.go_on(client, position, ledger)?;
            }
        }
        Ok(())
    }
}
