//! What was acknowledged, and whether a database holds it.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::Mutex;

use puhui_tests::{Answer, Client};
use rusqlite::Connection;
use serde_json::Value;

/// What the clerks write. The content of each says which version it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    Patent,
    Point,
    Filing,
    Policy,
}

/// The state of a filing in each of its versions.
pub(crate) const STATES: [&str; 4] = ["pending", "returned", "pending", "approved"];

/// An answer that said: this version is there.
pub(crate) struct Acknowledged {
    pub(crate) kind: Kind,
    pub(crate) name: String,
    pub(crate) path: String,
    pub(crate) version: u64,
    /// The journal's length when the answer was there.
    pub(crate) position: u64,
}

/// Filled by all clerks at the same time.
#[derive(Default)]
pub(crate) struct Ledger(Mutex<Vec<Acknowledged>>);

impl Ledger {
    pub(crate) fn add(&self, kind: Kind, name: &str, path: &str, version: u64, position: u64) {
        let (name, path) = (name.to_owned(), path.to_owned());
        self.0.lock().unwrap().push(Acknowledged { kind, name, path, version, position });
    }

    pub(crate) fn in_order(self) -> Vec<Acknowledged> {
        let mut all = self.0.into_inner().unwrap();
        all.sort_by_key(|it| it.position);
        all
    }
}

/// Which version a GET shows, if that is `known` or later.
pub(crate) fn version_in(kind: Kind, answer: &Answer, known: u64) -> Option<u64> {
    let body = answer.json();
    match kind {
        Kind::Patent => numbered(&body["title"]),
        Kind::Point => numbered(&body["name"]),
        // Two versions are both pending, but never two that follow each other.
        Kind::Filing => {
            let state = body["state"]["code"].as_str()?;
            let from = usize::try_from(known).ok()?.checked_sub(1)?;
            let later = STATES[from..].iter().position(|it| *it == state)?;
            Some(known + later as u64)
        }
        Kind::Policy => Some(1),
    }
}

fn numbered(text: &Value) -> Option<u64> {
    text.as_str()?.strip_prefix('v')?.parse().ok()
}

/// What the database lacks or has wrong, in words: it must be intact, hold each acknowledged version or a later one, and
/// every list must be as its records say. A database that is not there is one that lacks everything.
pub(crate) fn wrong(database: &Path, acknowledged: &[Acknowledged]) -> Vec<String> {
    let rows = match rows(database) {
        Ok(rows) => rows,
        // Nothing was promised before the first acknowledgement.
        Err(_) if acknowledged.is_empty() && !database.exists() => return Vec::new(),
        Err(why) => return vec![why],
    };
    let mut wrong = Vec::new();
    let mut versions = HashMap::new();
    for (key, value) in rows.iter().filter(|(key, _)| key.contains(":r:")) {
        match record(&rows, key, value) {
            Ok(Some((kind, name, version))) => drop(versions.insert((kind, name), version)),
            Ok(None) => {}
            Err(why) => wrong.push(format!("{key}: {why}")),
        }
    }
    for it in acknowledged {
        let version = versions.get(&(it.kind, it.name.clone())).copied().unwrap_or(0);
        if version < it.version {
            wrong.push(format!(
                "{:?} {}: version {} was acknowledged, {version} is there",
                it.kind, it.name, it.version
            ));
        }
    }
    wrong
}

/// Every key and value of an intact database.
fn rows(database: &Path) -> Result<BTreeMap<String, Vec<u8>>, String> {
    if !database.exists() {
        return Err("the database is gone".to_owned());
    }
    let open = || -> rusqlite::Result<BTreeMap<String, Vec<u8>>> {
        let connection = Connection::open(database)?;
        connection.pragma_update(None, "synchronous", "OFF")?;
        let state: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        if state != "ok" {
            return Err(rusqlite::Error::InvalidParameterName(state));
        }
        if !connection.table_exists(None, "spin_key_value")? {
            return Ok(BTreeMap::new());
        }
        let mut statement = connection.prepare("SELECT key, value FROM spin_key_value WHERE store = 'default'")?;
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
    };
    open().map_err(|error| format!("the database is not intact: {error}"))
}

/// What the record under a key is and in which version, if clerks write such; else what is wrong with it.
fn record(rows: &BTreeMap<String, Vec<u8>>, key: &str, value: &[u8]) -> Result<Option<(Kind, String, u64)>, String> {
    let record = serde_json::from_slice::<Value>(value).map_err(|error| error.to_string())?;
    let (kind, id) = key.split_once(":r:").ok_or("no record")?;
    for (list, slot) in record["lists"].as_object().ok_or("no lists")? {
        let slot = slot.as_u64().ok_or("no slot")?;
        let name = format!("{kind}:s:{list}:{slot}");
        let held = rows.get(&name).and_then(|value| serde_json::from_slice::<Value>(value).ok());
        if held.is_none_or(|held| held["id"] != id) {
            return Err(format!("{name} does not hold it"));
        }
        let counter = rows.get(&format!("{kind}:n:{list}")).and_then(|value| value.as_slice().try_into().ok());
        if counter.map_or(0, u64::from_le_bytes) < slot {
            return Err(format!("slot {slot} of {list} is past its counter"));
        }
    }
    let version = record["version"].as_u64().ok_or("no version")?;
    let data = &record["data"];
    let (kind, name, in_content) = match kind {
        "1.evaluation-reports.patent" => (Kind::Patent, &data["number"], numbered(&data["title"])),
        "1.contact-points.point" => (Kind::Point, &data["slot"], numbered(&data["name"])),
        "1.product-filings.filing" => {
            let expected = usize::try_from(version).ok().and_then(|version| STATES.get(version.checked_sub(1)?));
            let found = data["state"].as_str();
            (Kind::Filing, &data["content"]["product"]["name"], (found == expected.copied()).then_some(version))
        }
        "1.policies.policy" => {
            let text = data["texts"][0]["text"].as_str().unwrap_or_default();
            let is_there = rows.contains_key(&format!("1.policies.text:r:{text}"));
            (Kind::Policy, &data["texts"][0]["title"], is_there.then_some(version))
        }
        _ => return Ok(None),
    };
    if in_content != Some(version) {
        return Err(format!("version {version} with the content of another: {data}"));
    }
    Ok(Some((kind, name.as_str().ok_or("no name")?.to_owned(), version)))
}

/// The same through a server: everything that was acknowledged can be read, in that version or a later one.
pub(crate) fn wrong_over_http(client: &Client, acknowledged: &[Acknowledged]) -> Vec<String> {
    let mut latest = BTreeMap::new();
    for it in acknowledged {
        latest.insert(&it.path, it);
    }
    let show = |it: &Acknowledged| {
        let answer = client.get(&it.path);
        let version = (answer.status == 200).then(|| version_in(it.kind, &answer, it.version)).flatten();
        if version.is_some_and(|version| version >= it.version) {
            None
        } else {
            Some(format!("{} was acknowledged in version {}: {} {}", it.path, it.version, answer.status, answer.body))
        }
    };
    latest.into_values().filter_map(show).collect()
}
