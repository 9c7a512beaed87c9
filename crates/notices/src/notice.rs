use puhui_domain::{ClausePath, DocumentNumber, Language};
use serde::Serialize;
use time::Date;

use crate::dates::iso_date;
use crate::measure::{Due, Measure, Target};

/// What is known of a notice besides its text.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Hints {
    /// The name of the file, with or without folders. It becomes the title when the text has none.
    pub file_name: Option<String>,
}

/// An official notice in one language, taken apart.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// By the share of Han characters in title, preamble and clauses.
    pub language: Language,
    /// On one line.
    pub title: String,
    pub title_from: TitleSource,
    pub document_number: Option<DocumentNumber>,
    /// As the title names it; as the signature does when the title does not.
    pub issuer: Option<String>,
    /// The day of signing. Never the day on which a site released the page.
    #[serde(serialize_with = "iso_date")]
    pub issued_on: Option<Date>,
    /// The paragraph as written, without its colon.
    pub addressees: Option<String>,
    /// What stands between the addressees and the first clause; paragraphs joined by `\n`.
    pub preamble: Option<String>,
    /// The title of the document that a covering letter encloses. The clauses are then those of that document.
    pub enclosure: Option<String>,
    /// In reading order; every path occurs once.
    pub clauses: Vec<Clause>,
    /// The names of the attachments that the notice lists, without their numbers.
    pub attachments: Vec<String>,
    /// What was dropped, for the person who imports the notice.
    pub left_out: Vec<LeftOut>,
    /// What a person should look at before the notice is published.
    pub warnings: Vec<Warning>,
}

/// A part, a clause or an item of a notice.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Clause {
    pub path: ClausePath,
    /// The number as written: `一、`, `（一）`, `III.`, `(2)`.
    pub label: String,
    /// Without its full stop.
    pub heading: Option<String>,
    /// Paragraphs joined by `\n`; empty when the clause has only a heading.
    pub text: String,
    /// The passages that departments are responsible for. A clause whose departments are not named has none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Measure>,
    /// Every figure to be reached in heading and text, those of the measures among them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<Target>,
    /// Every day or rhythm by which something is to be done, those of the measures among them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dues: Vec<Due>,
}

/// Where the title comes from.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum TitleSource {
    Document,
    FileName,
}

/// Something that a person should look at before the notice is published.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum Warning {
    /// The text has no title; the file's name stands in for it.
    TitleFromFileName,
    /// This label occurs again where its path is taken. Its text is kept, label and all, as a paragraph of `kept_in`.
    RepeatedNumber { label: String, kept_in: ClausePath },
    /// The numbers before this clause are missing.
    NumbersMissing { before: ClausePath },
    /// The clauses cite an attachment that the notice does not list.
    AttachmentNotListed { number: u16 },
    /// Lists of responsible departments name one that the profile does not know.
    UnknownDepartment { name: String, clauses: Vec<ClausePath> },
    /// Brackets look like a list of departments, but do not close a sentence: no measure was made of them.
    DepartmentsUnclear { clause: ClausePath, text: String },
    /// A measure names more than one day; it has the first.
    SeveralDays { clause: ClausePath },
    /// A second document with numbers of its own follows the signature and was not read.
    SecondDocument { lines: usize },
    /// Phones or e-mail addresses were taken out of sentences; a name may have remained beside them.
    PersonalDataRemoved { places: usize },
}

/// Something of a file that did not become part of the notice. Holds no text of what was dropped.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum LeftOut {
    /// Lines of the publishing site before the title.
    SiteBeforeTitle { lines: usize },
    /// Paragraphs before the addressees that the preamble repeats.
    RepeatedParagraphs { paragraphs: usize },
    /// Repetitions of the title before the addressees.
    RepeatedTitle { times: usize },
    /// Lines between title and addressees that belong to no part of a notice.
    BeforeAddressees { lines: usize },
    /// Lines before the first sentence of a text without title.
    BeforeFirstSentence { lines: usize },
    /// The day on which a site released the page.
    ReleaseDay,
    /// Lines with contact data.
    ContactLines { lines: usize },
    /// Contact data inside sentences.
    ContactData { places: usize },
    /// Lines after the clauses that belong to no part of a notice.
    AfterClauses { lines: usize },
    /// Lines of the publishing site after the text.
    SiteAfterText { lines: usize },
}
