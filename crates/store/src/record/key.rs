//! Every key that the crate reads or writes is made here: `docs/storage.md` lists them.
//!
//! `<layout>.<component>.<kind>:<what>:…`, in ASCII `[a-z0-9:._-]` and at most 200 bytes, because that is what all back
//! ends take: layout, component and kind need at most 68, `:<what>:` 3, a list's name 100, and `:` with a slot 21.

use super::Kind;
use super::list::MAX_NAME;

/// The layout's number. A release that lays keys out differently takes the next one.
const LAYOUT: &str = "1";
const MAX_WORD: usize = 32;
const _: () = assert!(LAYOUT.len() + 1 + MAX_WORD + 1 + MAX_WORD + 3 + MAX_NAME + 21 <= 200);

pub(crate) fn record(kind: Kind, id: &str) -> String {
    key(kind, 'r', id)
}

/// How many slots of a list were ever handed out.
pub(crate) fn counter(kind: Kind, list: &str) -> String {
    key(kind, 'n', list)
}

pub(crate) fn slot(kind: Kind, list: &str, slot: u64) -> String {
    key(kind, 's', &format!("{list}:{slot}"))
}

/// That a stretch of time (`issued::202`, `issued::2026`, `issued::2026-11`) was ever used.
pub(crate) fn mark(kind: Kind, stretch: &str) -> String {
    key(kind, 'm', stretch)
}

/// Who was first to create what is not there yet: a counter.
pub(crate) fn gate(kind: Kind, name: &str, generation: u8) -> String {
    key(kind, 'g', &format!("{name}:{generation}"))
}

/// When somebody found a gate taken and nothing behind it.
pub(crate) fn witness(kind: Kind, name: &str, generation: u8) -> String {
    key(kind, 'w', &format!("{name}:{generation}"))
}

/// The lock on a share of a kind's natural keys.
pub(crate) fn lock(kind: Kind, share: u8) -> String {
    key(kind, 'l', &format!("{share:02}"))
}

/// Events of a record that no longer fit it.
pub(crate) fn archive(kind: Kind, id: &str, block: u64) -> String {
    key(kind, 'h', &format!("{id}:{block}"))
}

/// That a block of a list's slots is dead for good.
pub(crate) fn tombstone(kind: Kind, list: &str, block: u64) -> String {
    key(kind, 't', &format!("{list}:{block}"))
}

/// Up to which slot a list is dead for good.
pub(crate) fn low_water(kind: Kind, list: &str) -> String {
    key(kind, 'o', list)
}

/// Who holds a unique key, or means to.
pub(crate) fn claim(kind: Kind, unique: &str) -> String {
    key(kind, 'u', unique)
}

/// How many places of a bucket of what expires were handed out. No list's name begins with this.
pub(crate) fn expiring(kind: Kind, bucket: &str) -> String {
    key(kind, 'n', &format!("-x.{bucket}"))
}

/// One place in such a bucket.
pub(crate) fn expiry(kind: Kind, bucket: &str, place: u64) -> String {
    key(kind, 'x', &format!("{bucket}:{place}"))
}

/// How much of a record's quota was used in a window: a counter.
pub(crate) fn uses(kind: Kind, id: &str, window: &str) -> String {
    uses_of(kind, &format!("{id}:{window}"))
}

/// The same by id and window in one, as notes have them.
pub(crate) fn uses_of(kind: Kind, uses: &str) -> String {
    key(kind, 'q', uses)
}

/// The first bucket that has not been emptied yet.
pub(crate) fn next_expiry(kind: Kind) -> String {
    key(kind, 'e', "next")
}

fn key(kind: Kind, what: char, rest: &str) -> String {
    let Kind { component, kind, .. } = kind;
    format!("{LAYOUT}.{component}.{kind}:{what}:{rest}")
}
