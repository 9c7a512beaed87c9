//! The members of a body: listed, read, limited.

use puhui_service::identity::{Body, MemberName, Membership, Standing};
use puhui_service::{
    Answer, Code, Context, ETag, Failure, History, IdAt, IfMatch, Json, Named, Naming, NoQuery, PageQuery, Query, Seen,
    calendar,
};
use puhui_store::{Event, Id, Kv, List, Order, Position, Stored};

use super::input::{MemberQuery, MembersQuery, NewLimits, View};
use super::record::member as location;
use super::view::{MemberView, SHAPE, Shown};
use super::{managers, rules};

/// The newest first. Of a body that is not the caller's to manage there is nothing, whether it has members or not.
pub(crate) async fn list<K: Kv>(
    cx: Context<K>,
    Named(body): Named<Body>,
    Query(query): Query<MembersQuery>,
) -> Result<Answer, Failure> {
    let shown = Shown { view: query.one.view, language: query.one.language.or_preferred(&cx) };
    let (parts, records) = ([body.key()], cx.records());
    let name = [Membership::OF_BODY, &parts[0]];
    let after: Option<Position> = query.page.position(&name)?;
    if !cx.reach().has_members_of(&body) {
        return Ok(cx.page(Vec::<MemberView>::new(), None::<&Position>, &name)?.language(shown.language).no_store());
    }
    let list = List::new(Membership::OF_BODY, &[&parts[0]]);
    let page =
        records.page_where::<Membership>(&list, after.as_ref(), query.page.limit, Order::NewestFirst, |_| true).await?;
    let named: Vec<_> = page.items.iter().filter_map(|member| Some((member, member.data.name?))).collect();
    let names = records.parts(&named).await?;
    let managers = managers::of(&cx, &body).await?;
    let items = page.items.iter().map(|member| {
        let name = names.iter().flatten().find(|name| Some(name.id) == member.data.name);
        let manages = managers.as_ref().is_some_and(|managers| managers.data.has(&member.id));
        MemberView::new(member, name, manages, shown)
    });
    Ok(cx.page(items.collect(), page.next.as_ref(), &name)?.language(shown.language).no_store())
}

pub(crate) async fn read<K: Kv>(
    cx: Context<K>,
    Named(body): Named<Body>,
    IdAt(id): IdAt<Membership, 1>,
    Query(query): Query<MemberQuery>,
) -> Result<Answer, Failure> {
    let member = find(&cx, &body, &id).await?;
    answer(&cx, &member, Shown { view: query.view, language: query.language.or_preferred(&cx) }).await
}

/// Every change, oldest first: who made it, and for which body.
pub(crate) async fn history<K: Kv>(
    cx: Context<K>,
    Named(body): Named<Body>,
    IdAt(id): IdAt<Membership, 1>,
    Query(query): Query<PageQuery>,
) -> Result<Answer, Failure> {
    let member = find(&cx, &body, &id).await?;
    History::page(&cx, &member, &query).await?.lines(&cx)
}

/// Sets how far a member may go, from now on for writing and within fifteen minutes for reading. Who manages has no limits.
pub(crate) async fn limit<K: Kv>(
    cx: Context<K>,
    Named(body): Named<Body>,
    IdAt(id): IdAt<Membership, 1>,
    _: NoQuery,
    tags: IfMatch,
    Json(new): Json<NewLimits>,
) -> Result<Answer, Failure> {
    let member = find(&cx, &body, &id).await?;
    if member.data.standing == Standing::Removed {
        return Err(Failure::new(Code::WrongState));
    }
    let version = tags.expects(&member).map_err(|stale| stale.related(location(&body, &id)))?;
    let limits = rules::limits(new, calendar::day_of(cx.machine_time()))?;
    if !limits.are_none() && managers::of(&cx, &body).await?.is_some_and(|managers| managers.data.has(&id)) {
        return Err(Failure::new(Code::WrongState).detail(rules::UNLIMITED));
    }
    let becomes = Membership { limits, ..member.into_inner().data };
    let event = Event { to: Some(written(&becomes)), ..cx.event("limited") };
    let changed = cx.records().update(&id, Some(version), |_| Ok((becomes.clone(), event.clone()))).await?;
    let changed = cx.records().seen(changed)?;
    answer(&cx, &changed, Shown { view: View::Masked, language: cx.language() }).await
}

/// A member of this body, for whom it is to see: 404 otherwise.
pub(super) async fn find<K: Kv>(
    cx: &Context<K>,
    body: &Body,
    id: &Id<Membership>,
) -> Result<Seen<Membership>, Failure> {
    let member = cx.find(id).await?;
    if member.data.body == *body { Ok(member) } else { Err(Failure::new(Code::UnknownResource)) }
}

pub(super) async fn answer<K: Kv>(cx: &Context<K>, member: &Seen<Membership>, shown: Shown) -> Result<Answer, Failure> {
    let name = match &member.data.name {
        Some(name) => cx.records().part(member, name).await?,
        None => None,
    };
    self::shown(cx, member, name.as_ref(), shown).await
}

/// A member, for no cache. Managing is no part of the record, so the validator has it by itself.
pub(super) async fn shown<K: Kv>(
    cx: &Context<K>,
    member: &Stored<Membership>,
    name: Option<&Stored<MemberName>>,
    shown: Shown,
) -> Result<Answer, Failure> {
    let manages = managers::of(cx, &member.data.body).await?.is_some_and(|known| known.data.has(&member.id));
    let managing = if manages { "manages" } else { "" };
    let tag = ETag::of(member, &[SHAPE, "member", shown.kind(), shown.language.tag(), managing]);
    let view = MemberView::new(member, name, manages, shown);
    Ok(Answer::json(&view)?.language(shown.language).etag(&tag).no_store())
}

/// Limits as a history has them.
fn written(membership: &Membership) -> String {
    let day = membership.limits.ends_on.map(|day| day.to_string());
    let items = membership.limits.items.iter().map(|item| item.code().to_owned());
    let all: Vec<_> = day.into_iter().chain(items).collect();
    if all.is_empty() { "none".to_owned() } else { all.join(" ") }
}
