//! Every test, in three rings: rules and routers natively, then the runtime, then everything over HTTP; the last again on
//! Redis and on stores that lie as Spin's do.

use anyhow::Result;

use crate::build::{guest, link, run_all};
use crate::run::{cargo, run};

/// The packages that need wasmtime: they are tested with the release build, so that it is compiled once.
const ON_THE_HOST: [&str; 2] = ["puhui-runtime", "puhui-tests"];

/// The end-to-end tests that write: only these can tell one store from another.
const WRITING: [&str; 6] = ["contact_points", "crash", "evaluation_reports", "policies", "product_filings", "tasks"];

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
    let mut host = cargo();
    host.args(["test", "--release"]);
    for package in ON_THE_HOST {
        host.args(["-p", package]);
    }
    run(&mut host)?;
    for (name, value) in MODES {
        println!("The tests that write again, with {name}={value}");
        let mut again = cargo();
        again.args(["test", "--release", "--quiet", "-p", "puhui-tests"]).env(name, value);
        for test in WRITING {
            again.args(["--test", test]);
        }
        run(&mut again)?;
    }
    Ok(())
}
