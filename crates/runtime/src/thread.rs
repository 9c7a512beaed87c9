//! Threads that the service cannot do without.

use anyhow::{Context as _, Result};

/// The exit code of a process that lost a thread: a supervisor should start it again.
const LOST: i32 = 70;

/// Starts a thread. If it panics, the process ends with exit code 70: a server that could only refuse from then on would
/// look alive to whoever watches it, and nothing acknowledged is lost.
///
/// # Errors
/// No thread can be started.
pub(crate) fn vital(name: &str, work: impl FnOnce() + Send + 'static) -> Result<std::thread::JoinHandle<()>> {
    let guard = Guard(name.to_owned());
    let thread = std::thread::Builder::new().name(name.to_owned());
    thread
        .spawn(move || {
            let _guard = guard;
            work();
        })
        .with_context(|| format!("the thread {name} cannot be started"))
}

struct Guard(String);

impl Drop for Guard {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("puhui: the thread {} has failed, so the process ends: start it again", self.0);
            std::process::exit(LOST);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    const ROLE: &str = "PUHUI_TEST_OF_A_LOST_THREAD";

    #[test]
    fn a_lost_thread_ends_the_process() {
        if std::env::var_os(ROLE).is_some() {
            let _ = vital("doomed", || panic!("as the test wants it")).unwrap().join();
            std::process::exit(0);
        }
        // The same test in a process of its own.
        let lost = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "thread::tests::a_lost_thread_ends_the_process", "--nocapture"])
            .env(ROLE, "1")
            .output()
            .unwrap();
        assert_eq!(lost.status.code(), Some(LOST));
        assert!(String::from_utf8_lossy(&lost.stderr).contains("the thread doomed has failed"));
        vital("well", || {}).unwrap().join().unwrap();
    }
}
