//! Publication numbers of mainland China.
#![cfg(puhui_profile = "cn")]

use proptest::prelude::*;
use puhui_domain::{PatentKind, PublicationNumber, PublicationNumberError as Error, PublicationStage as Stage};

#[test]
fn numbers_of_both_periods_are_read() {
    let check = |text: &str, shown: &str, kind, stage, years| {
        let number: PublicationNumber = text.parse().unwrap();
        assert_eq!((number.to_string().as_str(), number.kind(), number.stage()), (shown, kind, stage), "{text}");
        assert_eq!(number.years(), years, "{text}");
        assert_eq!(serde_json::to_string(&number).unwrap(), format!("{shown:?}"));
    };
    check("CN100378905C", "CN100378905C", PatentKind::Invention, Stage::Grant, 2007..=2099);
    check("cn1340998a", "CN1340998A", PatentKind::Invention, Stage::Application, 1985..=2007);
    check("ＣＮ １３４０９９８ Ａ", "CN1340998A", PatentKind::Invention, Stage::Application, 1985..=2007);
    check("公开号：CN1340998A", "CN1340998A", PatentKind::Invention, Stage::Application, 1985..=2007);
    check("201234567 U", "CN201234567U", PatentKind::UtilityModel, Stage::Grant, 2007..=2099);
    check("CN2345678Y", "CN2345678Y", PatentKind::UtilityModel, Stage::Grant, 1985..=2007);
    check("CN301234567S", "CN301234567S", PatentKind::Design, Stage::Grant, 2007..=2099);
    check("CN3012345D", "CN3012345D", PatentKind::Design, Stage::Grant, 1985..=2007);
    check("CN101234567B8", "CN101234567B8", PatentKind::Invention, Stage::Grant, 2007..=2099);
}

#[test]
fn the_error_says_what_is_wrong() {
    for (text, error) in [
        ("", Error::Empty),
        ("CN", Error::Shape),
        ("CN12345678A", Error::Shape),
        ("CN1340998AB", Error::Shape),
        ("CN1340998A12", Error::Shape),
        ("CNCN1340998A", Error::Shape),
        ("CN1340998中", Error::Shape),
        ("ZL202010566088.9", Error::Shape),
        ("CN1340998", Error::CodeMissing),
        ("CN4340998A", Error::UnknownKind('4')),
        ("CN1340998Z", Error::UnknownCode('Z')),
        ("CN1340998U", Error::OtherKind { code: 'U', kind: PatentKind::Invention }),
        ("CN301234567B", Error::OtherKind { code: 'B', kind: PatentKind::Design }),
    ] {
        assert_eq!(text.parse::<PublicationNumber>(), Err(error), "{text:?}");
    }
    assert_eq!("1".repeat(65).parse::<PublicationNumber>(), Err(Error::TooLong));
    let sentence = "CN1340998U".parse::<PublicationNumber>().unwrap_err().to_string();
    assert_eq!(sentence, "The kind code U does not belong to a number of the kind invention.");
}

proptest! {
    #[test]
    fn every_number_comes_back(
        (kind, code) in prop::sample::select(vec![
            ('1', 'A'), ('1', 'B'), ('1', 'C'), ('2', 'U'), ('2', 'Y'), ('3', 'S'), ('3', 'D'),
        ]),
        (serial, is_old) in (0_u32..100_000_000, any::<bool>()),
        correction in prop::option::of(prop::char::range('0', '9')),
    ) {
        let serial = if is_old { format!("{:06}", serial % 1_000_000) } else { format!("{serial:08}") };
        let text = format!("CN{kind}{serial}{code}{}", correction.map(String::from).unwrap_or_default());
        let number: PublicationNumber = text.parse().unwrap();
        prop_assert_eq!(number.to_string(), text.clone());
        prop_assert_eq!(number.key().parse(), Ok(number));
        prop_assert_eq!(text[2..].parse(), Ok(number));
    }

    #[test]
    fn any_text_is_read_or_refused(text in prop_oneof!["\\PC{0,70}", "(CN|公开号)?[1-4]?[0-9]{6,9}[A-Z]?[0-9]?"]) {
        if let Ok(number) = text.parse::<PublicationNumber>() {
            prop_assert_eq!(number.to_string().parse(), Ok(number));
        }
    }
}
