//! Components and runtime.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::run::{cargo, root, run, target};

/// The target that components are built for.
const WASM: &str = "wasm32-wasip2";

/// A component's crate and the file it is linked to.
pub(crate) struct Component {
    pub(crate) name: String,
    pub(crate) file: PathBuf,
}

/// Every crate under `components/`.
pub(crate) fn components() -> Result<Vec<Component>> {
    let mut names = std::fs::read_dir(root().join("components"))
        .context("components/ cannot be read")?
        .filter_map(|entry| entry.ok().filter(|entry| entry.path().join("Cargo.toml").exists()))
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect::<Vec<_>>();
    names.sort();
    Ok(names.into_iter().map(component).collect())
}

/// The component that only the tests of the runtime use.
pub(crate) fn guest() -> Component {
    component("guest".to_owned())
}

fn component(name: String) -> Component {
    let file = target().join(WASM).join("component").join(format!("{}.wasm", name.replace('-', "_")));
    Component { name, file }
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

/// Links one component. A crate that declared `cdylib` beside `rlib` would lose link-time optimisation, so the crate
/// type is given here.
pub(crate) fn link(component: &Component) -> Result<()> {
    let arguments = ["--lib", "--crate-type", "cdylib", "--profile", "component", "--target", WASM];
    run(cargo().args(["rustc", "-p", &component.name]).args(arguments))
        .with_context(|| format!("component {} does not build", component.name))
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
