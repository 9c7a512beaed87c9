use puhui_domain::Language;

use super::{FromQuery, Params};
use crate::{Context, Text};

/// `language`, for what exists in several: it goes before `Accept-Language`, so that a link can say which.
#[derive(Clone, Copy, Debug)]
pub struct LanguageQuery {
    language: Option<Language>,
}

impl LanguageQuery {
    /// The language to answer in, where there is a choice.
    pub fn or_preferred<K>(self, context: &Context<K>) -> Language {
        self.language.unwrap_or_else(|| context.language())
    }
}

impl FromQuery for LanguageQuery {
    fn from_query(params: &mut Params<'_>) -> Self {
        Self {
            language: params.read(
                "language",
                Text::new(
                    "应答的语言，优先于 Accept-Language",
                    "The language of the answer; it goes before `Accept-Language`",
                ),
            ),
        }
    }
}
