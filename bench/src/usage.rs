//! What a process has used, as Linux tells it in `/proc`.

use std::fs::read_to_string;

use anyhow::{Context, Result};

/// How many of the ticks that `/proc` counts in are a second: on every architecture of Linux that we could run on.
const TICKS: f64 = 100.0;

/// The processor time of all threads of a process, user and system, in seconds; it grows in steps of 10 ms.
pub(crate) fn cpu(process: u32) -> Result<f64> {
    times(&format!("/proc/{process}/stat"))
}

/// The same of the thread that asks.
pub(crate) fn cpu_of_this_thread() -> Result<f64> {
    times("/proc/thread-self/stat")
}

/// The memory of a process that is its own and no file's (`RssAnon`), in bytes.
pub(crate) fn anonymous(process: u32) -> Result<u64> {
    let path = format!("/proc/{process}/status");
    let text = read(&path)?;
    let line = text.lines().find_map(|line| line.strip_prefix("RssAnon:")).map(str::trim);
    let kilobytes = line.and_then(|line| line.strip_suffix("kB")?.trim().parse::<u64>().ok());
    Ok(kilobytes.with_context(|| format!("{path} does not say RssAnon: the bench needs Linux 4.5 or later"))? * 1024)
}

fn times(path: &str) -> Result<f64> {
    ticks(&read(path)?)
        .map(|ticks| ticks as f64 / TICKS)
        .with_context(|| format!("{path} has another form than proc(5)"))
}

/// Fields 14 and 15. The name in field 2 can hold anything, so they are counted from its last parenthesis.
fn ticks(stat: &str) -> Option<u64> {
    let (_, rest) = stat.rsplit_once(')')?;
    let mut fields = rest.split_whitespace().skip(11);
    Some(fields.next()?.parse::<u64>().ok()? + fields.next()?.parse::<u64>().ok()?)
}

fn read(path: &str) -> Result<String> {
    read_to_string(path)
        .with_context(|| format!("{path} cannot be read: has the process ended? (the bench needs Linux)"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_parentheses_is_passed_over() {
        let stat = "17 (a) b) S 1 17 17 0 -1 4194560 100 0 0 0 250 50 0 0 20 0 4 0 100 1000 200";
        assert_eq!(ticks(stat), Some(300));
        assert_eq!(ticks("17"), None);
    }

    #[test]
    fn our_own_process_has_memory_and_time() {
        let own = std::process::id();
        assert!(anonymous(own).unwrap() > 100_000);
        let begin = std::time::Instant::now();
        while begin.elapsed().as_millis() < 60 {
            std::hint::black_box(0);
        }
        assert!(cpu(own).unwrap() > 0.0 && cpu_of_this_thread().unwrap() > 0.0);
    }
}
