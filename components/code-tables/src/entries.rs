use axum::http::Uri;
use puhui_domain::{Department, Industry, Language, Region};
use puhui_service::{Answer, Context, Failure, Page, Path, Query};

use crate::entry::Entry;
use crate::input::SearchQuery;
use crate::search::{self, Found, Wanted};
use crate::table::Table;
use crate::view::{EntryView, kept};

/// The entries of a table that answer a question, best first; without one, all of them by code.
pub(crate) async fn search(
    cx: Context<()>,
    Path(table): Path<Table>,
    Query(query): Query<SearchQuery>,
    uri: Uri,
) -> Result<Answer, Failure> {
    let language = query.language.or_preferred(&cx);
    match table {
        Table::Regions => page::<Region>(&query, language, &uri),
        Table::Industries => page::<Industry>(&query, language, &uri),
        Table::Departments => page::<Department>(&query, language, &uri),
    }
}

fn page<E: Entry>(query: &SearchQuery, language: Language, uri: &Uri) -> Result<Answer, Failure> {
    let part = query.part::<E>()?;
    // No folded word is a star.
    let asked = query.wanted.as_ref().map_or("*".to_owned(), Wanted::words);
    let list = [E::TABLE.code(), asked.as_str(), part.code()];
    let after = query.page.position(&list)?;
    let found = search::search(query.wanted.as_ref(), part, after.as_ref());
    let shown = &found[..found.len().min(query.page.limit)];
    let next = shown.last().filter(|_| shown.len() < found.len()).map(Found::place);
    let items = shown.iter().map(|found| EntryView::new(found, language)).collect();
    Ok(kept(Page::new(items, next.as_ref(), &list)?.answer(uri)?, language))
}
