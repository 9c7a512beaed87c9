//! What holds in every profile, whatever is in it.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use std::fmt::{Debug, Display};
use std::str::FromStr;

use proptest::prelude::*;
use puhui_domain::{
    CreditCode, Department, DepartmentError, Industry, IndustryError, IndustryLevel, Language, PatentKind,
    PatentNumber, Region, RegionError, RegionKind, RegionSlot, RegionSlotError, fold,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Display, FromStr and JSON agree about a value.
#[track_caller]
fn check<T>(value: &T)
where
    T: Debug + DeserializeOwned + Display + FromStr<Err: Debug + PartialEq> + PartialEq + Serialize,
{
    let text = value.to_string();
    assert_eq!(text.parse().as_ref(), Ok(value));
    let json = serde_json::to_string(value).unwrap();
    assert_eq!(json, format!("{text:?}"));
    assert_eq!(&serde_json::from_str::<T>(&json).unwrap(), value);
}

#[test]
fn the_examples_are_valid_and_canonical() {
    let number: PatentNumber = PatentNumber::EXAMPLE.parse().unwrap();
    assert_eq!(number.to_string(), PatentNumber::EXAMPLE);
    check(&number);
    let code: CreditCode = CreditCode::EXAMPLE.parse().unwrap();
    assert_eq!(code.to_string(), CreditCode::EXAMPLE);
    check(&code);
}

#[test]
fn every_kind_of_patent_has_names() {
    for kind in PatentKind::ALL {
        check(&kind);
        assert!(Language::ALL.iter().all(|language| !kind.name(*language).is_empty()));
    }
    assert!("utility model".parse::<PatentKind>().is_err());
}

#[test]
fn every_region_is_found_named_and_in_its_place() {
    let mut codes = Vec::new();
    for region in Region::all() {
        check(&region);
        check(&region.kind());
        assert_eq!(Region::find(region.code()), Some(region));
        assert_eq!(region.code().to_uppercase().parse(), Ok(region));
        assert!(Language::ALL.iter().all(|language| !region.name(*language).is_empty()), "{region}");
        assert!(RegionKind::all().any(|kind| kind == region.kind()));
        assert_eq!(region.lineage().nth(1), region.parent(), "{region}");
        assert!(region.lineage().all(|above| region.is_within(above)), "{region}");
        assert!(region.parent().is_none_or(|parent| !parent.is_within(region)), "{region}");
        assert!(region.parent().is_none_or(|parent| parent.parts().any(|part| part == region)), "{region}");
        assert!(region.parts().all(|part| part.parent() == Some(region)), "{region}");
        codes.push(region.code());
    }
    assert!(codes.is_sorted());
    assert_eq!("nowhere".parse::<Region>(), Err(RegionError::Unknown("nowhere".into())));
    assert_eq!(" ".parse::<Region>(), Err(RegionError::Empty));
    assert!(Region::find("").is_none());
}

#[test]
fn a_slot_is_a_region_and_not_every_region_is_one() {
    for slot in RegionSlot::all() {
        check(&slot);
        assert_eq!(slot.to_string(), slot.region().code());
    }
    for region in Region::all() {
        let is_slot = RegionSlot::all().any(|slot| slot.region() == region);
        assert_eq!(RegionSlot::of(region).map(RegionSlot::region) == Some(region), is_slot, "{region}");
        let expected = if is_slot { Ok(region) } else { Err(RegionSlotError::NoSlot(region)) };
        assert_eq!(region.code().parse::<RegionSlot>().map(RegionSlot::region), expected);
    }
    assert_eq!("".parse::<RegionSlot>(), Err(RegionError::Empty.into()));
}

#[test]
fn every_industry_is_found_named_and_in_its_place() {
    let mut codes = Vec::new();
    for industry in Industry::all() {
        check(&industry);
        assert_eq!(Industry::find(industry.code()), Some(industry));
        assert_eq!(format!(" {} ", industry.code().to_lowercase()).parse(), Ok(industry));
        assert!(Language::ALL.iter().all(|language| !industry.name(*language).is_empty()), "{industry}");
        assert_eq!(industry.parent().is_none(), industry.level() == IndustryLevel::Section, "{industry}");
        assert!(industry.parent().is_none_or(|parent| parent.level() < industry.level()), "{industry}");
        assert!(industry.lineage().last().is_some_and(|top| top.level() == IndustryLevel::Section), "{industry}");
        assert!(industry.words().all(|word| !word.is_empty()));
        codes.push(industry.code());
    }
    assert!(codes.is_sorted());
    assert_eq!("?".parse::<Industry>(), Err(IndustryError::Unknown("?".into())));
    assert_eq!("".parse::<Industry>(), Err(IndustryError::Empty));
}

#[test]
fn every_department_is_found_by_everything_it_is_called() {
    for department in Department::all() {
        check(&department);
        let names = Language::ALL.map(|language| department.name(language));
        assert!(names.iter().all(|name| !name.is_empty()), "{department}");
        for name in names.into_iter().chain(department.aliases()).chain([department.code()]) {
            assert_eq!(name.parse(), Ok(department), "{name}");
            assert_eq!(format!(" {}. ", name.to_uppercase()).parse(), Ok(department), "{name}");
            assert_eq!(fold(name).parse(), Ok(department), "{name}");
        }
    }
    assert_eq!(" . ".parse::<Department>(), Err(DepartmentError::Empty));
    let name = Department::all().next().unwrap().code();
    assert!(format!("{name}\n").parse::<Department>().is_ok());
    for odd in ['\u{0}', '\u{7}', '\u{9f}'] {
        let odd = format!("{name}{odd}");
        assert_eq!(odd.parse::<Department>(), Err(DepartmentError::Unknown(odd)));
    }
    let long = "a department of which nobody ever heard anything";
    let named = "a department of which nobody ever heard …".to_owned();
    assert_eq!(long.parse::<Department>(), Err(DepartmentError::Unknown(named)));
}

/// Any places of the profile; nothing if it has none.
fn regions<const COUNT: usize>() -> impl Strategy<Value = Option<[Region; COUNT]>> {
    any::<[prop::sample::Index; COUNT]>().prop_map(|indices| {
        let all: Vec<Region> = Region::all().collect();
        (!all.is_empty()).then(|| indices.map(|index| *index.get(&all)))
    })
}

proptest! {
    #[test]
    fn places_lie_within_each_other_as_their_parents_say(places in regions::<3>()) {
        let Some([one, two, three]) = places else { return Ok(()) };
        let above: Vec<Region> = one.lineage().collect();
        prop_assert_eq!(one.is_within(two), above.contains(&two));
        prop_assert!(!(one.is_within(two) && two.is_within(one)) || one == two);
        prop_assert!(!(one.is_within(two) && two.is_within(three)) || one.is_within(three));
        prop_assert_eq!(two.parts().any(|part| one.is_within(part)), one.is_within(two) && one != two);
    }

    #[test]
    fn a_place_belongs_to_a_slot_if_it_lies_in_one(places in regions::<1>()) {
        let Some([region]) = places else { return Ok(()) };
        match RegionSlot::of(region) {
            Some(slot) => prop_assert!(RegionSlot::all().any(|other| other == slot)),
            None => prop_assert!(region.lineage().all(|above| RegionSlot::try_from(above).is_err())),
        }
        // Its parts belong with it, or elsewhere by a row of their own, but somewhere.
        prop_assert!(region.parts().all(|part| RegionSlot::of(part).is_some() || RegionSlot::of(region).is_none()));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,50}") {
        let _ = (text.parse::<PatentNumber>(), text.parse::<CreditCode>(), text.parse::<Department>());
        let _ = (text.parse::<Region>(), text.parse::<RegionSlot>(), text.parse::<Industry>());
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded);
    }
}
