use puhui_service::{Answer, Context, Failure, History, PageQuery, Path, Query};
use puhui_store::{Id, Kv};

use crate::record::Filing;
use crate::view::Happened;

/// What happened to a filing, oldest first. Not public, even where the filing is.
pub(crate) async fn read<K: Kv>(
    cx: Context<K>,
    Path(id): Path<Id<Filing>>,
    Query(query): Query<PageQuery>,
) -> Result<Answer, Failure> {
    let (filing, language) = (cx.find(&id).await?.in_full()?, cx.language());
    let history = History::page(&cx, &filing, &query).await?;
    Ok(history.shown(&cx, |event| Happened::new(event, language))?.language(language))
}
