use puhui_service::{Answer, Context, Failure, LanguageQuery, Query};

use crate::view::Tables;

/// The tables that there are.
pub(crate) async fn list(cx: Context<()>, Query(query): Query<LanguageQuery>) -> Result<Answer, Failure> {
    let language = query.or_preferred(&cx);
    Ok(Answer::json(&Tables::new(language))?.language(language).etag_of_body().kept_for_a_day())
}
