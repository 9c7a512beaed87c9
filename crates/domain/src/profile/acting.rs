use super::{RegionSlot, Tenant, TenantKind};
use crate::Matter;

include!(concat!(env!("OUT_DIR"), "/acting.rs"));

impl Tenant {
    /// Who acts for a slot in a matter: the one that the profile names, or else the slot's province. The nation acts for a
    /// slot without a province.
    pub fn acting_for(slot: RegionSlot, matter: Matter) -> Self {
        let place = slot.region();
        let named = ACTING.iter().find(|(region, other, _)| (*region, *other) == (place.0, matter));
        let named = named.map(|(_, _, tenant)| Self(*tenant));
        let is_province = |tenant: &Self| tenant.kind() == TenantKind::Province && tenant.place() == Some(place);
        named.or_else(|| Self::all().find(is_province)).unwrap_or_else(Self::nation)
    }
}
