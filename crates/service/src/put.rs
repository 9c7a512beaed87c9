//! A PUT that creates or replaces the one record of its path.

use puhui_store::{Event, Id, Kv, Placed, Stored};

use crate::policy::Owned;
use crate::{Code, Context, Failure, Text, Upsert};

/// What a PUT did.
#[derive(Debug)]
pub enum Written<R> {
    Created(Stored<R>),
    Replaced(Stored<R>),
}

/// Writes what `place` should hold; 403, whatever it holds, if that is not for the caller to write. `event` tells the history about it, from what was there before.
pub async fn put<K: Kv, R: Owned>(
    cx: &Context<K>,
    id: Id<R>,
    promise: Upsert,
    data: R,
    place: &str,
    event: impl Fn(Option<&R>) -> Event + Send,
) -> Result<Written<R>, Failure> {
    let records = cx.records();
    records.allow(&data)?;
    let tags = match promise {
        Upsert::Replace(tags) => tags,
        Upsert::Create => {
            let first = event(None);
            return match records.create_at(id, None, data, first).await? {
                Placed::Created(record) => Ok(Written::Created(record)),
                Placed::Existing(_) => Err(Failure::new(Code::PreconditionFailed).detail(TAKEN).related(place.into())),
            };
        }
    };
    let seen = records.get(&id).await?.ok_or_else(|| Failure::new(Code::UnknownResource).detail(NOTHING))?;
    let moved_on = || Failure::new(Code::PreconditionFailed).related(place.into());
    let version = tags.expects(&seen).map_err(|_| moved_on())?;
    let event = event(Some(&seen.data));
    let replaced = records.update(&id, Some(version), |_| Ok((data.clone(), event.clone()))).await;
    replaced.map(Written::Replaced).map_err(|why| match Failure::from(why) {
        stale if stale.code() == Code::PreconditionFailed => moved_on(),
        other => other,
    })
}

const TAKEN: Text = Text::new(
    "此处已有记录。如要替换，请先读取，再以 If-Match 提交。",
    "There is a record here already. To replace it, read it first and send `If-Match`.",
);

const NOTHING: Text = Text::new(
    "此处还没有记录可供替换。如要新建，请以 If-None-Match: * 提交。",
    "There is no record here to replace. To create one, send `If-None-Match: *`.",
);
