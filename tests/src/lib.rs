//! What the end-to-end tests share: a guard that runs the real `puhui` on a free port, and a client.
//!
//! `cargo xtask test` builds the runtime and the components first; a test that misses one says so.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "these are tests: what fails, fails loudly"
)]

mod client;
mod entitled;
mod guest;
pub mod power_cut;
mod provider;
mod python;
mod redis;
mod server;
mod stub;

use std::io::Write as _;
use std::path::{Path, PathBuf};

pub use client::{Answer, Client};
pub use entitled::BASE;
pub use guest::guest_manifest;
pub use provider::Provider;
pub use python::Python;
pub use redis::{Redis, runtime_config};
pub use server::{Server, Settings, command, refusal, warnings};
pub use stub::Stub;

/// Says something on standard error, past the test harness, which shows what tests print only when they fail.
///
/// # Panics
/// Nobody can be told anything.
pub fn say(text: &str) {
    std::io::stderr().write_all(format!("{text}\n").as_bytes()).unwrap();
}

/// The repository's root.
#[must_use]
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the repository")
}

/// Where everything is built.
#[must_use]
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The `puhui` command.
#[must_use]
pub fn puhui() -> PathBuf {
    built(target().join("release/puhui"))
}

/// A component's WebAssembly file.
#[must_use]
pub fn component(name: &str) -> PathBuf {
    built(target().join("wasm32-wasip2/component").join(format!("{name}.wasm")))
}

/// Where all servers of the tests keep their compiled components: each would otherwise compile them again.
pub(crate) fn cache() -> PathBuf {
    target().join("puhui-cache")
}

/// The folder of the official notices, beside a checkout that has it. Elsewhere a test says that it goes on without.
#[must_use]
pub fn seeds() -> Option<PathBuf> {
    let folder = root().parent()?.join("shared/seeds");
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("skipped: the official notices are not beside this checkout");
    None
}

fn built(path: PathBuf) -> PathBuf {
    assert!(path.exists(), "{} is missing: run `cargo xtask test`, which builds it", path.display());
    path
}
