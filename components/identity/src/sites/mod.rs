//! The sites whose pages an office lets embed what it offers: managed by its own people. An office above sees no sites of one
//! below: whom an office lets in is its own affair.

mod input;
pub(crate) mod key;
pub(crate) mod record;
mod rules;
pub(crate) mod view;

use puhui_domain::Tenant;
use puhui_service::identity::Role;
use puhui_service::{
    Answer, Code, Context, Failure, Idempotent, IfMatch, Json, NoQuery, PageQuery, Path, Query, Seen, Text, repeats,
};
use puhui_store::{Event, Id, Kv, Order, Placed, Position, Stored};

use self::input::{ChangedSite, NewSite};
use self::record::WidgetSite;
use self::view::{SiteView, Whole, etag};

/// Newest first.
pub(crate) async fn list<K: Kv>(cx: Context<K>, Query(query): Query<PageQuery>) -> Result<Answer, Failure> {
    let own = own_office(&cx)?;
    let (list, name) = (WidgetSite::list_of(own), ["widget-sites", own.code()]);
    let after = query.position::<Position>(&name)?;
    let (records, language) = (cx.records(), cx.language());
    let page = records.page_where(&list, after.as_ref(), query.limit, Order::NewestFirst, |_| true).await?;
    let items = page.items.iter().map(|site: &Seen<WidgetSite>| SiteView::new(site, language)).collect();
    Ok(cx.page(items, page.next.as_ref(), &name)?.language(language))
}

/// Lets the pages of a site embed what the caller's office offers.
pub(crate) async fn create<K: Kv>(cx: Context<K>, _: NoQuery, new: Idempotent<NewSite>) -> Result<Answer, Failure> {
    let own = own_office(&cx)?;
    let id = new.id::<WidgetSite>();
    let (NewSite { name, origins }, origin) = new.into_parts();
    let site = rules::site(own, ChangedSite { name, origins, is_open: true }, cx.mode())?;
    let event = Event { to: Some(site.told()), ..cx.event("created") };
    let placed = cx.records().create_at(id, Some(origin.clone()), site, event).await?;
    if let Placed::Existing(site) = &placed {
        repeats(&origin, site.origin.as_ref(), location(&id))?;
    }
    let (Placed::Created(site) | Placed::Existing(site)) = placed;
    Ok(whole(&cx, &site)?.created(&location(&id)))
}

pub(crate) async fn read<K: Kv>(cx: Context<K>, Path(id): Path<Id<WidgetSite>>, _: NoQuery) -> Result<Answer, Failure> {
    let site = find(&cx, &id).await?;
    whole(&cx, &site)
}

/// Changes a site, closes it, or opens it again. What says the same already stays as it is.
pub(crate) async fn change<K: Kv>(
    cx: Context<K>,
    Path(id): Path<Id<WidgetSite>>,
    _: NoQuery,
    tags: IfMatch,
    Json(new): Json<ChangedSite>,
) -> Result<Answer, Failure> {
    let known = find(&cx, &id).await?;
    let version = tags.expects(&known).map_err(|stale| stale.related(location(&id)))?;
    let site = rules::site(known.data.tenant, new, cx.mode())?;
    if site == known.data {
        return whole(&cx, &known);
    }
    let (from, to) = (Some(known.data.told()), Some(site.told()));
    let event = Event { from, to, ..cx.event(site.event(&known.data)) };
    let changed = cx.records().update(&id, Some(version), |_| Ok((site.clone(), event.clone()))).await;
    whole(&cx, &changed.map_err(|why| at_its_place(why.into(), &id))?)
}

/// A site of the caller's own office. One of another office is none.
async fn find<K: Kv>(cx: &Context<K>, id: &Id<WidgetSite>) -> Result<Seen<WidgetSite>, Failure> {
    let (own, site) = (own_office(cx)?, cx.find(id).await?);
    if site.data.tenant == own { Ok(site) } else { Err(Failure::new(Code::UnknownResource)) }
}

/// The office that the caller acts for. A city without an office of its own here lets nobody in.
fn own_office<K>(cx: &Context<K>) -> Result<Tenant, Failure> {
    let principal = cx.principal().ok_or_else(|| Failure::new(Code::SignInRequired))?;
    let own = match principal.role() {
        Role::National => Some(Tenant::nation()),
        _ => principal.office(),
    };
    own.ok_or_else(|| Failure::new(Code::NotPermitted).detail(NO_OFFICE))
}

fn whole<K>(cx: &Context<K>, site: &Stored<WidgetSite>) -> Result<Answer, Failure> {
    let language = cx.language();
    Ok(Answer::json(&Whole::new(site, language))?.language(language).etag(&etag(site, language)))
}

fn at_its_place(failure: Failure, id: &Id<WidgetSite>) -> Failure {
    match failure.code() {
        Code::PreconditionFailed => failure.related(location(id)),
        _ => failure,
    }
}

fn location(id: &Id<WidgetSite>) -> String {
    format!("/v1/widget-sites/{id}")
}

const NO_OFFICE: Text = Text::new(
    "您所在地区的部门不是本系统的使用单位，请由上级部门管理站点。",
    "The office of your place is no tenant of its own here: the office above it manages the sites.",
);
