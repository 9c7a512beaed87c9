//! A Redis server as a guard: started on a free port, killed when dropped, its data where it is told.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A running `redis-server` that has every write on the disk before it answers.
pub struct Redis {
    folder: PathBuf,
    port: u16,
    further: Vec<String>,
    child: Child,
}

impl Redis {
    /// Starts a server that keeps its data in the folder; nothing where none is installed, which a test says and goes on.
    ///
    /// # Panics
    /// It does not start, or none is installed though `PUHUI_NEEDS_REDIS` says that one must be.
    #[must_use]
    pub fn start(folder: &Path) -> Option<Self> {
        Self::start_with(folder, &[])
    }

    /// With further options of the server's.
    ///
    /// # Panics
    /// As [`Self::start`].
    #[must_use]
    pub fn start_with(folder: &Path, further: &[&str]) -> Option<Self> {
        if Command::new("redis-server").arg("--version").stdout(Stdio::null()).status().is_err() {
            assert!(std::env::var_os("PUHUI_NEEDS_REDIS").is_none(), "redis-server is not installed, and it must be");
            eprintln!("skipped: redis-server is not installed");
            return None;
        }
        std::fs::create_dir_all(folder).unwrap();
        let further = further.iter().map(ToString::to_string).collect::<Vec<_>>();
        // Between our looking for a free port and its taking it another process may come.
        let tries = (0..10).find_map(|_| {
            let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
            Some((port, run(folder, port, &further)?))
        });
        let (port, child) = tries.expect("redis-server does not start");
        Some(Self { folder: folder.to_owned(), port, further, child })
    }

    /// Where it is: database 0.
    #[must_use]
    pub fn url(&self) -> String {
        format!("redis://127.0.0.1:{}/0", self.port)
    }

    /// Its port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Ends it as a crash would: SIGKILL.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Starts it again where it was, on the data that it had written.
    ///
    /// # Panics
    /// It does not start.
    pub fn restart(&mut self) {
        self.child = run(&self.folder, self.port, &self.further).expect("redis-server starts again");
    }

    /// Stops its process, which keeps its connections, or lets it go on.
    ///
    /// # Panics
    /// There is no such process.
    pub fn signal(&self, signal: &str) {
        let sent = Command::new("kill").arg(signal).arg(self.child.id().to_string()).status().unwrap();
        assert!(sent.success());
    }

    /// Writes a runtime configuration that names it; its path.
    ///
    /// # Panics
    /// The folder cannot be written.
    #[must_use]
    pub fn runtime_config(&self) -> PathBuf {
        runtime_config(&self.folder, &self.url())
    }
}

/// Writes a runtime configuration that puts the label `default` on a Redis server; its path.
///
/// # Panics
/// The folder cannot be written.
#[must_use]
pub fn runtime_config(folder: &Path, url: &str) -> PathBuf {
    let path = folder.join("runtime-config.toml");
    std::fs::write(&path, format!("[key_value_store.default]\ntype = \"redis\"\nurl = \"{url}\"\n")).unwrap();
    path
}

/// Starts the process; nothing if it ends at once.
fn run(folder: &Path, port: u16, further: &[String]) -> Option<Child> {
    let mut child = Command::new("redis-server")
        .args(["--bind", "127.0.0.1", "--port", &port.to_string(), "--dir"])
        .arg(folder)
        .args(["--appendonly", "yes", "--appendfsync", "always", "--maxmemory-policy", "noeviction", "--save", ""])
        .args(further)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    if lines.any(|line| line.contains("Ready to accept connections")) {
        // It must never wait for a reader of what it says.
        std::thread::spawn(move || lines.for_each(drop));
        return Some(child);
    }
    child.wait().unwrap();
    None
}

impl Drop for Redis {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
