//! `puhui demo`: demonstration data through the public API, into any running Puhui.
//!
//! The data travels inside the command, so that it needs no checkout. All of it is made up. Each step is somebody's: policies
//! are the national office's, a filing is its enterprise's, a decision the operator's. On a development server of this machine
//! the command signs for each of them; elsewhere everything is sent with the one token that was given.

mod contact_points;
mod evaluation_reports;
mod notices;
mod product_filings;

use anyhow::{Context, Result, ensure};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use serde::de::DeserializeOwned;

use super::api::{Api, is_of_the_caller};
use super::policies;
use super::tokens::TokenArguments;
use super::words::words;

#[derive(Args)]
pub(super) struct Arguments {
    /// Where Puhui runs.
    #[arg(long, default_value = "http://127.0.0.1:3000")]
    url: String,
    /// Load nothing when there are policies already.
    #[arg(long)]
    if_empty: bool,
    #[command(flatten)]
    tokens: TokenArguments,
}

type Load = Box<dyn FnOnce(&Api) -> Result<()>>;

/// One thing to load.
struct Step {
    /// What a person calls it.
    name: String,
    load: Load,
}

/// Things of one kind to load.
struct Kind {
    /// `4 policies`.
    count: String,
    steps: Vec<Step>,
}

impl Step {
    fn new(name: impl Into<String>, load: impl FnOnce(&Api) -> Result<()> + 'static) -> Self {
        Self { name: name.into(), load: Box::new(load) }
    }
}

#[expect(clippy::print_stdout, reason = "says what was loaded")]
pub(super) fn run(arguments: &Arguments) -> Result<()> {
    let api = Api::at(&arguments.url).with(arguments.tokens.tokens(&arguments.url)?);
    if arguments.if_empty && !policies::are_absent(&api)? {
        return Ok(());
    }
    let kinds = [notices::kind()?, evaluation_reports::kind()?, product_filings::kind()?, contact_points::kind()?];
    let counts = kinds.each_ref().map(|kind| kind.count.clone()).join(words("、", ", "));
    let steps: Vec<_> = kinds.into_iter().flat_map(|kind| kind.steps).collect();
    let total = steps.len();
    let refused = load(&api, steps)?;
    for refusal in &refused {
        println!("{}  {refusal}", words("被拒绝  ", "refused "));
    }
    let failed = refused.len();
    ensure!(
        failed == 0,
        words(
            format!("演示数据共 {total} 项，其中 {failed} 项未能载入"),
            format!("{failed} of {total} were not loaded")
        )
    );
    println!("{}", words(format!("已载入演示数据：{counts}"), format!("Loaded demonstration data: {counts}")));
    Ok(())
}

/// Loads one after the other; a sentence for each that was refused. Where who asks is refused, nothing more is tried.
fn load(api: &Api, steps: Vec<Step>) -> Result<Vec<String>> {
    let style = ProgressStyle::with_template("{prefix} {bar:30} {pos}/{len} {wide_msg}")?;
    let bar = ProgressBar::new(steps.len() as u64)
        .with_style(style)
        .with_prefix(words("正在载入演示数据", "Loading demonstration data"));
    let mut refused = Vec::new();
    for Step { name, load } in steps {
        bar.set_message(name.clone());
        match load(api) {
            Err(error) if is_of_the_caller(&error) => return Err(error.context(name)),
            Err(error) => refused.push(format!("{name}\n    {error:#}")),
            Ok(()) => {}
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(refused)
}

/// The values of a file with one on each line.
fn lines<T: DeserializeOwned>(text: &str) -> Result<Vec<T>> {
    text.lines().map(|line| serde_json::from_str(line).context("a line of the demonstration data")).collect()
}
