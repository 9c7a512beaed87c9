#![doc = include_str!("../README.md")]

mod calls;
mod load;
mod numbers;
mod pace;
mod paths;
mod peer;
mod report;
mod rounds;
mod server;
mod store;
mod usage;
mod who;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};

use crate::pace::Pace;
use crate::report::Report;

#[derive(Parser)]
#[command(name = "puhui-bench", about = "Measurements side by side; `cargo xtask bench` builds what it needs")]
struct Cli {
    #[command(subcommand)]
    scenario: Scenario,
}

#[derive(Subcommand)]
enum Scenario {
    /// Filings, bare creations, the disk, large lists, a thousand connections, calls to the host.
    Store(Options),
    /// The trivial server that the load generator is measured against.
    #[command(hide = true)]
    Peer,
}

#[derive(Args)]
struct Options {
    /// One short round on less data, in seconds: to see that everything runs. Its figures mean nothing.
    #[arg(long)]
    quick: bool,
    /// How many rounds; each measures everything once.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=100))]
    rounds: Option<u32>,
    /// Only the contestants whose name contains this.
    #[arg(long, value_name = "NAME", conflicts_with = "into")]
    only: Option<String>,
    /// Where the results go as JSON, instead of target/bench/SCENARIO.json.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// A document whose part between `<!-- bench SCENARIO -->` and `<!-- bench end -->` the tables replace.
    #[arg(long, value_name = "FILE")]
    into: Option<PathBuf>,
}

fn main() -> ExitCode {
    let result = match Cli::parse().scenario {
        Scenario::Store(options) => measure("store", &options, store::measure),
        Scenario::Peer => peer::serve(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs a scenario alone on this machine and says what came out of it, in as many places as were asked for.
#[expect(clippy::print_stdout, reason = "the tables are what this command prints")]
fn measure(
    scenario: &str,
    options: &Options,
    run: impl Fn(&Pace, Option<&str>, &mut Report) -> Result<()>,
) -> Result<()> {
    let _alone = paths::alone()?;
    // Told now, and not after minutes of measuring.
    options.into.as_deref().map_or(Ok(()), |document| report::check(document, scenario))?;
    let pace = Pace::new(options.quick, options.rounds);
    let mut report = Report::begin(scenario, &pace);
    run(&pace, options.only.as_deref(), &mut report)?;
    let text = report.text();
    println!("{text}");
    let file = options.json.clone().unwrap_or_else(|| paths::folder().join(format!("{scenario}.json")));
    report.write(&file)?;
    eprintln!("bench: all samples are in {}", file.display());
    if let Some(document) = &options.into {
        report::replace(document, scenario, &text)?;
        eprintln!("bench: the tables are in {}", document.display());
    }
    Ok(())
}
