//! The committed contract: written anew, or released.

use anyhow::Result;
use clap::Args;

use crate::run::{cargo, run};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Make it the contract of this version, which later ones must not break.
    #[arg(long)]
    release: bool,
}

/// `cargo xtask contract`.
pub(crate) fn run_command(arguments: &Arguments) -> Result<()> {
    let asked = if arguments.release { "release" } else { "write" };
    run(cargo().args(["run", "--quiet", "-p", "puhui-openapi", "--", asked]))
}
