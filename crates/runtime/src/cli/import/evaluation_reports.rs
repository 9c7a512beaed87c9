//! `puhui import evaluation-reports`: patents and their evaluation reports (专利权评价报告), one JSON object per line.

use std::fs::File;
use std::io::{BufReader, IsTerminal as _};
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use puhui_service::identity::Role;
use serde_json::Value;

use super::pieces::{Piece, Pieces};
use crate::cli::api::{Api, Problem, is_of_the_caller};
use crate::cli::tokens::{TokenArguments, office};
use crate::cli::words::words;

#[derive(Args)]
pub(in crate::cli) struct Arguments {
    /// A file of JSON lines, as POST /v1/evaluation-reports/imports takes them.
    file: PathBuf,
    /// Where Puhui runs.
    #[arg(long, default_value = "http://127.0.0.1:3000")]
    url: String,
    /// Begin at this line, counted from 1: where an earlier import was cut off.
    #[arg(long, value_name = "LINE", default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..))]
    from_line: u64,
    #[command(flatten)]
    tokens: TokenArguments,
}

/// How many lines came to what.
#[derive(Default)]
struct Totals {
    lines: u64,
    created: u64,
    updated: u64,
    unchanged: u64,
    failed: u64,
}

#[expect(clippy::print_stdout, reason = "says what became of the lines")]
pub(super) fn run(arguments: &Arguments) -> Result<()> {
    let name = arguments.file.display();
    let unreadable = || words(format!("{name} 无法读取"), format!("{name} cannot be read"));
    let file = File::open(&arguments.file).with_context(unreadable)?;
    let bar = bar(file.metadata().with_context(unreadable)?.len())?;
    let (url, mut totals) = (&arguments.url, Totals::default());
    let api = Api::at(url).with(arguments.tokens.tokens(url)?).acting_as(office(Role::National)?);
    for piece in Pieces::of(BufReader::new(file), arguments.from_line) {
        let piece = piece.with_context(unreadable)?;
        let first = piece.first;
        let failures = match send(&api, &piece, &mut totals) {
            // Nothing was cut off: nothing has begun.
            Err(why) if totals.lines == 0 && is_of_the_caller(&why) => return Err(why),
            sent => sent.with_context(|| {
                words(
                    format!("在第 {first} 行中断；之前的行已完成。继续请加上 --from-line {first}"),
                    format!("cut off at line {first}; what stands before it is done. Go on with --from-line {first}"),
                )
            })?,
        };
        for failure in failures {
            bar.suspend(|| println!("{failure}"));
        }
        bar.set_message(progress(totals.lines, bar.elapsed()));
        bar.set_position(piece.end);
    }
    bar.finish_and_clear();
    println!("{}", totals.sentence());
    let failed = totals.failed;
    ensure!(failed == 0, words(format!("{failed} 行未能导入"), format!("{failed} lines were not imported")));
    Ok(())
}

/// Progress by bytes, since nobody has counted the lines.
fn bar(length: u64) -> Result<ProgressBar> {
    if !std::io::stderr().is_terminal() {
        return Ok(ProgressBar::with_draw_target(Some(length), ProgressDrawTarget::hidden()));
    }
    let left = words("剩余", "left");
    let style = format!("{{bar:30}} {{percent}} %  {{msg}}  {left} {{eta}}");
    Ok(ProgressBar::new(length).with_style(ProgressStyle::with_template(&style)?))
}

/// How many lines are done, and how many were in a second.
fn progress(lines: u64, elapsed: Duration) -> String {
    let milliseconds = elapsed.as_millis().max(1);
    let rate = u128::from(lines) * 1000 / milliseconds;
    words(format!("{lines} 行，每秒 {rate} 行"), format!("{lines} lines, {rate}/s"))
}

/// Sends some lines and counts what became of them; a sentence for each that failed.
fn send(api: &Api, piece: &Piece, totals: &mut Totals) -> Result<Vec<String>> {
    let mut answer = api.post_lines("/v1/evaluation-reports/imports", &piece.text, piece.count)?;
    let last = answer.pop().filter(|last| last["isComplete"] == true);
    let last = last.context(words("应答不完整", "the answer is not complete"))?;
    let count = |name: &str| last["totals"][name].as_u64().unwrap_or_default();
    totals.lines += count("lines");
    totals.created += count("created");
    totals.updated += count("updated");
    totals.unchanged += count("unchanged");
    totals.failed += count("failed");
    Ok(answer.iter().filter_map(|line| failure(line, piece.first)).collect())
}

fn failure(line: &Value, first: u64) -> Option<String> {
    let number = line["line"].as_u64()? + first - 1;
    let problem: Problem = serde_json::from_value(line["problem"].clone()).ok()?;
    let sentence = problem.sentence();
    Some(words(format!("第 {number} 行：{sentence}"), format!("line {number}: {sentence}")))
}

impl Totals {
    fn sentence(&self) -> String {
        let Self { lines, created, updated, unchanged, failed } = self;
        words(
            format!("{lines} 行：新建 {created}，更新 {updated}，未变 {unchanged}，失败 {failed}"),
            format!("{lines} lines: {created} created, {updated} updated, {unchanged} unchanged, {failed} failed"),
        )
    }
}
