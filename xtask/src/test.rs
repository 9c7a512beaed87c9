//! Every test, in three rings: rules and routers natively, then the runtime, then everything over HTTP; the last again on
//! Redis and on stores that lie as Spin's do.

use std::process::Command;

use anyhow::Result;

use crate::build::{guest, link, run_all};
use crate::run::{cargo, run};

/// The packages that need wasmtime, or share what it needs: they are tested with the release build, so that it is compiled
/// once.
const ON_THE_HOST: [&str; 4] = ["puhui-store", "puhui-runtime", "puhui-tests", "puhui-bench"];

/// The end-to-end tests that use a store and do not choose it themselves.
const ON_ANY_STORE: [&str; 12] = [
    "audit",
    "contact_points",
    "contract",
    "crash",
    "evaluation_reports",
    "members",
    "platforms",
    "policies",
    "product_filings",
    "runtime",
    "tasks",
    "widgets",
];

/// What they run on beside SQLite, in the words of `tests/src/server.rs`.
const MODES: [(&str, &str); 3] =
    [("PUHUI_BACKEND", "redis"), ("PUHUI_QUIRKS", "spin-sqlite"), ("PUHUI_QUIRKS", "spin-redis")];

/// `cargo xtask test`.
pub(crate) fn run_command() -> Result<()> {
    // The quick ones first: a broken rule is told before anything large is compiled.
    let mut quick = cargo();
    quick.args(["test", "--workspace"]);
    for package in ON_THE_HOST {
        quick.args(["--exclude", package]);
    }
    run(&mut quick)?;
    run_all()?;
    link(&guest())?;
    run(&mut on_the_host())?;
    for (name, value) in MODES {
        println!("End to end again, with {name}={value}");
        let mut again = on_the_host();
        again.arg("--quiet").env(name, value);
        for test in ON_ANY_STORE {
            again.args(["--test", test]);
        }
        run(&mut again)?;
    }
    Ok(())
}

/// Always of the same packages: another choice of them has other features, and wasmtime would be compiled again.
fn on_the_host() -> Command {
    let mut command = cargo();
    command.args(["test", "--release"]);
    for package in ON_THE_HOST {
        command.args(["-p", package]);
    }
    command
}
