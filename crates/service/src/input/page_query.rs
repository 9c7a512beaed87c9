use serde::de::DeserializeOwned;

use super::{FromQuery, Params};
use crate::output::cursor;
use crate::{At, Code, Failure, FieldCode, Text};

/// `limit` and `cursor`, which every list takes.
#[derive(Clone, Debug)]
pub struct PageQuery {
    pub limit: usize,
    cursor: Option<String>,
}

impl FromQuery for PageQuery {
    fn from_query(params: &mut Params<'_>) -> Self {
        let limit = Text::new("一页最多多少项", "The most items of a page");
        let cursor = Text::new("上一页的 next，从那里继续", "`next` of the page before, to go on from there");
        Self { limit: params.number("limit", (1, 100), 20, limit), cursor: params.text("cursor", cursor) }
    }
}

impl PageQuery {
    /// Where to go on in a list, named with the filter that made it; `None` at the beginning.
    pub fn position<P: DeserializeOwned>(&self, list: &[&str]) -> Result<Option<P>, Failure> {
        let Some(cursor) = &self.cursor else { return Ok(None) };
        cursor::open(cursor, list).map(Some).ok_or_else(|| {
            let detail = Text::new("不是此列表给出的游标。", "This cursor does not come from this list.");
            let at = At::Parameter("cursor".to_owned());
            Failure::new(Code::InvalidCursor).error(at, FieldCode::InvalidValue, detail)
        })
    }
}
