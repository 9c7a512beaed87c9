mod error;
mod rules;

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::PatentKind;
use crate::as_text::as_text;
use crate::typed::MAX_CHARS;
pub use error::PublicationNumberError;
pub use rules::PublicationStage;
use rules::{Parts, Rules};

include!(concat!(env!("OUT_DIR"), "/publication_numbers.rs"));

/// The number of a publication (公开号, 公告号): of an application that was laid open, or of a grant.
///
/// It has no check digit, so that a number is read says nothing but that it looks like one. How numbers look is the
/// profile's; in `cn` like `CN100378905C`: prefix, digit of the kind, serial number, kind code (WIPO ST.16), and for a
/// corrected publication one digit more.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct PublicationNumber(Parts);

impl PublicationNumber {
    /// The longest text that is read, in characters.
    pub const MAX_CHARS: usize = MAX_CHARS;

    /// A number, to show how one is written; empty if the profile has none.
    pub const EXAMPLE: &'static str = EXAMPLE;

    /// What was published protects, or would: the kind of patent.
    pub fn kind(&self) -> PatentKind {
        self.0.kind
    }

    /// What was published: an application, or the grant.
    pub fn stage(&self) -> PublicationStage {
        self.0.stage
    }

    /// The years in which numbers of this form were given. One year if it is in the number.
    pub fn years(&self) -> RangeInclusive<u16> {
        RULES.as_ref().map_or(0..=0, |rules| rules.years(&self.0))
    }

    /// What to index by: the number in lower case, `cn100378905c`. It can be read again.
    pub fn key(&self) -> String {
        self.to_string().to_ascii_lowercase()
    }
}

/// Whether a text that is no patent number is a publication's: with its kind code, or at least with its prefix.
pub(crate) fn is_meant(text: &str) -> bool {
    RULES.as_ref().is_some_and(|rules| match rules.read(text) {
        Ok(_) => true,
        Err(PublicationNumberError::CodeMissing) => rules.has_prefix(text),
        Err(_) => false,
    })
}

impl FromStr for PublicationNumber {
    type Err = PublicationNumberError;

    fn from_str(text: &str) -> Result<Self, PublicationNumberError> {
        RULES.as_ref().ok_or(PublicationNumberError::Shape)?.read(text).map(Self)
    }
}

impl fmt::Display for PublicationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&RULES.as_ref().map(|rules| rules.write(&self.0)).unwrap_or_default())
    }
}

as_text!(PublicationNumber, PublicationNumberError);
