use std::fmt;
use std::iter::successors;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::texts::{Texts, words};
use crate::Language;
use crate::as_text::{as_text, excerpt};
use crate::compact::compact;

include!(concat!(env!("OUT_DIR"), "/industries.rs"));

/// An industry at any level of the profile's classification, in `cn` GB/T 4754-2017 (国民经济行业分类). Ordered by code.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Industry(pub(super) u16);

/// How far an industry is divided. A code has one more character or two at each level.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum IndustryLevel {
    /// 门类: `C`
    Section,
    /// 大类: `C39`
    Division,
    /// 中类: `C391`
    Group,
    /// 小类: `C3912`
    Class,
}

/// Why a text is no [`Industry`].
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum IndustryError {
    #[error("The code of the industry is empty.")]
    Empty,
    #[error("There is no industry with the code {0:?}.")]
    Unknown(String),
}

impl Industry {
    /// Every industry of every level, by code: each before its parts.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..CODES.len()).map(Self)
    }

    /// The industry with exactly this code.
    pub fn find(code: &str) -> Option<Self> {
        CODES.position(code).map(Self)
    }

    /// The code with the letter of its section: `C3912`.
    pub fn code(self) -> &'static str {
        CODES.get(self.0)
    }

    /// The name. The English one is a translation of ours; the standard has none.
    pub fn name(self, language: Language) -> &'static str {
        match language {
            Language::ZhCn => ZH.get(self.0),
            Language::En => EN.get(self.0),
        }
    }

    /// Everyday words in any language for what the industry makes: 手机, mobile phone. Many industries have none.
    pub fn words(self) -> impl Iterator<Item = &'static str> {
        let row = WORDS_OF.binary_search(&self.0).ok().and_then(|row| row.try_into().ok());
        words(row.map(|row| WORDS.get(row)).unwrap_or_default())
    }

    pub fn level(self) -> IndustryLevel {
        match Self::depth(self.code()) {
            Some(0) => IndustryLevel::Section,
            Some(1) => IndustryLevel::Division,
            Some(2) => IndustryLevel::Group,
            _ => IndustryLevel::Class,
        }
    }

    /// The industry that it is a part of; `None` for a section.
    pub fn parent(self) -> Option<Self> {
        let code = self.code();
        let length = LENGTHS.get(Self::depth(code)?.checked_sub(1)?)?;
        Self::find(code.get(..usize::from(*length))?)
    }

    /// The industry itself, its parent, and so on to the section.
    pub fn lineage(self) -> impl Iterator<Item = Self> {
        successors(Some(self), |industry| industry.parent())
    }

    fn depth(code: &str) -> Option<usize> {
        LENGTHS.iter().position(|length| usize::from(*length) == code.len())
    }
}

impl fmt::Display for Industry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Industry {
    type Err = IndustryError;

    /// Reads a code in either case, in full width and with spaces.
    fn from_str(text: &str) -> Result<Self, IndustryError> {
        match compact(text).to_ascii_uppercase() {
            code if code.is_empty() => Err(IndustryError::Empty),
            code => Self::find(&code).ok_or_else(|| IndustryError::Unknown(excerpt(text))),
        }
    }
}

as_text!(Industry, IndustryError);
