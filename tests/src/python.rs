//! A Python with packages of fixed versions, in a virtual environment under `target/`.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

use crate::{say, target};

/// The programs of a virtual environment.
pub struct Python {
    folder: PathBuf,
}

impl Python {
    /// The environment `name` with what a requirements file lists: made once, and again when the file changes. Nothing where
    /// there is no Python, or no network to fetch packages from: a test says so and goes on.
    ///
    /// # Panics
    /// It cannot be made though `PUHUI_ALL` says that every test has to run.
    #[must_use]
    pub fn with(name: &str, requirements: &Path) -> Option<Self> {
        static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
        let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = target().join("python").join(name);
        match made(&folder, requirements) {
            Ok(()) => Some(Self { folder }),
            Err(why) => {
                assert!(std::env::var_os("PUHUI_ALL").is_none(), "{why}");
                say(&format!("skipped: {why}"));
                None
            }
        }
    }

    /// One of its programs.
    #[must_use]
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.folder.join("bin").join(program));
        command.env("PYTHONDONTWRITEBYTECODE", "1").env("PYTHONUNBUFFERED", "1").stdin(Stdio::null());
        command
    }
}

fn made(folder: &Path, requirements: &Path) -> Result<(), String> {
    let (wanted, stamp) = (std::fs::read(requirements).unwrap(), folder.join("requirements.txt"));
    if std::fs::read(&stamp).is_ok_and(|there| there == wanted) {
        return Ok(());
    }
    // What an interrupted attempt left, or other versions.
    let _ = std::fs::remove_dir_all(folder);
    std::fs::create_dir_all(folder).unwrap();
    run(Command::new("python3").args(["-m", "venv"]).arg(folder), "Python with venv (Debian: python3-venv)")?;
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
    run(Command::new(folder.join("bin/python")).args(pip).arg(requirements), "packages of Python")?;
    std::fs::write(stamp, wanted).unwrap();
    Ok(())
}

fn run(command: &mut Command, needed: &str) -> Result<(), String> {
    let output = command.output().map_err(|error| format!("{needed} is missing: {error}"))?;
    let said = || format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    if output.status.success() { Ok(()) } else { Err(format!("{needed} cannot be had: {}", said())) }
}
