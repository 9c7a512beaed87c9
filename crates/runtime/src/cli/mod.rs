//! The `puhui` command.

mod api;
mod data_dir;
mod demo;
mod import;
mod limits;
mod outline;
mod policies;
mod source;
mod up;
mod words;

use clap::{Parser, Subcommand};

/// Puhui (普惠): the public-service API for intellectual-property offices, on its own embedded runtime.
#[derive(Parser)]
#[command(name = "puhui", version, propagate_version = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the application of a Spin manifest.
    Up(up::Arguments),
    /// Import official documents into a running Puhui.
    #[command(subcommand)]
    Import(import::What),
    /// Load demonstration data into a running Puhui.
    Demo(demo::Arguments),
}

/// Runs the command line; the error, if any, is one sentence with its causes.
///
/// # Errors
/// What the chosen command could not do.
pub(crate) fn run() -> anyhow::Result<()> {
    match Cli::parse().command {
        Command::Up(arguments) => up::run(&arguments),
        Command::Import(what) => import::run(&what),
        Command::Demo(arguments) => demo::run(&arguments),
    }
}
