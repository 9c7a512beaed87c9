mod error;
mod kind;
mod rules;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::as_text::as_text;
use crate::typed::MAX_CHARS;
pub use error::PatentNumberError;
pub use kind::{PatentKind, PatentKindError};
use rules::{Parts, Rules};

include!(concat!(env!("OUT_DIR"), "/patent_numbers.rs"));

/// A patent number (专利号), which is also the number of its application (申请号), valid with its check digit (校验位).
///
/// Read from every usual writing: with or without the prefix, the point and spaces, in full width, with a small x. How
/// numbers look is the profile's; in `cn` by ZC 0006-2003. Ordered by year first, within a year and kind by serial number.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct PatentNumber(Parts);

impl PatentNumber {
    /// The longest text that is read, in characters.
    pub const MAX_CHARS: usize = MAX_CHARS;

    /// A valid number, to show how one is written.
    pub const EXAMPLE: &'static str = EXAMPLE;

    /// The number without the prefix of a granted patent: `202010566088.9`.
    pub fn application(&self) -> String {
        RULES.write(&self.0, true)
    }

    /// What to index by: `2020105660889`, a letter in lower case. It can be read again.
    pub fn key(&self) -> String {
        RULES.write(&self.0, false).to_ascii_lowercase()
    }

    /// What the patent protects. An international application counts as what it became.
    pub fn kind(&self) -> PatentKind {
        self.0.kind
    }

    /// The year of filing that is in the number, with all its digits.
    pub fn year(&self) -> u16 {
        self.0.year
    }
}

impl FromStr for PatentNumber {
    type Err = PatentNumberError;

    fn from_str(text: &str) -> Result<Self, PatentNumberError> {
        RULES.read(text).map(Self)
    }
}

impl fmt::Display for PatentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}{}", RULES.prefix, self.application()))
    }
}

as_text!(PatentNumber, PatentNumberError);
