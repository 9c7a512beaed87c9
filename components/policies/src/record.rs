use std::collections::BTreeSet;

use puhui_domain::{ClausePath, Department, DocumentNumber, Language};
use puhui_service::{Owned, Owner};
use puhui_store::{Id, List, Record, Unique};
use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};

use crate::measure::{Due, Measure, Target};

/// The family of lists that policies are read from, newest issue date first.
pub(crate) const ISSUED: &str = "issued";

/// The families of those that a department owes a measure of, likewise; the further word is the department's code.
pub(crate) const DEPARTMENT: &str = "department";

/// An official notice: when it was issued and the languages it exists in. Small, because every list page reads it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Policy {
    #[serde(with = "puhui_service::calendar")]
    pub(crate) issued_on: Option<Date>,
    #[serde(with = "time::serde::rfc3339")]
    pub(crate) created_at: OffsetDateTime,
    /// At least one, at most one per language.
    pub(crate) texts: Vec<Head>,
}

/// What a list shows of a policy in one language, and where its text is.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Head {
    pub(crate) language: Language,
    pub(crate) title: String,
    pub(crate) document_number: Option<DocumentNumber>,
    pub(crate) issuer: Option<String>,
    pub(crate) text: Id<PolicyText>,
    /// Those that the text's measures name, each once.
    #[serde(default)]
    pub(crate) departments: Vec<Department>,
}

/// A policy in one language. It is written before the policy that points at it and never again; one that nothing
/// points at is harmless.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PolicyText {
    pub(crate) addressees: Option<String>,
    pub(crate) preamble: Option<String>,
    /// The title of the document that a covering letter encloses; the clauses are then that document's.
    pub(crate) enclosure: Option<String>,
    /// In reading order; every path stands once.
    pub(crate) clauses: Vec<Clause>,
    pub(crate) attachments: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Clause {
    pub(crate) path: ClausePath,
    /// The number as the notice writes it, `（一）`.
    pub(crate) label: String,
    pub(crate) heading: Option<String>,
    pub(crate) text: String,
    /// The passages of the clause for which departments are responsible.
    #[serde(default)]
    pub(crate) measures: Vec<Measure>,
    /// What the clause says beside its measures.
    #[serde(default)]
    pub(crate) targets: Vec<Target>,
    #[serde(default)]
    pub(crate) dues: Vec<Due>,
}

/// A measure where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Placed<'a> {
    pub(crate) clause: &'a Clause,
    /// Which measure of the clause it is, counted from 1.
    pub(crate) number: usize,
    pub(crate) measure: &'a Measure,
}

impl PolicyText {
    /// The measures that a department owes, or all of them, in the order of the text.
    pub(crate) fn measures_of(&self, owner: Option<Department>) -> impl Iterator<Item = Placed<'_>> {
        let placed = self.clauses.iter().flat_map(|clause| {
            let numbered = (1..).zip(&clause.measures);
            numbered.map(move |(number, measure)| Placed { clause, number, measure })
        });
        placed.filter(move |placed| owner.is_none_or(|owner| placed.measure.departments.contains(&owner)))
    }

    /// The departments that the measures name, each once, by code.
    pub(crate) fn departments(&self) -> Vec<Department> {
        let measures = self.clauses.iter().flat_map(|clause| &clause.measures);
        let named: BTreeSet<_> = measures.flat_map(|measure| measure.departments.iter().copied()).collect();
        named.into_iter().collect()
    }
}

impl Policy {
    /// The text in a language, or else in the one that exists.
    pub(crate) fn head(&self, language: Language) -> Option<&Head> {
        self.head_in(language).or_else(|| self.texts.first())
    }

    pub(crate) fn head_in(&self, language: Language) -> Option<&Head> {
        self.texts.iter().find(|head| head.language == language)
    }

    /// The text in a language, or else in another, that has measures of a department, or any measures.
    pub(crate) fn head_that_names(&self, owner: Option<Department>, language: Language) -> Option<&Head> {
        let names =
            |head: &&Head| owner.map_or(!head.departments.is_empty(), |owner| head.departments.contains(&owner));
        self.head_in(language).filter(names).or_else(|| self.texts.iter().find(names))
    }

    pub(crate) fn languages(&self) -> Vec<Language> {
        self.texts.iter().map(|head| head.language).collect()
    }
}

/// The one policy with this document number in this language.
pub(crate) fn numbered(language: Language, number: &DocumentNumber) -> List {
    List::new("number", &[language.tag(), &number.key()])
}

/// What only one policy may have: a document number in a language.
pub(crate) fn unique_number(language: Language, number: &DocumentNumber) -> Unique {
    Unique::new("number", &[language.tag(), &number.key()])
}

impl Record for Policy {
    const COMPONENT: &'static str = "policies";
    const KIND: &'static str = "policy";
    const PREFIX: &'static str = "pol";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        let numbers =
            self.texts.iter().filter_map(|head| Some(numbered(head.language, head.document_number.as_ref()?)));
        let departments: BTreeSet<_> = self.texts.iter().flat_map(|head| &head.departments).collect();
        let owed = departments.iter().map(|owner| List::dated(DEPARTMENT, &[owner.code()], self.issued_on));
        [List::dated(ISSUED, &[], self.issued_on)].into_iter().chain(numbers).chain(owed).collect()
    }

    fn unique(&self) -> Vec<Unique> {
        let numbered = |head: &Head| Some(unique_number(head.language, head.document_number.as_ref()?));
        self.texts.iter().filter_map(numbered).collect()
    }
}

impl Record for PolicyText {
    const COMPONENT: &'static str = "policies";
    const KIND: &'static str = "text";
    const PREFIX: &'static str = "ptx";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        Vec::new()
    }
}

/// What the national office has published is everybody's to read and its own to write.
impl Owned for Policy {
    fn owner(&self) -> Owner {
        Owner::PUBLIC
    }
}

/// As public as the policy that points at it.
impl Owned for PolicyText {
    fn owner(&self) -> Owner {
        Owner::PUBLIC
    }
}
