use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::NAMES;
use crate::Language;
use crate::as_text::excerpt;

/// What a patent protects (专利类型).
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, JsonSchema, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PatentKind {
    /// 发明
    Invention,
    /// 实用新型
    UtilityModel,
    /// 外观设计
    Design,
}

/// The text names no kind of patent.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("The kind of patent {0:?} is not known. Write invention, utility-model or design.")]
pub struct PatentKindError(pub String);

impl PatentKind {
    /// Every kind, in the order in which the law names them.
    pub const ALL: [Self; 3] = [Self::Invention, Self::UtilityModel, Self::Design];

    /// The name that the profile gives it.
    pub fn name(self, language: Language) -> &'static str {
        let [zh, en] = NAMES[self as usize];
        match language {
            Language::ZhCn => zh,
            Language::En => en,
        }
    }

    /// As in JSON: `utility-model`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invention => "invention",
            Self::UtilityModel => "utility-model",
            Self::Design => "design",
        }
    }
}

impl fmt::Display for PatentKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for PatentKind {
    type Err = PatentKindError;

    fn from_str(text: &str) -> Result<Self, PatentKindError> {
        Self::ALL.into_iter().find(|kind| kind.code() == text).ok_or_else(|| PatentKindError(excerpt(text)))
    }
}
