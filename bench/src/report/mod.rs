//! What came out: as JSON with every sample, and as tables for people.

mod document;
mod machine;
mod target;
mod text;

use std::path::Path;

use anyhow::{Context, Result};
use serde::Serialize;

use crate::calls::Row;
use crate::pace::Pace;
use crate::rounds::Exercise;

pub(crate) use document::{check, replace};
use machine::Machine;
pub(crate) use target::{Bound, Target};

/// The results of one run.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    scenario: String,
    machine: Machine,
    pace: Pace,
    /// What a reader has to know beside the figures.
    pub(crate) notes: Vec<String>,
    pub(crate) targets: Vec<Target>,
    pub(crate) exercises: Vec<Exercise>,
    pub(crate) calls: Vec<Row>,
}

impl Report {
    /// An empty report, with the machine as it is before anything is measured.
    pub(crate) fn begin(scenario: &str, pace: &Pace) -> Self {
        Self {
            scenario: scenario.to_owned(),
            machine: Machine::look(),
            pace: *pace,
            notes: Vec::new(),
            targets: Vec::new(),
            exercises: Vec::new(),
            calls: Vec::new(),
        }
    }

    /// An exercise by its name.
    pub(crate) fn exercise(&self, name: &str) -> Result<&Exercise> {
        let mut exercises = self.exercises.iter();
        exercises.find(|exercise| exercise.name == name).with_context(|| format!("{name} was not measured"))
    }

    /// Writes all of it as JSON.
    pub(crate) fn write(&self, file: &Path) -> Result<()> {
        let unusable = || format!("{} cannot be written", file.display());
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).with_context(unusable)?;
        }
        std::fs::write(file, serde_json::to_vec_pretty(self)?).with_context(unusable)
    }
}
