use puhui_domain::ClausePath;
use puhui_service::{Answer, Code, Context, Failure, LanguageQuery, Path, Query};
use puhui_store::{Id, Kv};

use crate::policies::in_language;
use crate::record::Policy;
use crate::view::{ClauseView, etag};

/// One clause by its path, with the paths around it.
pub(crate) async fn read<K: Kv>(
    cx: Context<K>,
    Path((id, path)): Path<(Id<Policy>, ClausePath)>,
    Query(query): Query<LanguageQuery>,
) -> Result<Answer, Failure> {
    let policy = cx.find(&id).await?;
    let (head, text) = in_language(&cx.records(), &policy, query.or_preferred(&cx)).await?;
    let clause = ClauseView::new(id, head, &text, &path).ok_or_else(|| Failure::new(Code::UnknownResource))?;
    let tag = etag(&policy, head, &["clause", &path.to_string()]);
    Ok(Answer::json(&clause)?.language(head.language).etag(&tag))
}
