//! Patent-intensive industries, in every profile: also where there are none.

use proptest::prelude::*;
use puhui_domain::{Industry, IndustryLevel, IntensiveClass, IntensiveClassError, Language};

const LEVELS: [IndustryLevel; 3] = [IndustryLevel::Division, IndustryLevel::Group, IndustryLevel::Class];

#[test]
fn every_class_that_is_listed_is_read_and_named_and_in_its_place() {
    let listed: Vec<IntensiveClass> = IntensiveClass::listed().collect();
    assert!(listed.is_sorted());
    for class in &listed {
        assert_eq!(class.to_string().parse(), Ok(*class));
        assert_eq!(format!(" {} ", class.code().to_lowercase()).parse(), Ok(*class));
        assert_eq!(serde_json::to_string(class).unwrap(), format!("{:?}", class.code()));
        assert!(Language::ALL.iter().all(|language| class.name(*language).is_some_and(|name| !name.is_empty())));
        assert!(class.lineage().all(|above| listed.contains(&above)), "{class}");
        assert!(class.industries().all(|industry| IntensiveClass::is_intensive(industry) == Some(true)), "{class}");
    }
    for level in LEVELS {
        let count = listed.iter().filter(|class| class.level() == level).count();
        assert!(count <= IntensiveClass::count(level));
        assert!(!IntensiveClass::is_complete(level) || count == IntensiveClass::count(level));
    }
    assert_eq!(IntensiveClass::count(IndustryLevel::Section), 0);
    assert!(!IntensiveClass::is_complete(IndustryLevel::Section));
}

#[test]
fn an_industry_is_intensive_if_a_class_names_it_and_nobody_knows_if_some_are_not_listed() {
    for industry in Industry::all() {
        let classes: Vec<IntensiveClass> = IntensiveClass::covering(industry).collect();
        assert!(classes.iter().all(|class| class.industries().any(|covered| covered == industry)), "{industry}");
        match IntensiveClass::is_intensive(industry) {
            Some(true) => assert!(industry.lineage().any(|above| IntensiveClass::covering(above).next().is_some())),
            Some(false) => {
                assert!(classes.is_empty() && LEVELS.iter().any(|level| IntensiveClass::is_complete(*level)))
            }
            None => assert!(classes.is_empty(), "{industry}"),
        }
    }
}

#[test]
fn a_text_that_is_no_code_is_refused() {
    assert_eq!(" ".parse::<IntensiveClass>(), Err(IntensiveClassError::Empty));
    let error = "信息".parse::<IntensiveClass>().unwrap_err();
    assert_eq!(error, IntensiveClassError::Unknown("信息".into()));
    assert_eq!(error.to_string(), "There is no patent-intensive industry with the code \"信息\".");
    assert!(serde_json::from_str::<IntensiveClass>("1").is_err());
}

proptest! {
    #[test]
    fn what_is_read_comes_back_and_knows_its_place(
        text in prop_oneof!["\\PC{0,20}", "[0-9]{0,6}", "0[1-7][0-9]{0,2}"],
    ) {
        let Ok(class) = text.parse::<IntensiveClass>() else { return Ok(()) };
        prop_assert_eq!(class.to_string().parse(), Ok(class));
        let json = serde_json::to_string(&class).unwrap();
        prop_assert_eq!(serde_json::from_str::<IntensiveClass>(&json).unwrap(), class);
        prop_assert_eq!(class.parent().is_none(), class.level() == IndustryLevel::Division);
        if let Some(parent) = class.parent() {
            prop_assert!(class.code().starts_with(parent.code()) && parent < class);
            prop_assert!(parent.level() < class.level());
            prop_assert_eq!(parent.to_string().parse(), Ok(parent));
        }
        prop_assert_eq!(class.lineage().last().map(|top| top.level()), Some(IndustryLevel::Division));
        let is_listed = IntensiveClass::listed().any(|listed| listed == class);
        prop_assert!(is_listed || class.lineage().any(|above| !IntensiveClass::is_complete(above.level())));
        prop_assert_eq!(class.name(Language::ZhCn).is_some(), is_listed);
    }
}
