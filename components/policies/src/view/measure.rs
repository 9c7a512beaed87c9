use puhui_domain::Language;
use puhui_service::{Coded, Naming};
use schemars::JsonSchema;
use serde::Serialize;

use crate::measure::{Due, Measure, Target};

/// A measure, its departments by name.
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "Measure")]
pub(super) struct MeasureView<'a> {
    passage: &'a str,
    departments: Vec<Coded>,
    targets: &'a [Target],
    due: Option<&'a Due>,
}

impl<'a> MeasureView<'a> {
    pub(super) fn new(measure: &'a Measure, language: Language) -> Self {
        let departments = measure.departments.iter();
        Self {
            passage: &measure.passage,
            departments: departments.map(|owner| owner.shown(language)).collect(),
            targets: &measure.targets,
            due: measure.due.as_ref(),
        }
    }
}
