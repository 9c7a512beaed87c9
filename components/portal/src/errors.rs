use std::fmt::Write as _;

use puhui_domain::Language;
use puhui_service::{Answer, Code, Context, Failure, FieldCode, LanguageQuery, Query, Text};
use schemars::JsonSchema;
use serde::Serialize;

use crate::accept::PrefersPage;
use crate::page::{self, escaped};

static TITLE: Text = Text::new("错误目录", "Error catalogue");
static FIELDS: Text = Text::new("errors 中的代码", "Codes in errors");

/// Every code that a problem can have, and every code of an entry of its `errors`.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "ErrorCatalogue")]
pub(crate) struct Catalogue<'a> {
    problems: Vec<Problem<'a>>,
    errors: Vec<Field<'a>>,
}

/// A code of a problem: its status, what it means and what to do.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "CatalogueProblem")]
struct Problem<'a> {
    #[serde(rename = "type")]
    kind: String,
    code: &'a str,
    status: u16,
    title: &'a str,
    advice: &'a str,
}

/// A code of one entry of `errors`.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "CatalogueField")]
struct Field<'a> {
    code: &'a str,
    meaning: &'a str,
}

pub(crate) async fn errors(
    cx: Context<()>,
    Query(query): Query<LanguageQuery>,
    PrefersPage(prefers_page): PrefersPage,
) -> Result<Answer, Failure> {
    let language = query.or_preferred(&cx);
    if prefers_page {
        return Ok(page::html("/errors", &TITLE, &body(language), language));
    }
    page::json(&catalogue(language), language)
}

fn catalogue<'a>(language: Language) -> Catalogue<'a> {
    let problems = Code::ALL.iter().map(|code| code.entry()).map(|entry| Problem {
        kind: format!("/errors#{}", entry.code),
        code: entry.code,
        status: entry.status,
        title: entry.title.get(language),
        advice: entry.advice.get(language),
    });
    let errors = FieldCode::ALL.iter().map(|code| code.entry());
    let errors = errors.map(|entry| Field { code: entry.code, meaning: entry.meaning.get(language) });
    Catalogue { problems: problems.collect(), errors: errors.collect() }
}

/// Each problem has its code as its anchor: that is where a `type` leads.
fn body(language: Language) -> String {
    let (catalogue, mut body) = (catalogue(language), String::new());
    for Problem { code, status, title, advice, .. } in catalogue.problems {
        let (title, advice) = (escaped(title), escaped(advice));
        _ = writeln!(body, "<section id=\"{code}\"><h2>{title}</h2>\n<p><code>{code}</code> · {status}</p>");
        _ = writeln!(body, "<p>{advice}</p></section>");
    }
    _ = writeln!(body, "<h2>{}</h2>\n<ul>", FIELDS.get(language));
    for Field { code, meaning } in catalogue.errors {
        _ = writeln!(body, "<li><code>{code}</code> {}</li>", escaped(meaning));
    }
    body + "</ul>\n"
}
