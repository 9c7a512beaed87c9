//! Which office acts for a place in a matter, and which only looks on.

use puhui_domain::{Matter, Region, RegionSlot, Tenant, TenantKind};

/// The place that an office's people reach in a matter. In it, whoever acts for a slot has the slot's place, and a province or a
/// city has its own besides. A centre has nothing but what it acts in.
pub(super) fn place_of(
    office: Tenant,
    matter: Option<Matter>,
    acting_for: impl Fn(RegionSlot, Matter) -> Tenant,
) -> Option<Region> {
    let acts_for = office.slot().zip(matter).filter(|(slot, matter)| acting_for(*slot, *matter) == office);
    match (acts_for, office.kind()) {
        (Some((slot, _)), _) => Some(slot.region()),
        (None, TenantKind::Province | TenantKind::City) => office.place(),
        (None, TenantKind::Centre | TenantKind::Nation) => None,
    }
}

/// Whether an office may change what it reaches: in a matter in which another acts for its slot it looks on.
pub(super) fn acts(office: Tenant, matter: Option<Matter>, acting_for: impl Fn(RegionSlot, Matter) -> Tenant) -> bool {
    let (Some(slot), Some(matter)) = (office.slot(), matter) else { return true };
    acting_for(slot, matter) == office
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tenant(code: &str) -> Tenant {
        Tenant::find(code).unwrap()
    }

    /// Guangdong's centre acts in filings, the province in all else, as no table says yet.
    fn made_up(slot: RegionSlot, matter: Matter) -> Tenant {
        match (slot.region().code(), matter) {
            ("440000", Matter::ProductFilings) => tenant("440000-centre"),
            _ => Tenant::acting_for(slot, matter),
        }
    }

    #[test]
    fn a_centre_has_what_it_acts_in_and_the_province_looks_on() {
        const FILINGS: Option<Matter> = Some(Matter::ProductFilings);
        const POINTS: Option<Matter> = Some(Matter::ContactPoints);
        for (office, matter, place, is_acting) in [
            ("440000-centre", FILINGS, Some("440000"), true),
            ("440000-centre", POINTS, None, false),
            ("440000-centre", None, None, true),
            ("440000", FILINGS, Some("440000"), false),
            ("440000", POINTS, Some("440000"), true),
            ("440000", None, Some("440000"), true),
            ("440300", FILINGS, Some("440300"), false),
            ("440300", POINTS, Some("440300"), false),
            ("510000-centre", FILINGS, None, false),
            ("510000", FILINGS, Some("510000"), true),
            ("xpcc", FILINGS, Some("xpcc"), true),
        ] {
            let found = place_of(tenant(office), matter, made_up).map(Region::code);
            assert_eq!(found, place, "{office} in {matter:?}");
            assert_eq!(acts(tenant(office), matter, made_up), is_acting, "{office} in {matter:?}");
        }
    }

    #[test]
    fn as_shipped_a_centre_acts_in_nothing() {
        for office in ["440000-centre", "510000-centre"] {
            for matter in Matter::ALL {
                assert_eq!(place_of(tenant(office), Some(matter), Tenant::acting_for), None);
            }
        }
    }
}
