//! The entries: listed, and one by one.

use puhui_service::{Answer, Context, ETag, Failure, LanguageQuery, Path, Query};
use puhui_store::{Id, Kv};

use crate::input::ListQuery;
use crate::reading::{self, Place};
use crate::record::{Collected, Progress};
use crate::view::{self, AuditPage};

/// Raised when the shape of a view changes, so that no client keeps the old one.
const SHAPE: &str = "1";

/// Newest day first. Who reads the audit is in it, too.
pub(crate) async fn list<K: Kv>(cx: Context<K>, Query(query): Query<ListQuery>) -> Result<Answer, Failure> {
    let ListQuery { filter, span, page, language } = query;
    let (language, kept) = (language.or_preferred(&cx), cx.retention().days());
    let days = span.kept(puhui_service::calendar::day_of(cx.machine_time()), kept)?;
    let name = filter.name(span);
    let name = name.each_ref().map(String::as_str);
    let after = page.position::<Place>(&name)?;
    let progress = cx.records().get(&Progress::id()).await?;
    let (items, next) = reading::page(&cx, &filter, days, after, page.limit).await?;
    let items = items.iter().map(|entry| view::Entry::new(entry, language)).collect();
    let as_of = progress.and_then(|progress| progress.data.as_of);
    let shown = |next| AuditPage::new(items, next, as_of, kept);
    Ok(cx.page_as(next.as_ref(), &name, shown)?.language(language).no_store())
}

pub(crate) async fn read<K: Kv>(
    cx: Context<K>,
    Path(id): Path<Id<Collected>>,
    Query(language): Query<LanguageQuery>,
) -> Result<Answer, Failure> {
    let (entry, language) = (cx.find(&id).await?, language.or_preferred(&cx));
    let tag = ETag::of(&entry, &[SHAPE, language.tag()]);
    Ok(Answer::json(&view::Entry::new(&entry, language))?.language(language).etag(&tag).no_store())
}
