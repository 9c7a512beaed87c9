//! `puhui-openapi write` brings the committed contract and its changelog up to date; `puhui-openapi release` makes them
//! the contract of this version, against which later ones are compared.

use std::io::Write;
use std::process::ExitCode;

use puhui_openapi::files;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let asked = std::env::args().nth(1);
    let done = match asked.as_deref() {
        Some("write") => files::write().await,
        Some("release") => files::release().await,
        _ => Err("write or release?".to_owned()),
    };
    let (mut out, mut err) = (std::io::stdout(), std::io::stderr());
    let said = match &done {
        Ok(told) => writeln!(out, "{told}"),
        Err(why) => writeln!(err, "puhui-openapi: {why}"),
    };
    if done.is_ok() && said.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
