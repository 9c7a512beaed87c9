//! What the profile names: regions, offices, industries, departments.

use puhui_domain::{
    Department, DepartmentError, Industry, IndustryError, Region, RegionError, RegionKind, RegionSlot, RegionSlotError,
    Tenant, TenantError,
};
use schemars::{Schema, SchemaGenerator};

use super::Readable;
use crate::{Text, text};

impl Readable for Region {
    fn read(given: &str) -> Result<Self, Text> {
        given.parse().map_err(|why| no_region(&why))
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Self>()
    }
}

impl Readable for RegionSlot {
    fn read(given: &str) -> Result<Self, Text> {
        given.parse().map_err(|why| match why {
            RegionSlotError::Region(why) => no_region(&why),
            RegionSlotError::NoSlot(region) => {
                text!("地区 {region} 没有自己的工作联系点。", "The region {region} has no contact point of its own.")
            }
        })
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Self>()
    }
}

fn no_region(why: &RegionError) -> Text {
    match why {
        RegionError::Empty => Text::new("地区代码不得为空。", "The code of a region must not be empty."),
        RegionError::Unknown(code) => {
            text!(
                "没有代码为 {code} 的地区。请从 /v1/code-tables/regions 中选取。",
                "There is no region with the code {code}. Take one from /v1/code-tables/regions."
            )
        }
    }
}

impl Readable for RegionKind {
    fn read(given: &str) -> Result<Self, Text> {
        given.parse().map_err(|_| {
            let kinds: Vec<&str> = RegionKind::all().map(RegionKind::code).collect();
            text!(
                "地区类型只能是 {zh} 之一。",
                "The kind of region is one of {en}.",
                zh = kinds.join("、"),
                en = kinds.join(", ")
            )
        })
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Self>()
    }
}

impl Readable for Tenant {
    fn read(given: &str) -> Result<Self, Text> {
        given.parse().map_err(|why| match why {
            TenantError::Empty => Text::new("使用单位代码不得为空。", "The code of an office must not be empty."),
            TenantError::Unknown(code) => {
                text!(
                    "没有代码为 {code} 的使用单位。请从 /v1/code-tables/tenants 中选取。",
                    "There is no office with the code {code}. Take one from /v1/code-tables/tenants."
                )
            }
        })
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Self>()
    }
}

impl Readable for Industry {
    fn read(given: &str) -> Result<Self, Text> {
        given.parse().map_err(|why| match why {
            IndustryError::Empty => Text::new("行业代码不得为空。", "The code of an industry must not be empty."),
            IndustryError::Unknown(code) => {
                text!(
                    "没有代码为 {code} 的行业。请从 /v1/code-tables/industries 中选取。",
                    "There is no industry with the code {code}. Take one from /v1/code-tables/industries."
                )
            }
        })
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Self>()
    }
}

impl Readable for Department {
    fn read(given: &str) -> Result<Self, Text> {
        given.parse().map_err(|why| match why {
            DepartmentError::Empty => Text::new("部门名称不得为空。", "The name of a department must not be empty."),
            DepartmentError::Unknown(name) => {
                text!(
                    "没有名为 {name} 的部门。请从 /v1/code-tables/departments 中选取。",
                    "There is no department called {name}. Take one from /v1/code-tables/departments."
                )
            }
        })
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Self>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check<T: Readable + std::fmt::Debug>(given: &str, zh: &str, en: &str) {
        assert_eq!(T::read(given).unwrap_err(), Text::owned(zh.into(), en.into()), "{given:?}");
    }

    #[test]
    fn what_nobody_knows_is_named_in_both_languages() {
        let (zh, en) = ("请从 /v1/code-tables/regions 中选取。", "Take one from /v1/code-tables/regions.");
        let en = format!("There is no region with the code nowhere. {en}");
        check::<Region>("nowhere", &format!("没有代码为 nowhere 的地区。{zh}"), &en);
        check::<RegionSlot>("", "地区代码不得为空。", "The code of a region must not be empty.");
        let (zh, en) = ("请从 /v1/code-tables/tenants 中选取。", "Take one from /v1/code-tables/tenants.");
        let en = format!("There is no office with the code nobody. {en}");
        check::<Tenant>("nobody", &format!("没有代码为 nobody 的使用单位。{zh}"), &en);
        check::<Tenant>(" ", "使用单位代码不得为空。", "The code of an office must not be empty.");
        assert_eq!(Tenant::read(Tenant::nation().code()), Ok(Tenant::nation()));
        assert!(Industry::read("?").unwrap_err().en.starts_with("There is no industry with the code ?."));
        assert!(Department::read("Nobody").unwrap_err().en.starts_with("There is no department called Nobody."));
        assert!(RegionKind::read("galaxy").unwrap_err().en.starts_with("The kind of region is one of "));
    }

    #[test]
    fn a_region_without_a_slot_says_so() {
        let is_slot = |region: &Region| RegionSlot::all().any(|slot| slot.region() == *region);
        if let Some(region) = Region::all().find(|region| !is_slot(region)) {
            let en = format!("The region {region} has no contact point of its own.");
            check::<RegionSlot>(region.code(), &format!("地区 {region} 没有自己的工作联系点。"), &en);
        }
    }
}
