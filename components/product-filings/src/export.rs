//! Filings as a table, for spreadsheets.

use puhui_domain::Language;
use puhui_service::{Context, CsvLine, Failure, FromQuery, LanguageQuery, Params, Query, Reach, Streamed};
use puhui_store::{Kv, Position};

use crate::filter::{Filter, Reading};
use crate::view::row;

/// How many filings are read at once.
const STEP: usize = 200;

pub(crate) struct ExportQuery {
    filter: Filter,
    language: LanguageQuery,
}

impl FromQuery for ExportQuery {
    fn from_query(params: &mut Params<'_>) -> Self {
        Self { filter: Filter::from_query(params), language: LanguageQuery::from_query(params) }
    }
}

/// A table that is being made.
struct Table<K> {
    cx: Context<K>,
    language: Language,
    /// Whether there are columns for what is seen in full.
    is_full: bool,
    /// What is left to be read, and from where; `None` at the end.
    left: Option<(Reading, Option<Position>)>,
}

/// What the list of the same filter shows, as one table in the same order. What is seen in its public view only leaves the
/// columns of the rest empty; the public has none of these. There is no person in it.
///
/// The first rows are read before the answer begins, so that a store out of reach is a problem and no broken connection.
pub(crate) async fn read<K: Kv>(cx: Context<K>, Query(query): Query<ExportQuery>) -> Result<Streamed, Failure> {
    let language = query.language.or_preferred(&cx);
    let is_full = *cx.reach() != Reach::Nothing;
    let left = query.filter.within(cx.reach()).map(|reading| (reading, None));
    let mut first = Vec::new();
    row::head(CsvLine::first(&mut first), is_full, language);
    let table = Table { cx, language, is_full, left };
    let (rows, table) = match table.next().await? {
        Some((rows, table)) => (rows, Some(table)),
        None => (Vec::new(), None),
    };
    first.extend(rows);
    let next = async |table: Option<Table<K>>| match table {
        Some(table) => Ok(table.next().await?.map(|(rows, table)| (rows, Some(table)))),
        None => Ok(None),
    };
    Ok(Streamed::table("product-filings.csv", language, first, table, next))
}

impl<K: Kv> Table<K> {
    /// The next rows, which may be none with more to come, and what is left; `None` at the end.
    async fn next(self) -> Result<Option<(Vec<u8>, Self)>, Failure> {
        let Some((reading, after)) = self.left else { return Ok(None) };
        let page = reading.page(&self.cx, after.as_ref(), STEP).await?;
        let mut rows = Vec::new();
        for filing in &page.items {
            row::write(CsvLine::new(&mut rows), filing, self.is_full, self.language);
        }
        let left = page.next.map(|next| (reading, Some(next)));
        Ok(Some((rows, Self { left, ..self })))
    }
}
