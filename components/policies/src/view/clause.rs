use puhui_domain::{ClausePath, Language};
use puhui_store::Id;
use schemars::JsonSchema;
use serde::Serialize;

use super::measure::MeasureView;
use crate::measure::{Due, Target};
use crate::record::{Clause, Head, Policy, PolicyText};

/// A clause as it reads.
#[derive(Debug, JsonSchema, Serialize)]
pub(super) struct ClauseText<'a> {
    path: &'a ClausePath,
    label: &'a str,
    heading: Option<&'a str>,
    text: &'a str,
    measures: Vec<MeasureView<'a>>,
    targets: &'a [Target],
    dues: &'a [Due],
}

/// One clause and its neighbours.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "Clause")]
pub(crate) struct ClauseView<'a> {
    policy: Id<Policy>,
    language: Language,
    #[serde(flatten)]
    clause: ClauseText<'a>,
    /// The nearest clause above that the notice has: not every notice numbers its parts.
    parent: Option<ClausePath>,
    children: Vec<&'a ClausePath>,
    previous: Option<&'a ClausePath>,
    next: Option<&'a ClausePath>,
}

impl<'a> ClauseText<'a> {
    pub(super) fn new(clause: &'a Clause, language: Language) -> Self {
        Self {
            path: &clause.path,
            label: &clause.label,
            heading: clause.heading.as_deref(),
            text: &clause.text,
            measures: clause.measures.iter().map(|measure| MeasureView::new(measure, language)).collect(),
            targets: &clause.targets,
            dues: &clause.dues,
        }
    }
}

impl<'a> ClauseView<'a> {
    pub(crate) fn new(policy: Id<Policy>, head: &Head, text: &'a PolicyText, path: &ClausePath) -> Option<Self> {
        let clauses = &text.clauses;
        let place = clauses.iter().position(|clause| clause.path == *path)?;
        let parent = |path: &ClausePath| parent(clauses, path);
        let path_at = |place: usize| clauses.get(place).map(|clause| &clause.path);
        Some(Self {
            policy,
            language: head.language,
            clause: ClauseText::new(clauses.get(place)?, head.language),
            parent: parent(path),
            children: clauses
                .iter()
                .map(|clause| &clause.path)
                .filter(|child| parent(child).as_ref() == Some(path))
                .collect(),
            previous: place.checked_sub(1).and_then(path_at),
            next: path_at(place + 1),
        })
    }
}

fn parent(clauses: &[Clause], path: &ClausePath) -> Option<ClausePath> {
    std::iter::successors(path.parent(), ClausePath::parent)
        .find(|path| clauses.iter().any(|clause| clause.path == *path))
}
