use puhui_domain::{Department, Industry, Language, Region, Tenant};
use puhui_service::{Answer, Context, Failure, Path, Query};

use crate::entry::Entry;
use crate::input::SearchQuery;
use crate::search::{self, Found, Wanted};
use crate::table::Table;
use crate::view::EntryView;

/// The entries of a table that answer a question, best first; without one, all of them by code.
pub(crate) async fn search(
    cx: Context<()>,
    Path(table): Path<Table>,
    Query(query): Query<SearchQuery>,
) -> Result<Answer, Failure> {
    let language = query.language.or_preferred(&cx);
    match table {
        Table::Regions => page::<Region>(&cx, &query, language),
        Table::Industries => page::<Industry>(&cx, &query, language),
        Table::Departments => page::<Department>(&cx, &query, language),
        Table::Tenants => page::<Tenant>(&cx, &query, language),
    }
}

fn page<E: Entry>(cx: &Context<()>, query: &SearchQuery, language: Language) -> Result<Answer, Failure> {
    let part = query.part::<E>()?;
    // No folded word is a star.
    let asked = query.wanted.as_ref().map_or("*".to_owned(), Wanted::words);
    let list = [E::TABLE.code(), asked.as_str(), part.code()];
    let after = query.page.position(&list)?;
    let found = search::search(query.wanted.as_ref(), part, after.as_ref());
    let shown = &found[..found.len().min(query.page.limit)];
    let next = shown.last().filter(|_| shown.len() < found.len()).map(Found::place);
    let items = shown.iter().map(|found| EntryView::new(found, language)).collect();
    Ok(cx.page(items, next.as_ref(), &list)?.language(language).kept_for_a_day())
}
