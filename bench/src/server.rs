//! A contestant's process: started, told to stop, killed when dropped.

use std::ffi::OsString;
use std::io::{BufRead as _, BufReader, ErrorKind};
use std::net::SocketAddr;
use std::os::unix::process::ExitStatusExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

/// How long a server may take to stop before it is killed.
const PATIENCE: Duration = Duration::from_secs(15);
const SIGTERM: i32 = 15;

/// How a contestant is started. Any program will do whose first line of output is `{"url": "http://127.0.0.1:PORT"}`, once
/// it takes connections, and that stops at SIGTERM.
#[derive(Clone, Debug)]
pub(crate) struct Launch {
    pub(crate) program: PathBuf,
    pub(crate) arguments: Vec<OsString>,
    /// A folder that is removed before each start and after each stop, so that every round begins with nothing.
    pub(crate) fresh: Option<PathBuf>,
}

/// A running contestant.
pub(crate) struct Server {
    child: Child,
    name: String,
    pub(crate) address: SocketAddr,
    fresh: Option<PathBuf>,
}

#[derive(Deserialize)]
struct Announcement {
    url: String,
}

impl Launch {
    pub(crate) fn new(program: PathBuf, arguments: impl IntoIterator<Item = impl Into<OsString>>) -> Self {
        Self { program, arguments: arguments.into_iter().map(Into::into).collect(), fresh: None }
    }

    /// Starts the process and waits for its announcement.
    pub(crate) fn start(&self) -> Result<Server> {
        remove(self.fresh.as_ref())?;
        let name = self.program.display().to_string();
        let mut child = Command::new(&self.program)
            .args(&self.arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("{name} cannot be started"))?;
        let output = child.stdout.take();
        // From here on whatever goes wrong kills it.
        let mut server =
            Server { child, name, address: SocketAddr::from(([127, 0, 0, 1], 0)), fresh: self.fresh.clone() };
        let mut output = BufReader::new(output.context("a child process has no output")?);
        let mut first = String::new();
        output.read_line(&mut first)?;
        server.address = address(&first).with_context(|| format!("{} did not start", server.name))?;
        // A full pipe would stop it.
        std::thread::spawn(move || std::io::copy(&mut output, &mut std::io::sink()));
        Ok(server)
    }
}

fn address(line: &str) -> Result<SocketAddr> {
    let announced: Announcement =
        serde_json::from_str(line).with_context(|| format!("it printed {line:?} instead of its address"))?;
    let address = announced.url.strip_prefix("http://").and_then(|rest| rest.trim_end_matches('/').parse().ok());
    address.with_context(|| format!("{} is no address of this machine", announced.url))
}

impl Server {
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    /// Asks it to stop, waits until it has, and insists that it went well.
    pub(crate) fn stop(mut self) -> Result<()> {
        let asked = Command::new("kill").arg("-TERM").arg(self.process().to_string()).status();
        ensure!(asked.context("the command `kill` is missing")?.success(), "{} has ended by itself", self.name);
        let begin = Instant::now();
        while begin.elapsed() < PATIENCE {
            if let Some(status) = self.child.try_wait()? {
                // Many programs have no handler of their own for the signal.
                let has_obeyed = status.success() || status.signal() == Some(SIGTERM);
                ensure!(has_obeyed, "{} ended with {status}; what it printed says why", self.name);
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        anyhow::bail!("{} was told to stop and did not within {} s", self.name, PATIENCE.as_secs())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already, and nobody is left to be told.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = remove(self.fresh.as_ref());
    }
}

fn remove(folder: Option<&PathBuf>) -> Result<()> {
    let Some(folder) = folder else { return Ok(()) };
    match std::fs::remove_dir_all(folder) {
        Err(why) if why.kind() != ErrorKind::NotFound => {
            Err(why).with_context(|| format!("{} cannot be removed", folder.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Launch {
        Launch::new("/bin/sh".into(), ["-c", script])
    }

    #[test]
    fn a_program_says_where_it_listens_and_stops_when_told() {
        let folder = tempfile::tempdir().unwrap();
        let fresh = folder.path().join("fresh");
        std::fs::create_dir(&fresh).unwrap();
        let script = r#"echo '{"url":"http://127.0.0.1:4711"}'; while true; do sleep 0.01; done"#;
        let server = Launch { fresh: Some(fresh.clone()), ..shell(script) }.start().unwrap();
        assert_eq!(server.address.port(), 4711);
        assert!(!fresh.exists(), "every start begins with nothing");
        server.stop().unwrap();
    }

    #[test]
    fn a_program_that_says_something_else_is_refused_in_a_sentence() {
        let said = |script| format!("{:#}", shell(script).start().err().unwrap());
        assert!(said("echo hello").contains("it printed \"hello\\n\" instead of its address"));
        assert!(said("true").contains("did not start"));
        assert!(said(r#"echo '{"url":"https://example.cn"}'"#).contains("is no address of this machine"));
        let failing =
            shell(r#"trap 'exit 3' TERM; echo '{"url":"http://127.0.0.1:1"}'; while true; do sleep 0.01; done"#);
        assert!(format!("{:#}", failing.start().unwrap().stop().unwrap_err()).contains("ended with"));
    }
}
