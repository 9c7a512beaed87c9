use puhui_service::{Answer, Code, Context, Failure, History, PageQuery, Path, Query, Sight};
use puhui_store::{Id, Kv};

use crate::record::Filing;
use crate::view::Happened;

/// What happened to a filing, oldest first. Not public, and refused before anything is looked up, so that the refusal
/// does not tell what exists.
pub(crate) async fn read<K: Kv>(
    cx: Context<K>,
    Path(id): Path<Id<Filing>>,
    Query(query): Query<PageQuery>,
) -> Result<Answer, Failure> {
    if cx.sight() != Sight::Full {
        return Err(Failure::new(Code::NotPermitted));
    }
    let (filing, language) = (cx.find(&id).await?, cx.language());
    let history = History::page(&cx, &filing, &query).await?;
    Ok(history.shown(&cx, |event| Happened::new(event, language))?.language(language))
}
