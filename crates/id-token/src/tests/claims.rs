//! Tokens of the right key that are not for us, or no ID tokens: RFC 8725 §2.7, §2.8 and §3.8-§3.12.

use serde_json::{Value, json};

use super::support::*;
use crate::{Algorithm, Algorithms, Provider, Refused, verify, verify_from_token_endpoint};

#[track_caller]
fn check(change: Value, expected: Result<(), Refused>) {
    let found = verify_claims(changed(change.clone())).map(|_| ());
    assert_eq!(found, expected, "{change}");
}

#[test]
fn rfc_8725_3_8_the_issuer_is_exactly_the_one_configured() {
    for issuer in [
        "https://id.attacker.example",
        "https://id.office.example/realms/staff/",
        "https://ID.office.example/realms/staff",
        "",
        "https://id.office.example/realms",
    ] {
        check(json!({ "iss": issuer }), Err(Refused::Issuer));
    }
    check(json!({ "iss": null }), Err(Refused::Claim("iss")));
    check(json!({ "iss": [ISSUER] }), Err(Refused::Claim("iss")));
    let token = signed(header(Algorithm::EdDsa), changed(json!({ "iss": "" })), &Private::ed25519(9));
    let algorithms = Algorithms::from_iter(Algorithm::ALL);
    let provider = Provider { issuer: "", client_ids: &texts(&["puhui"]), algorithms, claims: &[] };
    assert_eq!(verify(&token, &provider, &KEYS, NONCE, NOW), Err(Refused::Issuer), "not configured");
}

#[test]
fn rfc_8725_3_8_a_subject_is_there_and_visible() {
    for subject in [
        json!(null),
        json!(""),
        json!(7),
        json!(["a"]),
        json!("a b"),
        json!("a\n"),
        json!("示范"),
        json!("a".repeat(256)),
    ] {
        check(json!({ "sub": subject }), Err(Refused::Claim("sub")));
    }
    check(json!({ "sub": "a".repeat(255) }), Ok(()));
    check(json!({ "sub": "!~" }), Ok(()));
}

#[test]
fn rfc_8725_3_9_the_audience_is_a_client_of_ours() {
    for audience in [json!("puhui"), json!(["puhui"]), json!("puhui-portal")] {
        check(json!({ "aud": audience }), Ok(()));
    }
    for audience in
        [json!("mail"), json!(["mail"]), json!([]), json!(""), json!("Puhui"), json!("puhui "), json!("puhui,mail")]
    {
        check(json!({ "aud": audience }), Err(Refused::Audience));
    }
    for audience in [json!(7), json!({ "puhui": 1 }), json!(["puhui", 7]), json!([["puhui"]])] {
        check(json!({ "aud": audience }), Err(Refused::Claim("aud")));
    }
    let token = signed(header(Algorithm::EdDsa), changed(json!({ "aud": "" })), &Private::ed25519(9));
    let algorithms = Algorithms::from_iter(Algorithm::ALL);
    let provider = Provider { issuer: ISSUER, client_ids: &texts(&[""]), algorithms, claims: &[] };
    assert_eq!(verify(&token, &provider, &KEYS, NONCE, NOW), Err(Refused::Audience), "not configured");
}

/// OpenID Connect Core §3.1.3.7, 4 and 5.
#[test]
fn rfc_8725_3_9_of_several_audiences_the_authorized_party_is_ours() {
    let two = json!(["puhui", "mail"]);
    check(json!({ "aud": two }), Err(Refused::AuthorizedParty));
    check(json!({ "aud": ["puhui", "puhui"] }), Err(Refused::AuthorizedParty));
    check(json!({ "aud": two, "azp": "mail" }), Err(Refused::AuthorizedParty));
    check(json!({ "aud": two, "azp": "puhui" }), Ok(()));
    check(json!({ "aud": two, "azp": "puhui-portal" }), Ok(()));
    check(json!({ "aud": ["mail", "calendar"], "azp": "puhui" }), Err(Refused::Audience));
    check(json!({ "azp": "puhui" }), Ok(()));
    check(json!({ "azp": "mail" }), Err(Refused::AuthorizedParty));
    check(json!({ "azp": "" }), Err(Refused::AuthorizedParty));
    check(json!({ "azp": ["puhui"] }), Err(Refused::Claim("azp")));
}

/// RFC 9068 §2.1 and others: what says that it is something else is something else.
#[test]
fn rfc_8725_3_11_other_types_are_refused() {
    for kind in ["at+jwt", "AT+JWT", "application/at+jwt", "logout+jwt", "secevent+jwt", "dpop+jwt", "JOSE", "", "JWT "]
    {
        let header = json!({ "alg": "EdDSA", "kid": "ed25519", "typ": kind });
        assert_eq!(verify_header(header.to_string()), Err(Refused::NotAnIdToken), "{kind}");
    }
    assert_eq!(verify_header(r#"{"alg":"EdDSA","kid":"ed25519","typ":7}"#), Err(Refused::Malformed));
}

/// Access tokens of the same provider, signed with the same key, for the same client.
#[test]
fn rfc_8725_3_12_access_tokens_are_refused() {
    check(json!({ "nonce": null }), Err(Refused::NotAnIdToken));
    check(json!({ "aud": null }), Err(Refused::NotAnIdToken));
    for kind in ["Bearer", "Refresh", "Offline", "Logout", "at+jwt"] {
        check(json!({ "typ": kind }), Err(Refused::NotAnIdToken));
    }
    for kind in [json!("access"), json!(["id"])] {
        check(json!({ "token_use": kind }), Err(Refused::NotAnIdToken));
    }
    check(json!({ "typ": "ID" }), Ok(()));
    check(json!({ "typ": "JWT", "token_use": "id" }), Ok(()));
}

#[test]
fn a_token_answers_one_request() {
    for nonce in [json!(""), json!("n-0S6_WzA2MJ"), json!("n-0S6_WzA2M"), json!("n-0S6_WzA2Mj ")] {
        check(json!({ "nonce": nonce }), Err(Refused::Nonce));
    }
    check(json!({ "nonce": [NONCE] }), Err(Refused::Claim("nonce")));
    let empty = signed(header(Algorithm::EdDsa), changed(json!({ "nonce": "" })), &Private::ed25519(9));
    assert_eq!(verify_at(&empty, &KEYS, "", NOW), Err(Refused::Nonce), "an empty nonce is none");
}

/// What the token endpoint answers without a nonce is good that one way and no other.
#[test]
fn a_token_without_a_nonce_comes_from_the_token_endpoint_only() {
    let (client_ids, algorithms) = (texts(&["puhui"]), Algorithms::from_iter(Algorithm::ALL));
    let provider = Provider { issuer: ISSUER, client_ids: &client_ids, algorithms, claims: &[] };
    let check = |change: Value, expected: Result<(), Refused>| {
        let token = signed(header(Algorithm::EdDsa), changed(change.clone()), &Private::ed25519(9));
        let found = verify_from_token_endpoint(&token, &provider, &KEYS, NOW).map(|_| ());
        assert_eq!(found, expected, "{change}");
        assert!(verify(&token, &provider, &KEYS, "", NOW).is_err(), "a browser brings {change}");
    };
    let (none, now) = (Value::Null, NOW.unix_timestamp());
    check(json!({ "nonce": none }), Ok(()));
    check(json!({}), Err(Refused::Nonce));
    check(json!({ "nonce": "" }), Err(Refused::Nonce));
    check(json!({ "nonce": [NONCE] }), Err(Refused::Claim("nonce")));
    check(json!({ "nonce": none, "iss": "https://id.attacker.example" }), Err(Refused::Issuer));
    check(json!({ "nonce": none, "aud": "mail" }), Err(Refused::Audience));
    check(json!({ "nonce": none, "aud": none }), Err(Refused::NotAnIdToken));
    check(json!({ "nonce": none, "exp": now - 60 }), Err(Refused::Expired));
    check(json!({ "nonce": none, "typ": "Bearer" }), Err(Refused::NotAnIdToken));
    let unsigned = signed(header(Algorithm::EdDsa), changed(json!({ "nonce": none })), &Private::ed25519(8));
    assert_eq!(verify_from_token_endpoint(&unsigned, &provider, &KEYS, NOW), Err(Refused::Signature));
}

#[test]
fn expiry_and_issue_are_required() {
    for claim in ["exp", "iat"] {
        check(json!({ claim: null }), Err(Refused::Claim(claim)));
    }
    check(json!({ "auth_time": null }), Ok(()));
    check(json!({ "exp": 0 }), Err(Refused::Expired));
    check(json!({ "exp": -1 }), Err(Refused::Expired));
}

/// Claims are looked at only when the signature is right: whoever cannot sign learns nothing about what is expected.
#[test]
fn the_signature_comes_first() {
    let token = signed(header(Algorithm::EdDsa), changed(json!({ "iss": "a", "nonce": null })), &Private::ed25519(8));
    assert_eq!(verify_with(&token, &KEYS), Err(Refused::Signature));
}

#[test]
fn reasons_are_sentences_without_content() {
    let token = signed(header(Algorithm::EdDsa), changed(json!({ "sub": "secret stuff" })), &Private::ed25519(9));
    let reason = verify_with(&token, &KEYS).unwrap_err().to_string();
    assert_eq!(reason, "The token's claim `sub` is missing, or is not what it must be.");
    assert_eq!(Refused::TooLong.to_string(), "The token is longer than 16384 bytes.");
}
