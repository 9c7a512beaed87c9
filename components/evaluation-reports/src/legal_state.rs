use puhui_service::{Readable, Text, text};
use serde::{Deserialize, Serialize};

/// What has become of a patent right (法律状态).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum LegalState {
    /// 有效
    InForce,
    /// 终止: before its term was over, mostly for unpaid fees. Restoration undoes it.
    Lapsed,
    /// 届满: at the end of its term.
    Expired,
    /// 全部无效: it counts as never granted (Patent Law, Article 47).
    Invalidated,
    /// 部分无效: what remains is in force.
    PartiallyInvalidated,
    /// 不详
    Unknown,
}

impl LegalState {
    pub(crate) const ALL: [Self; 6] =
        [Self::InForce, Self::Lapsed, Self::Expired, Self::Invalidated, Self::PartiallyInvalidated, Self::Unknown];

    /// As in JSON: `in-force`.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::Lapsed => "lapsed",
            Self::Expired => "expired",
            Self::Invalidated => "invalidated",
            Self::PartiallyInvalidated => "partially-invalidated",
            Self::Unknown => "unknown",
        }
    }

    pub(crate) const fn name(self) -> &'static Text {
        match self {
            Self::InForce => const { &Text::new("有效", "in force") },
            Self::Lapsed => const { &Text::new("终止", "lapsed") },
            Self::Expired => const { &Text::new("届满", "expired") },
            Self::Invalidated => const { &Text::new("全部无效", "invalidated in full") },
            Self::PartiallyInvalidated => const { &Text::new("部分无效", "invalidated in part") },
            Self::Unknown => const { &Text::new("不详", "not known") },
        }
    }
}

impl Readable for LegalState {
    fn read(given: &str) -> Result<Self, Text> {
        Self::ALL.into_iter().find(|state| state.code() == given).ok_or_else(|| {
            let codes = Self::ALL.map(Self::code);
            text!(
                "法律状态只能是 {zh} 之一。",
                "The legal state is one of {en}.",
                zh = codes.join("、"),
                en = codes.join(", ")
            )
        })
    }
}
