//! What callers see.

use puhui_domain::{ClausePath, DocumentNumber, Language};
use puhui_service::ETag;
use puhui_store::{Id, Stored};
use serde::Serialize;
use time::{Date, OffsetDateTime};

use crate::record::{Clause, Head, Policy, PolicyText};

/// Raised when the shape of a view changes, so that no client keeps the old one.
const SHAPE: &str = "1";

/// A policy in one language, without its text.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Summary<'a> {
    id: Id<Policy>,
    #[serde(with = "puhui_service::calendar")]
    issued_on: Option<Date>,
    /// The language of this rendering.
    language: Language,
    /// All languages the policy exists in.
    languages: Vec<Language>,
    title: &'a str,
    document_number: Option<&'a DocumentNumber>,
    issuer: Option<&'a str>,
}

/// A whole policy in one language.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Whole<'a> {
    #[serde(flatten)]
    summary: Summary<'a>,
    #[serde(flatten)]
    text: &'a PolicyText,
    #[serde(with = "time::serde::rfc3339")]
    created_at: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339")]
    updated_at: OffsetDateTime,
}

/// One clause and its neighbours.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ClauseView<'a> {
    policy: Id<Policy>,
    language: Language,
    #[serde(flatten)]
    clause: &'a Clause,
    /// The nearest clause above that the notice has: not every notice numbers its parts.
    parent: Option<ClausePath>,
    children: Vec<&'a ClausePath>,
    previous: Option<&'a ClausePath>,
    next: Option<&'a ClausePath>,
}

impl<'a> Summary<'a> {
    pub(crate) fn new(policy: &'a Stored<Policy>, head: &'a Head) -> Self {
        Self {
            id: policy.id,
            issued_on: policy.data.issued_on,
            language: head.language,
            languages: policy.data.languages(),
            title: &head.title,
            document_number: head.document_number.as_ref(),
            issuer: head.issuer.as_deref(),
        }
    }
}

impl<'a> Whole<'a> {
    pub(crate) fn new(policy: &'a Stored<Policy>, head: &'a Head, text: &'a PolicyText) -> Self {
        let created_at = policy.data.created_at;
        let updated_at = policy.history.last().map_or(created_at, |event| event.at);
        Self { summary: Summary::new(policy, head), text, created_at, updated_at }
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
            clause: clauses.get(place)?,
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

/// The state of a policy as one of its views shows it: `view` says which.
pub(crate) fn etag(policy: &Stored<Policy>, head: &Head, view: &[&str]) -> ETag {
    ETag::of(policy, &[&[SHAPE, head.language.tag()], view].concat())
}
