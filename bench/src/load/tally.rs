//! What the clients have counted.

use serde::Serialize;

use crate::numbers::quantile;

/// How much of an unexpected answer is kept, in bytes.
const SHOWN: usize = 300;

/// What was counted while it was measured.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    /// How long each answer that counts took, in microseconds.
    pub(crate) micros: Vec<u32>,
    /// Answers that say "come back later" (503).
    pub(crate) refused: u64,
    /// Other unexpected answers, and broken connections; those of the warm-up too.
    pub(crate) failed: u64,
    /// The first of these.
    pub(crate) failure: Option<String>,
}

/// One measurement.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Sample {
    /// How many requests were answered as expected.
    pub(crate) requests: u64,
    /// How many were told to come back later (503). They count for nothing else.
    pub(crate) refused: u64,
    /// How many failed, warm-up included.
    pub(crate) failed: u64,
    /// What the first failure said.
    pub(crate) failure: Option<String>,
    pub(crate) seconds: f64,
    pub(crate) per_second: f64,
    pub(crate) p50_ms: f64,
    pub(crate) p90_ms: f64,
    pub(crate) p99_ms: f64,
    pub(crate) p999_ms: f64,
    pub(crate) max_ms: f64,
    /// The server's processor time for 1,000 requests, refused ones included.
    pub(crate) cpu_ms_per_1000: Option<f64>,
    /// The load generator's.
    pub(crate) generator_ms_per_1000: Option<f64>,
    /// The most anonymous memory that the server was seen to have, warm-up included, in MB of 1,000,000 bytes.
    pub(crate) anonymous_mb: Option<f64>,
}

impl Tally {
    pub(crate) fn fail(&mut self, why: impl FnOnce() -> String) {
        self.failed += 1;
        self.failure.get_or_insert_with(why);
    }

    /// The measurement, as far as the clients know it.
    pub(crate) fn sample(mut self, seconds: f64) -> Sample {
        self.micros.sort_unstable();
        let at = |share: f64| f64::from(quantile(&self.micros, share)) / 1000.0;
        let requests = self.micros.len() as u64;
        Sample {
            requests,
            refused: self.refused,
            failed: self.failed,
            seconds,
            per_second: requests as f64 / seconds,
            p50_ms: at(0.5),
            p90_ms: at(0.9),
            p99_ms: at(0.99),
            p999_ms: at(0.999),
            max_ms: at(1.0),
            cpu_ms_per_1000: None,
            generator_ms_per_1000: None,
            anonymous_mb: None,
            failure: self.failure,
        }
    }
}

/// An unexpected answer in a line, its body cut to what fits there.
pub(crate) fn told(status: u16, body: &[u8]) -> String {
    let shown = body.get(..SHOWN).unwrap_or(body);
    format!("{status} {}", String::from_utf8_lossy(shown).trim_end())
}
