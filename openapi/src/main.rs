//! Writes the contract to standard output.

use std::io::Write;
use std::process::ExitCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let written = match puhui_openapi::document().await {
        Ok(document) => writeln!(std::io::stdout(), "{document:#}").map_err(|why| why.to_string()),
        Err(why) => Err(why),
    };
    if let Err(why) = written {
        _ = writeln!(std::io::stderr(), "puhui-openapi: {why}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
