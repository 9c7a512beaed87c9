//! Turns `profiles/$PUHUI_PROFILE` (by default `cn`) into the tables that `src/profile` and `src/numbers` include.
//!
//! Everything that belongs to one country stands in the profile. Mistakes in it end the build, each with file and line.

#[path = "../src/fold.rs"]
#[expect(unreachable_pub, reason = "the library shows it, this build script need not")]
mod fold;
mod profile;
#[path = "../src/width.rs"]
#[expect(unreachable_pub, reason = "the library shows it, this build script need not")]
mod width;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

use fold::fold;
use width::half_width;

const VARIABLE: &str = "PUHUI_PROFILE";

fn main() -> ExitCode {
    match generate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::print_stdout, reason = "cargo reads what a build script prints")]
fn generate() -> Result<(), Box<dyn Error>> {
    let name = std::env::var(VARIABLE).unwrap_or_else(|_| "cn".into());
    // `join` takes an absolute path as it is, so a profile may also lie elsewhere.
    let folder = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("../../profiles").join(&name);
    let folder = folder.canonicalize().map_err(|error| format!("{}: {error}", folder.display()))?;
    println!("cargo::rerun-if-env-changed={VARIABLE}");
    println!("cargo::rustc-check-cfg=cfg(puhui_profile, values(any()))");
    println!("cargo::rustc-cfg=puhui_profile={name:?}");
    // Cargo would build anew each time for a file that is not there. One that is added goes with a change of another.
    let optional = profile::OPTIONAL.iter().filter(|file| folder.join(file).exists());
    for file in profile::FILES.iter().chain(optional) {
        println!("cargo::rerun-if-changed={}", folder.join(file).display());
    }
    let tables = profile::tables(&folder).map_err(|mistakes| {
        let lines: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
        lines.join("\n")
    })?;
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    for (file, text) in tables {
        std::fs::write(out.join(file), text)?;
    }
    Ok(())
}
