//! Where a scan goes on.

/// About how many keys a batch of a scan has.
pub(super) const BATCH: u16 = 1_000;

/// Where a scan goes on. Of use only to the store that gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor(pub(super) Position);

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Position {
    /// Behind this key, in the order of keys.
    After(String),
    /// At this cursor of the server's.
    At(u64),
}

impl Cursor {
    /// Behind the last key of a full batch; a batch that is not full was the last.
    pub(super) fn behind(batch: &[(String, Vec<u8>)]) -> Option<Self> {
        let (last, _) = batch.get(usize::from(BATCH) - 1..)?.last()?;
        Some(Self(Position::After(last.clone())))
    }

    /// The key that a store in the order of keys goes on behind; none at the beginning.
    pub(super) fn key(cursor: Option<Self>) -> Option<String> {
        match cursor?.0 {
            Position::After(key) => Some(key),
            // A cursor of another store begins anew rather than leaving anything out.
            Position::At(_) => None,
        }
    }
}
