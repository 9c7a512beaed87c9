//! The report for people, as Markdown that reads well in a terminal too.

use std::fmt::Write as _;

use super::Report;
use crate::calls::Row;
use crate::load::Sample;
use crate::numbers::readable;
use crate::rounds::Exercise;

impl Report {
    /// Targets first, then what was measured, then calls to the host.
    pub(crate) fn text(&self) -> String {
        let pace = &self.pace;
        let mut text = self.machine.text();
        let _ = write!(
            text,
            "\n{} of {} s after {} s of warm-up; medians, with the least and the most of all rounds.\n",
            if pace.rounds == 1 { "One round".to_owned() } else { format!("{} interleaved rounds", pace.rounds) },
            pace.measure,
            pace.warm,
        );
        for note in &self.notes {
            let _ = writeln!(text, "{note}");
        }
        if !self.targets.is_empty() {
            let rows = self.targets.iter().map(|target| target.row().to_vec());
            text += &table(&["target", "wanted", "measured", "least – most", ""], rows);
        }
        let head = ["", "requests/s", "least – most", "median ms", "least – most", "99 % ms", "CPU", "generator", "MB"];
        text += &table(&head, self.exercises.iter().map(exercise));
        text += "\nCPU: the server's milliseconds for 1,000 requests; generator: the load generator's, on the same cores; \
                 MB: the most anonymous memory that was seen.\n";
        for line in self.exercises.iter().filter_map(faults) {
            let _ = write!(text, "\n{line}\n");
        }
        if !self.calls.is_empty() {
            let head =
                ["calls to the host", "get", "get-many (keys)", "set", "set-many (keys)", "increment", "swap", "syncs"];
            text += &table(&head, self.calls.iter().map(Row::cells));
            text += "\nsyncs: how many writes wait for the disk one after the other; what goes out together counts once, and counters wait for none.\n";
        }
        text
    }
}

fn exercise(exercise: &Exercise) -> Vec<String> {
    let middle = |figure: fn(&Sample) -> Option<f64>| {
        let (middle, least, most) = exercise.middle(figure)?;
        Some([readable(middle), format!("{} – {}", readable(least), readable(most))])
    };
    let [per_second, of_per_second] = middle(|sample| Some(sample.per_second)).unwrap_or_default();
    let [median, of_median] = middle(|sample| Some(sample.p50_ms)).unwrap_or_default();
    let alone = |figure| middle(figure).map(|[middle, _]| middle).unwrap_or_default();
    vec![
        exercise.name.clone(),
        per_second,
        of_per_second,
        median,
        of_median,
        alone(|sample| Some(sample.p99_ms)),
        alone(|sample| sample.cpu_ms_per_1000),
        alone(|sample| sample.generator_ms_per_1000),
        alone(|sample| sample.anonymous_mb),
    ]
}

/// A sentence where requests were refused or failed.
fn faults(exercise: &Exercise) -> Option<String> {
    let sum = |count: fn(&Sample) -> u64| exercise.samples.iter().map(count).sum::<u64>();
    let (requests, refused, failed) =
        (sum(|sample| sample.requests), sum(|sample| sample.refused), sum(|sample| sample.failed));
    let name = &exercise.name;
    match (refused, exercise.samples.iter().find_map(|sample| sample.failure.as_ref())) {
        (0, None) => None,
        (_, None) => Some(format!("{name}: beside {requests} answers there were {refused} refusals (503).")),
        (_, Some(first)) => {
            Some(format!("**{name}: {failed} requests failed**, {requests} did not. The first failure: `{first}`"))
        }
    }
}

/// A table whose columns are as wide as what stands in them.
fn table(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let head: Vec<String> = head.iter().map(ToString::to_string).collect();
    let rows: Vec<Vec<String>> = std::iter::once(head).chain(rows).collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or_default().max(3)).collect();
    let mut text = String::from("\n");
    for (place, row) in rows.iter().enumerate() {
        for (column, width) in widths.iter().enumerate() {
            let cell = row.get(column).map_or("", String::as_str);
            // The first column names, the others count.
            let _ = if column == 0 { write!(text, "| {cell:<width$} ") } else { write!(text, "| {cell:>width$} ") };
        }
        text += "|\n";
        if place == 0 {
            for (column, width) in widths.iter().enumerate() {
                let _ = write!(text, "|{}{}", "-".repeat(width + 1), if column == 0 { "-" } else { ":" });
            }
            text += "|\n";
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::Tally;
    use crate::pace::Pace;
    use crate::report::{Bound, Target};

    #[test]
    fn tables_are_aligned() {
        let rows = [vec!["one".to_owned(), "1".to_owned()], vec!["seventeen".to_owned(), "17,000".to_owned()]];
        let expected =
            "\n| what      |      n |\n|-----------|-------:|\n| one       |      1 |\n| seventeen | 17,000 |\n";
        assert_eq!(table(&["what", "n"], rows.into_iter()), expected);
    }

    #[test]
    fn a_report_says_what_was_missed_and_what_failed() {
        let mut report = Report::begin("store", &Pace::new(true, None));
        let tally = Tally { micros: vec![1500], failed: 2, failure: Some("409 no".into()), ..Tally::default() };
        report.exercises = vec![Exercise { name: "filings".into(), samples: vec![tally.sample(1.0)] }];
        report.targets = vec![Target::new("filings", "ms", Bound::AtMost(1.0), &[1.5])];
        report.notes = vec!["A note.".into()];
        let text = report.text();
        for part in ["One round", "A note.", "| missed |", "**filings: 2 requests failed**", "`409 no`", "1.50"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(report.exercise("filings").is_ok() && report.exercise("bare").is_err());
    }
}
