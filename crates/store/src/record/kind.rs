use crate::{Record, StoreError};

const MAX_WORD: usize = 32;

/// What the store needs to know of a kind of record, whatever its data is: so that the protocol is compiled once, and not
/// once for every kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Kind {
    pub(crate) component: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) schema: u32,
}

impl Kind {
    pub(crate) const fn of<R: Record>() -> Self {
        const {
            assert!(is_word(R::COMPONENT) && is_word(R::KIND), "component and kind: [a-z0-9-], 1 to 32 bytes");
            assert!(is_word(R::PREFIX) && R::PREFIX.len() <= 8, "prefix: [a-z0-9-], 1 to 8 bytes");
        }
        Self { component: R::COMPONENT, kind: R::KIND, schema: R::SCHEMA }
    }
}

const fn is_word(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut i = 0;
    while i < bytes.len() {
        if !matches!(bytes[i], b'a'..=b'z' | b'0'..=b'9' | b'-') {
            return false;
        }
        i += 1;
    }
    !bytes.is_empty() && bytes.len() <= MAX_WORD
}

pub(crate) fn corrupt(key: impl Into<String>, why: impl ToString) -> StoreError {
    StoreError::Corrupt { key: key.into(), why: why.to_string() }
}
