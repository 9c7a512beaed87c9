//! The scenario `store`: what writes, large lists and many connections cost.

pub(crate) mod bodies;
mod disk;
mod puhui;
mod seeds;

use std::path::Path;

use anyhow::{Result, ensure};
use http::HeaderValue;
use puhui_service::identity::Role;
use puhui_store::{Clock as _, SystemClock};

use self::bodies::{Filings, Patents};
use self::seeds::{PAGE, Seeded, seeded};
use crate::calls;
use crate::load::{Ask, Load, Sample, get, post};
use crate::numbers::readable;
use crate::pace::Pace;
use crate::report::{Bound, Report, Target};
use crate::rounds::{Contestant, interleave};
use crate::server::Launch;
use crate::who::{by as asked_by, office};

/// How many clients write at the same time.
const MANY: usize = 64;
/// How many records the small register has.
const SMALL: u64 = 1_000;
/// How many connections are open at the same time.
const CONNECTIONS: usize = 1_000;
const JSON: &str = "application/json";

/// Runs everything, or only those whose name contains `only`.
pub(crate) fn measure(pace: &Pace, only: Option<&str>, report: &mut Report) -> Result<()> {
    report.calls = calls::count()?;
    let manifest = puhui::manifest()?;
    let (small, large) = (seeded(&manifest, SMALL)?, seeded(&manifest, pace.large)?);
    if pace.quick {
        report.notes.push(format!(
            "**In a hurry: these figures mean nothing.** The large register has {} records instead of a million.",
            readable(pace.large as f64)
        ));
    }
    report.notes.push(format!(
        "The database of {} patents and as many bare records has {} MB, that of {} has {} MB.",
        readable(pace.large as f64),
        readable(large.size as f64 / 1e6),
        readable(SMALL as f64),
        readable(small.size as f64 / 1e6),
    ));
    let mut contestants = contestants(&manifest, pace, &small, &large)?;
    if let Some(only) = only {
        let names = contestants.iter().map(|contestant| contestant.name.clone()).collect::<Vec<_>>().join(", ");
        contestants.retain(|contestant| contestant.name.contains(only));
        ensure!(!contestants.is_empty(), "nobody is called {only}; there are: {names}");
    }
    report.exercises = interleave(&mut contestants, pace)?;
    // A target may need several of them.
    report.targets = if only.is_some() { Vec::new() } else { targets(report, pace)? };
    Ok(())
}

fn contestants(manifest: &Path, pace: &Pace, small: &Seeded, large: &Seeded) -> Result<Vec<Contestant>> {
    let peer = Launch::new(std::env::current_exe()?, ["peer"]);
    let hello = |clients| Load::new(clients, 200, |_| get("/"));
    let probe = |pace: &Pace| Ok(vec![("disk: 4 KiB written and synced".to_owned(), disk::probe(pace.measure())?)]);
    let reads = |seeded: &Seeded, size: u64| {
        anyhow::Ok(Contestant::served(among("reads", size), puhui::on(manifest, &seeded.folder)?, reads(size)?))
    };
    Ok(vec![
        Contestant::served("the load generator's ceiling", peer, both("trivial server", hello)),
        Contestant::new("the disk", probe),
        Contestant::served("filings", puhui::fresh(manifest)?, both("filings", filings()?)),
        Contestant::served("bare creations", puhui::fresh(manifest)?, both("bare creations", bare()?)),
        reads(small, SMALL)?,
        reads(large, pace.large)?,
        Contestant::served("connections", puhui::on(manifest, &small.folder)?, connections()),
    ])
}

/// A load by one client, then by many.
fn both(name: &str, load: impl Fn(usize) -> Load) -> Vec<(String, Load)> {
    [1, MANY].map(|clients| (by(name, clients), load(clients))).into()
}

fn by(name: &str, clients: usize) -> String {
    format!("{name}, {clients} client{}", if clients == 1 { "" } else { "s" })
}

fn among(name: &str, records: u64) -> String {
    format!("{name} among {}", readable(records as f64))
}

/// Whole filings, with all rules, each under a key of its own.
fn filings() -> Result<impl Fn(usize) -> Load> {
    let bodies = std::rc::Rc::new(Filings::new(SystemClock.now())?);
    Ok(move |clients| {
        let bodies = std::rc::Rc::clone(&bodies);
        Load::new(clients, 201, move |n| {
            let mut ask = post("/v1/product-filings", JSON, bodies.body(n));
            ask.headers_mut().insert("idempotency-key", HeaderValue::from(n));
            asked_by(&bodies.handler(n), ask)
        })
    })
}

/// The same bodies, unread: one record in one list.
fn bare() -> Result<impl Fn(usize) -> Load> {
    let bodies = std::rc::Rc::new(Filings::new(SystemClock.now())?);
    Ok(move |clients| {
        let bodies = std::rc::Rc::clone(&bodies);
        Load::new(clients, 201, move |n| post("/bench/items", JSON, bodies.body(n)))
    })
}

/// What one client reads of a register. A look-up is everybody's; by somebody it shows what the token costs.
fn reads(records: u64) -> Result<Vec<(String, Load)>> {
    let one = |ask: fn(u64, u64) -> Ask| Load::new(1, 200, move |n| ask(n, records));
    let look_up = |n, records| get(&Patents::path(scattered(n) % records));
    let operator = office(Role::Operator, SystemClock.now())?;
    let by_somebody = Load::new(1, 200, move |n| asked_by(&operator, look_up(n, records)));
    Ok(vec![
        (among(LOOK_UP, records), one(look_up)),
        (among(LOOK_UP_BY_SOMEBODY, records), by_somebody),
        (among(FIRST_PAGE, records), one(|_, _| get("/bench/items"))),
        (among(ANY_PAGE, records), one(any_page)),
    ])
}

const LOOK_UP: &str = "look-ups by number";
const LOOK_UP_BY_SOMEBODY: &str = "look-ups by number with a token";
const FIRST_PAGE: &str = "first pages of 20";
const ANY_PAGE: &str = "pages of 20 anywhere";

/// A full page that begins anywhere.
fn any_page(n: u64, records: u64) -> Ask {
    get(&format!("/bench/items?before={}", PAGE + 1 + scattered(n) % (records - PAGE)))
}

/// Many connections of which few are busy, then all.
fn connections() -> Vec<(String, Load)> {
    let mixed = |clients| {
        Load::new(clients, 200, |n| match n % 3 {
            0 => get("/"),
            1 => get(&Patents::path(scattered(n) % SMALL)),
            _ => any_page(n, SMALL),
        })
    };
    [MANY, CONNECTIONS].map(|busy| (open(busy), mixed(busy).idle(CONNECTIONS - busy))).into()
}

fn open(busy: usize) -> String {
    format!("{} open connections, {} busy", readable(CONNECTIONS as f64), readable(busy as f64))
}

/// The same order in every round, and yet no order.
fn scattered(n: u64) -> u64 {
    (n + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 24
}

fn targets(report: &Report, pace: &Pace) -> Result<Vec<Target>> {
    let each = |name: &str, figure: fn(&Sample) -> Option<f64>| -> Result<Vec<f64>> {
        let values = report.exercise(name)?.each(figure);
        ensure!(!values.is_empty(), "{name} lacks a figure");
        Ok(values)
    };
    let (per_second, median) = (|sample: &Sample| Some(sample.per_second), |sample: &Sample| Some(sample.p50_ms));
    let (many, one) = (by("filings", MANY), by("filings", 1));
    let mut targets = vec![
        Target::new(&many, "/s", Bound::AtLeast(3_000.0), &each(&many, per_second)?),
        Target::new(format!("{one}, median"), "ms", Bound::AtMost(4.0), &each(&one, median)?),
    ];
    for (name, bound) in [(FIRST_PAGE, 1.5), (ANY_PAGE, 1.5), (LOOK_UP, 1.2)] {
        let (small, large) = (each(&among(name, SMALL), median)?, each(&among(name, pace.large), median)?);
        let ratios: Vec<_> = large.iter().zip(&small).map(|(large, small)| large / small).collect();
        let what = format!("{} against {}, medians", among(name, pace.large), readable(SMALL as f64));
        targets.push(Target::new(what, "×", Bound::AtMost(bound), &ratios));
    }
    for busy in [MANY, CONNECTIONS] {
        let what = format!("{}, anonymous memory", open(busy));
        targets.push(Target::new(what, "MB", Bound::AtMost(256.0), &each(&open(busy), |sample| sample.anonymous_mb)?));
    }
    Ok(targets)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn scattered_numbers_reach_everywhere() {
        let tenths: BTreeSet<_> = (0..1_000).map(|n| scattered(n) % 1_000_000 / 100_000).collect();
        assert_eq!(tenths.len(), 10);
        let places: BTreeSet<_> = (0..1_000).map(|n| scattered(n) % 1_000_000).collect();
        assert!(places.len() > 900, "{}", places.len());
    }

    #[test]
    fn every_page_anywhere_is_full() {
        for n in 0..10_000 {
            let ask = any_page(n, SMALL);
            let before: u64 = ask.uri().query().unwrap().strip_prefix("before=").unwrap().parse().unwrap();
            assert!((PAGE + 1..=SMALL + 1).contains(&before), "{before}");
        }
    }
}
