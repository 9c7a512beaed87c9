//! Unified social credit codes, GB 32100-2015.
#![cfg(puhui_profile = "cn")]
#![expect(clippy::panic, reason = "a test fails loudly")]

use proptest::prelude::*;
use puhui_domain::{CreditCode, CreditCodeError as Error};

const SYMBOLS: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

#[track_caller]
fn check(text: &str, expected: Result<&str, Error>) {
    let read = text.parse::<CreditCode>().map(|code| code.to_string());
    assert_eq!(read, expected.map(str::to_owned), "{text:?}");
}

#[test]
fn codes_are_read_in_every_usual_writing() {
    check("91110000600037341L", Ok("91110000600037341L"));
    check("91350100M000100Y43", Ok("91350100M000100Y43"));
    check(" 91350100 m000100y4 3\n", Ok("91350100M000100Y43"));
    check("９１３５０１００Ｍ０００１００ｙ４３", Ok("91350100M000100Y43"));
    let code: CreditCode = "91350100M000100Y43".parse().unwrap();
    assert_eq!(code.key(), "91350100m000100y43");
    assert_eq!(serde_json::to_string(&code).unwrap(), "\"91350100M000100Y43\"");
    assert!(serde_json::from_str::<CreditCode>("\"91350100M000100Y4Z\"").is_err());
}

#[test]
fn the_error_names_place_and_character() {
    check("", Err(Error::Empty));
    check("9135", Err(Error::Length(4)));
    check(&"9".repeat(1000), Err(Error::Length(1000)));
    // The counter-example of the standard.
    check("91350100M000100Y4Z", Err(Error::Symbol { position: 18, found: 'Z' }));
    for letter in ['I', 'O', 'S', 'V', 'Z', '-', '字'] {
        check(&format!("91350100M{letter}00100Y43"), Err(Error::Symbol { position: 10, found: letter }));
    }
    check("9135O100M000100Y43", Err(Error::Symbol { position: 5, found: 'O' }));
    check("9135A100M000100Y43", Err(Error::NotADigit { position: 5, found: 'A' }));
    check("91350100M000100Y44", Err(Error::CheckCharacter { expected: '3', found: '4' }));
    let sentence = "91350100M000100Y44".parse::<CreditCode>().unwrap_err().to_string();
    assert_eq!(sentence, "The check character of the credit code should be 3, not 4.");
}

prop_compose! {
    /// A valid code. Authorities and kinds of body may be letters.
    fn codes()(body in "[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{9}") -> String {
        match format!("{body}0").parse::<CreditCode>() {
            Ok(code) => code.to_string(),
            Err(Error::CheckCharacter { expected, .. }) => format!("{body}{expected}"),
            Err(other) => panic!("{body}: {other}"),
        }
    }
}

proptest! {
    #[test]
    fn text_key_and_json_give_the_code_back(text in codes()) {
        let code: CreditCode = text.parse().unwrap();
        prop_assert_eq!(code.to_string(), text);
        prop_assert_eq!(code.key().parse(), Ok(code.clone()));
        let json = serde_json::to_string(&code).unwrap();
        prop_assert_eq!(serde_json::from_str::<CreditCode>(&json).unwrap(), code);
    }

    #[test]
    fn no_code_survives_a_wrong_character_or_a_swap(text in codes(), wrong in prop::sample::select(SYMBOLS.chars().collect::<Vec<_>>())) {
        let right: Vec<char> = text.chars().collect();
        for place in 0..right.len() {
            let mut changed = right.clone();
            changed[place] = wrong;
            let changed: String = changed.into_iter().collect();
            prop_assert_eq!(changed.parse::<CreditCode>().is_ok(), changed == text, "{}", changed);
        }
        for place in 1..right.len() {
            let mut changed = right.clone();
            changed.swap(place - 1, place);
            let changed: String = changed.into_iter().collect();
            prop_assert_eq!(changed.parse::<CreditCode>().is_ok(), changed == text, "{}", changed);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in prop_oneof!["\\PC{0,20}", "[0-9A-Za-z]{17,19}"]) {
        if let Ok(code) = text.parse::<CreditCode>() {
            prop_assert_eq!(code.to_string().parse(), Ok(code));
        }
    }
}
