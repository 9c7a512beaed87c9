use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Where a clause stands in its document: the numbers of its part, clause and items, as the document writes them.
///
/// Between 1 and 6 numbers, each from 1 to 65,535, written `7.1`. Paths are ordered as a document is read: `2` before
/// `2.1` before `2.10` before `3`.
#[derive(Clone, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct ClausePath(Vec<u16>);

/// Why a text or a list of numbers is no [`ClausePath`].
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum ClausePathError {
    #[error("A clause path is empty. Write the numbers of the clause, like 7.1.")]
    Empty,
    #[error("A clause path has {0} numbers. It may have at most {max}.", max = ClausePath::MAX_DEPTH)]
    TooDeep(usize),
    #[error("{0:?} is not a number of a clause. Write whole numbers from 1 to 65535 joined by points, like 7.1.")]
    NotANumber(String),
}

impl ClausePath {
    /// The most numbers that a path may have.
    pub const MAX_DEPTH: usize = 6;

    /// The path with these numbers, outermost first.
    pub fn new(numbers: &[u16]) -> Result<Self, ClausePathError> {
        match numbers {
            [] => Err(ClausePathError::Empty),
            many if many.len() > Self::MAX_DEPTH => Err(ClausePathError::TooDeep(many.len())),
            some if some.contains(&0) => Err(ClausePathError::NotANumber("0".into())),
            valid => Ok(Self(valid.to_vec())),
        }
    }

    /// The numbers, outermost first.
    pub fn numbers(&self) -> &[u16] {
        &self.0
    }

    /// The path of the clause that this one belongs to; `None` for a part.
    pub fn parent(&self) -> Option<Self> {
        match self.0.as_slice() {
            [] | [_] => None,
            [outer @ .., _] => Some(Self(outer.to_vec())),
        }
    }

    /// Whether this clause belongs to `other`, directly or further down. No path is below itself.
    pub fn is_below(&self, other: &Self) -> bool {
        self.0.len() > other.0.len() && self.0.starts_with(&other.0)
    }
}

impl fmt::Display for ClausePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbers: Vec<String> = self.0.iter().map(u16::to_string).collect();
        f.pad(&numbers.join("."))
    }
}

impl FromStr for ClausePath {
    type Err = ClausePathError;

    fn from_str(text: &str) -> Result<Self, ClausePathError> {
        if text.is_empty() {
            return Err(ClausePathError::Empty);
        }
        // One writing per path: `u16::from_str` alone would let "+7" and "07" through.
        let numbers = text.split('.').map(|part| match part.parse() {
            Ok(number) if part.starts_with(|first: char| ('1'..='9').contains(&first)) => Ok(number),
            _ => Err(ClausePathError::NotANumber(part.to_owned())),
        });
        Self::new(&numbers.collect::<Result<Vec<u16>, _>>()?)
    }
}

impl TryFrom<String> for ClausePath {
    type Error = ClausePathError;

    fn try_from(text: String) -> Result<Self, ClausePathError> {
        text.parse()
    }
}

impl From<ClausePath> for String {
    fn from(path: ClausePath) -> Self {
        path.to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn path(text: &str) -> ClausePath {
        text.parse().unwrap()
    }

    #[test]
    fn a_path_knows_its_place() {
        assert_eq!(path("7.1").parent(), Some(path("7")));
        assert_eq!(path("7").parent(), None);
        assert!(path("7.1.3").is_below(&path("7")));
        assert!(!path("7").is_below(&path("7")));
        assert!(!path("71").is_below(&path("7")));
        assert_eq!(path("3.10").numbers(), [3, 10]);
    }

    #[test]
    fn paths_are_ordered_as_a_document_is_read() {
        let mut paths = ["10", "2.10", "2", "2.2", "2.2.1", "3"].map(path);
        paths.sort();
        assert_eq!(paths.map(String::from), ["2", "2.2", "2.2.1", "2.10", "3", "10"]);
    }

    #[test]
    fn anything_else_is_refused() {
        for text in ["", ".", "1.", ".1", "0", "1.0", "+7", "07", "1 .2", "a", "65536", "７", "1.2.3.4.5.6.7"] {
            assert!(text.parse::<ClausePath>().is_err(), "{text:?}");
        }
        assert_eq!(ClausePath::new(&[]), Err(ClausePathError::Empty));
        assert_eq!(ClausePath::new(&[1; 7]), Err(ClausePathError::TooDeep(7)));
        assert!(serde_json::from_str::<ClausePath>("\"1.x\"").is_err());
    }

    proptest! {
        #[test]
        fn text_and_json_give_the_path_back(numbers in prop::collection::vec(1_u16.., 1..=ClausePath::MAX_DEPTH)) {
            let path = ClausePath::new(&numbers).unwrap();
            prop_assert_eq!(path.to_string().parse(), Ok(path.clone()));
            let json = serde_json::to_string(&path).unwrap();
            prop_assert_eq!(serde_json::from_str::<ClausePath>(&json).unwrap(), path.clone());
            if let Some(parent) = path.parent() {
                prop_assert!(path.is_below(&parent) && parent < path);
            }
        }
    }
}
