//! What callers send.

use puhui_service::{At, Code, Failure, FieldCode, FromQuery, LanguageQuery, PageQuery, Params, Text, text};

use crate::entry::Entry;
use crate::search::{Part, Wanted};

/// The longest question, in characters: no name in the tables is longer.
const LONGEST: usize = 100;

pub(crate) struct SearchQuery {
    pub(crate) wanted: Option<Wanted>,
    parent: Option<String>,
    pub(crate) page: PageQuery,
    pub(crate) language: LanguageQuery,
}

const ASKED: Text = Text::new("代码、名称或日常用语", "A code, a name or an everyday word");
const PARENT: Text = Text::new(
    "只看直接属于此代码的条目；留空则只看最高一级",
    "Only what belongs to this code directly; left empty, only what is at the top",
);

impl FromQuery for SearchQuery {
    fn from_query(params: &mut Params<'_>) -> Self {
        // A form whose field was cleared asks for nothing in particular.
        let typed = params.text("q", ASKED).filter(|typed| !typed.trim().is_empty());
        if typed.as_ref().is_some_and(|typed| typed.chars().nth(LONGEST).is_some()) {
            let detail = text!("最多 {LONGEST} 个字符。", "It may have at most {LONGEST} characters.");
            params.note("q", FieldCode::TooLong, detail);
        }
        Self {
            wanted: typed.as_deref().map(Wanted::new),
            parent: params.text("parent", PARENT),
            page: PageQuery::from_query(params),
            language: LanguageQuery::from_query(params),
        }
    }
}

impl SearchQuery {
    /// What part of the table is asked for: which codes there are depends on the table.
    pub(crate) fn part<E: Entry>(&self) -> Result<Part<E>, Failure> {
        let parent = match self.parent.as_deref() {
            None => return Ok(Part::Whole),
            Some("") => return Ok(Part::Top),
            Some(code) => E::read(code),
        };
        parent.map(Part::Below).map_err(|why| {
            let at = At::Parameter("parent".to_owned());
            Failure::new(Code::InvalidParameter).error(at, FieldCode::InvalidValue, why)
        })
    }
}
