//! `puhui store`: the store of an installation as a whole.

mod ids;
mod upgrade;

use anyhow::Result;
use clap::Subcommand;

#[derive(Subcommand)]
pub(super) enum What {
    /// Let a running Puhui rewrite the records of earlier releases, beside everything else that it does.
    Upgrade(upgrade::Arguments),
}

pub(super) fn run(what: &What) -> Result<()> {
    match what {
        What::Upgrade(arguments) => upgrade::run(arguments),
    }
}
