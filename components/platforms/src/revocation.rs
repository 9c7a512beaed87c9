use puhui_service::identity::ApiKey;
use puhui_service::{Answer, Context, Failure, IfMatch, Json, NoQuery, Path};
use puhui_store::{Id, Kv, Stored};

use crate::input::NewRevocation;
use crate::keys::{find, shown};
use crate::record::{Key, Registered, key_location};
use crate::rules;

/// Revokes a key (吊销): no request that comes later is taken with it. A key that was revoked stays so, and as it was.
pub(crate) async fn revoke<K: Kv>(
    cx: Context<K>,
    Path((platform, id)): Path<(Id<Registered>, Id<Key>)>,
    _: NoQuery,
    tags: IfMatch,
    Json(new): Json<NewRevocation>,
) -> Result<Answer, Failure> {
    let reason = rules::revocation(new)?;
    let (key, part) = find(&cx, platform, id).await?;
    let moved_on = |stale: Failure| stale.related(key_location(&platform, &id));
    let version = tags.expects(&part).map_err(moved_on)?;
    if part.data.revoked_at.is_some() {
        return shown(&cx, &key, &part, cx.language());
    }
    let (now, event) = (cx.machine_time(), cx.event("revoked"));
    let change = |part: &Stored<ApiKey>| {
        let revoked = ApiKey { revoked_at: Some(now), revoked_for: reason.clone(), ..part.data.clone() };
        Ok((revoked, event.clone()))
    };
    let changed = cx.records().update_part(&key, &part.id, Some(version), change).await;
    let part = changed.map_err(Failure::from).map_err(|why| match why.code() {
        puhui_service::Code::PreconditionFailed => moved_on(why),
        _ => why,
    })?;
    shown(&cx, &key, &part, cx.language())
}
