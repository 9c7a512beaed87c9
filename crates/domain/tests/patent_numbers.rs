//! Patent numbers of mainland China, ZC 0006-2003.
#![cfg(puhui_profile = "cn")]
#![expect(clippy::panic, reason = "a test fails loudly")]

use proptest::prelude::*;
use puhui_domain::{PatentKind, PatentNumber, PatentNumberError as Error};

#[track_caller]
fn check(text: &str, expected: Result<&str, Error>) {
    let read = text.parse::<PatentNumber>().map(|number| number.to_string());
    assert_eq!(read, expected.map(str::to_owned), "{text:?}");
}

#[test]
fn numbers_that_were_given_are_valid() {
    for (text, application, key, kind, year) in [
        ("201710601862.3", "201710601862.3", "2017106018623", PatentKind::Invention, 2017),
        ("97101765.4", "97101765.4", "971017654", PatentKind::Invention, 1997),
        ("95115608.X", "95115608.X", "95115608x", PatentKind::Invention, 1995),
        ("ZL201310699744.2", "201310699744.2", "2013106997442", PatentKind::Invention, 2013),
        ("ZL202010566088.9", "202010566088.9", "2020105660889", PatentKind::Invention, 2020),
    ] {
        let number: PatentNumber = text.parse().unwrap();
        assert_eq!((number.application(), number.key()), (application.to_owned(), key.to_owned()));
        assert_eq!((number.kind(), number.year()), (kind, year));
        assert_eq!(number.to_string(), format!("ZL{application}"));
        assert_eq!(serde_json::to_string(&number).unwrap(), format!("\"ZL{application}\""));
        assert_eq!(serde_json::from_str::<PatentNumber>(&format!("{key:?}")).unwrap(), number);
    }
}

#[test]
fn every_usual_writing_is_read() {
    for text in [
        "202010566088.9",
        "2020105660889",
        "ZL 2020 1 0566088.9",
        "zl202010566088.9",
        "Zl：2020105660889",
        "ZL. 202010566088.9",
        "CN202010566088.9",
        "cn 202010566088 . 9",
        "ＺＬ２０２０１０５６６０８８．９",
        "202010566088·9",
        "202010566088。9",
        "专利号：ZL202010566088.9",
        "申请号 202010566088.9",
        "\u{feff}ZL202010566088.9\u{200b}\n",
    ] {
        check(text, Ok("ZL202010566088.9"));
    }
    // Numbers of the first years may lack their check digit.
    check("85100001", Ok("ZL85100001.0"));
    check("CN 88 2 01234", Ok("ZL88201234.7"));
    check("zl95115608x", Ok("ZL95115608.X"));
    check("95115608.Ｘ", Ok("ZL95115608.X"));
}

#[test]
fn the_error_says_what_is_wrong() {
    let range = |year, first, last| Error::YearOutOfRange { year, first, last };
    for (text, error) in [
        ("", Error::Empty),
        (" \u{3000}", Error::Empty),
        ("ZL", Error::Shape),
        ("none", Error::Shape),
        ("20201056608.9", Error::Shape),
        ("20201056608890", Error::Shape),
        ("2020.105660889", Error::Shape),
        ("20201X566088.9", Error::Shape),
        ("202010566088.Y", Error::Shape),
        ("ZLZL202010566088.9", Error::Shape),
        ("٢٠٢٠١٠٥٦٦٠٨٨٩", Error::Shape),
        ("202310123456.7", Error::CheckDigit { expected: '6', found: '7' }),
        ("202410123456.7", Error::CheckDigit { expected: '0', found: '7' }),
        ("95115608.1", Error::CheckDigit { expected: 'X', found: '1' }),
        ("202010566088", Error::CheckDigitMissing { expected: '9' }),
        ("202010566088.", Error::CheckDigitMissing { expected: '9' }),
        ("89100001", Error::CheckDigitMissing { expected: '1' }),
        ("202050566088.9", Error::UnknownKind('5')),
        ("2020A0566088.9", Error::UnknownKind('A')),
        ("200210566088.9", range(2002, 2003, 2099)),
        ("210010566088.9", range(2100, 2003, 2099)),
        ("04115608.X", range(4, 1985, 2003)),
        ("84115608.X", range(84, 1985, 2003)),
        ("CN100378905C", Error::PublicationNumber),
        ("CN1340998A", Error::PublicationNumber),
        ("CN 201234567 U", Error::PublicationNumber),
        ("CN301234567S", Error::PublicationNumber),
        ("CN101234567B8", Error::PublicationNumber),
        ("CN100378905", Error::PublicationNumber),
        ("100378905C", Error::PublicationNumber),
    ] {
        check(text, Err(error));
    }
    check(&"1".repeat(65), Err(Error::TooLong));
    let sentence = "202310123456.7".parse::<PatentNumber>().unwrap_err().to_string();
    assert_eq!(sentence, "The check digit of the patent number should be 6, not 7.");
}

#[test]
fn numbers_are_ordered_by_year() {
    let mut numbers = ["202010566088.9", "97101765.4", "201710601862.3", "95115608.X"]
        .map(|text| text.parse::<PatentNumber>().unwrap());
    numbers.sort();
    assert_eq!(numbers.map(|number| number.year()), [1995, 1997, 2017, 2020]);
}

prop_compose! {
    /// A number in either form, with its point and check digit and without a prefix.
    fn numbers()(
        old in any::<bool>(),
        new_year in 2003_u16..=2099,
        old_year in 1985_u16..=2003,
        kind in prop::sample::select(vec![1, 2, 3, 8, 9]),
        serial in 0_u32..10_000_000,
    ) -> String {
        let body = if old {
            format!("{:02}{kind}{:05}", old_year % 100, serial % 100_000)
        } else {
            format!("{new_year}{kind}{serial:07}")
        };
        match body.parse::<PatentNumber>() {
            Err(Error::CheckDigitMissing { expected }) => format!("{body}.{expected}"),
            Ok(number) if number.year() <= 1988 => number.application(),
            other => panic!("{body}: {other:?}"),
        }
    }
}

/// The symbols of a number, without its point.
fn symbols(number: &str) -> Vec<char> {
    number.chars().filter(|symbol| *symbol != '.').collect()
}

proptest! {
    #[test]
    fn text_key_and_json_give_the_number_back(text in numbers()) {
        let number: PatentNumber = text.parse().unwrap();
        prop_assert_eq!(number.application(), text);
        prop_assert_eq!(number.to_string().parse(), Ok(number));
        prop_assert_eq!(number.key().parse(), Ok(number));
        let json = serde_json::to_string(&number).unwrap();
        prop_assert_eq!(serde_json::from_str::<PatentNumber>(&json).unwrap(), number);
    }

    #[test]
    fn every_writing_is_the_same_number(
        text in numbers(),
        prefix in prop::sample::select(vec!["", "ZL", "zl", "CN", "cn ", "ZL:", "ZL：", "ＺＬ", "CN.", "专利号：ZL"]),
        point in prop::sample::select(vec!["", ".", "．", "·", " . ", "。"]),
        spaces in prop::collection::vec(prop::sample::select(vec!["", " ", "\u{3000}", "\t"]), 13),
        is_wide in any::<bool>(),
        is_small in any::<bool>(),
    ) {
        let (body, check) = text.split_once('.').unwrap();
        let body: String = body.chars().zip(&spaces).flat_map(|(digit, space)| [digit.to_string(), (*space).to_owned()]).collect();
        let mut written = format!("{prefix}{body}{point}{check}");
        if is_small {
            written = written.to_lowercase();
        }
        if is_wide {
            let widen = |symbol: char| char::from_u32(u32::from(symbol) + 0xfee0).unwrap();
            written = written.chars().map(|symbol| if symbol.is_ascii_graphic() { widen(symbol) } else { symbol }).collect();
        }
        prop_assert_eq!(written.parse::<PatentNumber>(), text.parse::<PatentNumber>());
    }

    #[test]
    fn no_number_survives_a_wrong_digit(text in numbers()) {
        let right = symbols(&text);
        for place in 0..right.len() {
            for digit in "0123456789X".chars().filter(|digit| *digit != right[place]) {
                let mut wrong = right.clone();
                wrong[place] = digit;
                let wrong: String = wrong.into_iter().collect();
                prop_assert!(wrong.parse::<PatentNumber>().is_err(), "{}", wrong);
            }
        }
    }

    #[test]
    fn no_number_survives_two_digits_changing_places(text in numbers()) {
        let right = symbols(&text);
        for place in 1..right.len() {
            let mut wrong = right.clone();
            wrong.swap(place - 1, place);
            let wrong: String = wrong.into_iter().collect();
            let is_same = right[place - 1] == right[place];
            prop_assert_eq!(wrong.parse::<PatentNumber>().is_ok(), is_same, "{}", wrong);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in prop_oneof!["\\PC{0,70}", "(ZL|CN)?[0-9]{0,14}[.·]?[0-9A-Zx]{0,2}"]) {
        if let Ok(number) = text.parse::<PatentNumber>() {
            prop_assert_eq!(number.to_string().parse(), Ok(number));
        }
    }
}
