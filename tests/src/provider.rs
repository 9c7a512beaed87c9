//! A real provider of identities: oidc-provider from npm on loopback, and somebody with a browser who signs in there.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Mutex, PoisonError};

use serde_json::Value;

use crate::{root, say, target};

/// The provider as a guard: started on a free port, killed when dropped.
pub struct Provider {
    /// What its tokens name as their issuer, and where it is.
    pub issuer: String,
    child: Child,
    /// Held open: it says more than its issuer, and dies where nobody listens.
    _output: BufReader<ChildStdout>,
    folder: PathBuf,
}

impl Provider {
    /// Starts it. Nothing where there is no Node, or no network to fetch packages from: a test says so and goes on.
    ///
    /// # Panics
    /// It cannot be started though `PUHUI_ALL` says that every test has to run.
    #[must_use]
    pub fn start() -> Option<Self> {
        let folder = match installed() {
            Ok(folder) => folder,
            Err(why) => {
                assert!(std::env::var_os("PUHUI_ALL").is_none(), "{why}");
                say(&format!("skipped: {why}"));
                return None;
            }
        };
        // It ends with its standard input, so with us, whatever becomes of us.
        let mut child = Command::new("node")
            .arg("provider.mjs")
            .current_dir(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let (mut issuer, mut output) = (String::new(), BufReader::new(child.stdout.take().unwrap()));
        output.read_line(&mut issuer).unwrap();
        assert!(issuer.starts_with("http://127.0.0.1:"), "the provider did not start; it printed {issuer:?}");
        Some(Self { issuer: issuer.trim().to_owned(), child, _output: output, folder })
    }

    /// `127.0.0.1:…`
    #[must_use]
    pub fn authority(&self) -> &str {
        self.issuer.trim_start_matches("http://")
    }

    /// What the provider answers to a browser in which somebody of this name signs in, to the client for this algorithm:
    /// `id_token`, `access_token` and so on.
    ///
    /// # Panics
    /// Signing in does not succeed.
    #[must_use]
    pub fn sign_in(&self, algorithm: &str, name: &str, nonce: &str) -> Value {
        let mut browser = Command::new("node");
        browser.args(["sign-in.mjs", &self.issuer, algorithm, name, nonce]).current_dir(&self.folder);
        let output = browser.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// Somebody of this name opens the address that a mini-program shows, and signs in there; with `-`, refuses.
    ///
    /// # Panics
    /// There is no such page.
    pub fn approve(&self, address: &str, name: &str) {
        let mut browser = Command::new("node");
        browser.args(["device.mjs", address, name]).current_dir(&self.folder);
        let output = browser.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The folder with the provider and its packages: installed once, and again when the list of packages changes.
fn installed() -> Result<PathBuf, String> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let (from, to) = (root().join("tests/oidc"), target().join("oidc"));
    std::fs::create_dir_all(&to).unwrap();
    let lock = std::fs::read(from.join("package-lock.json")).unwrap();
    let is_there = std::fs::read(to.join("installed.json")).is_ok_and(|there| there == lock);
    for file in ["package.json", "package-lock.json", "provider.mjs", "browser.mjs", "sign-in.mjs", "device.mjs"] {
        std::fs::copy(from.join(file), to.join(file)).unwrap();
    }
    if !is_there {
        install(&to)?;
        std::fs::write(to.join("installed.json"), lock).unwrap();
    }
    Ok(to)
}

fn install(folder: &Path) -> Result<(), String> {
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]).current_dir(folder);
    let output = npm.output().map_err(|error| format!("npm is missing: {error}"))?;
    let said = || String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() { Ok(()) } else { Err(format!("oidc-provider cannot be installed: {}", said())) }
}
