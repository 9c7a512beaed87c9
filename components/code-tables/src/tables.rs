use puhui_service::{Answer, Context, Failure, LanguageQuery, Query};

use crate::view::{Tables, kept};

/// The tables that there are.
pub(crate) async fn list(cx: Context<()>, Query(query): Query<LanguageQuery>) -> Result<Answer, Failure> {
    let language = query.or_preferred(&cx);
    Ok(kept(Answer::json(&Tables::new(language))?, language))
}
