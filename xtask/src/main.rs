//! `cargo xtask …`: only what cargo cannot say by itself.
#![expect(clippy::print_stdout, reason = "a command line tells people what it does")]

mod bench;
mod build;
mod clients;
mod contract;
mod run;
mod sizes;
mod test;
mod up;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the components and the runtime, and say where they are.
    Build,
    /// Build, start on the embedded store in development mode, load demonstration data into an empty store.
    Up(up::Arguments),
    /// Run every test, end to end included.
    Test,
    /// Bring the committed contract and its changelog up to date.
    Contract(contract::Arguments),
    /// Print the size of every component.
    Sizes,
    /// Generate the clients from the contract, build and test them.
    Clients(clients::Arguments),
    /// Measure contestants side by side; bench/README.md says how.
    Bench(bench::Arguments),
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Build => build::run_command(),
        Command::Up(arguments) => up::run_command(&arguments),
        Command::Test => test::run_command(),
        Command::Contract(arguments) => contract::run_command(&arguments),
        Command::Sizes => sizes::run_command(),
        Command::Clients(arguments) => clients::run_command(&arguments),
        Command::Bench(arguments) => bench::run_command(&arguments),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            if error.is::<clients::Missing>() { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}
