//! How long and how often.

use std::time::Duration;

use serde::Serialize;

/// How long everything is measured, how often, and over how much data.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Pace {
    pub(crate) quick: bool,
    pub(crate) rounds: u32,
    /// Before each measurement, under the same load. In seconds.
    pub(crate) warm: f64,
    /// Each measurement. In seconds.
    pub(crate) measure: f64,
    /// How many records the large register has.
    pub(crate) large: u64,
}

impl Pace {
    pub(crate) fn new(quick: bool, rounds: Option<u32>) -> Self {
        if quick {
            Self { quick, rounds: rounds.unwrap_or(1), warm: 0.2, measure: 0.6, large: 20_000 }
        } else {
            Self { quick, rounds: rounds.unwrap_or(5), warm: 1.0, measure: 4.0, large: 1_000_000 }
        }
    }

    pub(crate) fn warm(&self) -> Duration {
        Duration::from_secs_f64(self.warm)
    }

    pub(crate) fn measure(&self) -> Duration {
        Duration::from_secs_f64(self.measure)
    }
}
