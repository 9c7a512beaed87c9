use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Region, RegionError};
use crate::as_text::as_text;

/// A place that has exactly one contact point (工作联系点): in `cn` the 31 provinces and the Corps, 32 in all. Offices that
/// share a place share its slot: a service centre (知识产权服务促进中心) that of its province, the office of a city (计划单列市,
/// 副省级城市) that of the province it lies in.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct RegionSlot(Region);

/// Why a text is no [`RegionSlot`].
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum RegionSlotError {
    #[error(transparent)]
    Region(#[from] RegionError),
    #[error("The region {0} has no contact point of its own.")]
    NoSlot(Region),
}

impl RegionSlot {
    /// Every slot, by the code of its region.
    pub fn all() -> impl Iterator<Item = Self> {
        Region::slots().map(Self)
    }

    /// The slot that a place belongs to: its own, or that of the place that answers for it. `None` where no contact point
    /// is, in `cn` in Taiwan, Hong Kong and Macao.
    pub fn of(region: Region) -> Option<Self> {
        region.with_slot().map(Self)
    }

    pub fn region(self) -> Region {
        self.0
    }
}

impl Region {
    /// The place itself and the places above it whose offices it concerns: up to the slot that it belongs to, which need not
    /// be the place that it lies in by its code. Without a slot up to the top.
    pub fn jurisdiction(self) -> impl Iterator<Item = Self> {
        let slot = RegionSlot::of(self).map(RegionSlot::region);
        let below = self.lineage().take_while(move |place| {
            slot.is_none_or(|slot| RegionSlot::of(*place).map(RegionSlot::region) == Some(slot) && *place != slot)
        });
        below.chain(slot)
    }

    /// Whether it concerns the offices of a place.
    pub fn concerns(self, place: Self) -> bool {
        self.jurisdiction().any(|above| above == place)
    }
}

impl TryFrom<Region> for RegionSlot {
    type Error = RegionSlotError;

    fn try_from(region: Region) -> Result<Self, RegionSlotError> {
        if region.has_slot() { Ok(Self(region)) } else { Err(RegionSlotError::NoSlot(region)) }
    }
}

impl FromStr for RegionSlot {
    type Err = RegionSlotError;

    fn from_str(text: &str) -> Result<Self, RegionSlotError> {
        text.parse::<Region>()?.try_into()
    }
}

impl fmt::Display for RegionSlot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

as_text!(RegionSlot, RegionSlotError);
