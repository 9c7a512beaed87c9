use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::texts::{Texts, words};
use crate::as_text::{as_text, excerpt};
use crate::{Language, fold};

include!(concat!(env!("OUT_DIR"), "/departments.rs"));

/// A department (部门) that official notices name as responsible. Ordered by code.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Department(u16);

/// Where a department belongs.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DepartmentClass {
    /// Within the national office.
    National,
    /// A body beside the national office: a centre, an association.
    Affiliated,
    /// Not one department: whichever office has the matter in a place (地方知识产权管理部门).
    Local,
}

/// Why a text is no [`Department`].
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum DepartmentError {
    #[error("The name of the department is empty.")]
    Empty,
    #[error("There is no department called {0:?}.")]
    Unknown(String),
}

impl Department {
    /// Every department, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..CODES.len()).map(Self)
    }

    /// Its name in programs: `public-service`.
    pub fn code(self) -> &'static str {
        CODES.get(self.0)
    }

    /// The name that people see.
    pub fn name(self, language: Language) -> &'static str {
        match language {
            Language::ZhCn => ZH.get(self.0),
            Language::En => EN.get(self.0),
        }
    }

    /// Other writings in any language that notices and their translations have.
    pub fn aliases(self) -> impl Iterator<Item = &'static str> {
        words(ALIASES.get(self.0))
    }

    pub fn class(self) -> DepartmentClass {
        CLASSES.get(usize::from(self.0)).copied().unwrap_or(DepartmentClass::National)
    }
}

impl fmt::Display for Department {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Department {
    type Err = DepartmentError;

    /// Reads a code, a name or an alias in any language, as [`fold`] compares them. Nobody's writing has control
    /// characters, which `fold` would pass over.
    fn from_str(text: &str) -> Result<Self, DepartmentError> {
        if text.chars().any(|c| c.is_control() && !c.is_whitespace()) {
            return Err(DepartmentError::Unknown(excerpt(text)));
        }
        let spelling = fold(text);
        if spelling.is_empty() {
            return Err(DepartmentError::Empty);
        }
        let row = SPELLINGS.position(&spelling).and_then(|row| SPELLING_OF.get(usize::from(row)));
        row.copied().map(Self).ok_or_else(|| DepartmentError::Unknown(excerpt(text)))
    }
}

as_text!(Department, DepartmentError);
