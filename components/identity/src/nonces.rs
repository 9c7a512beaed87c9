use puhui_service::calendar::Moment;
use puhui_service::identity::NONCE_LIFETIME;
use puhui_service::{Answer, Code, Context, Failure, Json, NoQuery};
use puhui_store::Kv;

use crate::input::NewNonce;
use crate::sessions::configured;
use crate::view::Nonce;

/// A nonce is sealed and not kept: only one that comes back costs a write.
pub(crate) async fn issue<K: Kv>(cx: Context<K>, _: NoQuery, Json(new): Json<NewNonce>) -> Result<Answer, Failure> {
    configured(&cx, &new.provider)?;
    let now = cx.machine_time();
    let nonce = cx.keys().nonce(cx.mode(), now, cx.entropy()).ok_or_else(|| Failure::new(Code::Misconfigured))?;
    Ok(Answer::json(&Nonce { nonce, expires_at: Moment(now + NONCE_LIFETIME) })?.no_store())
}
