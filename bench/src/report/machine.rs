use std::fs::read_to_string;
use std::process::Command;

use puhui_store::{Clock as _, SystemClock};
use serde::Serialize;
use time::OffsetDateTime;

use crate::paths::root;

/// More than this many programs that want a processor are too many beside a measurement.
const BUSY: f64 = 0.5;

/// What it was measured on. What cannot be learnt stays empty.
#[derive(Debug, Serialize)]
pub(super) struct Machine {
    #[serde(with = "time::serde::rfc3339")]
    pub(super) begun: OffsetDateTime,
    /// The commit, with a `+` where files differ from it.
    pub(super) commit: String,
    pub(super) processor: String,
    pub(super) processors: usize,
    pub(super) memory_gb: f64,
    pub(super) kernel: String,
    /// The average of the last minute, before anything was measured.
    pub(super) load: f64,
}

impl Machine {
    pub(super) fn look() -> Self {
        let first = |path: &str| read_to_string(path).unwrap_or_default();
        let field = |text: &str, name: &str| {
            let line = text.lines().find(|line| line.starts_with(name)).and_then(|line| line.split_once(':'));
            line.map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
        };
        let kilobytes = field(&first("/proc/meminfo"), "MemTotal");
        let kilobytes: f64 = kilobytes.trim_end_matches(" kB").parse().unwrap_or_default();
        Self {
            begun: SystemClock.now(),
            commit: commit(),
            processor: field(&first("/proc/cpuinfo"), "model name"),
            processors: std::thread::available_parallelism().map_or(0, Into::into),
            memory_gb: (kilobytes / 1e5).round() / 10.0,
            kernel: first("/proc/sys/kernel/osrelease").trim().to_owned(),
            load: first("/proc/loadavg").split(' ').next().and_then(|load| load.parse().ok()).unwrap_or_default(),
        }
    }

    /// One line, and another where the figures are not to be trusted.
    pub(super) fn text(&self) -> String {
        let Self { begun, commit, processor, processors, memory_gb, kernel, load } = self;
        let date = begun.date();
        let mut text = format!(
            "{date}, commit {commit}, {processors} × {processor}, {memory_gb} GB, Linux {kernel}; load {load} at the start."
        );
        if *load > BUSY {
            text += " **The machine was busy with something else: do not trust these figures.**";
        }
        text
    }
}

fn commit() -> String {
    let git = |arguments: &[&str]| {
        let output = Command::new("git").args(arguments).current_dir(root()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    let Some(commit) = git(&["rev-parse", "--short", "HEAD"]) else { return "unknown".to_owned() };
    let differs = git(&["status", "--porcelain", "--untracked-files=no"]).is_none_or(|files| !files.is_empty());
    if differs { commit + "+" } else { commit }
}
