//! Every test, in three rings: rules and routers natively, then the runtime, then everything over HTTP.

use anyhow::Result;

use crate::build::{guest, link, run_all};
use crate::run::{cargo, run};

/// The packages that need wasmtime, or share what it needs: they are tested with the release build, so that it is compiled
/// once.
const ON_THE_HOST: [&str; 3] = ["puhui-runtime", "puhui-tests", "puhui-bench"];

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
    run(&mut host)
}
