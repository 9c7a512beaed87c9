//! What a policy must be like. Pure: no HTTP, no storage.

mod measures;

use std::collections::BTreeSet;

use puhui_domain::{DocumentNumber, Language};
use puhui_service::{Checks, Failure, FieldCode, Pointer, Text};
use time::Date;

use crate::input::{AddedText, NewClause, NewPolicy, NewText};
use crate::record::{Clause, PolicyText};

/// In characters, or items.
const TITLE: usize = 500;
const NAME: usize = 200;
const LABEL: usize = 50;
const PASSAGE: usize = 50_000;
const CLAUSES: usize = 2000;
const ATTACHMENTS: usize = 100;

/// A policy that may be created.
#[derive(Debug)]
pub(crate) struct Draft {
    pub(crate) issued_on: Option<Date>,
    pub(crate) texts: Vec<DraftText>,
}

/// A text that may be added.
#[derive(Debug)]
pub(crate) struct DraftText {
    pub(crate) language: Language,
    pub(crate) title: String,
    pub(crate) document_number: Option<DocumentNumber>,
    pub(crate) issuer: Option<String>,
    pub(crate) text: PolicyText,
}

pub(crate) fn policy(new: NewPolicy) -> Result<Draft, Failure> {
    let (mut checks, at) = (Checks::new(), Pointer::ROOT.field("texts"));
    let issued_on = new.issued_on.and_then(|date| date.check(Pointer::ROOT.field("issuedOn"), &mut checks));
    if new.texts.is_empty() {
        let detail = Text::new("至少要有一种语言的文本。", "There must be a text in at least one language.");
        checks.note(at.clone(), FieldCode::Empty, detail);
    }
    let texts: Vec<_> =
        new.texts.into_iter().enumerate().map(|(i, new)| draft(new, &at.index(i), &mut checks)).collect();
    agree(&texts, &at, &mut checks);
    checks.finish()?;
    Ok(Draft { issued_on, texts: texts.into_iter().flatten().collect() })
}

/// A text that joins a policy, and the day of issue that it brings.
pub(crate) fn added(new: AddedText) -> Result<(Option<Date>, DraftText), Failure> {
    let mut checks = Checks::new();
    let issued_on = new.issued_on.and_then(|date| date.check(Pointer::ROOT.field("issuedOn"), &mut checks));
    let draft = draft(new.text, &Pointer::ROOT.field("text"), &mut checks);
    Ok((issued_on, checks.deliver(draft)?))
}

/// Two numbers of one document share year and serial, whatever the language they are written in.
pub(crate) fn is_same_document(one: &DocumentNumber, other: &DocumentNumber) -> bool {
    (one.year(), one.serial()) == (other.year(), other.serial())
}

pub(crate) const OTHER_DOCUMENT: Text = Text::new(
    "各语言文本的文号年份和序号必须相同。",
    "The document numbers of all languages must have the same year and serial number.",
);

pub(crate) const OTHER_DAY: Text = Text::new("政策的印发日期与此不同。", "The policy was issued on another day.");

/// One text, or `None` once it is noted why not.
fn draft(new: NewText, at: &Pointer, checks: &mut Checks) -> Option<DraftText> {
    let language = new.language.check(at.field("language"), checks);
    checks.text(at.field("title"), &new.title, TITLE);
    let number = new.document_number.and_then(|number| number.check(at.field("documentNumber"), checks));
    checks.optional_text(at.field("issuer"), new.issuer.as_deref(), NAME);
    checks.optional_text(at.field("addressees"), new.addressees.as_deref(), PASSAGE);
    checks.optional_text(at.field("preamble"), new.preamble.as_deref(), PASSAGE);
    checks.optional_text(at.field("enclosure"), new.enclosure.as_deref(), TITLE);
    let attachments = at.field("attachments");
    checks.at_most(attachments.clone(), new.attachments.len(), ATTACHMENTS);
    for (i, attachment) in new.attachments.iter().enumerate() {
        checks.text(attachments.index(i), attachment, TITLE);
    }
    let text = PolicyText {
        addressees: new.addressees,
        preamble: new.preamble,
        enclosure: new.enclosure,
        clauses: clauses(new.clauses, &at.field("clauses"), checks),
        attachments: new.attachments,
    };
    Some(DraftText { language: language?, title: new.title, document_number: number, issuer: new.issuer, text })
}

fn clauses(new: Vec<NewClause>, at: &Pointer, checks: &mut Checks) -> Vec<Clause> {
    checks.at_most(at.clone(), new.len(), CLAUSES);
    let mut seen = BTreeSet::new();
    let mut clauses = Vec::with_capacity(new.len());
    for (i, clause) in new.into_iter().enumerate() {
        let at = at.index(i);
        checks.text(at.field("label"), &clause.label, LABEL);
        checks.optional_text(at.field("heading"), clause.heading.as_deref(), TITLE);
        // A clause may be a heading alone or a text alone, but not neither.
        if clause.heading.is_none() || !clause.text.is_empty() {
            checks.text(at.field("text"), &clause.text, PASSAGE);
        }
        let measures = measures::all(clause.measures, &at.field("measures"), checks);
        let targets = measures::targets(clause.targets, &at.field("targets"), checks);
        let dues = measures::dues(clause.dues, &at.field("dues"), checks);
        let Some(path) = clause.path.check(at.field("path"), checks) else { continue };
        if !seen.insert(path.clone()) {
            let detail = Text::new("同一文本中条款路径不得重复。", "Within a text, a clause path stands once.");
            checks.note(at.field("path"), FieldCode::Duplicate, detail);
        }
        let NewClause { label, heading, text, .. } = clause;
        clauses.push(Clause { path, label, heading, text, measures, targets, dues });
    }
    clauses
}

/// Each language once, and all document numbers those of one document.
fn agree(texts: &[Option<DraftText>], at: &Pointer, checks: &mut Checks) {
    let mut languages = BTreeSet::new();
    let mut first: Option<&DocumentNumber> = None;
    for (i, text) in texts.iter().enumerate() {
        let Some(text) = text else { continue };
        if !languages.insert(text.language) {
            let detail = Text::new("每种语言只能有一份文本。", "There can be one text in each language.");
            checks.note(at.index(i).field("language"), FieldCode::Duplicate, detail);
        }
        let Some(number) = &text.document_number else { continue };
        if !is_same_document(number, first.get_or_insert(number)) {
            checks.note(at.index(i).field("documentNumber"), FieldCode::Inconsistent, OTHER_DOCUMENT);
        }
    }
}
