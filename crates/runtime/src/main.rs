//! `puhui`: runs and feeds Puhui from the command line.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // One line, whatever a library's own text looks like: what could not be done, and why.
            let sentence = format!("{error:#}");
            eprintln!("puhui: {}", sentence.split_whitespace().collect::<Vec<_>>().join(" "));
            ExitCode::FAILURE
        }
    }
}
