//! The `puhui` command.

mod api;
mod data_dir;
mod demo;
mod import;
mod internal;
mod jobs;
mod limits;
mod outline;
mod policies;
mod source;
mod store;
mod token;
mod tokens;
mod up;
mod warnings;
mod words;

use std::process::ExitCode;

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
    /// Print a token for development, signed with the key of a data directory.
    Token(token::Arguments),
    /// Import official documents into a running Puhui.
    #[command(subcommand)]
    Import(import::What),
    /// Load demonstration data into a running Puhui.
    Demo(demo::Arguments),
    /// Show how what happens by itself in a running Puhui is doing.
    Jobs(jobs::Arguments),
    /// Check, repair, upgrade, export or import a whole store.
    #[command(subcommand)]
    Store(store::What),
}

/// Runs the command line; the error, if any, is one sentence with its causes.
///
/// # Errors
/// What the chosen command could not do.
pub(crate) fn run() -> anyhow::Result<ExitCode> {
    match Cli::parse().command {
        Command::Up(arguments) => up::run(&arguments)?,
        Command::Token(arguments) => token::run(&arguments)?,
        Command::Import(what) => import::run(&what)?,
        Command::Demo(arguments) => demo::run(&arguments)?,
        Command::Jobs(arguments) => jobs::run(&arguments)?,
        Command::Store(what) => return store::run(&what),
    }
    Ok(ExitCode::SUCCESS)
}

/// Says why a command failed in one line, whatever a library's own text looks like: what could not be done, and why.
pub(crate) fn complain(error: &anyhow::Error) {
    let sentence = format!("{error:#}");
    eprintln!("puhui: {}", sentence.split_whitespace().collect::<Vec<_>>().join(" "));
}
