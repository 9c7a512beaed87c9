//! RFC 7517, and RFC 8725 §3.4 and §3.5: what a key is.

use serde_json::{Value, json};

use super::support::*;
use crate::{Algorithm, KeySet, KeySetError, MAX_KEY_SET_BYTES, MAX_KEYS, PassedOver, Refused, Unusable};

fn key(algorithm: Algorithm) -> Value {
    Private::of(algorithm).jwk()
}

/// An RSA key with a modulus of so many bits, odd and otherwise arbitrary.
fn rsa(bits: usize) -> Value {
    let mut modulus = vec![0xff; bits.div_ceil(8)];
    modulus[0] >>= (8 - bits % 8) % 8;
    json!({ "kty": "RSA", "n": encode(modulus), "e": "AQAB" })
}

#[track_caller]
fn check(jwk: Value, expected: Result<(), Unusable>) {
    let set = key_set(std::slice::from_ref(&jwk));
    let found = set.passed_over().first().map_or(Ok(()), |passed| Err(passed.why));
    assert_eq!((found, set.len()), (expected, usize::from(expected.is_ok())), "{jwk}");
    assert_eq!(set.is_empty(), expected.is_err());
}

#[test]
fn rfc_7518_3_3_an_rsa_key_has_a_sound_size() {
    for (bits, expected) in [
        (1024, Err(Unusable::Size)),
        (2047, Err(Unusable::Size)),
        (2048, Ok(())),
        (4096, Ok(())),
        (8192, Ok(())),
        (8193, Err(Unusable::Size)),
        (16_384, Err(Unusable::Size)),
    ] {
        check(rsa(bits), expected);
    }
    check(json!({ "kty": "RSA", "n": "", "e": "AQAB" }), Err(Unusable::Size));
}

#[test]
fn rfc_8725_3_4_an_rsa_key_has_a_sound_exponent() {
    for exponent in [&[][..], &[0], &[1], &[2], &[1, 0, 0], &[0xff; 5], &[0xff; 300]] {
        check(with(rsa(2048), json!({ "e": encode(exponent) })), Err(Unusable::Value));
    }
    check(with(rsa(2048), json!({ "e": "Aw" })), Ok(()));
    let even = [vec![0xff; 255], vec![0xfe]].concat();
    check(json!({ "kty": "RSA", "n": encode(even), "e": "AQAB" }), Err(Unusable::Value));
}

/// RFC 7518 §6.3.1.1: some libraries write a zero byte in front, against the rule.
#[test]
fn a_zero_byte_before_the_modulus_changes_nothing() {
    let right = crate::base64url::decode(key(Algorithm::Rs256)["n"].as_str().unwrap()).unwrap();
    let set =
        key_set(&[with(key(Algorithm::Rs256), json!({ "kid": "rsa", "n": encode([&[0], &right[..]].concat()) }))]);
    assert!(verify_with(&good(Algorithm::Rs256), &set).is_ok());
}

#[test]
fn rfc_8725_3_4_a_point_is_on_its_curve() {
    let good = key(Algorithm::Es256);
    let (x, y) = (good["x"].as_str().unwrap(), good["y"].as_str().unwrap());
    let (zero, one, max) = (encode([0; 32]), encode([1; 32]), encode([0xff; 32]));
    let short = encode(&crate::base64url::decode(x).unwrap()[1..]);
    let long = encode([&[0], &crate::base64url::decode(x).unwrap()[..]].concat());
    for (x, y) in [
        (x, x),
        (y, x),
        (x, &zero),
        (&zero, &zero),
        (&one, &one),
        (&max, &max),
        (&short, y),
        (&long, y),
        ("", ""),
        (x, ""),
    ] {
        check(json!({ "kty": "EC", "crv": "P-256", "x": x, "y": y }), Err(Unusable::Value));
    }
}

/// The points of small order in their canonical forms, and what is no point.
#[test]
fn rfc_8725_3_4_an_ed25519_key_is_no_weak_point() {
    let neutral = [&[1][..], &[0; 31]].concat();
    let order_2 = [&[0xec][..], &[0xff; 30], &[0x7f]].concat();
    let order_4 = vec![0; 32];
    let no_point = [&[2][..], &[0; 31]].concat();
    for wrong in [neutral, order_2, order_4, no_point, vec![9; 31], vec![9; 33], vec![]] {
        check(json!({ "kty": "OKP", "crv": "Ed25519", "x": encode(wrong) }), Err(Unusable::Value));
    }
}

#[test]
fn rfc_7517_5_keys_that_are_not_understood_are_passed_over() {
    for unknown in [
        json!({}),
        json!({ "kty": "AKP", "alg": "ML-DSA-65", "pub": "AA" }),
        json!({ "kty": "EC", "crv": "P-384", "x": "AA", "y": "AA" }),
        json!({ "kty": "EC", "crv": "secp256k1", "x": "AA", "y": "AA" }),
        json!({ "kty": "OKP", "crv": "X25519", "x": "AA" }),
        json!({ "kty": "OKP", "crv": "Ed448", "x": "AA" }),
        json!({ "kty": "rsa", "n": "AA", "e": "AQAB" }),
        json!({ "kty": ["RSA"] }),
    ] {
        check(unknown, Err(Unusable::Kind));
    }
    for broken in [
        json!({ "kty": "RSA" }),
        json!({ "kty": "RSA", "n": 7, "e": "AQAB" }),
        json!({ "kty": "EC", "crv": "P-256", "x": "AA" }),
        json!({ "kty": "OKP", "crv": "Ed25519" }),
        with(key(Algorithm::EdDsa), json!({ "x": "a b" })),
    ] {
        check(broken, Err(Unusable::Value));
    }
}

/// RFC 8725 §2.1: a shared secret never verifies, under any algorithm.
#[test]
fn symmetric_keys_are_never_used() {
    let secret = json!({ "kty": "oct", "k": encode([7; 64]), "kid": "ed25519" });
    check(secret.clone(), Err(Unusable::Kind));
    check(with(secret.clone(), json!({ "alg": "EdDSA", "crv": "Ed25519" })), Err(Unusable::Kind));
    assert_eq!(verify_with(&good(Algorithm::EdDsa), &key_set(&[secret])), Err(Refused::UnknownKey));
}

#[test]
fn a_key_is_used_for_what_it_is_meant() {
    for algorithm in Algorithm::ALL {
        for (members, expected) in [
            (json!({ "use": "sig", "key_ops": ["verify"], "alg": algorithm.name() }), Ok(())),
            (json!({ "key_ops": ["sign", "verify"] }), Ok(())),
            (json!({ "use": "enc" }), Err(Unusable::Purpose)),
            (json!({ "use": null }), Err(Unusable::Purpose)),
            (json!({ "key_ops": ["encrypt"] }), Err(Unusable::Purpose)),
            (json!({ "key_ops": [] }), Err(Unusable::Purpose)),
            (json!({ "key_ops": "verify" }), Err(Unusable::Purpose)),
            (json!({ "alg": "RSA-OAEP" }), Err(Unusable::Algorithm)),
            (json!({ "alg": "PS256" }), Err(Unusable::Algorithm)),
            (json!({ "alg": "HS256" }), Err(Unusable::Algorithm)),
            (json!({ "alg": null }), Err(Unusable::Algorithm)),
        ] {
            check(with(key(algorithm), members), expected);
        }
        for other in Algorithm::ALL.into_iter().filter(|other| *other != algorithm) {
            check(with(key(algorithm), json!({ "alg": other.name() })), Err(Unusable::Algorithm));
        }
    }
    check(with(key(Algorithm::EdDsa), json!({ "alg": "Ed25519" })), Ok(()));
}

/// Whoever reads the set could sign.
#[test]
fn a_key_whose_private_part_is_public_is_not_used() {
    for algorithm in Algorithm::ALL {
        for name in ["d", "p", "q", "dp", "dq", "qi", "oth", "k"] {
            check(with(key(algorithm), json!({ name: "AA" })), Err(Unusable::Private));
        }
    }
}

#[test]
fn of_keys_that_share_an_id_none_is_used() {
    let named = |number: u8, id: &str| with(Private::ed25519(number).jwk(), json!({ "kid": id }));
    let set = key_set(&[
        named(9, "ed25519"),
        named(7, "other"),
        named(8, "ed25519"),
        with(key(Algorithm::Rs256), json!({ "kid": "ed25519" })),
    ]);
    assert_eq!((set.len(), set.has("ed25519"), set.has("other")), (1, false, true));
    let passed = PassedOver { key_id: Some("ed25519".to_owned()), why: Unusable::SharedId };
    assert_eq!(set.passed_over(), [passed.clone(), passed.clone(), passed]);
    assert_eq!(verify_with(&good(Algorithm::EdDsa), &set), Err(Refused::UnknownKey));
    // A key for encryption does not count: it is never meant.
    let set = key_set(&[named(9, "ed25519"), with(named(8, "ed25519"), json!({ "use": "enc" }))]);
    assert!(verify_with(&good(Algorithm::EdDsa), &set).is_ok());
}

#[test]
fn a_key_without_id_is_only_for_tokens_without() {
    let set = key_set(&[key(Algorithm::EdDsa)]);
    assert_eq!(verify_with(&good(Algorithm::EdDsa), &set), Err(Refused::UnknownKey));
    let token = signed(r#"{"alg":"EdDSA"}"#, claims().to_string(), &Private::ed25519(9));
    assert!(verify_with(&token, &set).is_ok());
}

#[test]
fn what_is_no_key_set_is_an_error() {
    for wrong in [
        "",
        "[]",
        "null",
        "{}",
        r#"{"keys":{}}"#,
        r#"{"keys":null}"#,
        r#"{"keys":[7]}"#,
        r#"{"keys":[]} x"#,
        "\u{feff}{\"keys\":[]}",
        r#"{"keys":[],"keys":[]}"#,
        r#"{"keys":[{"kid":"a","kid":"b"}]}"#,
    ] {
        assert_eq!(KeySet::read(wrong.as_bytes()).err(), Some(KeySetError::Malformed), "{wrong}");
    }
    assert!(KeySet::read(br#"{"keys":[],"own":1}"#).unwrap().is_empty());
    let many =
        |count: usize| KeySet::read(json!({ "keys": vec![json!({}); count] }).to_string().as_bytes()).map(|_| ());
    assert_eq!((many(MAX_KEYS), many(MAX_KEYS + 1)), (Ok(()), Err(KeySetError::TooManyKeys)));
    let large =
        |bytes: usize| KeySet::read(&[br#"{"keys":[]}"#, vec![b' '; bytes - 11].as_slice()].concat()).map(|_| ());
    assert_eq!((large(MAX_KEY_SET_BYTES), large(MAX_KEY_SET_BYTES + 1)), (Ok(()), Err(KeySetError::TooLarge)));
}
