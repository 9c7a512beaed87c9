use puhui_service::calendar::Moment;
use puhui_service::{Answer, Code, Context, Failure, NoQuery};
use puhui_store::Kv;

use crate::view::{Acting, Own};

/// Whom this installation takes the caller for.
pub(crate) async fn read<K: Kv>(cx: Context<K>, _: NoQuery) -> Result<Answer, Failure> {
    let principal = cx.principal().ok_or_else(|| Failure::new(Code::SignInRequired))?;
    let ends_at = match cx.session() {
        Some(id) => {
            let session = cx.records().internal(&id).await?;
            let open = session.filter(|session| session.data.is_open(cx.machine_time()));
            Some(Moment(open.ok_or_else(|| Failure::new(Code::SessionEnded))?.data.ends_at))
        }
        None => None,
    };
    let acting = Acting::new(principal, cx.language());
    Ok(Answer::json(&Own { session_ends_at: ends_at, acting })?.language(cx.language()).etag_of_body().no_store())
}
