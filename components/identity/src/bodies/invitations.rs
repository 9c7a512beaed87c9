//! Invitations to act for a body: listed, made, withdrawn.

use puhui_service::identity::{Body, MemberName};
use puhui_service::{
    Answer, Code, Context, ETag, Failure, IdAt, Idempotent, Named, NoQuery, Query, Seen, Text, calendar, repeats,
};
use puhui_store::{Kv, List, Order, Placed, Position, Stored};
use time::Duration;

use super::input::{MembersQuery, NewInvitation, Nothing, View};
use super::record::{Invitation, State, invitation as location};
use super::rules;
use super::view::{InvitationView, SHAPE, Shown};
use crate::refresh;

/// How long an invitation is good.
const LIFETIME: Duration = Duration::days(7);

/// Those that can be accepted still, the newest first.
pub(crate) async fn list<K: Kv>(
    cx: Context<K>,
    Named(body): Named<Body>,
    Query(query): Query<MembersQuery>,
) -> Result<Answer, Failure> {
    let shown = Shown { view: query.one.view, language: query.one.language.or_preferred(&cx) };
    let (parts, records, now) = ([body.key()], cx.records(), cx.machine_time());
    let name = ["invitations", &parts[0]];
    let after: Option<Position> = query.page.position(&name)?;
    if !cx.reach().has_members_of(&body) {
        let nothing = cx.page(Vec::<InvitationView>::new(), None::<&Position>, &name)?;
        return Ok(nothing.language(shown.language).no_store());
    }
    let (list, limit) = (List::new(Invitation::OF_BODY, &[&parts[0]]), query.page.limit);
    let keep = |invitation: &Stored<Invitation>| invitation.data.is_open(now);
    let page = records.page_where(&list, after.as_ref(), limit, Order::NewestFirst, keep).await?;
    let named: Vec<_> = page.items.iter().map(|invitation| (invitation, invitation.data.name)).collect();
    let names = records.parts(&named).await?;
    let items = page.items.iter().zip(&names);
    let items = items.map(|(invitation, name)| InvitationView::new(invitation, name.as_ref(), None, shown)).collect();
    Ok(cx.page(items, page.next.as_ref(), &name)?.language(shown.language).no_store())
}

/// Invites somebody. The code is in the first answer only: of it the hash is kept. Who did not get that answer withdraws and
/// invites again.
pub(crate) async fn invite<K: Kv>(
    cx: Context<K>,
    Named(body): Named<Body>,
    _: NoQuery,
    new: Idempotent<NewInvitation>,
) -> Result<Answer, Failure> {
    let id = new.id::<Invitation>();
    let ((new, origin), records) = (new.into_parts(), cx.records());
    let at = location(&body, &id);
    if let Some(known) = records.get(&id).await? {
        repeats(&origin, known.origin.as_ref(), at.clone())?;
        return Ok(answer(&cx, &known, None).await?.created(&at));
    }
    let draft = rules::invitation(&body, new, calendar::day_of(cx.machine_time()))?;
    let (name, code) = (records.fresh::<MemberName>(), refresh::made(&id, [cx.entropy(), cx.entropy()]));
    let invitation = Invitation {
        body,
        role: draft.role,
        manages: draft.manages,
        limits: draft.limits,
        name: name.id(),
        code: refresh::hashed(&code),
        state: State::Open,
        inviter: cx.membership(),
        expires_at: cx.machine_time() + LIFETIME,
        accepted: None,
    };
    records.allow(&invitation)?;
    let named = async {
        let written = records.create_part_as(name, MemberName { name: draft.name }, cx.event("recorded")).await;
        written.map(drop)
    };
    match records.create_after(named, id, Some(origin.clone()), invitation, cx.event("invited")).await? {
        Placed::Created(made) => Ok(answer(&cx, &records.seen(made)?, Some(code)).await?.created(&at)),
        Placed::Existing(faster) => {
            repeats(&origin, faster.origin.as_ref(), at.clone())?;
            Ok(answer(&cx, &records.seen(faster)?, None).await?.created(&at))
        }
    }
}

/// Withdraws an invitation that nobody has accepted; again, it does nothing.
pub(crate) async fn withdraw<K: Kv>(
    cx: Context<K>,
    Named(body): Named<Body>,
    IdAt(id): IdAt<Invitation, 1>,
    _: NoQuery,
    _: Idempotent<Nothing>,
) -> Result<Answer, Failure> {
    let (known, records) = (cx.find(&id).await?, cx.records());
    if known.data.body != body {
        return Err(Failure::new(Code::UnknownResource));
    }
    if known.data.state == State::Withdrawn {
        return answer(&cx, &known, None).await;
    }
    let changed = records.update(&id, None, |invitation| match invitation.data.state {
        State::Accepted => Err(Failure::new(Code::WrongState).detail(ACCEPTED)),
        State::Open | State::Withdrawn => {
            Ok((Invitation { state: State::Withdrawn, ..invitation.data.clone() }, cx.event("withdrawn")))
        }
    });
    let changed = changed.await?;
    answer(&cx, &records.seen(changed)?, None).await
}

async fn answer<K: Kv>(
    cx: &Context<K>,
    invitation: &Seen<Invitation>,
    code: Option<String>,
) -> Result<Answer, Failure> {
    let name = cx.records().part(invitation, &invitation.data.name).await?;
    let shown = Shown { view: View::Masked, language: cx.language() };
    let tag = ETag::of(invitation, &[SHAPE, "invitation", shown.kind(), shown.language.tag()]);
    let view = InvitationView::new(invitation, name.as_ref(), code, shown);
    Ok(Answer::json(&view)?.language(shown.language).etag(&tag).no_store())
}

const ACCEPTED: Text = Text::new(
    "邀请已被接受。如需撤销，请将该成员移出。",
    "The invitation was accepted. To undo that, remove the member.",
);
