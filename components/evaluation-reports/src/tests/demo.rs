use std::collections::BTreeSet;

use serde_json::Value;

use super::{assert_totals, client, import, path};

const DEMO: &str = include_str!("../../../../data/demo/evaluation-reports.ndjson");

/// The lines that every installation can show: they are taken in as they are, and all there is occurs in them.
#[tokio::test]
async fn the_demonstration_shows_everything_there_is() {
    let client = client();
    let lines: Vec<_> = DEMO.lines().map(str::to_owned).collect();
    assert_totals(&import(&client, &lines).await, [24, 24, 0, 0, 0]);
    let mut seen = BTreeSet::new();
    for line in &lines {
        let line: Value = serde_json::from_str(line).unwrap();
        let number = line["patentNumber"].as_str().unwrap();
        let patent = client.get(&path(number)).await.json();
        assert_eq!((&patent["patentNumber"], &patent["source"]), (&line["patentNumber"], &Value::from("示范数据")));
        for at in ["/kind/code", "/legalStatus/state/code", "/evaluation/conclusion/code", "/report"] {
            seen.extend(patent.pointer(at).and_then(Value::as_str).map(str::to_owned));
        }
    }
    // Three kinds, six legal states, three conclusions, and whether there is a report in three ways.
    assert_eq!(seen.len(), 15, "{seen:?}");
}
