use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use http::HeaderMap;
use http::header::{AUTHORIZATION, ORIGIN};
use puhui_domain::{CreditCode, Tenant};
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

use super::*;
use crate::{Codes, Mode};

const NOW: OffsetDateTime = datetime!(2026-11-23 09:00 +08:00);
const QUARTER: Duration = Duration::minutes(15);

fn key(id: &str, byte: u8) -> String {
    TokenKey::write(id, &[byte; 32])
}

fn read(text: &str) -> TokenKey {
    TokenKey::read(text).unwrap()
}

fn national() -> Principal {
    Principal::new("per_1", Role::National, None, None).unwrap()
}

fn headers(values: &[&str]) -> HeaderMap {
    values.iter().map(|value| (AUTHORIZATION, value.parse().unwrap())).collect()
}

#[track_caller]
fn check(keys: &TokenKeys, mode: Mode, values: &[&str], expected: Result<Option<Principal>, &str>) {
    let told = brought(&headers(values), keys, mode, NOW).map(|brought| match brought {
        Brought::Token(who) => Some(who.principal),
        Brought::Nothing | Brought::Key(_) => None,
    });
    let told = told.map_err(|failure| failure.code().entry().code);
    assert_eq!(told, expected, "{values:?}");
}

/// RFC 7515, A.1.
#[test]
fn the_seal_is_hmac_sha_256_of_the_signing_input() {
    const RFC_KEY: &str = "a.1:AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";
    let key = read(RFC_KEY);
    let input = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.\
                 eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    let seal = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    assert_eq!(BASE64_URL_SAFE_NO_PAD.encode(key.seal(input.as_bytes())), seal);
    assert!(key.sealed(input.as_bytes(), &BASE64_URL_SAFE_NO_PAD.decode(seal).unwrap()));
    // Right as a JWS, and yet no token of ours: its header says something else.
    let keys = TokenKeys::from_variables(RFC_KEY, "");
    check(&keys, Mode::Production, &[&format!("Bearer {input}.{seal}")], Err("invalid-token"));
}

#[test]
fn a_token_is_whose_it_says_under_the_current_and_the_previous_key() {
    let (old, new) = (key("2026-10", 1), key("2026-11", 2));
    let tokens = [&old, &new].map(|text| format!("Bearer {}", read(text).sign(&national(), NOW, QUARTER)));
    let both = TokenKeys::from_variables(&new, &old);
    for token in &tokens {
        check(&both, Mode::Production, &[token], Ok(Some(national())));
        check(&both, Mode::Production, &[&token.replace("Bearer ", "bearer ")], Ok(Some(national())));
    }
    let rotated = TokenKeys::from_variables(&new, "");
    check(&rotated, Mode::Production, &[&tokens[0]], Err("invalid-token"));
    check(&rotated, Mode::Production, &[], Ok(None));
    check(&rotated, Mode::Production, &[&tokens[1], &tokens[1]], Err("ambiguous-credentials"));
}

#[test]
fn a_token_has_its_time() {
    let (text, keys) = (key("k", 3), TokenKeys::from_variables(&key("k", 3), ""));
    for (begins, expected) in [
        (Duration::ZERO, Ok(Some(national()))),
        // The clocks of two machines differ.
        (Duration::seconds(60), Ok(Some(national()))),
        (Duration::seconds(61), Err("invalid-token")),
        (Duration::seconds(1) - QUARTER, Ok(Some(national()))),
        (-QUARTER, Err("token-expired")),
    ] {
        let token = read(&text).sign(&national(), NOW + begins, QUARTER);
        check(&keys, Mode::Production, &[&format!("Bearer {token}")], expected);
    }
}

#[test]
fn a_sealed_token_that_makes_no_sense_is_none() {
    let (key, keys) = (read(&key("k", 3)), TokenKeys::from_variables(&key("k", 3), ""));
    let header = r#"{"alg":"HS256","kid":"k","typ":"puhui+jwt"}"#;
    let (iat, exp) = (NOW.unix_timestamp(), NOW.unix_timestamp() + 900);
    let claims = |who: &str| format!(r#"{{"iat":{iat},"exp":{exp},"who":{who}}}"#);
    let good = claims(r#"{"sub":"per_1","role":"national"}"#);
    let sealed = |header: &str, claims: &str| {
        let signed = [header, claims].map(|part| BASE64_URL_SAFE_NO_PAD.encode(part)).join(".");
        format!("Bearer {signed}.{}", BASE64_URL_SAFE_NO_PAD.encode(key.seal(signed.as_bytes())))
    };
    check(&keys, Mode::Production, &[&sealed(header, &good)], Ok(Some(national())));
    for header in [
        r#"{"alg":"none","kid":"k","typ":"puhui+jwt"}"#,
        r#"{"alg":"HS512","kid":"k","typ":"puhui+jwt"}"#,
        r#"{"alg":"HS256","kid":"other","typ":"puhui+jwt"}"#,
        r#"{"alg":"HS256","kid":"k","typ":"JWT"}"#,
        r#"{"alg":"HS256","kid":"k"}"#,
        r#"{"alg":"HS256","alg":"HS256","kid":"k","typ":"puhui+jwt"}"#,
        r#"{"alg":"HS256","kid":"k","typ":"puhui+jwt","crit":["exp"]}"#,
        r#"{"alg":"HS256","kid":"k","typ":"puhui+jwt","jwk":{}}"#,
        "[]",
        "",
    ] {
        check(&keys, Mode::Production, &[&sealed(header, &good)], Err("invalid-token"));
    }
    for who in [
        r#"{"sub":"","role":"national"}"#,
        r#"{"sub":"张","role":"national"}"#,
        r#"{"sub":"per_1","role":"emperor"}"#,
        r#"{"sub":"per_1","role":"handler"}"#,
        r#"{"sub":"per_1","role":"province"}"#,
        r#"{"sub":"per_1","role":"national","region":"440000"}"#,
        r#"{"sub":"per_1","role":"national","role":"national"}"#,
        r#"{"sub":"per_1","role":"province","region":"999999"}"#,
        r#"{"sub":"per_1","role":"national","more":1}"#,
        "null",
    ] {
        check(&keys, Mode::Production, &[&sealed(header, &claims(who))], Err("invalid-token"));
    }
    let twice = good.replace("\"exp\"", &format!("\"exp\":{exp},\"exp\""));
    check(&keys, Mode::Production, &[&sealed(header, &twice)], Err("invalid-token"));
}

#[test]
fn production_takes_no_key_for_development() {
    let (own, made) = (key("2026-11", 1), key("development.1a2b", 2));
    for (current, previous, usable) in [
        (&own, "", true),
        (&made, "", false),
        (&own, made.as_str(), false),
        (&String::new(), own.as_str(), false),
        (&String::new(), "", false),
    ] {
        let keys = TokenKeys::from_variables(current, previous);
        let signer = if current.is_empty() { &own } else { current };
        let token = format!("Bearer {}", read(signer).sign(&national(), NOW, QUARTER));
        let expected = if usable { Ok(Some(national())) } else { Err("misconfigured") };
        check(&keys, Mode::Production, &[&token], expected);
        // The public reads on.
        check(&keys, Mode::Production, &[], Ok(None));
    }
    let keys = TokenKeys::from_variables(&made, "");
    let token = format!("Bearer {}", read(&made).sign(&national(), NOW, QUARTER));
    check(&keys, Mode::Development, &[&token], Ok(Some(national())));
}

#[test]
fn a_key_is_long_enough_and_never_shown() {
    for (text, why) in [
        ("", TokenKeyError::Form),
        ("no-secret", TokenKeyError::Form),
        (":AAAA", TokenKeyError::Id),
        ("with space:AAAA", TokenKeyError::Id),
        ("k:AAAA", TokenKeyError::Secret),
        ("k:not base64", TokenKeyError::Secret),
        (&key("k", 1)[..44], TokenKeyError::Secret),
        (&(key("k", 1) + "="), TokenKeyError::Secret),
    ] {
        assert_eq!(TokenKey::read(text).err(), Some(why), "{text:?}");
    }
    assert_eq!(format!("{:?}", read(&key("k", 1))), "TokenKey(k)");
}

#[test]
fn a_role_goes_with_its_body_or_its_place() {
    let body: CreditCode = "91350100M000100Y43".parse().unwrap();
    for role in Role::OF_PEOPLE.iter().copied() {
        let place: Tenant = if role == Role::City { "440300" } else { "440000" }.parse().unwrap();
        let of = |office, body| Principal::new("per_1", role, office, body).is_ok();
        assert_eq!(of(None, None), !role.is_for_a_body() && !role.is_for_a_place(), "{role:?}");
        assert_eq!(of(Some(place), None), role.is_for_a_place(), "{role:?}");
        assert_eq!(of(None, Some(body.clone())), role.is_for_a_body(), "{role:?}");
        assert!(!of(Some(place), Some(body.clone())), "{role:?}");
    }
    for person in ["", "a b", "张三", &"x".repeat(65), "a/b"] {
        assert_eq!(Principal::new(person, Role::National, None, None), Err(PrincipalError::Person), "{person:?}");
    }
}

#[test]
fn an_office_is_of_the_kind_of_its_role() {
    for (role, office, expected) in [
        (Role::Province, "440000", Ok(())),
        (Role::Province, "440000-centre", Ok(())),
        (Role::Province, "xpcc", Ok(())),
        (Role::Province, "440300", Err(PrincipalError::OtherOffice)),
        (Role::Province, "cn", Err(PrincipalError::OtherOffice)),
        (Role::City, "440300", Ok(())),
        (Role::City, "440000", Err(PrincipalError::OtherOffice)),
        (Role::National, "cn", Err(PrincipalError::Place)),
    ] {
        let principal = Principal::new("per_1", role, office.parse().ok(), None);
        assert_eq!(principal.map(drop), expected, "{role:?} of {office}");
    }
}

#[test]
fn a_widget_has_a_page_and_people_have_none() {
    assert_eq!(Principal::new("per_1", Role::Widget, None, None), Err(PrincipalError::Origin));
    let mut roles: Vec<_> = Role::OF_PEOPLE.to_vec();
    roles.push(Role::Widget);
    assert_eq!(roles, Role::ALL);
    let (key, keys) = (read(&key("k", 3)), TokenKeys::from_variables(&key("k", 3), ""));
    let header = r#"{"alg":"HS256","kid":"k","typ":"puhui+jwt"}"#;
    let (iat, exp) = (NOW.unix_timestamp(), NOW.unix_timestamp() + 300);
    for who in [
        r#"{"sub":"wst_1","role":"widget"}"#,
        r#"{"sub":"per_1","role":"national","origin":"https://page.example"}"#,
        r#"{"sub":"wst_1","role":"widget","origin":"https://page.example","region":"440000"}"#,
    ] {
        let claims = format!(r#"{{"iat":{iat},"exp":{exp},"who":{who}}}"#);
        let signed = [header, &claims].map(|part| BASE64_URL_SAFE_NO_PAD.encode(part)).join(".");
        let sealed = format!("Bearer {signed}.{}", BASE64_URL_SAFE_NO_PAD.encode(key.seal(signed.as_bytes())));
        check(&keys, Mode::Production, &[&sealed], Err("invalid-token"));
    }
}

/// The token of a page is good with exactly the `Origin` of that page.
#[test]
fn a_widgets_token_is_for_its_page() {
    let (page, text) = ("https://page.example", key("k", 3));
    let widget = Principal::widget("wst_1", page).unwrap();
    let keys = TokenKeys::from_variables(&text, "");
    let token = format!("Bearer {}", read(&text).sign(&widget, NOW, WIDGET_TOKEN_LIFETIME));
    let asked = |origins: &[&str], now| {
        let mut headers = headers(&[&token]);
        for origin in origins {
            headers.append(ORIGIN, origin.parse().unwrap());
        }
        match brought(&headers, &keys, Mode::Production, now) {
            Ok(Brought::Token(who)) => Ok(who.principal),
            other => Err(other.unwrap_err().code().entry().code),
        }
    };
    assert_eq!(asked(&[page], NOW), Ok(widget));
    for origins in [
        &[][..],
        &["null"],
        &["https://page.example:8443"],
        &["https://PAGE.example"],
        &["https://page.example/"],
        &["https://page.example.evil.test"],
        &[page, page],
    ] {
        assert_eq!(asked(origins, NOW), Err("origin-not-allowed"), "{origins:?}");
        assert_eq!(asked(origins, NOW + WIDGET_TOKEN_LIFETIME), Err("token-expired"), "{origins:?}");
    }
    assert_eq!(asked(&[page], NOW + WIDGET_TOKEN_LIFETIME), Err("token-expired"));
}
