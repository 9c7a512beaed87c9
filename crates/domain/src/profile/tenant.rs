use std::cmp::Reverse;
use std::fmt;
use std::iter::successors;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::texts::Texts;
use super::{Region, RegionSlot};
use crate::Language;
use crate::as_text::{as_text, excerpt};
use crate::compact::compact;

include!(concat!(env!("OUT_DIR"), "/tenants.rs"));

/// An office that uses Puhui (使用单位). Tenants are a tree with the nation at its top. Ordered by code.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Tenant(pub(super) u16);

/// What an office is among the others.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TenantKind {
    /// 国家局: the one at the top.
    Nation,
    /// 省级知识产权管理部门: the office of a place with a slot; in `cn` of a province or of the Corps.
    Province,
    /// A body with the duties of a province beside the province's own office, whose slot it shares.
    Centre,
    /// 副省级城市, 计划单列市: the office of a part of a province.
    City,
}

/// Why a text is no [`Tenant`].
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum TenantError {
    #[error("The code of the tenant is empty.")]
    Empty,
    #[error("There is no tenant with the code {0:?}.")]
    Unknown(String),
}

impl TenantKind {
    /// Whether it is of province level: of a slot, right below the nation.
    pub const fn is_province_level(self) -> bool {
        matches!(self, Self::Province | Self::Centre)
    }
}

impl Tenant {
    /// Every tenant, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..CODES.len()).map(Self)
    }

    /// The one at the top.
    pub fn nation() -> Self {
        Self(NATION)
    }

    /// The tenant with exactly this code.
    pub fn find(code: &str) -> Option<Self> {
        CODES.position(code).map(Self)
    }

    /// The tenants that cover a place, most local first, then by code. The nation is always the last.
    pub fn of(region: Region) -> impl Iterator<Item = Self> {
        let mut covering: Vec<Self> = Self::all().filter(|tenant| tenant.covers(region)).collect();
        covering.sort_by_key(|tenant| Reverse(tenant.lineage().count()));
        covering.into_iter()
    }

    /// The code of its place where that names it alone: `440000`, `440000-centre`, `440300`, `xpcc`.
    pub fn code(self) -> &'static str {
        CODES.get(self.0)
    }

    /// The name of the office, or that of its place if the profile gives none.
    pub fn name(self, language: Language) -> &'static str {
        let own = match language {
            Language::ZhCn => ZH.get(self.0),
            Language::En => EN.get(self.0),
        };
        if own.is_empty() { self.place().map(|place| place.name(language)).unwrap_or_default() } else { own }
    }

    pub fn kind(self) -> TenantKind {
        // There is no row without a kind. If there were, the least of all would be the safe one.
        KINDS.get(usize::from(self.0)).copied().unwrap_or(TenantKind::City)
    }

    /// The place whose files are its own; `None` for the nation.
    pub fn place(self) -> Option<Region> {
        PLACES.get(usize::from(self.0)).copied().flatten().map(Region)
    }

    /// The tenant right above it; `None` for the nation.
    pub fn parent(self) -> Option<Self> {
        PARENTS.get(usize::from(self.0)).copied().flatten().map(Self)
    }

    /// The tenant itself, its parent, and so on to the nation.
    pub fn lineage(self) -> impl Iterator<Item = Self> {
        successors(Some(self), |tenant| tenant.parent())
    }

    /// Whether this is `other` or below it. A centre is not below its province: they stand side by side.
    pub fn is_within(self, other: Self) -> bool {
        self.lineage().any(|tenant| tenant == other)
    }

    /// The slot that its place belongs to; `None` for the nation.
    pub fn slot(self) -> Option<RegionSlot> {
        self.place().and_then(RegionSlot::of)
    }

    /// Whether the files of this place belong to it or to a tenant below it.
    ///
    /// To the nation belong all, to an office of province level those of its slot, to a city those of its place and
    /// the parts of that. So the cities of the Corps are the Corps' own, although they lie in Xinjiang by their codes.
    pub fn covers(self, region: Region) -> bool {
        let Some(place) = self.place() else { return self.kind() == TenantKind::Nation };
        RegionSlot::of(region) == self.slot() && (self.kind().is_province_level() || region.is_within(place))
    }
}

impl fmt::Display for Tenant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Tenant {
    type Err = TenantError;

    /// Reads a code in either case, in full width and with spaces.
    fn from_str(text: &str) -> Result<Self, TenantError> {
        match compact(text).to_ascii_lowercase() {
            code if code.is_empty() => Err(TenantError::Empty),
            code => Self::find(&code).ok_or_else(|| TenantError::Unknown(excerpt(text))),
        }
    }
}

as_text!(Tenant, TenantError);
