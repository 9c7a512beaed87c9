//! The real host as a guard: started on a free port, killed when dropped.
//!
//! The environment says in which mode: `PUHUI_BACKEND=redis` gives each data directory a Redis server of its own, whose
//! data lies in it; `PUHUI_QUIRKS=spin-sqlite` or `spin-redis` lets the store lie as Spin's does. Tests need not know.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use puhui_service::identity::{Principal, Role, TokenKey};
use puhui_service::testing::{of_body, of_place, somebody};
use tempfile::TempDir;

use crate::{Client, Redis, cache, puhui, root};

/// How a server is started.
pub struct Settings {
    /// The manifest; Puhui's own unless another is given.
    pub manifest: PathBuf,
    /// A data directory that outlives the server; a temporary one unless given.
    pub data_dir: Option<PathBuf>,
    /// Further arguments of `puhui up`.
    pub arguments: Vec<String>,
    /// What the process has in its environment besides.
    pub environment: Vec<(String, String)>,
    /// Whether what it says on standard error is dropped: components that fail by the thousand say so each time.
    pub is_silent: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            manifest: root().join("spin.toml"),
            data_dir: None,
            arguments: vec!["--dev".to_owned()],
            environment: Vec::new(),
            is_silent: false,
        }
    }
}

/// A running `puhui up`.
pub struct Server {
    /// Where it listens.
    pub url: String,
    child: Child,
    log: Arc<Mutex<String>>,
    data_dir: PathBuf,
    // The server is killed before its store is, and the folder goes last.
    redis: Option<Redis>,
    _folder: TempDir,
}

impl Server {
    /// Puhui itself, in development mode, on an empty store.
    #[must_use]
    pub fn start() -> Self {
        Self::with(Settings::default())
    }

    /// Puhui in development mode on a data directory.
    #[must_use]
    pub fn on(data_dir: &Path) -> Self {
        Self::with(Settings { data_dir: Some(data_dir.to_owned()), ..Settings::default() })
    }

    /// As the settings say.
    ///
    /// # Panics
    /// The server does not start.
    #[must_use]
    pub fn with(settings: Settings) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data_dir = settings.data_dir.unwrap_or_else(|| folder.path().join("data"));
        let (mode, redis) = mode(&data_dir, &settings.arguments);
        let mut child = Command::new(puhui())
            .args(["up", "--listen", "127.0.0.1:0", "--json"])
            .arg("--manifest")
            .arg(settings.manifest)
            .arg("--data-dir")
            .arg(&data_dir)
            .arg("--cache-dir")
            .arg(cache())
            .args(mode)
            .args(settings.arguments)
            .envs(settings.environment)
            .stderr(if settings.is_silent { Stdio::null() } else { Stdio::inherit() })
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut first = String::new();
        output.read_line(&mut first).unwrap();
        let address = serde_json::from_str::<serde_json::Value>(&first)
            .unwrap_or_else(|_| panic!("the server did not start; it printed {first:?}"));
        let log = Arc::<Mutex<String>>::default();
        let lines = Arc::clone(&log);
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                let mut lines = lines.lock().unwrap();
                lines.push_str(&line);
                lines.push('\n');
            }
        });
        Self { url: address["url"].as_str().unwrap().to_owned(), child, log, data_dir, redis, _folder: folder }
    }

    /// A client of this server that nobody knows.
    #[must_use]
    pub fn client(&self) -> Client {
        Client::new(&self.url)
    }

    /// Somebody's client, in development mode.
    #[must_use]
    pub fn by(&self, principal: &Principal) -> Client {
        self.client().by(self.key(), principal)
    }

    /// A client of the national office, which sees everything.
    #[must_use]
    pub fn national(&self) -> Client {
        self.by(&somebody(Role::National))
    }

    /// A client of the operator, who decides filings.
    #[must_use]
    pub fn operator(&self) -> Client {
        self.by(&somebody(Role::Operator))
    }

    /// A client of the enterprise of a credit code.
    #[must_use]
    pub fn handler(&self, credit_code: &str) -> Client {
        self.by(&of_body(Role::Handler, credit_code))
    }

    /// A client of the provincial office of a region.
    #[must_use]
    pub fn province(&self, region: &str) -> Client {
        self.by(&of_place(Role::Province, region))
    }

    /// A client that is with each request somebody whose affair it is, for tests that are about something else: an
    /// enterprise's handler submits, the operator decides, the national office does and sees the rest.
    #[must_use]
    pub fn entitled(&self) -> Client {
        self.client().by_the_entitled(self.key())
    }

    /// A client of the national office whose tokens are signed with this key, for a server that was given it.
    ///
    /// # Panics
    /// It is no key.
    #[must_use]
    pub fn by_key(&self, key: &str) -> Client {
        self.client().by(TokenKey::read(key).unwrap(), &somebody(Role::National))
    }

    /// The key of its data directory as it is written, which a server in development mode has.
    ///
    /// # Panics
    /// It has none.
    #[must_use]
    pub fn development_key(&self) -> String {
        std::fs::read_to_string(self.data_dir.join("development-key")).unwrap()
    }

    pub(crate) fn key(&self) -> TokenKey {
        TokenKey::read(&self.development_key()).unwrap()
    }

    /// A `puhui` command that talks to this server and finds what it left in its data directory; in English.
    #[must_use]
    pub fn puhui(&self, arguments: &[&str]) -> Command {
        let mut command = command(arguments);
        command.args(["--url", &self.url, "--data-dir"]).arg(&self.data_dir);
        command
    }

    /// A token for development as `puhui token` prints it.
    ///
    /// # Panics
    /// The command refuses.
    #[must_use]
    pub fn token(&self, arguments: &[&str]) -> String {
        let output = command(&["token", "--data-dir"]).arg(&self.data_dir).args(arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
    }

    /// Loads the demonstration data.
    ///
    /// # Panics
    /// The command fails.
    pub fn load_demo(&self) {
        let output = self.puhui(&["demo"]).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    /// The request log so far.
    #[must_use]
    pub fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    /// Its process id.
    #[must_use]
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// What `puhui store check` finds wrong with the server's store, beside the running server; nothing where it is clean.
    ///
    /// # Panics
    /// The command cannot be started.
    #[must_use]
    pub fn store_check(&self) -> Option<String> {
        // There counters are those of Redis in a file of SQLite's, which is what the check would find.
        if std::env::var("PUHUI_QUIRKS").is_ok_and(|quirks| quirks == "spin-redis") {
            return None;
        }
        let mut command = command(&["store", "check", "--data-dir"]);
        command.arg(&self.data_dir);
        if let Some(redis) = &self.redis {
            command.arg("--runtime-config-file").arg(redis.runtime_config());
        }
        let output = command.stdin(Stdio::null()).output().unwrap();
        let said = || format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        (!output.status.success()).then(said)
    }

    /// Ends the process as a power failure of its machine would not, but a crash would: SIGKILL.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks the process to stop and waits for it; its exit code.
    #[must_use]
    pub fn stop(&mut self) -> Option<i32> {
        let asked = Command::new("kill").arg("-TERM").arg(self.child.id().to_string()).status().unwrap();
        assert!(asked.success());
        self.child.wait().unwrap().code()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The arguments that the environment adds, and the Redis server that it asks for.
fn mode(data_dir: &Path, given: &[String]) -> (Vec<String>, Option<Redis>) {
    let mut arguments = Vec::new();
    let redis = match std::env::var("PUHUI_BACKEND").as_deref() {
        Ok("redis") if given.iter().any(|argument| argument == "--runtime-config-file") => None,
        Ok("redis") => Redis::start(&data_dir.join("redis")),
        Ok(other) => panic!("PUHUI_BACKEND={other}: only `redis` is known"),
        Err(_) => None,
    };
    if let Some(redis) = &redis {
        arguments.extend(["--runtime-config-file".to_owned(), redis.runtime_config().display().to_string()]);
    }
    if let Ok(quirks) = std::env::var("PUHUI_QUIRKS")
        && !given.iter().any(|argument| argument == "--quirks")
    {
        // As it has to be on Spin's Redis.
        if quirks == "spin-redis" {
            arguments.extend(["--variable".to_owned(), "kv_batch=off".to_owned()]);
        }
        arguments.extend(["--quirks".to_owned(), quirks]);
    }
    (arguments, redis)
}

/// A `puhui` command in English, at the repository's root, that finds nothing in its environment.
#[must_use]
pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(puhui());
    command.args(arguments).env("LC_ALL", "C").current_dir(root());
    for variable in ["PUHUI_TOKEN", "PUHUI_TICK_CREDENTIAL"] {
        command.env_remove(variable);
    }
    command
}

/// Runs `puhui` with arguments that it is expected to refuse; what it says on standard error.
#[must_use]
pub fn refusal(arguments: &[&str]) -> String {
    let mut child = Command::new(puhui())
        .args(arguments)
        .current_dir(root())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    let status = child.wait().unwrap();
    assert_eq!(status.code(), Some(1), "puhui {arguments:?} said: {said}");
    said
}

/// Runs `puhui up` with further arguments until it serves; what it says on standard error by then.
///
/// # Panics
/// It does not start.
#[must_use]
pub fn warnings(arguments: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut child = Command::new(puhui())
        .args(["up", "--listen", "127.0.0.1:0", "--data-dir"])
        .arg(folder.path().join("data"))
        .arg("--cache-dir")
        .arg(cache())
        .args(arguments)
        .current_dir(root())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut first).unwrap();
    // It may have ended by itself, which the first line shows.
    let _ = child.kill();
    let said = String::from_utf8(child.wait_with_output().unwrap().stderr).unwrap();
    assert!(first.contains("http://"), "puhui up {arguments:?} said: {said}");
    said
}
