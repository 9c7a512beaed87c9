//! The offices: what holds in every profile, then those of `cn`.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use proptest::prelude::*;
use puhui_domain::{Language, Matter, MatterError, Region, RegionSlot, Tenant, TenantError, TenantKind};

#[test]
fn every_tenant_is_found_named_and_below_the_nation() {
    let mut codes = Vec::new();
    for tenant in Tenant::all() {
        assert_eq!(tenant.to_string().to_uppercase().parse(), Ok(tenant));
        let json = serde_json::to_string(&tenant).unwrap();
        assert_eq!(json, format!("\"{tenant}\""));
        assert_eq!(serde_json::from_str::<Tenant>(&json).unwrap(), tenant);
        assert_eq!(Tenant::find(tenant.code()), Some(tenant));
        assert!(Language::ALL.iter().all(|language| !tenant.name(*language).is_empty()), "{tenant}");
        assert_eq!(tenant.lineage().last(), Some(Tenant::nation()), "{tenant}");
        assert_eq!(tenant.lineage().nth(1), tenant.parent(), "{tenant}");
        assert!(tenant.lineage().all(|above| tenant.is_within(above)), "{tenant}");
        let is_nation = tenant == Tenant::nation();
        assert_eq!([tenant.kind() == TenantKind::Nation, tenant.place().is_none()], [is_nation; 2], "{tenant}");
        assert!(tenant.place().is_none_or(|place| tenant.covers(place)), "{tenant}");
        assert!(tenant.parent().is_none_or(|parent| !parent.is_within(tenant)), "{tenant}");
        codes.push(tenant.code());
    }
    assert!(codes.is_sorted());
    assert_eq!("nobody".parse::<Tenant>(), Err(TenantError::Unknown("nobody".into())));
    assert_eq!(" ".parse::<Tenant>(), Err(TenantError::Empty));
    assert!(Tenant::find("").is_none());
}

#[test]
fn whoever_is_above_covers_all_that_is_below_and_nobody_else_does() {
    for region in Region::all() {
        let covering: Vec<Tenant> = Tenant::of(region).collect();
        assert_eq!(covering.last(), Some(&Tenant::nation()), "{region}");
        let depths: Vec<usize> = covering.iter().map(|tenant| tenant.lineage().count()).collect();
        assert!(depths.is_sorted_by(|one, two| one >= two), "{region}: {covering:?}");
        for tenant in Tenant::all() {
            assert_eq!(covering.contains(&tenant), tenant.covers(region), "{tenant} {region}");
            assert!(!tenant.covers(region) || tenant.lineage().all(|above| above.covers(region)), "{tenant} {region}");
        }
        for kind in [TenantKind::Nation, TenantKind::Province, TenantKind::City] {
            assert!(covering.iter().filter(|tenant| tenant.kind() == kind).count() <= 1, "{region}: {covering:?}");
        }
        // Beside the most local one and those above it there are centres only.
        let local = covering.iter().find(|tenant| tenant.kind() != TenantKind::Centre).unwrap();
        let beside = covering.iter().filter(|tenant| !local.is_within(**tenant));
        assert!(beside.into_iter().all(|tenant| tenant.kind() == TenantKind::Centre), "{region}: {covering:?}");
    }
}

#[test]
fn a_city_is_covered_by_itself_its_province_level_and_the_nation() {
    for city in Tenant::all().filter(|tenant| tenant.kind() == TenantKind::City) {
        let place = city.place().unwrap();
        let mut others: Vec<Tenant> = Tenant::of(place).filter(|tenant| *tenant != city).collect();
        others.retain(|tenant| !(tenant.kind() == TenantKind::Centre && tenant.slot() == city.slot()));
        assert_eq!(others, city.lineage().skip(1).collect::<Vec<_>>(), "{city}");
        assert_eq!(city.slot(), RegionSlot::of(place), "{city}");
    }
}

#[test]
fn exactly_one_tenant_acts_for_a_slot_in_a_matter() {
    for matter in Matter::ALL {
        assert_eq!(matter.to_string().parse(), Ok(matter));
        assert_eq!(serde_json::to_string(&matter).unwrap(), format!("\"{matter}\""));
        assert!(Language::ALL.iter().all(|language| !matter.name(*language).is_empty()), "{matter}");
        for slot in RegionSlot::all() {
            let acting = Tenant::acting_for(slot, matter);
            assert!(acting == Tenant::nation() || acting.slot() == Some(slot), "{slot} {matter}: {acting}");
        }
    }
    assert_eq!("weather".parse::<Matter>(), Err(MatterError("weather".into())));
}

#[test]
fn whoever_the_profile_names_acts_in_that_matter_alone() {
    // Of the profiles that the tests run with, the plain one has this office and names it.
    let Some(town) = Tenant::find("town") else { return };
    let acting = |matter| Tenant::acting_for(town.slot().unwrap(), matter);
    assert_eq!([Matter::ProductFilings, Matter::ContactPoints].map(acting), [town, Tenant::nation()]);
}

proptest! {
    #[test]
    fn any_text_is_a_tenant_or_none(text in "\\PC{0,50}") {
        if let Ok(tenant) = text.parse::<Tenant>() {
            prop_assert_eq!(tenant.code().parse(), Ok(tenant));
        }
    }

    #[test]
    fn places_within_a_covered_place_are_covered_unless_they_belong_to_another_slot(
        places in any::<[prop::sample::Index; 2]>(),
        office in any::<prop::sample::Index>(),
    ) {
        let (regions, tenants): (Vec<Region>, Vec<Tenant>) = (Region::all().collect(), Tenant::all().collect());
        prop_assume!(!regions.is_empty());
        let [inner, outer] = places.map(|place| *place.get(&regions));
        let tenant = *office.get(&tenants);
        let same_slot = RegionSlot::of(inner) == RegionSlot::of(outer);
        if inner.is_within(outer) && same_slot && tenant.covers(outer) {
            prop_assert!(tenant.covers(inner), "{} {} {}", tenant, inner, outer);
        }
        if !same_slot && tenant != Tenant::nation() {
            prop_assert!(!(tenant.covers(inner) && tenant.covers(outer)), "{} {} {}", tenant, inner, outer);
        }
    }
}

#[cfg(puhui_profile = "cn")]
mod cn {
    use super::*;

    fn tenant(code: &str) -> Tenant {
        code.parse().unwrap()
    }

    fn covering(place: &str) -> Vec<&'static str> {
        Tenant::of(place.parse().unwrap()).map(Tenant::code).collect()
    }

    #[test]
    fn there_are_34_of_province_level_in_32_slots_and_15_cities() {
        let of_kind = |kind: TenantKind| Tenant::all().filter(move |tenant| tenant.kind() == kind).count();
        let kinds = [TenantKind::Nation, TenantKind::Province, TenantKind::Centre, TenantKind::City];
        assert_eq!(kinds.map(of_kind), [1, 32, 2, 15]);
        let province_level = || Tenant::all().filter(|tenant| tenant.kind().is_province_level());
        assert_eq!(province_level().count(), 34);
        for slot in RegionSlot::all() {
            let expected = if ["440000", "510000"].contains(&slot.region().code()) { 2 } else { 1 };
            assert_eq!(province_level().filter(|tenant| tenant.slot() == Some(slot)).count(), expected, "{slot}");
        }
    }

    #[test]
    fn the_cities_are_the_sub_provincial_ones() {
        let cities = Tenant::all().filter(|tenant| tenant.kind() == TenantKind::City).filter_map(Tenant::place);
        let called = Region::all().filter(|region| region.words().any(|word| word == "副省级城市"));
        assert_eq!(cities.collect::<Vec<_>>(), called.collect::<Vec<_>>());
    }

    #[test]
    fn a_place_is_covered_from_its_city_up_to_the_nation() {
        for (place, expected) in [
            ("440300", &["440300", "440000", "440000-centre", "cn"][..]),
            ("441900", &["440000", "440000-centre", "cn"]),
            ("510100", &["510100", "510000", "510000-centre", "cn"]),
            ("210200", &["210200", "210000", "cn"]),
            ("110000", &["110000", "cn"]),
            ("650000", &["650000", "cn"]),
            ("650100", &["650000", "cn"]),
            ("659001", &["xpcc", "cn"]),
            ("xpcc", &["xpcc", "cn"]),
            ("810000", &["cn"]),
        ] {
            assert_eq!(covering(place), expected, "{place}");
        }
    }

    #[test]
    fn a_city_does_not_see_its_province_nor_a_centre_another() {
        assert!(!tenant("440300").covers("440000".parse().unwrap()));
        assert!(!tenant("440000-centre").covers("510000".parse().unwrap()));
        assert!(tenant("440300").is_within(tenant("440000")));
        assert!(!tenant("440000-centre").is_within(tenant("440000")));
        assert!(tenant("xpcc").is_within(tenant("cn")) && !tenant("xpcc").is_within(tenant("650000")));
    }

    #[test]
    fn an_office_has_its_own_name_or_that_of_its_place() {
        let names = |code| Language::ALL.map(|language| tenant(code).name(language));
        assert_eq!(names("440000"), ["广东省", "Guangdong"]);
        let centre = ["广东省知识产权保护中心", "Guangdong Intellectual Property Protection Centre"];
        assert_eq!(names("440000-CENTRE"), centre);
        assert_eq!(names("xpcc")[0], "新疆生产建设兵团");
    }

    #[test]
    fn the_province_acts_in_every_matter_until_a_source_says_otherwise() {
        for slot in RegionSlot::all() {
            for matter in Matter::ALL {
                assert_eq!(Tenant::acting_for(slot, matter).code(), slot.region().code(), "{matter}");
            }
        }
    }
}

/// A place concerns the offices that cover it, and no other.
#[test]
fn a_place_concerns_the_offices_that_cover_it() {
    for tenant in Tenant::all() {
        let Some(place) = tenant.place() else { continue };
        for region in Region::all() {
            assert_eq!(region.concerns(place), tenant.covers(region), "{region} and the office of {place}");
        }
    }
    for region in Region::all() {
        assert_eq!(region.jurisdiction().next(), Some(region));
        assert!(region.jurisdiction().count() <= region.lineage().count() + 1);
    }
}
