use serde_json::json;
use time::Duration;

use super::support::*;
use crate::{Algorithm, Algorithms, Provider, Refused, key_id, verify};

#[test]
fn a_token_of_each_algorithm_is_accepted() {
    for algorithm in Algorithm::ALL {
        let token = good(algorithm);
        assert_eq!(key_id(&token), Ok(Some(id_of(algorithm).to_owned())));
        let verified = verify_with(&token, &KEYS).unwrap();
        assert_eq!(verified.subject, "248289761001");
        assert_eq!(verified.issued_at, NOW - Duration::seconds(5));
        assert_eq!(verified.expires_at, NOW + Duration::seconds(300));
        assert_eq!(verified.auth_time, Some(NOW - Duration::seconds(20)));
    }
}

#[test]
fn only_the_claims_asked_for_are_there() {
    let claims = verify_claims(changed(json!({ "groups": "clerks", "email": "a@office.example" }))).unwrap().claims;
    assert_eq!(claims.text("name"), Some("示范一"));
    assert_eq!(claims.texts("name"), ["示范一"]);
    assert_eq!((claims.text("puhui_roles"), claims.texts("puhui_roles")), (None, vec!["officer", "city"]));
    assert_eq!(claims.texts("groups"), ["clerks"]);
    assert_eq!((claims.text("email"), claims.text("nonce")), (None, None));
    assert_eq!(format!("{claims:?}"), r#"{"groups", "name", "puhui_roles"}"#, "values are personal data");
}

#[test]
fn a_claim_of_another_shape_is_as_good_as_absent() {
    for other in [json!(true), json!(7), json!({ "a": "b" }), json!(["a", 1]), json!([["a"]])] {
        let claims = verify_claims(changed(json!({ "groups": other }))).unwrap().claims;
        assert_eq!((claims.text("groups"), claims.texts("groups").len()), (None, 0));
    }
}

#[test]
fn clocks_may_differ_by_a_minute() {
    let token = good(Algorithm::EdDsa);
    let at = |seconds| verify_at(&token, &KEYS, NONCE, NOW + Duration::seconds(seconds)).map(|_| ());
    assert_eq!(at(359), Ok(()));
    assert_eq!(at(360), Err(Refused::Expired), "RFC 7519 §4.1.4: on or after");
    assert_eq!(at(-65), Ok(()));
    assert_eq!(at(-66), Err(Refused::NotYetValid));
    for claim in ["iat", "nbf", "auth_time"] {
        let from = |seconds| verify_claims(changed(json!({ claim: NOW.unix_timestamp() + seconds }))).map(|_| ());
        assert_eq!((from(60), from(61)), (Ok(()), Err(Refused::NotYetValid)), "{claim}");
    }
}

#[test]
fn times_may_have_fractions_and_no_other_form() {
    let now = NOW.unix_timestamp();
    assert_eq!(verify_claims(changed(json!({ "exp": now as f64 + 0.5 }))).unwrap().expires_at, NOW);
    for claim in ["exp", "iat", "nbf", "auth_time"] {
        for wrong in
            [json!((now + 9).to_string()), json!([now]), json!(true), json!(1e300), json!(u64::MAX), json!(1e15)]
        {
            assert_eq!(verify_claims(changed(json!({ claim: wrong }))), Err(Refused::Claim(claim)), "{wrong}");
        }
    }
    assert_eq!(verify_claims(changed(json!({ "exp": i64::MIN }))), Err(Refused::Claim("exp")));
    assert!(verify_claims(changed(json!({ "exp": 253_402_300_799_i64 }))).is_ok(), "the end of the calendar");
}

#[test]
fn types_are_media_types() {
    for kind in ["JWT", "jwt", "application/jwt", "application/JWT"] {
        assert!(verify_header(json!({ "alg": "EdDSA", "kid": "ed25519", "typ": kind }).to_string()).is_ok(), "{kind}");
    }
    assert!(verify_header(r#"{"alg":"EdDSA","kid":"ed25519"}"#).is_ok());
}

#[test]
fn unknown_parameters_and_thumbprints_are_ignored() {
    let header = json!({ "alg": "EdDSA", "kid": "ed25519", "x5t": "abc", "x5t#S256": "abc", "own": { "a": 1 } });
    assert!(verify_header(header.to_string()).is_ok());
}

#[test]
fn rfc_9864_2_2_ed25519_is_another_name_of_eddsa() {
    assert!(verify_header(r#"{"alg":"Ed25519","kid":"ed25519"}"#).is_ok());
}

#[test]
fn a_token_without_key_id_needs_exactly_one_key_that_fits() {
    let token = signed(r#"{"alg":"EdDSA"}"#, claims().to_string(), &Private::ed25519(9));
    assert_eq!(key_id(&token), Ok(None));
    assert!(verify_with(&token, &KEYS).is_ok(), "the other keys are for other algorithms");
    let two = [9, 8].map(|number| with(Private::ed25519(number).jwk(), json!({ "kid": number.to_string() })));
    assert_eq!(verify_with(&token, &key_set(&two)), Err(Refused::UnknownKey));
    assert_eq!(verify_with(&token, &key_set(&[])), Err(Refused::UnknownKey));
}

#[test]
fn nothing_is_allowed_unless_it_is_said() {
    for algorithm in Algorithm::ALL {
        let others = Algorithms::from_iter(Algorithm::ALL.into_iter().filter(|other| *other != algorithm));
        for algorithms in [Algorithms::default(), others] {
            let provider = Provider { issuer: ISSUER, client_ids: &texts(&["puhui"]), algorithms, claims: &[] };
            assert_eq!(verify(&good(algorithm), &provider, &KEYS, NONCE, NOW), Err(Refused::Algorithm));
        }
        assert_eq!(Algorithm::named(algorithm.name()), Some(algorithm));
    }
}
