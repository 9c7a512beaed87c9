use puhui_domain::{Department, Industry, Region, Tenant};
use puhui_service::Text;
use schemars::JsonSchema;
use serde::Deserialize;

/// A code table, as its path names it.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Table {
    Regions,
    Industries,
    Departments,
    Tenants,
}

/// What a table is, for people.
pub(crate) struct About {
    pub(crate) title: Text,
    /// Where the codes come from.
    pub(crate) source: Text,
}

impl Table {
    pub(crate) const ALL: [Self; 4] = [Self::Regions, Self::Industries, Self::Departments, Self::Tenants];

    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Regions => "regions",
            Self::Industries => "industries",
            Self::Departments => "departments",
            Self::Tenants => "tenants",
        }
    }

    pub(crate) fn len(self) -> usize {
        match self {
            Self::Regions => Region::all().count(),
            Self::Industries => Industry::all().count(),
            Self::Departments => Department::all().count(),
            Self::Tenants => Tenant::all().count(),
        }
    }

    pub(crate) fn about(self) -> &'static About {
        match self {
            Self::Regions => &REGIONS,
            Self::Industries => &INDUSTRIES,
            Self::Departments => &DEPARTMENTS,
            Self::Tenants => &TENANTS,
        }
    }
}

static REGIONS: About = About {
    title: Text::new("地区", "Regions"),
    source: Text::new("GB/T 2260（xpcc 为本平台自设代码）", "GB/T 2260; xpcc is a code of our own"),
};

static INDUSTRIES: About = About {
    title: Text::new("国民经济行业分类", "Industries"),
    source: Text::new(
        "GB/T 4754-2017（英文为本平台译名）",
        "GB/T 4754-2017; the English names are our own translation",
    ),
};

static DEPARTMENTS: About = About {
    title: Text::new("部门", "Departments"),
    source: Text::new("通知中写明的责任部门", "The departments that the notices name"),
};

static TENANTS: About = About {
    title: Text::new("使用单位", "Offices"),
    source: Text::new(
        "通知的主送单位（代码为本平台自设）",
        "The offices that the notices address; the codes are our own",
    ),
};
