//! `puhui import`: what an office has, into a running Puhui.

mod evaluation_reports;
mod pieces;
mod policy;

use anyhow::Result;
use clap::Subcommand;

#[derive(Subcommand)]
pub(super) enum What {
    /// Import official notices (plain text) as policies.
    Policy(policy::Arguments),
    /// Import patents with their evaluation reports from a file of JSON lines.
    EvaluationReports(evaluation_reports::Arguments),
}

pub(super) fn run(what: &What) -> Result<()> {
    match what {
        What::Policy(arguments) => policy::run(arguments),
        What::EvaluationReports(arguments) => evaluation_reports::run(arguments),
    }
}
