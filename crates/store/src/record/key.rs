//! Every key that the crate reads or writes is made here: `docs/storage.md` lists them.
//!
//! `<layout>.<component>.<kind>:<what>:…`, in ASCII `[a-z0-9:._-]` and at most 200 bytes, because that is what all back
//! ends take: layout, component and kind need at most 68, `:<what>:` 3, a list's name 100, and `:` with a slot 21.

use super::list::MAX_NAME;
use crate::{Id, Record};

/// The layout's number. A release that lays keys out differently takes the next one.
const LAYOUT: &str = "1";
const MAX_WORD: usize = 32;
const _: () = assert!(LAYOUT.len() + 1 + MAX_WORD + 1 + MAX_WORD + 3 + MAX_NAME + 21 <= 200);

pub(crate) fn record<R: Record>(id: &Id<R>) -> String {
    record_named::<R>(&id.to_string())
}

/// The same by the id's text.
pub(crate) fn record_named<R: Record>(id: &str) -> String {
    key::<R>('r', id)
}

/// How many slots of a list were ever handed out.
pub(crate) fn counter<R: Record>(list: &str) -> String {
    key::<R>('n', list)
}

pub(crate) fn slot<R: Record>(list: &str, slot: u64) -> String {
    key::<R>('s', &format!("{list}:{slot}"))
}

/// That a stretch of time (`issued::202`, `issued::2026`, `issued::2026-11`) was ever used.
pub(crate) fn mark<R: Record>(stretch: &str) -> String {
    key::<R>('m', stretch)
}

/// Who was first to create what is not there yet: a counter.
pub(crate) fn gate<R: Record>(name: &str, generation: u8) -> String {
    key::<R>('g', &format!("{name}:{generation}"))
}

/// When somebody found a gate taken and nothing behind it.
pub(crate) fn witness<R: Record>(name: &str, generation: u8) -> String {
    key::<R>('w', &format!("{name}:{generation}"))
}

/// The lock on a share of a kind's natural keys.
pub(crate) fn lock<R: Record>(share: u8) -> String {
    key::<R>('l', &format!("{share:02}"))
}

/// Events of a record that no longer fit it.
pub(crate) fn archive<R: Record>(id: &Id<R>, block: u64) -> String {
    key::<R>('h', &format!("{id}:{block}"))
}

/// That a block of a list's slots is dead for good.
pub(crate) fn tombstone<R: Record>(list: &str, block: u64) -> String {
    key::<R>('t', &format!("{list}:{block}"))
}

/// Up to which slot a list is dead for good.
pub(crate) fn low_water<R: Record>(list: &str) -> String {
    key::<R>('o', list)
}

/// Who holds a unique key, or means to.
pub(crate) fn claim<R: Record>(unique: &str) -> String {
    key::<R>('u', unique)
}

/// How many places of a bucket of what expires were handed out. No list's name begins with this.
pub(crate) fn expiring<R: Record>(bucket: &str) -> String {
    key::<R>('n', &format!("-x.{bucket}"))
}

/// One place in such a bucket.
pub(crate) fn expiry<R: Record>(bucket: &str, place: u64) -> String {
    key::<R>('x', &format!("{bucket}:{place}"))
}

/// The first bucket that has not been emptied yet.
pub(crate) fn next_expiry<R: Record>() -> String {
    key::<R>('e', "next")
}

fn key<R: Record>(what: char, rest: &str) -> String {
    const {
        assert!(is_word(R::COMPONENT) && is_word(R::KIND), "component and kind: [a-z0-9-], 1 to 32 bytes");
        assert!(is_word(R::PREFIX) && R::PREFIX.len() <= 8, "prefix: [a-z0-9-], 1 to 8 bytes");
    }
    format!("{LAYOUT}.{}.{}:{what}:{rest}", R::COMPONENT, R::KIND)
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
