mod cover;
mod levels;

use std::fmt;
use std::iter::successors;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::texts::Texts;
use crate::as_text::{as_text, excerpt};
use crate::compact::compact;
use crate::{Industry, IndustryLevel, Language};
use cover::Cover;
use levels::Levels;

include!(concat!(env!("OUT_DIR"), "/intensive_classes.rs"));

/// A class of the patent-intensive industries (知识产权(专利)密集型产业) at any level, in `cn` of the statistical
/// classification of 2019 (知识产权(专利)密集型产业统计分类). Ordered by code, each before its parts.
///
/// A profile may list some classes only, or have no such classification. Where a level is listed whole
/// ([`is_complete`](Self::is_complete)) its codes are those of the list; below it every code of the right form is read,
/// for others may know classes that the profile does not.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
// The code, and zeros after a short one, so that it comes before its parts.
pub struct IntensiveClass([u8; WIDTH]);

/// Why a text is no [`IntensiveClass`].
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum IntensiveClassError {
    #[error("The code of the patent-intensive industry is empty.")]
    Empty,
    #[error("There is no patent-intensive industry with the code {0:?}.")]
    Unknown(String),
}

/// The levels that the classification divides into, the topmost first.
const LEVELS: [IndustryLevel; 3] = [IndustryLevel::Division, IndustryLevel::Group, IndustryLevel::Class];

impl IntensiveClass {
    /// The classes that the profile lists, by code: each before its parts.
    pub fn listed() -> impl Iterator<Item = Self> {
        (0..CODES.len()).map(|row| Self::padded(CODES.get(row)))
    }

    /// How many classes the classification has at a level, listed or not.
    pub fn count(level: IndustryLevel) -> usize {
        depth_of(level).and_then(|depth| CODING.counts.get(depth)).copied().map_or(0, usize::from)
    }

    /// Whether the profile lists all classes of a level.
    pub fn is_complete(level: IndustryLevel) -> bool {
        depth_of(level).is_some_and(|depth| CODING.is_complete(depth))
    }

    /// The classes that name this very industry (国民经济行业分类), as far as the profile says.
    pub fn covering(industry: Industry) -> impl Iterator<Item = Self> {
        COVER.classes(industry).map(|row| Self::padded(CODES.get(row)))
    }

    /// Whether an industry is patent-intensive: a class names it, or what it is a part of. `None` where the profile
    /// does not say, because it does not list every class, or because only a part of the industry is.
    pub fn is_intensive(industry: Industry) -> Option<bool> {
        COVER.has(industry)
    }

    /// Its code: `01`.
    pub fn code(&self) -> &str {
        let end = self.0.iter().position(|byte| *byte == 0).unwrap_or(WIDTH);
        self.0.get(..end).and_then(|code| std::str::from_utf8(code).ok()).unwrap_or_default()
    }

    /// The name; `None` if the class is not listed. The English one is a translation of ours.
    pub fn name(&self, language: Language) -> Option<&'static str> {
        let row = CODES.position(self.code())?;
        Some(match language {
            Language::ZhCn => ZH.get(row),
            Language::En => EN.get(row),
        })
    }

    pub fn level(&self) -> IndustryLevel {
        CODING.depth(self.code()).and_then(|depth| LEVELS.get(depth)).copied().unwrap_or(IndustryLevel::Class)
    }

    /// The class that it is a part of; `None` for a division.
    pub fn parent(&self) -> Option<Self> {
        CODING.parent(self.code()).map(Self::padded)
    }

    /// The class itself, its parent, and so on to the division.
    pub fn lineage(&self) -> impl Iterator<Item = Self> {
        successors(Some(*self), Self::parent)
    }

    /// The industries that it or a part of it names, by code, as far as the profile says.
    pub fn industries(&self) -> impl Iterator<Item = Industry> {
        COVER.industries(move |row| CODES.get(row).starts_with(self.code()))
    }

    /// A code that is known to be one, of not more characters than the longest.
    fn padded(code: &str) -> Self {
        let mut bytes = [0; WIDTH];
        bytes.iter_mut().zip(code.bytes()).for_each(|(place, byte)| *place = byte);
        Self(bytes)
    }
}

fn depth_of(level: IndustryLevel) -> Option<usize> {
    LEVELS.iter().position(|other| *other == level)
}

impl fmt::Display for IntensiveClass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for IntensiveClass {
    type Err = IntensiveClassError;

    /// Reads a code in either case, in full width and with spaces.
    fn from_str(text: &str) -> Result<Self, IntensiveClassError> {
        match compact(text).to_ascii_uppercase() {
            code if code.is_empty() => Err(IntensiveClassError::Empty),
            code if CODING.may_have(&code) => Ok(Self::padded(&code)),
            _ => Err(IntensiveClassError::Unknown(excerpt(text))),
        }
    }
}

as_text!(IntensiveClass, IntensiveClassError);
