//! The clients: generated from the contract, built and tested in a workshop of their own, `target/clients`. It looks like
//! the repository as far as the clients know it, and has their tools besides, so that nothing is installed anywhere else.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use clap::Args;

use crate::run::{root, run, target};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Change nothing: fail if what is committed is not what the contract gives.
    #[arg(long)]
    check: bool,
}

/// What is generated and committed.
const COMMITTED: [&str; 3] =
    ["clients/typescript/src/schema.d.ts", "clients/typescript/src/keyed.ts", "clients/python/generated.sha256"];

/// What is built and not committed: for whoever uses the clients from a clone.
const BUILT: [&str; 3] =
    ["clients/typescript/dist", "clients/typescript/miniprogram_dist", "clients/python/puhui_client/generated"];

/// What the workshop keeps from one time to the next.
const KEPT: [&str; 1] = ["node_modules"];

/// What others made and left in a clone, which is not the clients'.
const NOT_OURS: [&str; 5] = ["node_modules", "dist", "miniprogram_dist", "generated", "__pycache__"];

/// Something that has to be on this machine is not. Whoever runs the tests can tell it from a mistake by the exit code.
#[derive(Debug)]
pub(crate) struct Missing(String);

impl std::fmt::Display for Missing {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Missing {}

/// `cargo xtask clients`.
pub(crate) fn run_command(arguments: &Arguments) -> Result<()> {
    let workshop = Workshop::set_up()?;
    workshop.install()?;
    workshop.generate()?;
    for file in COMMITTED {
        let (committed, generated) = (root().join(file), workshop.folder.join(file));
        if arguments.check {
            let is_same = fs::read(&committed).ok() == Some(fs::read(&generated)?);
            ensure!(is_same, "{file} is not what the contract gives: `cargo xtask clients` writes it");
        } else {
            fs::copy(&generated, &committed).with_context(|| format!("{file} cannot be written"))?;
        }
    }
    workshop.build_and_test()?;
    if !arguments.check {
        for folder in BUILT {
            remove(&root().join(folder))?;
            copy(&workshop.folder.join(folder), &root().join(folder), &[])?;
            println!("{folder}");
        }
    }
    Ok(())
}

struct Workshop {
    folder: PathBuf,
    python: PathBuf,
}

impl Workshop {
    /// Puts what the clients are made of where they are made.
    fn set_up() -> Result<Self> {
        let old_node = "process.exit(process.versions.node.split('.')[0] < 20 ? 1 : 0)";
        let old_python = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))";
        at_least(Command::new("node").args(["-e", old_node]), "Node 20 or newer")?;
        at_least(program("npm").arg("--version"), "npm")?;
        at_least(Command::new("python3").args(["-c", old_python]), "Python 3.11 or newer with venv")?;
        let folder = target().join("clients");
        for client in ["clients/typescript", "clients/python"] {
            let (from, to) = (root().join(client), folder.join(client));
            empty(&to)?;
            copy(&from, &to, &NOT_OURS)?;
        }
        fs::create_dir_all(folder.join("openapi"))?;
        fs::copy(root().join("openapi/v1.json"), folder.join("openapi/v1.json"))?;
        let python = folder.join("venv").join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
        Ok(Self { folder, python })
    }

    fn typescript(&self) -> PathBuf {
        self.folder.join("clients/typescript")
    }

    /// Installs the tools, unless the very same ones were installed before.
    fn install(&self) -> Result<()> {
        let typescript = self.typescript();
        once(&typescript.join("node_modules"), &typescript.join("package-lock.json"), || {
            run(npm(&typescript)
                .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--cache"])
                .arg(self.folder.join("npm")))
        })?;
        let requirements = self.folder.join("clients/python/requirements.txt");
        let venv = self.folder.join("venv");
        once(&venv, &requirements, || {
            run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&venv))?;
            let arguments =
                ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:"];
            run(Command::new(&self.python)
                .args(arguments)
                .arg("--cache-dir")
                .arg(self.folder.join("pip"))
                .arg("-r")
                .arg(&requirements))
        })
    }

    fn generate(&self) -> Result<()> {
        run(npm(&self.typescript()).args(["run", "generate"]))?;
        run(self.python().arg("generate.py").arg("../../openapi/v1.json").arg("."))
    }

    fn build_and_test(&self) -> Result<()> {
        run(npm(&self.typescript()).args(["run", "build"]))?;
        run(npm(&self.typescript()).arg("test"))?;
        run(self.python().args(["-m", "unittest", "--quiet", "tests.test_client", "tests.test_prepare"]))
    }

    fn python(&self) -> Command {
        let mut python = Command::new(&self.python);
        python.current_dir(self.folder.join("clients/python")).env("PYTHONDONTWRITEBYTECODE", "1");
        python
    }
}

/// npm is a script, which Windows finds by its whole name only.
fn program(name: &str) -> Command {
    Command::new(if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() })
}

fn npm(folder: &Path) -> Command {
    let mut npm = program("npm");
    npm.current_dir(folder).arg("--silent");
    npm
}

/// Insists on a program that answers a question with success.
fn at_least(question: &mut Command, name: &str) -> Result<()> {
    let answer = question.stdout(Stdio::null()).stderr(Stdio::null()).status();
    let is_there = answer.is_ok_and(|status| status.success());
    ensure!(is_there, Missing(format!("the clients need {name}, which this machine has not")));
    Ok(())
}

/// Installs into a folder what a file names, once: a copy of the file in the folder says that it has been done.
fn once(folder: &Path, file: &Path, install: impl Fn() -> Result<()>) -> Result<()> {
    let (wanted, done) = (fs::read(file)?, folder.join(".installed"));
    if fs::read(&done).ok().as_ref() == Some(&wanted) {
        return Ok(());
    }
    install().map_err(|error| Missing(format!("the tools of the clients cannot be installed: {error:#}")))?;
    Ok(fs::write(done, wanted)?)
}

/// Empties a folder of the workshop, but for its tools.
fn empty(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if !is_one_of(&path, &KEPT) {
            if path.is_dir() { remove(&path)? } else { fs::remove_file(&path)? }
        }
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} cannot be removed", folder.display()))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path, but: &[&str]) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("{} cannot be read", from.display()))? {
        let path = entry?.path();
        let there = to.join(path.file_name().unwrap_or_default());
        if is_one_of(&path, but) {
            continue;
        }
        if path.is_dir() {
            copy(&path, &there, but)?;
        } else {
            fs::copy(&path, &there)?;
        }
    }
    Ok(())
}

fn is_one_of(path: &Path, names: &[&str]) -> bool {
    path.file_name().is_some_and(|name| names.iter().any(|known| name == *known))
}
