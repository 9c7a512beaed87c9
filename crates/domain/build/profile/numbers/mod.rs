//! `numbers.toml`: how numbers are written in this place.

mod check;
mod emit;

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::Mistakes;

pub(crate) const FILE: &str = "numbers.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Numbers {
    patent: Spanned<Patent>,
    publication: Option<Spanned<Publication>>,
    credit_code: Spanned<CreditCode>,
    industry: Spanned<Industry>,
    intensive: Option<Spanned<Intensive>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Patent {
    example: String,
    prefix: String,
    prefixes_read: Vec<String>,
    after_prefix: String,
    points: String,
    symbols: String,
    check: Option<Check>,
    forms: Vec<Spanned<Form>>,
    names: Names,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Form {
    pattern: String,
    years: [u16; 2],
    check_optional_until: Option<u16>,
    kinds: BTreeMap<char, Kind>,
}

/// As in `puhui_domain::PatentKind`.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Invention,
    UtilityModel,
    Design,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Names {
    invention: Name,
    utility_model: Name,
    design: Name,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Name {
    zh: String,
    en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Publication {
    example: String,
    prefix: String,
    prefixes_read: Vec<String>,
    forms: Vec<Spanned<Form>>,
    codes: BTreeMap<char, Code>,
}

/// A kind code, and what it says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Code {
    kind: Kind,
    stage: Stage,
}

/// As in `puhui_domain::PublicationStage`.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Stage {
    Application,
    Grant,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CreditCode {
    example: String,
    pattern: String,
    symbols: String,
    check: Option<Check>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Check {
    weights: Vec<u32>,
    modulus: u32,
    #[serde(default)]
    complement: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Industry {
    lengths: Vec<usize>,
}

/// The classification of patent-intensive industries.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Intensive {
    pub(crate) symbols: String,
    pub(crate) lengths: Vec<usize>,
    pub(crate) counts: Vec<usize>,
    pub(crate) complete_levels: usize,
}

/// The file, checked; nothing if it cannot be read at all.
pub(crate) fn read(mistakes: &mut Mistakes) -> Option<Numbers> {
    let text = mistakes.read(FILE)?;
    let line = |byte: usize| text.bytes().take(byte).filter(|byte| *byte == b'\n').count() + 1;
    match toml::from_str::<Numbers>(&text) {
        Ok(numbers) => {
            for (byte, what) in check::numbers(&numbers) {
                mistakes.note(FILE, line(byte), what);
            }
            Some(numbers)
        }
        Err(error) => {
            mistakes.note(FILE, error.span().map_or(0, |span| line(span.start)), error.message());
            None
        }
    }
}

impl Numbers {
    /// The length of an industry's code at each level, the shortest first.
    pub(crate) fn industry_lengths(&self) -> &[usize] {
        &self.industry.get_ref().lengths
    }

    /// Nothing if the office has no such classification.
    pub(crate) fn intensive(&self) -> Option<&Intensive> {
        self.intensive.as_ref().map(Spanned::get_ref)
    }
}
