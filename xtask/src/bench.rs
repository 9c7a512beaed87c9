//! Measurements: everything is built first, then the bench runs, which is a package of its own. Its load generator must be
//! built for speed, and xtask itself is not.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::build::{bare, link, run_all};
use crate::run::{cargo, run, target};

#[derive(Args)]
pub(crate) struct Arguments {
    /// What to measure.
    scenario: Scenario,
    /// One short round on less data, in seconds: to see that everything runs. Its figures mean nothing.
    #[arg(long)]
    quick: bool,
    /// How many rounds; each measures everything once.
    #[arg(long)]
    rounds: Option<u32>,
    /// Only the contestants whose name contains this.
    #[arg(long, value_name = "NAME")]
    only: Option<String>,
    /// Where the results go as JSON, instead of target/bench/SCENARIO.json.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// A document whose part between `<!-- bench SCENARIO -->` and `<!-- bench end -->` the tables replace.
    #[arg(long, value_name = "FILE")]
    into: Option<PathBuf>,
    /// Measure what was built before.
    #[arg(long)]
    no_build: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Scenario {
    /// Filings, bare creations, the disk, large lists, a thousand connections, calls to the host.
    Store,
}

/// `cargo xtask bench`.
pub(crate) fn run_command(arguments: &Arguments) -> Result<()> {
    if !arguments.no_build {
        run_all()?;
        link(&bare())?;
        // With the runtime, so that what both depend on is compiled once.
        run(cargo().args(["build", "--release", "-p", "puhui-runtime", "-p", "puhui-bench"]))?;
    }
    // Where we are, so that files mean what they mean to whoever named them.
    run(Command::new(target().join("release/puhui-bench")).args(arguments.words()))
}

impl Arguments {
    /// As the bench takes them.
    fn words(&self) -> Vec<OsString> {
        let scenario = match self.scenario {
            Scenario::Store => "store",
        };
        let mut words: Vec<OsString> = vec![scenario.into()];
        words.extend(self.quick.then(|| "--quick".into()));
        words.extend(self.rounds.iter().flat_map(|rounds| ["--rounds".into(), rounds.to_string().into()]));
        words.extend(self.only.iter().flat_map(|name| ["--only".into(), name.into()]));
        for (option, file) in [("--json", &self.json), ("--into", &self.into)] {
            words.extend(file.iter().flat_map(|file| [option.into(), file.into()]));
        }
        words
    }
}
