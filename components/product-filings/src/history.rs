use axum::http::Uri;
use puhui_service::{Answer, Code, Context, ETag, Failure, History, PageQuery, Path, Query, Sight};
use puhui_store::{Id, Kv};

use crate::place::find;
use crate::record::Filing;
use crate::view::{Happened, SHAPE};

/// What happened to a filing, oldest first. Not public, and refused before anything is looked up, so that the refusal
/// does not tell what exists.
pub(crate) async fn read<K: Kv>(
    cx: Context<K>,
    Path(id): Path<Id<Filing>>,
    Query(query): Query<PageQuery>,
    uri: Uri,
) -> Result<Answer, Failure> {
    if cx.sight() != Sight::Full {
        return Err(Failure::new(Code::NotPermitted));
    }
    let (filing, language) = (find(&cx, &id).await?, cx.language());
    let history = History::page(&cx.store(), &filing, &query).await?;
    let page = history.shown(|event| Happened::new(event, language))?;
    let tag = ETag::of(&filing, &[SHAPE, language.tag(), "history", uri.query().unwrap_or_default()]);
    Ok(page.answer(&uri)?.language(language).etag(&tag))
}
