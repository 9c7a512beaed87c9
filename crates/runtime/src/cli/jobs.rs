//! `puhui jobs`: how what happens by itself is doing.

use anyhow::{Context, Result};
use clap::Args;
use serde_json::{Value, json};

use super::internal::{Internal, closed};
use super::words::words;

#[derive(Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    internal: Internal,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

#[expect(clippy::print_stdout, reason = "the table is what this command prints")]
pub(super) fn run(arguments: &Arguments) -> Result<()> {
    let (api, mut components) = (arguments.internal.api()?, Vec::new());
    for component in arguments.internal.components()? {
        let path = format!("/internal/{component}/ticks");
        components.push(api.get(&path).with_context(|| closed(&component))?);
    }
    if arguments.json {
        println!("{}", json!({ "components": components }));
    } else {
        print!("{}", table(&rows(&components)));
    }
    Ok(())
}

type Row = [String; 8];

/// A heading and a row for each job.
fn rows(components: &[Value]) -> Vec<Row> {
    let heading = words(
        ["组件", "任务", "最近运行", "结果", "完成", "积压", "最早待办", "连续失败"],
        ["component", "job", "last run", "outcome", "done", "backlog", "oldest", "failures"],
    );
    let mut rows = vec![heading.map(str::to_owned)];
    for component in components {
        for job in component["jobs"].as_array().into_iter().flatten() {
            let outcome = if job["leasedUntil"].is_string() {
                "running"
            } else {
                job["lastOutcome"].as_str().unwrap_or_default()
            };
            let failures = match &job["lastFailure"] {
                Value::Null => text(&job["failures"]),
                fault => format!("{} ({} {})", text(&job["failures"]), text(&fault["code"]), text(&fault["at"])),
            };
            rows.push([
                text(&component["component"]),
                text(&job["job"]),
                text(&job["lastRun"]),
                outcome_name(outcome).to_owned(),
                text(&job["done"]),
                text(&job["backlog"]),
                text(&job["oldest"]),
                failures,
            ]);
        }
    }
    rows
}

fn outcome_name(outcome: &str) -> &str {
    match outcome {
        "done" => words("已完成", "done"),
        "idle" => words("无事可做", "idle"),
        "failed" => words("失败", "failed"),
        "running" => words("运行中", "running"),
        "" => words("从未运行", "never"),
        other => other,
    }
}

/// A value as it is read; what is not known is a dash.
fn text(value: &Value) -> String {
    match value {
        Value::Null => "–".to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Columns as wide as their widest text.
fn table(rows: &[Row]) -> String {
    let widths: [usize; 8] =
        std::array::from_fn(|column| rows.iter().map(|row| width(&row[column])).max().unwrap_or(0));
    let mut table = String::new();
    for row in rows {
        let cells = row.iter().zip(widths).map(|(text, wide)| format!("{text}{:1$}", "", wide - width(text)));
        table.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        table.push('\n');
    }
    table
}

/// The columns of a terminal that a text takes: a Chinese character takes two.
fn width(text: &str) -> usize {
    text.chars().map(|c| if ('\u{2e80}'..='\u{ffef}').contains(&c) { 2 } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_below_each_other_in_both_languages() {
        let row = |texts: [&str; 8]| texts.map(str::to_owned);
        let rows = [row(["组件", "b", "", "", "", "", "", "x"]), row(["a", "任务", "", "", "", "", "", "y"])];
        let table = table(&rows);
        let place = |line: &str, end: char| width(&line[..line.find(end).unwrap()]);
        let lines: Vec<_> = table.lines().collect();
        assert_eq!((place(lines[0], 'x'), lines.len()), (place(lines[1], 'y'), 2));
    }

    #[test]
    fn a_job_is_a_row_however_little_is_known_of_it() {
        let fault = json!({ "at": "2026-11-22T09:00:00Z", "code": "store-unavailable" });
        let jobs = json!([{ "job": "expire" }, { "job": "run", "failures": 2, "lastFailure": fault, "done": 7 }]);
        let rows = rows(&[json!({ "component": "policies", "jobs": jobs }), json!({})]);
        assert_eq!(rows.len(), 3);
        assert_eq!(rows[1][..3], ["policies", "expire", "–"].map(str::to_owned));
        assert_eq!((rows[2][4].as_str(), rows[2][7].as_str()), ("7", "2 (store-unavailable 2026-11-22T09:00:00Z)"));
    }
}
