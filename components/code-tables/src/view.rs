//! What callers see.

use std::iter::successors;

use puhui_domain::Language;
use puhui_service::Coded;
use schemars::JsonSchema;
use serde::Serialize;

use crate::entry::Entry;
use crate::search::Found;
use crate::table::Table;

/// A code table.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "CodeTable")]
pub(crate) struct TableView {
    code: &'static str,
    title: &'static str,
    /// Where the codes come from.
    source: &'static str,
    /// How many entries it has.
    entries: usize,
    /// Where its entries are.
    href: String,
}

/// The page of all tables: there is never a second one.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "CodeTables")]
pub(crate) struct Tables {
    items: Vec<TableView>,
    next: Option<()>,
}

/// An entry of a table, with those above it.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "CodeTableEntry")]
pub(crate) struct EntryView {
    code: &'static str,
    name: &'static str,
    names: Names,
    level: Coded,
    /// The entry right above; `null` at the top.
    parent: Option<Coded>,
    /// From the top down to the parent.
    path: Vec<Coded>,
    /// The code, name or word that answers the question; `null` without a question.
    matched: Option<&'static str>,
    /// Whether the region has a contact point of its own; regions only.
    #[serde(skip_serializing_if = "Option::is_none")]
    is_slot: Option<bool>,
}

/// A name in both languages.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "BothNames")]
struct Names {
    #[serde(rename = "zh-CN")]
    zh: &'static str,
    en: &'static str,
}

fn coded<E: Entry>(entry: E, language: Language) -> Coded {
    Coded::new(entry.code(), entry.name(language))
}

impl Tables {
    pub(crate) fn new(language: Language) -> Self {
        let view = |table: Table| TableView {
            code: table.code(),
            title: table.about().title.get(language),
            source: table.about().source.get(language),
            entries: table.len(),
            href: format!("/v1/code-tables/{}", table.code()),
        };
        Self { items: Table::ALL.map(view).into(), next: None }
    }
}

impl EntryView {
    pub(crate) fn new<E: Entry>(found: &Found<E>, language: Language) -> Self {
        let entry = found.entry;
        let (code, name) = entry.level(language);
        let mut path: Vec<_> = successors(entry.parent(), |above| above.parent()).collect();
        path.reverse();
        Self {
            code: entry.code(),
            name: entry.name(language),
            names: Names { zh: entry.name(Language::ZhCn), en: entry.name(Language::En) },
            level: Coded::new(code, name),
            parent: entry.parent().map(|parent| coded(parent, language)),
            path: path.into_iter().map(|above| coded(above, language)).collect(),
            matched: found.matched,
            is_slot: entry.is_slot(),
        }
    }
}
