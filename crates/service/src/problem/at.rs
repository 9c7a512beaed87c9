use std::fmt::{self, Display};

use serde::Serialize;

/// Where in the request a mistake sits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum At {
    /// In the JSON body.
    Pointer(Pointer),
    /// In the query.
    Parameter(String),
    /// In a header.
    Header(&'static str),
}

impl From<Pointer> for At {
    fn from(pointer: Pointer) -> Self {
        Self::Pointer(pointer)
    }
}

/// A JSON Pointer (RFC 6901): the whole body is `""`, a title in it `/texts/0/title`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Pointer(String);

impl Pointer {
    pub const ROOT: Self = Self(String::new());

    #[must_use]
    pub fn field(&self, name: &str) -> Self {
        Self(format!("{}/{}", self.0, name.replace('~', "~0").replace('/', "~1")))
    }

    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        Self(format!("{}/{index}", self.0))
    }
}

impl Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_are_escaped() {
        assert_eq!(Pointer::ROOT.to_string(), "");
        assert_eq!(Pointer::ROOT.field("a/b").index(3).field("m~n").to_string(), "/a~1b/3/m~0n");
    }
}
