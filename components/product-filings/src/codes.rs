//! The short lists of values: their codes for programs, their names for people.

use puhui_domain::Language;
use puhui_service::{Readable, Text, text};
use serde::{Deserialize, Serialize};

/// A code as people see it: `{"code": "pending", "name": "待审"}`.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Coded {
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
}

/// A list of values that each have a code and a name in each language.
pub(crate) trait Term: Copy + 'static {
    const ALL: &[Self];

    fn code(self) -> &'static str;

    fn name(self, language: Language) -> &'static str;

    fn find(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }

    fn shown(self, language: Language) -> Coded {
        Coded { code: self.code(), name: self.name(language) }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident { $($value:ident = $code:literal, $zh:literal / $en:literal;)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub(crate) enum $name { $(#[serde(rename = $code)] $value),+ }

        impl Term for $name {
            const ALL: &[Self] = &[$(Self::$value),+];

            fn code(self) -> &'static str {
                match self { $(Self::$value => $code),+ }
            }

            fn name(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$value, Language::ZhCn) => $zh, (Self::$value, Language::En) => $en),+
                }
            }
        }

        impl Readable for $name {
            fn read(given: &str) -> Result<Self, Text> {
                Self::find(given).ok_or_else(|| one_of(&[$($code),+]))
            }
        }
    )+};
}

fn one_of(codes: &[&str]) -> Text {
    let listed = codes.join(", ");
    text!("只能取以下值之一：{listed}。", "It must be one of {listed}.")
}

codes! {
    /// Where a filing stands (状态).
    State {
        Pending = "pending", "待审" / "awaiting review";
        Returned = "returned", "退回补正" / "returned for correction";
        Approved = "approved", "已备案" / "filed";
        Rejected = "rejected", "不予备案" / "refused";
        Withdrawn = "withdrawn", "已撤回" / "withdrawn";
    }

    /// What a reviewer decides (审核结论).
    Verdict {
        Approve = "approve", "准予备案" / "approval";
        Return = "return", "退回补正" / "return for correction";
        Reject = "reject", "不予备案" / "refusal";
    }

    /// What a patent is to the product.
    Role {
        Core = "core", "核心专利" / "core patent";
        Other = "other", "其他专利" / "other patent";
    }

    /// By what right the enterprise uses a patent.
    Basis {
        Owned = "owned", "自有" / "owned";
        Licensed = "licensed", "许可" / "licensed";
    }

    /// Why a filing is withdrawn (撤回原因).
    Cause {
        LeftMarket = "left-market", "产品退出市场" / "the product has left the market";
        PatentsLapsed = "patents-lapsed", "关联专利全部失效" / "all linked patents have lapsed";
        Other = "other", "其他原因" / "another reason";
    }

    /// What the amounts are in (币种), by ISO 4217.
    Currency {
        Cny = "CNY", "人民币" / "renminbi";
    }
}
