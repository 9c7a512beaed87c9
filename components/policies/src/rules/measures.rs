//! What measures, targets and dates must be like.

use std::collections::BTreeSet;

use puhui_service::{Checks, FieldCode, Pointer, Text};

use super::{NAME, PASSAGE};
use crate::input::{NewDue, NewMeasure, NewTarget};
use crate::measure::{Due, Measure, Target};

/// Of one clause, or one measure.
const MOST: usize = 50;
/// In characters.
const WORDING: usize = 500;
const FIGURE: usize = 20;

pub(super) fn all(new: Vec<NewMeasure>, at: &Pointer, checks: &mut Checks) -> Vec<Measure> {
    checks.at_most(at.clone(), new.len(), MOST);
    new.into_iter().enumerate().map(|(i, new)| measure(new, &at.index(i), checks)).collect()
}

fn measure(new: NewMeasure, at: &Pointer, checks: &mut Checks) -> Measure {
    checks.text(at.field("passage"), &new.passage, PASSAGE);
    let owners = at.field("departments");
    checks.at_most(owners.clone(), new.departments.len(), MOST);
    if new.departments.is_empty() {
        let detail = Text::new("任务至少要有一个责任部门。", "A measure has at least one responsible department.");
        checks.note(owners.clone(), FieldCode::Empty, detail);
    }
    let (mut departments, mut seen) = (Vec::new(), BTreeSet::new());
    for (i, given) in new.departments.into_iter().enumerate() {
        let Some(department) = given.check(owners.index(i), checks) else { continue };
        // Two names of one department in a list are one department.
        if seen.insert(department) {
            departments.push(department);
        }
    }
    Measure {
        passage: new.passage,
        departments,
        targets: targets(new.targets, &at.field("targets"), checks),
        due: new.due.map(|new| due(new, &at.field("due"), checks)),
    }
}

pub(super) fn targets(new: Vec<NewTarget>, at: &Pointer, checks: &mut Checks) -> Vec<Target> {
    checks.at_most(at.clone(), new.len(), MOST);
    new.into_iter().enumerate().filter_map(|(i, new)| target(new, &at.index(i), checks)).collect()
}

fn target(new: NewTarget, at: &Pointer, checks: &mut Checks) -> Option<Target> {
    checks.text(at.field("text"), &new.text, WORDING);
    checks.optional_text(at.field("unit"), new.unit.as_deref(), NAME);
    if !is_decimal(&new.value) {
        let detail = Text::new("应为十进制数，如 16.5。", "It must be a plain decimal, like 16.5.");
        checks.note(at.field("value"), FieldCode::InvalidValue, detail);
    }
    let comparison = new.comparison.check(at.field("comparison"), checks)?;
    Some(Target { text: new.text, comparison, value: new.value, unit: new.unit })
}

pub(super) fn dues(new: Vec<NewDue>, at: &Pointer, checks: &mut Checks) -> Vec<Due> {
    checks.at_most(at.clone(), new.len(), MOST);
    new.into_iter().enumerate().map(|(i, new)| due(new, &at.index(i), checks)).collect()
}

fn due(new: NewDue, at: &Pointer, checks: &mut Checks) -> Due {
    checks.text(at.field("text"), &new.text, WORDING);
    Due { text: new.text, on: new.on.and_then(|day| day.check(at.field("on"), checks)) }
}

/// Digits, and if there is a point, digits on both sides of it.
fn is_decimal(value: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, decimals) = value.split_once('.').unwrap_or((value, "0"));
    value.len() <= FIGURE && digits(whole) && digits(decimals)
}
