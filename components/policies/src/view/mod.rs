//! What callers see.

mod clause;
mod measure;
mod task;

pub(crate) use clause::ClauseView;
pub(crate) use task::TaskView;

use puhui_domain::{DocumentNumber, Language};
use puhui_service::ETag;
use puhui_service::calendar::{Day, Moment};
use puhui_store::{Id, Stored};
use schemars::JsonSchema;
use serde::Serialize;

use self::clause::ClauseText;
use crate::record::{Head, Policy, PolicyText};

/// Raised when the shape of a view changes, so that no client keeps the old one.
const SHAPE: &str = "2";

/// A policy in one language, without its text.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "PolicySummary")]
pub(crate) struct Summary<'a> {
    id: Id<Policy>,
    issued_on: Option<Day>,
    /// The language of this rendering.
    language: Language,
    /// All languages the policy exists in.
    languages: Vec<Language>,
    title: &'a str,
    document_number: Option<&'a DocumentNumber>,
    issuer: Option<&'a str>,
}

/// A whole policy in one language.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "Policy")]
pub(crate) struct Whole<'a> {
    #[serde(flatten)]
    summary: Summary<'a>,
    addressees: Option<&'a str>,
    preamble: Option<&'a str>,
    enclosure: Option<&'a str>,
    clauses: Vec<ClauseText<'a>>,
    attachments: &'a [String],
    created_at: Moment,
    updated_at: Moment,
}

impl<'a> Summary<'a> {
    pub(crate) fn new(policy: &'a Stored<Policy>, head: &'a Head) -> Self {
        Self {
            id: policy.id,
            issued_on: policy.data.issued_on.map(Day),
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
        Self {
            summary: Summary::new(policy, head),
            addressees: text.addressees.as_deref(),
            preamble: text.preamble.as_deref(),
            enclosure: text.enclosure.as_deref(),
            clauses: text.clauses.iter().map(|clause| ClauseText::new(clause, head.language)).collect(),
            attachments: &text.attachments,
            created_at: Moment(created_at),
            updated_at: Moment(updated_at),
        }
    }
}

/// The state of a policy as one of its views shows it: `view` says which.
pub(crate) fn etag(policy: &Stored<Policy>, head: &Head, view: &[&str]) -> ETag {
    ETag::of(policy, &[&[SHAPE, head.language.tag()], view].concat())
}
