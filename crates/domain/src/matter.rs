use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Language;
use crate::as_text::excerpt;

/// A matter (事项) in which exactly one office acts for a region slot.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, JsonSchema, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Matter {
    /// 专利导航工作联系点: recommends the contact point and names the contact person (国知办发运字〔2021〕30号, 6(3), 7).
    ContactPoints,
    /// 专利产品备案: names the contact person and has the province's view of the filings (国知办函运字〔2022〕985号, 4).
    ProductFilings,
}

/// The text names no [`Matter`].
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("The matter {0:?} is not known. Write contact-points or product-filings.")]
pub struct MatterError(pub String);

impl Matter {
    /// Every matter, by code.
    pub const ALL: [Self; 2] = [Self::ContactPoints, Self::ProductFilings];

    /// As in JSON: `contact-points`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ContactPoints => "contact-points",
            Self::ProductFilings => "product-filings",
        }
    }

    /// The name that people see.
    pub const fn name(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::ContactPoints, Language::ZhCn) => "专利导航工作联系点",
            (Self::ContactPoints, Language::En) => "Contact points for patent navigation",
            (Self::ProductFilings, Language::ZhCn) => "专利产品备案",
            (Self::ProductFilings, Language::En) => "Filing of patented products",
        }
    }
}

impl fmt::Display for Matter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Matter {
    type Err = MatterError;

    fn from_str(text: &str) -> Result<Self, MatterError> {
        Self::ALL.into_iter().find(|matter| matter.code() == text).ok_or_else(|| MatterError(excerpt(text)))
    }
}
