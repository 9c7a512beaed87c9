//! `puhui store`: a whole store, whatever is in it.

mod bar;
mod check;
mod export;
mod ids;
mod import;
mod place;
mod summary;
mod upgrade;
mod wording;

use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Subcommand;
use puhui_runtime::kv::Stores;
use puhui_store::maintenance::IMPORT;

use super::complain;
use super::words::words;

#[derive(Subcommand)]
pub(super) enum What {
    /// Look at every key, beside a running server or without one. Exit code 0: clean; 1: something is wrong; 2: it could
    /// not be told.
    Check(check::Arguments),
    /// Write everything as lines of JSON; beside a running server it is one moment.
    Export(export::Arguments),
    /// Read an export into an empty store. No server may run on it.
    Import(import::Arguments),
    /// Let a running Puhui rewrite the records of earlier releases, beside everything else that it does.
    Upgrade(upgrade::Arguments),
}

pub(super) fn run(what: &What) -> Result<ExitCode> {
    match what {
        What::Check(arguments) => Ok(check::run(arguments).unwrap_or_else(|error| {
            complain(&error);
            ExitCode::from(2)
        })),
        What::Export(arguments) => export::run(arguments).map(|()| ExitCode::SUCCESS),
        What::Import(arguments) => import::run(arguments).map(|()| ExitCode::SUCCESS),
        What::Upgrade(arguments) => upgrade::run(arguments).map(|()| ExitCode::SUCCESS),
    }
}

/// A store of which only a part was imported must not be served: what it lacks would look as if it had never been.
pub(super) async fn refuse_unfinished(stores: &Stores) -> Result<()> {
    for (label, store) in stores {
        if store.get(IMPORT).await?.is_some() {
            bail!(unfinished(label));
        }
    }
    Ok(())
}

fn unfinished(label: &str) -> String {
    words(
        format!("存储 `{label}` 的导入被中断：请先用 `puhui store import` 重新导入同一文件"),
        format!("an import into the store `{label}` was cut off: give the same file to `puhui store import` again"),
    )
}

/// What reads and writes stores waits for them here.
fn waiting() -> Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?)
}
