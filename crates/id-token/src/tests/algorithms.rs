//! Attacks on the signature: RFC 8725 §2.1, §2.5, §2.9 and what §3.1-§3.5 and §3.10 say against them.

use curve25519_dalek::Scalar;
use hmac::{Hmac, Mac};
use rsa::pkcs8::{DecodePrivateKey, EncodePublicKey, LineEnding};
use rsa::signature::Verifier;
use serde_json::json;
use sha2::{Digest, Sha256, Sha512};

use super::support::*;
use crate::{Algorithm, Refused, key_id};

#[test]
fn rfc_8725_3_1_no_algorithm_is_none() {
    for name in ["none", "None", "NONE", "nOnE", ""] {
        let header = json!({ "alg": name, "kid": "rsa" }).to_string();
        let token = format!("{}.{}.", encode(&header), encode(claims().to_string()));
        assert_eq!(verify_with(&token, &KEYS), Err(Refused::Algorithm), "{name}");
        assert_eq!(verify_header(header), Err(Refused::Algorithm), "{name}");
    }
}

#[test]
fn rfc_8725_3_1_a_signature_cannot_be_left_out() {
    for algorithm in Algorithm::ALL {
        let token = good(algorithm);
        let (signed, _) = token.rsplit_once('.').unwrap();
        assert_eq!(verify_with(&format!("{signed}."), &KEYS), Err(Refused::Signature));
        assert_eq!(verify_with(signed, &KEYS), Err(Refused::Malformed));
    }
}

/// The public key, in any of the forms that libraries took for a shared secret.
#[test]
fn rfc_8725_2_1_a_public_key_is_no_shared_secret() {
    let key = rsa::RsaPrivateKey::from_pkcs8_pem(include_str!("fixtures/rsa-2048.pem")).unwrap().to_public_key();
    let pem = key.to_public_key_pem(LineEnding::LF).unwrap();
    let der = key.to_public_key_der().unwrap().into_vec();
    let jwk = Private::of(Algorithm::Rs256).jwk().to_string();
    for secret in [pem.as_bytes(), pem.trim_end().as_bytes(), &der, jwk.as_bytes()] {
        for name in ["HS256", "RS256"] {
            let header = json!({ "alg": name, "kid": "rsa" }).to_string();
            let message = format!("{}.{}", encode(header), encode(claims().to_string()));
            let mut mac = Hmac::<Sha256>::new_from_slice(secret).unwrap();
            mac.update(message.as_bytes());
            let token = format!("{message}.{}", encode(mac.finalize().into_bytes()));
            let expected = if name == "HS256" { Refused::Algorithm } else { Refused::Signature };
            assert_eq!(verify_with(&token, &KEYS), Err(expected));
        }
    }
}

/// A key is used with one algorithm only, whatever the header says.
#[test]
fn rfc_8725_3_1_the_key_has_the_algorithm() {
    for said in Algorithm::ALL {
        for kept in Algorithm::ALL.into_iter().filter(|kept| *kept != said) {
            for signer in Algorithm::ALL {
                let header = json!({ "alg": said.name(), "kid": id_of(kept) }).to_string();
                let token = signed(header, claims().to_string(), &Private::of(signer));
                assert_eq!(verify_with(&token, &KEYS), Err(Refused::Algorithm), "{said:?} {kept:?} {signer:?}");
            }
        }
    }
}

#[test]
fn rfc_8725_3_2_names_of_other_algorithms_are_unknown() {
    for name in
        ["RS384", "RS512", "PS256", "ES384", "ES256K", "ES512", "Ed448", "HS384", "rs256", "eddsa", "RS256 ", "SM2"]
    {
        assert_eq!(
            verify_header(json!({ "alg": name, "kid": "ed25519" }).to_string()),
            Err(Refused::Algorithm),
            "{name}"
        );
    }
    assert_eq!(verify_header(r#"{"kid":"ed25519"}"#), Err(Refused::Algorithm));
    assert_eq!(verify_header(r#"{"alg":["EdDSA"],"kid":"ed25519"}"#), Err(Refused::Malformed));
}

#[test]
fn rfc_8725_3_3_a_signature_of_another_key_or_text_is_refused() {
    let other = signed(header(Algorithm::EdDsa), claims().to_string(), &Private::ed25519(8));
    assert_eq!(verify_with(&other, &KEYS), Err(Refused::Signature));
    for algorithm in Algorithm::ALL {
        let token = good(algorithm);
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let (head, _) = signed.split_once('.').unwrap();
        let more = encode(changed(json!({ "puhui_roles": ["operator"] })));
        assert_eq!(verify_with(&format!("{head}.{more}.{signature}"), &KEYS), Err(Refused::Signature));
    }
}

/// Verified by a library, a signature of zeros would be one of everything (CVE-2022-21449).
#[test]
fn rfc_8725_3_4_a_signature_is_in_its_range() {
    for algorithm in Algorithm::ALL {
        let token = good(algorithm);
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let right = crate::base64url::decode(signature).unwrap();
        let mut longer = right.clone();
        longer.insert(0, 0);
        let forms =
            [vec![0; right.len()], vec![0xff; right.len()], right[1..].to_vec(), longer, [&right[..], &[0]].concat()];
        for form in forms {
            assert_eq!(verify_with(&format!("{signed}.{}", encode(form)), &KEYS), Err(Refused::Signature));
        }
    }
}

/// ASN.1 is how other protocols write ECDSA signatures; RFC 7518 §3.4 does not.
#[test]
fn rfc_8725_3_4_es256_signatures_are_no_asn_1() {
    let token = good(Algorithm::Es256);
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let raw = p256::ecdsa::Signature::from_slice(&crate::base64url::decode(signature).unwrap()).unwrap();
    assert_eq!(verify_with(&format!("{signed}.{}", encode(raw.to_der())), &KEYS), Err(Refused::Signature));
}

/// The owner of a key can make `R` the neutral point. The equation holds then, but it is no signature that anybody who
/// keeps to the algorithm makes, and libraries disagree about it.
#[test]
fn rfc_8725_3_4_ed25519_is_verified_strictly() {
    let key = ed25519_dalek::SigningKey::from_bytes(&[9; 32]);
    let message = format!("{}.{}", encode(header(Algorithm::EdDsa)), encode(claims().to_string()));
    let neutral = [&[1][..], &[0; 31]].concat();
    let hash = Sha512::digest([&neutral[..], key.verifying_key().as_bytes(), message.as_bytes()].concat());
    let s = Scalar::from_bytes_mod_order_wide(&hash.into()) * key.to_scalar();
    let signature = [&neutral[..], s.as_bytes()].concat();
    let lax = ed25519_dalek::Signature::from_slice(&signature).unwrap();
    assert!(key.verifying_key().verify(message.as_bytes(), &lax).is_ok());
    assert_eq!(verify_with(&format!("{message}.{}", encode(&signature)), &KEYS), Err(Refused::Signature));
}

/// The writer of a token would choose the key, or what we fetch (server-side request forgery, §2.9).
#[test]
fn rfc_8725_3_10_a_token_brings_no_key() {
    let own = Private::ed25519(8);
    for (name, value) in [
        ("jwk", own.jwk()),
        ("jku", json!("https://id.attacker.example/keys")),
        ("x5u", json!("http://169.254.169.254/latest/meta-data")),
        ("x5c", json!(["MIIB"])),
        ("jwk", json!(null)),
    ] {
        let header = with(json!({ "alg": "EdDSA", "kid": "ed25519" }), json!({ name: value })).to_string();
        for key in [&own, &Private::ed25519(9)] {
            let token = signed(&header, claims().to_string(), key);
            assert_eq!(verify_with(&token, &KEYS), Err(Refused::EmbeddedKey), "{name}");
            assert_eq!(key_id(&token), Err(Refused::EmbeddedKey), "{name}");
        }
    }
}

/// A key id is compared and does nothing else (§2.9: injection).
#[test]
fn rfc_8725_3_10_a_key_id_is_only_compared() {
    for id in ["", "../../dev/null", "ed25519' OR '1'='1", "ED25519", "ed25519 ", "ed25519\0", "rsa|ed25519"] {
        let token =
            signed(json!({ "alg": "EdDSA", "kid": id }).to_string(), claims().to_string(), &Private::ed25519(9));
        assert_eq!(key_id(&token), Ok(Some(id.to_owned())));
        assert_eq!(verify_with(&token, &KEYS), Err(Refused::UnknownKey), "{id}");
        assert!(!KEYS.has(id));
    }
    assert!(KEYS.has("ed25519"));
    assert_eq!(verify_header(r#"{"alg":"EdDSA","kid":7}"#), Err(Refused::Malformed));
}

#[test]
fn rfc_7515_4_1_11_no_extension_is_understood() {
    for extension in
        [json!({ "crit": ["exp"], "exp": 1 }), json!({ "crit": [] }), json!({ "crit": null }), json!({ "b64": false })]
    {
        let header = with(json!({ "alg": "EdDSA", "kid": "ed25519" }), extension).to_string();
        assert_eq!(verify_header(header), Err(Refused::Extension));
    }
}
