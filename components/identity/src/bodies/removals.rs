//! Removing a member, and leaving (移出、退出).

use puhui_service::identity::{Body, Membership, Standing};
use puhui_service::{Answer, Code, Context, Failure, IdAt, Idempotent, Named, NoQuery, Text, repeats};
use puhui_store::{Id, Kv, Stored};

use super::input::{Nothing, View};
use super::record::member as location;
use super::view::Shown;
use super::{managers, members};

/// Removes a member, who writes no more from now on and reads no more within fifteen minutes. Of oneself it is leaving, which the
/// last manager does only after handing over. Again, it does nothing.
pub(crate) async fn remove<K: Kv>(
    cx: Context<K>,
    Named(body): Named<Body>,
    IdAt(id): IdAt<Membership, 1>,
    _: NoQuery,
    new: Idempotent<Nothing>,
) -> Result<Answer, Failure> {
    let origin = new.origin();
    let (member, records) = (members::find(&cx, &body, &id).await?, cx.records());
    let shown = Shown { view: View::Masked, language: cx.language() };
    if let Some(done) = member.data.removal.as_ref().filter(|done| done.key == origin.key) {
        repeats(&origin, Some(done), location(&body, &id))?;
        return members::answer(&cx, &member, shown).await;
    }
    if member.data.standing == Standing::Removed {
        return members::answer(&cx, &member, shown).await;
    }
    let is_own = cx.principal().is_some_and(|principal| principal.person() == member.data.person);
    if is_own {
        records.still_acting().await?;
    } else {
        records.still_managing().await?;
    }
    managers::give_up(&cx, &body, &id).await?;
    let event = cx.event(if is_own { "left" } else { "removed" });
    let removed = |known: &Stored<Membership>| {
        let becomes = Membership { standing: Standing::Removed, removal: Some(origin.clone()), ..known.data.clone() };
        Ok((becomes, event.clone()))
    };
    let changed = records.update(&id, None, removed).await?;
    if managers::of(&cx, &body).await?.is_some_and(|known| known.data.has(&id)) {
        return stay(&cx, &id).await;
    }
    members::answer(&cx, &records.seen(changed)?, shown).await
}

/// Undoes the removal of somebody who was made a manager at the same time: 409. The body would be left without one.
async fn stay<K: Kv>(cx: &Context<K>, id: &Id<Membership>) -> Result<Answer, Failure> {
    let back = |known: &Stored<Membership>| {
        Ok((Membership { standing: Standing::Active, removal: None, ..known.data.clone() }, cx.event("stayed")))
    };
    cx.records().update_internal(id, None, back).await?;
    Err(Failure::new(Code::WrongState).detail(MANAGES))
}

const MANAGES: Text = Text::new(
    "该成员同时接管了成员管理，未被移出。请核对后重试。",
    "The member was made a manager at the same time and was not removed. Look again, then try again.",
);
