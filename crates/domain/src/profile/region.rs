use std::fmt;
use std::iter::successors;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::texts::{Texts, words};
use crate::Language;
use crate::as_text::{as_text, excerpt};
use crate::compact::compact;

include!(concat!(env!("OUT_DIR"), "/regions.rs"));

/// A place (地区) that the profile knows, in `cn` by the codes of GB/T 2260. Ordered by code.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Region(pub(super) u16);

/// What a place is within the state: `province`, `prefecture`. Which kinds there are is the profile's.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct RegionKind(u8);

/// Why a text is no [`Region`].
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum RegionError {
    #[error("The code of the region is empty.")]
    Empty,
    #[error("There is no region with the code {0:?}.")]
    Unknown(String),
}

/// The profile has no such [`RegionKind`].
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("There is no kind of region called {0:?}.")]
pub struct RegionKindError(pub String);

impl Region {
    /// Every place, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..CODES.len()).map(Self)
    }

    /// The place with exactly this code.
    pub fn find(code: &str) -> Option<Self> {
        CODES.position(code).map(Self)
    }

    /// The places that have a contact point, by code.
    pub(super) fn slots() -> impl Iterator<Item = Self> {
        SLOTS.iter().copied().map(Self)
    }

    pub(super) fn has_slot(self) -> bool {
        SLOTS.binary_search(&self.0).is_ok()
    }

    /// The place whose contact point is this one's: the nearest above it that has one, unless the profile names another.
    pub(super) fn with_slot(self) -> Option<Self> {
        self.lineage().find_map(|region| {
            let other = OTHER_SLOTS.binary_search_by_key(&region.0, |(place, _)| *place);
            let other = other.ok().and_then(|row| OTHER_SLOTS.get(row)).map(|(_, slot)| Self(*slot));
            other.or_else(|| region.has_slot().then_some(region))
        })
    }

    /// Six digits of GB/T 2260, or another name in lower case where the standard has none: `440300`, `xpcc`.
    pub fn code(self) -> &'static str {
        CODES.get(self.0)
    }

    /// The official name.
    pub fn name(self, language: Language) -> &'static str {
        match language {
            Language::ZhCn => ZH.get(self.0),
            Language::En => EN.get(self.0),
        }
    }

    /// Other names in any language by which people look for it: 粤, Canton.
    pub fn words(self) -> impl Iterator<Item = &'static str> {
        words(WORDS.get(self.0))
    }

    pub fn kind(self) -> RegionKind {
        RegionKind(KIND_OF.get(usize::from(self.0)).copied().unwrap_or_default())
    }

    /// The place that it belongs to; `None` at the top.
    pub fn parent(self) -> Option<Self> {
        PARENTS.get(usize::from(self.0)).copied().flatten().map(Self)
    }

    /// The places that belong directly to it, by code.
    pub fn parts(self) -> impl Iterator<Item = Self> {
        Self::all().filter(move |region| region.parent() == Some(self))
    }

    /// The place itself, its parent, and so on to the top.
    pub fn lineage(self) -> impl Iterator<Item = Self> {
        successors(Some(self), |region| region.parent())
    }

    /// Whether this is `other` or a part of it.
    pub fn is_within(self, other: Self) -> bool {
        self.lineage().any(|region| region == other)
    }
}

impl RegionKind {
    /// Every kind that a place of the profile has, by name.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..).map(Self).take(KINDS.len())
    }

    /// Its name in kebab-case.
    pub fn code(self) -> &'static str {
        KINDS.get(usize::from(self.0)).copied().unwrap_or_default()
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl fmt::Display for RegionKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Region {
    type Err = RegionError;

    /// Reads a code in either case, in full width and with spaces.
    fn from_str(text: &str) -> Result<Self, RegionError> {
        match compact(text).to_ascii_lowercase() {
            code if code.is_empty() => Err(RegionError::Empty),
            code => Self::find(&code).ok_or_else(|| RegionError::Unknown(excerpt(text))),
        }
    }
}

impl FromStr for RegionKind {
    type Err = RegionKindError;

    fn from_str(text: &str) -> Result<Self, RegionKindError> {
        Self::all().find(|kind| kind.code() == text).ok_or_else(|| RegionKindError(excerpt(text)))
    }
}

as_text!(Region, RegionError);
as_text!(RegionKind, RegionKindError);
