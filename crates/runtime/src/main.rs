//! `puhui`: runs and feeds Puhui from the command line.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run().unwrap_or_else(|error| {
        cli::complain(&error);
        ExitCode::FAILURE
    })
}
