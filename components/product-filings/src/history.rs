use puhui_service::{Answer, Code, Context, ETag, Failure, NoQuery, Page, Path, Sight};
use puhui_store::{Id, Kv, Position};

use crate::place::find;
use crate::record::Filing;
use crate::view::{Happened, SHAPE};

/// What happened to a filing, oldest first. Not public, and refused before anything is looked up, so that the refusal
/// does not tell what exists.
pub(crate) async fn read<K: Kv>(cx: Context<K>, Path(id): Path<Id<Filing>>, _: NoQuery) -> Result<Answer, Failure> {
    if cx.sight() != Sight::Full {
        return Err(Failure::new(Code::NotPermitted));
    }
    let (filing, language) = (find(&cx, &id).await?, cx.language());
    let events = filing.history.iter().map(|event| Happened::new(event, language)).collect();
    let page = Page::new(events, None::<&Position>, &[])?;
    let tag = ETag::of(&filing, &[SHAPE, language.tag(), "history"]);
    Ok(Answer::json(&page)?.language(language).etag(&tag))
}
