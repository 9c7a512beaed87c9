//! Components and runtime.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;

use crate::run::{cargo, root, run, target};

/// The target that components are built for.
const WASM: &str = "wasm32-wasip2";

/// A component of `spin.toml`, which says how it is built.
pub(crate) struct Component {
    pub(crate) name: String,
    pub(crate) file: PathBuf,
    /// A command line of cargo's.
    command: String,
}

#[derive(Deserialize)]
struct Manifest {
    component: BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
struct Entry {
    source: PathBuf,
    build: Build,
}

#[derive(Deserialize)]
struct Build {
    command: String,
}

/// Every component of `spin.toml`, by name. What Spin would build and what we build is the same.
pub(crate) fn components() -> Result<Vec<Component>> {
    let text = std::fs::read_to_string(root().join("spin.toml")).context("spin.toml cannot be read")?;
    let manifest: Manifest = toml::from_str(&text).context("spin.toml")?;
    let component = |(name, Entry { source, build })| {
        // Where cargo was told to build somewhere else, it does.
        let file = source.strip_prefix("target").map_or_else(|_| root().join(&source), |rest| target().join(rest));
        Component { name, file, command: build.command }
    };
    Ok(manifest.component.into_iter().map(component).collect())
}

/// The component that only the tests of the runtime use.
pub(crate) fn guest() -> Component {
    other("guest")
}

/// The component that only the bench uses.
pub(crate) fn bare() -> Component {
    other("bare")
}

fn other(name: &str) -> Component {
    let command = format!("cargo rustc -p {name} --lib --crate-type cdylib --profile component --target {WASM}");
    Component { name: name.into(), file: target().join(WASM).join(format!("component/{name}.wasm")), command }
}

/// Builds everything that runs and says where it is.
pub(crate) fn run_all() -> Result<()> {
    ensure_wasm_target()?;
    ensure_c_compiler()?;
    for component in components()? {
        link(&component)?;
    }
    run(cargo().args(["build", "--release", "-p", "puhui-runtime"]))
}

/// Links one component. A crate that declared `cdylib` beside `rlib` would lose link-time optimisation, so its command
/// gives the crate type.
pub(crate) fn link(component: &Component) -> Result<()> {
    let Component { name, command, .. } = component;
    let mut words = command.split_whitespace();
    ensure!(words.next() == Some("cargo"), "component {name} is built by something else than cargo: {command}");
    run(cargo().args(words)).with_context(|| format!("component {name} does not build"))
}

/// The `puhui` command.
pub(crate) fn puhui() -> PathBuf {
    target().join("release").join("puhui")
}

/// `cargo xtask build`.
pub(crate) fn run_command() -> Result<()> {
    run_all()?;
    for component in components()? {
        println!("{:20} {}", component.name, component.file.display());
    }
    println!("{:20} {}", "puhui", puhui().display());
    Ok(())
}

fn ensure_wasm_target() -> Result<()> {
    let sysroot = Command::new("rustc").args(["--print", "sysroot"]).output().context("rustc cannot be started")?;
    let sysroot = PathBuf::from(String::from_utf8_lossy(&sysroot.stdout).trim());
    if sysroot.join("lib/rustlib").join(WASM).exists() {
        return Ok(());
    }
    println!("Adding the Rust target {WASM} …");
    if run(Command::new("rustup").args(["target", "add", WASM])).is_err() {
        bail!("the Rust target {WASM} is missing: install it with `rustup target add {WASM}` (https://rustup.rs)");
    }
    Ok(())
}

/// SQLite is built from its C source.
fn ensure_c_compiler() -> Result<()> {
    let compiler = std::env::var("CC").unwrap_or_else(|_| "cc".to_owned());
    match Command::new(&compiler).arg("--version").output() {
        Ok(_) => Ok(()),
        Err(_) => bail!(
            "the C compiler `{compiler}` is missing: install one (Debian: apt-get install build-essential, macOS: xcode-select --install)"
        ),
    }
}
