//! Tokens that two readers could read differently: RFC 8725 §2.6 and §3.7, RFC 7515 §2 and §4.

use serde_json::json;

use super::support::*;
use crate::{Algorithm, MAX_TOKEN_BYTES, Refused, key_id};

const MALFORMED: Option<Refused> = Some(Refused::Malformed);

#[test]
fn a_token_has_three_parts() {
    let token = good(Algorithm::EdDsa);
    let (signed, signature) = token.rsplit_once('.').unwrap();
    for text in [
        "",
        ".",
        "..",
        "...",
        "a.b.c",
        signed,
        signature,
        &format!(".{token}"),
        &format!("{token}."),
        &format!("{token}.{signature}"),
        &format!("{signed}..{signature}"),
        &format!("{signed}.AAAA.{signature}"),
        &format!("{token}.AAAA.AAAA"),
        r#"{"protected":"eyJhbGciOiJFZERTQSJ9","payload":"e30","signature":"AA"}"#,
    ] {
        assert_eq!(verify_with(text, &KEYS).err(), MALFORMED, "{text}");
    }
}

#[test]
fn base64url_has_one_spelling() {
    let token = good(Algorithm::EdDsa);
    let parts = token.split('.').collect::<Vec<_>>();
    for place in 0..3 {
        for (before, after) in
            [(" ", ""), ("", " "), ("", "\n"), ("\t", ""), ("", "="), ("", "=="), ("", "\0"), ("\u{feff}", "")]
        {
            let bend =
                |own: usize, part: &str| if own == place { format!("{before}{part}{after}") } else { part.to_owned() };
            let message = format!("{}.{}", bend(0, parts[0]), bend(1, parts[1]));
            let signature = encode(Private::ed25519(9).signature(message.as_bytes()));
            let token = format!("{message}.{}", bend(2, &signature));
            assert_eq!(verify_with(&token, &KEYS).err(), MALFORMED, "{place}: {before:?} {after:?}");
        }
    }
    // 64 bytes end in a letter of which four bits do not count, and must be zero.
    let last = token.chars().last().unwrap();
    let same = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let next = same.chars().nth(same.find(last).unwrap() + 1).unwrap();
    assert_eq!(verify_with(&format!("{}{next}", &token[..token.len() - 1]), &KEYS).err(), MALFORMED);
    assert_eq!(crate::base64url::decode("+/"), None, "another alphabet");
}

#[test]
fn rfc_8725_3_7_header_and_payload_are_one_json_object() {
    let (claims, header) = (claims().to_string(), header(Algorithm::EdDsa));
    for wrong in [
        "",
        "null",
        "7",
        "\"text\"",
        "[]",
        "true",
        "{",
        "{}{}",
        "nope",
        "{'a':1}",
        "{\"a\":1,}",
        "{\"a\":01}",
        "{\"a\":NaN}",
    ] {
        assert_eq!(verify_claims(wrong).err(), MALFORMED, "{wrong}");
        assert_eq!(verify_header(wrong).err(), MALFORMED, "{wrong}");
    }
    for (before, after) in
        [("\u{feff}", ""), ("", "\0"), ("", "}"), ("", "{}"), ("", "//"), ("[", "]"), ("x", ""), ("\u{a0}", "")]
    {
        assert_eq!(verify_claims(format!("{before}{claims}{after}")).err(), MALFORMED, "{before:?} {after:?}");
        assert_eq!(verify_header(format!("{before}{header}{after}")).err(), MALFORMED, "{before:?} {after:?}");
    }
    assert!(verify_claims(format!(" \r\n{claims}\t ")).is_ok(), "JSON may have whitespace around it (RFC 7515 §A.1.1)");
}

#[test]
fn rfc_8725_3_7_text_is_utf_8() {
    let utf_16 = claims().to_string().encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let latin = [changed(json!({ "sub": null })).trim_end_matches('}').as_bytes(), b",\"sub\":\"a\xe9\"}"].concat();
    let surrogate = format!("{},\"own\":\"\\ud800\"}}", claims().to_string().trim_end_matches('}'));
    for wrong in [utf_16, latin, surrogate.into_bytes()] {
        assert_eq!(verify_claims(wrong).err(), MALFORMED);
    }
}

/// RFC 7515 §4 and RFC 7519 §4: names are unique. Equal names written in two ways are equal.
#[test]
fn no_name_occurs_twice() {
    let end = |text: &str, more: &str| format!("{},{more}}}", text.strip_suffix('}').unwrap());
    let text = claims().to_string();
    for more in [
        r#""sub":"someone""#,
        r#""sub":"248289761001""#,
        r#""s\u0075b":"someone""#,
        r#""own":1,"own":1"#,
        r#""own":{"a":1,"a":2}"#,
        r#""own":[{"b":{"a":1,"a":1}}]"#,
        r#""own":{"":1,"":1}"#,
    ] {
        assert_eq!(verify_claims(end(&text, more)).err(), MALFORMED, "{more}");
    }
    for more in
        [r#""alg":"EdDSA""#, r#""alg":"none""#, r#""kid":"ed25519""#, r#""\u0061lg":"none""#, r#""own":{"a":1,"a":1}"#]
    {
        let token = signed(end(&header(Algorithm::EdDsa), more), &text, &Private::ed25519(9));
        assert_eq!(verify_with(&token, &KEYS).err(), MALFORMED, "{more}");
        assert_eq!(key_id(&token).err(), MALFORMED, "{more}");
    }
    assert!(verify_claims(end(&text, r#""own":{"a":1},"other":{"a":1}"#)).is_ok(), "equal names in two objects");
}

#[test]
fn a_long_or_deep_token_is_refused() {
    let long = |letters: usize| verify_claims(changed(json!({ "own": "a".repeat(letters) }))).map(|_| ());
    assert_eq!((long(11_000), long(12_400)), (Ok(()), Err(Refused::TooLong)));
    assert_eq!(key_id(&"a".repeat(MAX_TOKEN_BYTES + 1)), Err(Refused::TooLong));
    assert_eq!(key_id(&"a".repeat(MAX_TOKEN_BYTES)), Err(Refused::Malformed));
    for deep in [
        "[".repeat(11_000),
        "{\"a\":".repeat(2_200),
        format!("{{\"own\":{}1{}}}", "[".repeat(2_000), "]".repeat(2_000)),
    ] {
        assert_eq!(verify_claims(&deep).err(), MALFORMED);
        assert_eq!(verify_header(deep).err(), MALFORMED);
    }
}

/// RFC 8725 §2.3: an encrypted token has five parts, whatever is inside.
#[test]
fn rfc_8725_2_3_encrypted_tokens_are_refused() {
    let header = encode(r#"{"alg":"RSA-OAEP","enc":"A256GCM","kid":"rsa"}"#);
    assert_eq!(verify_with(&format!("{header}.AAAA.AAAA.AAAA.AAAA"), &KEYS).err(), MALFORMED);
}

/// RFC 7519 §5.2: a token within a token is no JSON.
#[test]
fn nested_tokens_are_refused() {
    let token = signed(r#"{"alg":"EdDSA","kid":"ed25519","cty":"JWT"}"#, good(Algorithm::EdDsa), &Private::ed25519(9));
    assert_eq!(verify_with(&token, &KEYS).err(), MALFORMED);
}
