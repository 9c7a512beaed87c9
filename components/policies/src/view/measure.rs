use puhui_domain::{Department, Language};
use serde::Serialize;

use crate::measure::{Due, Measure, Target};

/// A measure, its departments by name.
#[derive(Debug, Serialize)]
pub(super) struct MeasureView<'a> {
    passage: &'a str,
    departments: Vec<DepartmentView>,
    targets: &'a [Target],
    due: Option<&'a Due>,
}

#[derive(Debug, Serialize)]
struct DepartmentView {
    code: Department,
    name: &'static str,
}

impl<'a> MeasureView<'a> {
    pub(super) fn new(measure: &'a Measure, language: Language) -> Self {
        let departments = measure.departments.iter();
        Self {
            passage: &measure.passage,
            departments: departments.map(|code| DepartmentView { code: *code, name: code.name(language) }).collect(),
            targets: &measure.targets,
            due: measure.due.as_ref(),
        }
    }
}
