//! The data of the Chinese profile, as its sources have it.
#![cfg(puhui_profile = "cn")]
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use puhui_domain::{
    Department, DepartmentClass, Industry, IndustryLevel, IntensiveClass, Language, PatentKind, Region, RegionSlot,
};

fn region(code: &str) -> Region {
    code.parse().unwrap()
}

#[test]
fn there_are_34_provinces_the_corps_and_32_slots() {
    let of_kind = |kind: &str| Region::all().filter(|region| region.kind().code() == kind).count();
    assert_eq!((of_kind("province"), of_kind("corps")), (34, 1));
    assert!(of_kind("prefecture") > 330);
    assert_eq!(of_kind("province") + of_kind("corps") + of_kind("prefecture"), Region::all().count());
    assert_eq!(RegionSlot::all().count(), 32);
    for without in ["710000", "810000", "820000", "440300"] {
        assert!(without.parse::<RegionSlot>().is_err(), "{without}");
    }
    assert_eq!("XPCC".parse::<RegionSlot>().unwrap().region().name(Language::ZhCn), "新疆生产建设兵团");
}

#[test]
fn every_prefecture_lies_in_the_province_of_its_code() {
    for region in Region::all().filter(|region| region.kind().code() == "prefecture") {
        let parent = region.parent().unwrap();
        assert_eq!(parent.code(), format!("{}0000", &region.code()[..2]), "{region}");
        assert_eq!(parent.parent(), None, "{region}");
    }
    assert!(region("440300").is_within(region("440000")));
    assert!(!region("440000").is_within(region("440300")));
    assert!(!region("440300").is_within(region("450000")));
    assert_eq!(region("４４０３００").name(Language::En), "Shenzhen");
    assert!(region("440000").words().any(|word| word == "粤"));
}

#[test]
fn every_place_belongs_to_the_slot_of_its_province_and_the_cities_of_the_corps_to_its_own() {
    let slot_of = |code: &str| RegionSlot::of(region(code)).map(|slot| slot.region().code());
    for (place, slot) in [
        ("440000", Some("440000")),
        ("440300", Some("440000")),
        ("110000", Some("110000")),
        ("650100", Some("650000")),
        ("659001", Some("xpcc")),
        ("xpcc", Some("xpcc")),
        ("810000", None),
    ] {
        assert_eq!(slot_of(place), slot, "{place}");
    }
    let of_corps: Vec<Region> =
        Region::all().filter(|place| slot_of(place.code()) == Some("xpcc") && place.code() != "xpcc").collect();
    assert_eq!(of_corps.len(), 12);
    assert!(of_corps.iter().all(|city| city.parent() == Some(region("650000"))));
    assert_eq!(region("xpcc").parts().count(), 0);
}

#[test]
fn fifteen_cities_have_an_office_beside_that_of_their_province() {
    let called = |name: &str| -> Vec<Region> {
        Region::all().filter(|region| region.words().any(|word| word == name)).collect()
    };
    let (sub_provincial, planned) = (called("副省级城市"), called("计划单列市"));
    assert_eq!((sub_provincial.len(), planned.len()), (15, 5));
    assert!(planned.iter().all(|city| sub_provincial.contains(city)));
    for city in sub_provincial {
        assert_eq!(RegionSlot::of(city).map(RegionSlot::region), city.parent(), "{city}");
    }
}

#[test]
fn the_classification_has_as_many_industries_as_the_standard() {
    let of_level = |level| Industry::all().filter(|industry| industry.level() == level).count();
    assert_eq!(of_level(IndustryLevel::Section), 20);
    assert_eq!(of_level(IndustryLevel::Division), 97);
    assert_eq!(of_level(IndustryLevel::Group), 473);
    // The standard states 1380 before its amendment of 2019; the table that we have counts one more.
    assert_eq!(of_level(IndustryLevel::Class), 1381);
}

#[test]
fn an_industry_has_its_line_up_to_the_section() {
    let phones: Industry = "c 3922".parse().unwrap();
    assert_eq!(phones.lineage().map(Industry::code).collect::<Vec<_>>(), ["C3922", "C392", "C39", "C"]);
    assert_eq!(phones.name(Language::ZhCn), "通信终端设备制造");
    assert!(phones.words().any(|word| word == "手机") && phones.words().any(|word| word == "mobile phone"));
}

#[test]
fn the_seven_divisions_of_the_patent_intensive_industries_are_known_and_no_more() {
    let listed: Vec<(String, &str)> =
        IntensiveClass::listed().map(|class| (class.to_string(), class.name(Language::ZhCn).unwrap())).collect();
    let names = [
        ("01", "信息通信技术制造业"),
        ("02", "信息通信技术服务业"),
        ("03", "新装备制造业"),
        ("04", "新材料制造业"),
        ("05", "医药医疗产业"),
        ("06", "环保产业"),
        ("07", "研发、设计和技术服务业"),
    ];
    assert_eq!(listed, names.map(|(code, name)| (code.to_owned(), name)));
    let levels = [IndustryLevel::Division, IndustryLevel::Group, IndustryLevel::Class];
    assert_eq!(levels.map(IntensiveClass::count), [7, 31, 188]);
    assert_eq!(levels.map(IntensiveClass::is_complete), [true, false, false]);

    let class: IntensiveClass = "０３ 12".parse().unwrap();
    assert_eq!((class.level(), class.name(Language::En)), (IndustryLevel::Class, None));
    let codes: Vec<String> = class.lineage().map(String::from).collect();
    assert_eq!(codes, ["0312", "031", "03"]);
    for code in ["0", "08", "081", "0812", "03123", "3"] {
        assert!(code.parse::<IntensiveClass>().is_err(), "{code}");
    }
    // Which industries the classes cover is not in the table, so nothing is said of any.
    assert!(Industry::all().all(|industry| IntensiveClass::is_intensive(industry).is_none()));
}

#[test]
fn departments_are_known_under_all_their_names() {
    for (name, code) in [
        ("公共服务司", "public-service"),
        ("Public Service Department", "public-service"),
        ("application promotion department", "utilization-promotion"),
        ("Utilization Promotion Department", "utilization-promotion"),
        ("Ministry of Human Resources and Education", "personnel-education"),
        ("审业部", "examination"),
    ] {
        assert_eq!(name.parse::<Department>().map(Department::code), Ok(code), "{name}");
    }
    assert!(Department::all().any(|department| department.class() == DepartmentClass::Local));
    assert!("工业和信息化部".parse::<Department>().is_err());
}

#[test]
fn kinds_of_patent_have_their_official_names() {
    let names = PatentKind::ALL.map(|kind| kind.name(Language::ZhCn));
    assert_eq!(names, ["发明", "实用新型", "外观设计"]);
}
