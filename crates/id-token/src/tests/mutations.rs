//! Whatever is done to a good token, it is refused; whatever arrives, nothing panics.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::json;

use super::support::*;
use crate::{Algorithm, KeySet, key_id};

static GOOD: LazyLock<[String; 3]> = LazyLock::new(|| Algorithm::ALL.map(good));

static SET: LazyLock<String> = LazyLock::new(|| {
    let keys = Algorithm::ALL.map(|one| with(Private::of(one).jwk(), json!({ "kid": id_of(one) })));
    json!({ "keys": keys }).to_string()
});

#[derive(Clone, Debug)]
enum Change {
    Flip(Index, u8),
    Replace(Index, u8),
    Cut(Index, Index),
    Insert(Index, Vec<u8>),
    Swap(Index, Index),
    Repeat(Index, Index),
}

impl Change {
    fn any() -> impl Strategy<Value = Self> {
        let place = any::<Index>;
        let letter = || prop_oneof![Just(b'.'), Just(b'='), Just(b'A'), Just(b'-'), Just(b'_'), any::<u8>()];
        prop_oneof![
            (place(), 0..8_u8).prop_map(|(at, bit)| Self::Flip(at, bit)),
            (place(), letter()).prop_map(|(at, byte)| Self::Replace(at, byte)),
            (place(), place()).prop_map(|(from, to)| Self::Cut(from, to)),
            (place(), prop::collection::vec(letter(), 1..5)).prop_map(|(at, bytes)| Self::Insert(at, bytes)),
            (place(), place()).prop_map(|(one, other)| Self::Swap(one, other)),
            (place(), place()).prop_map(|(from, to)| Self::Repeat(from, to)),
        ]
    }

    fn apply(&self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        let len = bytes.len();
        let range = |from: &Index, to: &Index| from.index(len).min(to.index(len))..from.index(len).max(to.index(len));
        match self {
            Self::Flip(at, bit) => bytes[at.index(len)] ^= 1 << bit,
            Self::Replace(at, byte) => bytes[at.index(len)] = *byte,
            Self::Cut(from, to) => drop(bytes.drain(range(from, to))),
            Self::Insert(at, more) => drop(bytes.splice(at.index(len)..at.index(len), more.iter().copied())),
            Self::Swap(one, other) => bytes.swap(one.index(len), other.index(len)),
            Self::Repeat(from, to) => bytes.extend_from_within(range(from, to)),
        }
    }
}

fn mutated(text: &str, changes: &[Change]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    changes.iter().for_each(|change| change.apply(&mut bytes));
    bytes
}

proptest! {
    #[test]
    fn no_changed_token_is_accepted(which in 0..3_usize, changes in prop::collection::vec(Change::any(), 1..4)) {
        let bytes = mutated(&GOOD[which], &changes);
        let token = String::from_utf8_lossy(&bytes);
        if token != GOOD[which] {
            prop_assert!(verify_with(&token, &KEYS).is_err(), "{token}");
        }
    }

    /// The same below the encoding: header and payload with another byte keep the old signature.
    #[test]
    fn no_changed_part_is_accepted(which in 0..3_usize, part in 0..3_usize, change in Change::any()) {
        let mut parts = GOOD[which].split('.').map(|part| crate::base64url::decode(part).unwrap()).collect::<Vec<_>>();
        change.apply(&mut parts[part]);
        let token = parts.iter().map(encode).collect::<Vec<_>>().join(".");
        if token != GOOD[which] {
            prop_assert!(verify_with(&token, &KEYS).is_err(), "{token}");
        }
    }

    #[test]
    fn no_text_is_accepted(text in "\\PC*", dotted in "[A-Za-z0-9_-]{0,40}\\.[A-Za-z0-9_-]{0,40}\\.[A-Za-z0-9_-]{0,90}") {
        for token in [text, dotted] {
            let _ = key_id(&token);
            prop_assert!(verify_with(&token, &KEYS).is_err());
        }
    }

    /// Well signed, so that every byte of the payload is read.
    #[test]
    fn no_payload_makes_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), changes in prop::collection::vec(Change::any(), 1..4)) {
        let _ = verify_claims(bytes);
        let _ = verify_claims(mutated(&claims().to_string(), &changes));
    }

    #[test]
    fn no_header_makes_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), changes in prop::collection::vec(Change::any(), 1..4)) {
        let _ = verify_header(bytes);
        let _ = verify_header(mutated(&header(Algorithm::EdDsa), &changes));
    }

    #[test]
    fn no_key_set_makes_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), changes in prop::collection::vec(Change::any(), 1..4)) {
        let _ = KeySet::read(&bytes);
        if let Ok(keys) = KeySet::read(&mutated(&SET, &changes)) {
            for token in GOOD.iter() {
                let _ = verify_with(token, &keys);
            }
        }
    }
}
