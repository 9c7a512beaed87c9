//! Clauses, measures, departments, dates and figures of the five official notices, beside what a careful reader found.
//!
//! The reader's lists stand in `tests/gold`: facts, in words of our own. The notices themselves stay outside the
//! repository; where they are absent, this test says so and passes.
#![expect(clippy::unwrap_used, reason = "a helper of tests fails the test")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use puhui_notices::{Clause, Due, Hints, Notice, Target, parse_bytes};

const NOTICES: [(&str, &str, &str); 5] = [
    ("G", "work guidelines 2022, English", "G-work-guidelines-2022.en.txt"),
    ("N-en", "navigation notice 2021, English", "N-navigation-notice-2021-30.en.txt"),
    ("N-zh", "navigation notice 2021, Chinese", "N-navigation-notice-2021-30.zh.txt"),
    ("P", "service plan 2023–2025, English", "P-inclusive-service-plan-2023-2025.en.txt"),
    ("R", "patented-product notice 2022, English", "R-patented-products-notice-2022-985.en.txt"),
];
const KINDS: [&str; 5] = ["clause", "measure", "department", "due", "target"];
/// What the program does not find, and what it finds beside: docs/notices.md says why.
const MISSED: [&str; 2] =
    ["N-en target 6.3 0 exactly 1 patent navigation service base", "N-en target 7.1 0 exactly 1 contact point"];
const INVENTED: [&str; 0] = [];

/// A fact as `kind path ordinal what`.
type Fact = String;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(file_name: &str) -> Option<Notice> {
    let bytes = std::fs::read(root().join("../shared/seeds").join(file_name)).ok()?;
    Some(parse_bytes(&bytes, &Hints { file_name: Some(file_name.into()) }).unwrap())
}

/// The reader's facts. A measure is one fact, and each of its departments is another.
fn gold(name: &str) -> Vec<Fact> {
    let path = root().join("crates/notices/tests/gold").join(name).with_extension("tsv");
    let text = std::fs::read_to_string(path).unwrap();
    let mut facts = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let [kind, path, nth, what, _key] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        match kind {
            "clause" => facts.push(format!("clause {path}")),
            "measure" => facts.extend(measure(path, nth, what.split(','))),
            _ => facts.push(format!("{kind} {path} {nth} {what}")),
        }
    }
    facts
}

fn measure<'a>(path: &str, nth: &str, codes: impl Iterator<Item = &'a str>) -> Vec<Fact> {
    let departments = codes.map(|code| format!("department {path} {nth} {code}"));
    [format!("measure {path} {nth}")].into_iter().chain(departments).collect()
}

fn due(path: &str, nth: usize, due: &Due) -> Fact {
    format!("due {path} {nth} {}", due.on.map_or("open".to_owned(), |on| on.to_string()))
}

fn target(path: &str, nth: usize, target: &Target) -> Fact {
    let comparison = serde_json::to_value(target.comparison).unwrap();
    let unit = target.unit.as_deref().unwrap_or_default();
    format!("target {path} {nth} {} {} {unit}", comparison.as_str().unwrap(), target.value)
}

/// The program's facts. A due or target belongs to the measure whose passage holds its words, and to none (0) otherwise.
fn found(clause: &Clause) -> Vec<Fact> {
    let path = clause.path.to_string();
    let mut facts = vec![format!("clause {path}")];
    for (at, found) in clause.measures.iter().enumerate() {
        let codes = found.departments.iter().map(|department| department.code());
        facts.extend(measure(&path, &(at + 1).to_string(), codes));
    }
    let measure_of = |text: &str| {
        let holds = |at: &usize| clause.measures.get(*at).is_some_and(|measure| measure.passage.contains(text));
        (0..clause.measures.len()).find(holds).map_or(0, |at| at + 1)
    };
    facts.extend(clause.dues.iter().map(|found| due(&path, measure_of(&found.text), found)));
    facts.extend(clause.targets.iter().map(|found| target(&path, measure_of(&found.text), found)));
    for measure in &clause.measures {
        assert!(measure.due.iter().all(|due| clause.dues.contains(due) && measure.passage.contains(&due.text)));
        assert!(measure.targets.iter().all(|target| clause.targets.contains(target)));
    }
    facts
}

/// What is in `facts` and not in `others`, each as often as it is missing.
fn beyond(facts: &[Fact], others: &[Fact]) -> Vec<Fact> {
    let mut counts: BTreeMap<&Fact, usize> = BTreeMap::new();
    for other in others {
        *counts.entry(other).or_default() += 1;
    }
    let mut beyond = facts.to_vec();
    beyond.retain(|fact| match counts.get_mut(fact) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    });
    beyond
}

fn of_kind(facts: &[Fact], kind: &str) -> usize {
    facts.iter().filter(|fact| fact.split(' ').next() == Some(kind)).count()
}

/// One row: what the reader found, what the program found, how much of it is the same.
fn row(notice: &str, kind: &str, gold: usize, found: usize, right: usize) -> String {
    let share = |of: usize| if of == 0 { "–".to_owned() } else { format!("{:.2}", right as f64 / of as f64) };
    format!("| {notice} | {kind}s | {gold} | {found} | {right} | {} | {} |\n", share(found), share(gold))
}

#[test]
fn the_importer_finds_what_a_careful_reader_finds() {
    let mut table =
        "| notice | facts | reader | importer | the same | precision | recall |\n|---|---|---:|---:|---:|---:|---:|\n"
            .to_owned();
    let (mut missed, mut invented) = (Vec::new(), Vec::new());
    let mut totals = [[0; 3]; KINDS.len()];
    for (name, label, file_name) in NOTICES {
        let Some(notice) = read(file_name) else { return println!("skipped: {file_name} is not on this machine") };
        let gold = gold(name);
        let found: Vec<Fact> = notice.clauses.iter().flat_map(found).collect();
        let (lacking, extra) = (beyond(&gold, &found), beyond(&found, &gold));
        for (kind, total) in KINDS.into_iter().zip(&mut totals) {
            let counts = [of_kind(&gold, kind), of_kind(&found, kind), of_kind(&gold, kind) - of_kind(&lacking, kind)];
            table.push_str(&row(label, kind, counts[0], counts[1], counts[2]));
            total.iter_mut().zip(counts).for_each(|(total, count)| *total += count);
        }
        missed.extend(lacking.into_iter().map(|fact| format!("{name} {fact}")));
        invented.extend(extra.into_iter().map(|fact| format!("{name} {fact}")));
    }
    for (kind, [gold, found, right]) in KINDS.into_iter().zip(totals) {
        table.push_str(&row("**all five**", kind, gold, found, right));
    }
    let mut differences = String::new();
    for (what, facts) in [("missed", &missed), ("invented", &invented)] {
        facts.iter().for_each(|fact| writeln!(differences, "{what}: {fact}").unwrap());
    }
    println!("{table}\n{differences}");
    assert_eq!(missed, MISSED, "see docs/notices.md");
    assert_eq!(invented, INVENTED, "see docs/notices.md");
    let documented = std::fs::read_to_string(root().join("docs/notices.md")).unwrap();
    assert!(documented.contains(&table), "put this table into docs/notices.md:\n{table}");
}
