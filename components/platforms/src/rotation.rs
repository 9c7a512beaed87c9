use puhui_service::identity::ApiKey;
use puhui_service::{Answer, Code, Context, Failure, Idempotent, NoQuery, Path, Seen, Text};
use puhui_store::{Event, Id, Kv, Placed, Stored};
use time::Duration;

use crate::input::NewRotation;
use crate::keys::{find, finish, granted, place, repeated, successor};
use crate::record::{Key, Registered};
use crate::rules;

/// Makes a key in the place of another, which stays good for a while (轮换). The new key is there before the old one's time is
/// cut: a crash in between leaves both, and the same request, sent again, goes on.
pub(crate) async fn rotate<K: Kv>(
    cx: Context<K>,
    Path((platform, old)): Path<(Id<Registered>, Id<Key>)>,
    _: NoQuery,
    new: Idempotent<NewRotation>,
) -> Result<Answer, Failure> {
    let id = new.id::<Key>();
    let (new, origin) = new.into_parts();
    let overlap = rules::overlap(&new)?;
    let (key, part) = find(&cx, platform, old).await?;
    if let Some(known) = cx.records().get(&id).await? {
        let answer = repeated(&cx, &origin, known.clone()).await?;
        retire(&cx, &key, &known, overlap).await?;
        return Ok(answer);
    }
    let owner = cx.find(&platform).await?;
    granted(&owner.data, part.data.kind)?;
    if part.data.replaced_by.is_some() || !part.data.is_in_force(cx.machine_time()) {
        return Err(Failure::new(Code::WrongState).detail(OVER));
    }
    let draft = successor(&key, &part, owner.data.grant.as_ref());
    if draft.scopes.is_empty() {
        return Err(Failure::new(Code::WrongState).detail(NOTHING_LEFT));
    }
    let placing = place(&cx, (id, &origin), (&owner, Some(old)), draft).await?;
    let (Placed::Created(next) | Placed::Existing(next)) = &placing.0;
    retire(&cx, &key, next, overlap).await?;
    finish(&cx, &origin, placing).await
}

/// Gives the old key until the overlap ends, counted from when the new one was made; never longer than it had.
async fn retire<K: Kv>(cx: &Context<K>, old: &Seen<Key>, next: &Stored<Key>, overlap: Duration) -> Result<(), Failure> {
    let event: Event = cx.event("rotated");
    let change = |part: &Stored<ApiKey>| {
        if part.data.replaced_by.is_some() {
            return Err(Failure::new(Code::AlreadyExists));
        }
        let expires_at = part.data.expires_at.min(next.data.made_at + overlap);
        let replaced_by = Some(next.id.to_string());
        Ok((ApiKey { expires_at, replaced_by, ..part.data.clone() }, event.clone()))
    };
    match cx.records().update_part(old, &old.data.api_key, None, change).await.map_err(Failure::from) {
        Ok(_) => Ok(()),
        // Another rotation was faster, or this very one before it broke off.
        Err(failure) if failure.code() == Code::AlreadyExists => Ok(()),
        Err(failure) => Err(failure),
    }
}

const OVER: Text = Text::new(
    "密钥已轮换、过期或吊销，不能再轮换。请领取新密钥。",
    "The key was rotated before, has expired or was revoked: make a new one.",
);
const NOTHING_LEFT: Text = Text::new(
    "密钥所含的事项均已不在平台获批的范围内。请领取新密钥。",
    "Nothing that the key is for is granted to the platform any more: make a new one.",
);
