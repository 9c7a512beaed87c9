//! One JSON line per request on standard output, written by a thread of its own.

use std::borrow::Cow;
use std::io::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, mpsc};
use std::time::{Instant, SystemTime};

use puhui_service::{LogLine, TraceId};
use serde::Serialize;
use time::OffsetDateTime;

/// The most lines written between two looks at the queue.
const BATCH: usize = 256;
/// Lines that may wait for a slow reader of standard output. Beyond them lines are dropped and counted, because neither
/// requests nor memory may hang on it.
const QUEUE: usize = 16_384;

/// What stands in the log where lines were dropped.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Gap {
    #[serde(with = "time::serde::rfc3339")]
    time: OffsetDateTime,
    dropped_lines: u64,
}

/// Where lines go. Cheap to clone.
#[derive(Clone)]
pub struct Log(Option<(mpsc::SyncSender<LogLine>, Arc<AtomicU64>)>);

impl Log {
    /// A log that writes to standard output.
    ///
    /// # Errors
    /// No thread can be started.
    pub fn to_stdout() -> anyhow::Result<Self> {
        let (lines, queue) = mpsc::sync_channel::<LogLine>(QUEUE);
        let dropped = Arc::<AtomicU64>::default();
        let missing = Arc::clone(&dropped);
        std::thread::Builder::new().name("log".into()).spawn(move || {
            while let Ok(first) = queue.recv() {
                let mut text = Vec::new();
                for line in std::iter::once(first).chain(queue.try_iter().take(BATCH)) {
                    line.append(&mut text);
                }
                match missing.swap(0, Ordering::Relaxed) {
                    0 => {}
                    dropped_lines => Gap { time: now(), dropped_lines }.append(&mut text),
                }
                // A closed standard output must not stop the service.
                let _ = std::io::stdout().lock().write_all(&text);
            }
        })?;
        Ok(Self(Some((lines, dropped))))
    }

    /// A log that drops everything.
    #[must_use]
    pub fn off() -> Self {
        Self(None)
    }
}

/// A request on its way to becoming a line, which is written when this is dropped.
pub(super) struct Entry {
    log: Log,
    start: Instant,
    head: Option<Instant>,
    complete: bool,
    bytes: u64,
    line: Option<LogLine>,
}

impl Entry {
    pub(super) fn new(log: Log, trace: &TraceId, method: &http::Method) -> Self {
        // With the log off there is nothing to fill in.
        let line = log.0.is_some().then(|| LogLine::new(now(), trace, method));
        Self { log, start: Instant::now(), head: None, complete: false, bytes: 0, line }
    }

    fn note(&mut self, change: impl FnOnce(&mut LogLine)) {
        if let Some(line) = &mut self.line {
            change(line);
        }
    }

    pub(super) fn routed(&mut self, route: &str, component: &str) {
        self.note(|line| {
            line.route = Cow::Owned(route.to_owned());
            line.component = Some(Cow::Owned(component.to_owned()));
        });
    }

    pub(super) fn head(&mut self, status: http::StatusCode) {
        self.head = Some(Instant::now());
        self.note(|line| line.status = status.as_u16());
    }

    /// Notes an answer that the host gives whole.
    pub(super) fn whole(&mut self, status: http::StatusCode, bytes: u64) {
        self.head(status);
        self.bytes = bytes;
        self.complete();
    }

    pub(super) fn sent(&mut self, bytes: usize) {
        self.bytes += bytes as u64;
    }

    pub(super) fn complete(&mut self) {
        self.complete = true;
    }

    pub(super) fn broken(&mut self, error: &dyn std::fmt::Display) {
        self.note(|line| line.error = Some(error.to_string()));
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        let (Some((lines, dropped)), Some(mut line)) = (&self.log.0, self.line.take()) else { return };
        let milliseconds = |until: Instant| LogLine::milliseconds(until - self.start);
        line.head_ms = milliseconds(self.head.unwrap_or_else(Instant::now));
        line.total_ms = Some(milliseconds(Instant::now()));
        line.bytes = Some(self.bytes);
        if !self.complete && line.error.is_none() {
            line.error = Some("the client went away".to_owned());
        }
        if lines.try_send(line).is_err() {
            dropped.fetch_add(1, Ordering::Relaxed);
        }
    }
}

impl Gap {
    fn append(&self, text: &mut Vec<u8>) {
        if serde_json::to_writer(&mut *text, self).is_ok() {
            text.push(b'\n');
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the host's log is stamped by the machine's own clock")]
fn now() -> OffsetDateTime {
    SystemTime::now().into()
}
